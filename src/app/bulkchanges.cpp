// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/bulkchanges.h"

#include "app/messagebar.h"
#include "app/patchsheet.h"
#include "site/standins.h"

#include <QFileInfo>

#include <algorithm>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Longer captions make the menu too wide.
constexpr qsizetype mostLettersInMenu = 60;

QString nothingChanged(const Error &error)
{
    const QString note = BulkChanges::tr("Nothing was changed.");
    return error.message.contains(note) ? error.message : error.message + u' ' + note;
}

QString madeMessage(const PatchRecord &record, std::size_t documents, qsizetype left, std::size_t obstacles)
{
    QStringList parts{BulkChanges::tr("Files changed: %1.").arg(record.files.size())};
    if (!record.moves.empty())
        parts += BulkChanges::tr("Moved: %1.").arg(record.moves.size());
    if (documents > 0)
        parts += BulkChanges::tr("Open posts changed, not saved yet: %1.").arg(documents);
    if (left > 0)
        parts += BulkChanges::tr("Left as they were: %1.").arg(left);
    if (obstacles > 0)
        parts += BulkChanges::tr("Could not be changed: %1.").arg(obstacles);
    return parts.join(u' ');
}

/// Where the files of a change are once it is made.
QStringList filesAfter(const PatchRecord &record)
{
    QStringList files = record.files;
    for (QString &file : files) {
        for (const FileMove &move : record.moves)
            file = pathAfter(file, move);
    }
    return files;
}

BulkPatch patchAfter(BulkPatch patch, const std::vector<FileMove> &moves)
{
    for (FileChange &change : patch.changes) {
        for (const FileMove &move : moves)
            change.path = pathAfter(change.path, move);
    }
    return patch;
}

std::vector<FileMove> reversed(const std::vector<FileMove> &moves)
{
    std::vector<FileMove> back(moves.rbegin(), moves.rend());
    std::transform(back.begin(), back.end(), back.begin(), std::mem_fn(&FileMove::reversed));
    return back;
}

QString menuText(const std::optional<PatchRecord> &record)
{
    if (!record)
        return actionText(actionSpec(ActionId::UndoBulkChange));
    QString caption = record->caption;
    if (caption.size() > mostLettersInMenu)
        caption = caption.left(mostLettersInMenu - 1) + u'…';
    return actionText(actionSpec(ActionId::UndoBulkChange)) + u": "_s + caption.replace(u'&', u"&&"_s);
}

} // namespace

BulkChanges::BulkChanges(const Parts &parts, QObject *parent)
    : QObject(parent), m(parts), m_documents(parts.posts)
{
    m.actions.on(ActionId::UndoBulkChange, this, &BulkChanges::undoLast);
    connect(&m.blog, &BlogSession::rootChanged, this, [this] { findLast({}); });
}

PlanInput BulkChanges::input() const
{
    const QHash<QString, SourceText> open = m_documents.texts();
    QHash<QString, QString> texts;
    for (auto text = open.begin(); text != open.end(); ++text)
        texts.insert(text.key(), text->text);
    const SiteSnapshotPtr site = m.blog.site();
    const auto source = [open](const QString &path) -> Result<SourceText> {
        const auto text = open.find(QFileInfo(path).canonicalFilePath());
        return text == open.end() ? textOnDisk(path) : *text;
    };
    return {site ? withTexts(site, texts) : nullptr, source};
}

bool BulkChanges::isWorthMaking(const Result<BulkPatch> &patch)
{
    if (!patch)
        m.bar->show(Tone::Error, patch.error().message, {});
    else if (patch->isEmpty() && patch->obstacles.empty())
        m.bar->show(Tone::Note, tr("Nothing to change: %1.").arg(patch->caption), {});
    return patch && !(patch->isEmpty() && patch->obstacles.empty());
}

void BulkChanges::propose(const Result<BulkPatch> &patch)
{
    if (!isWorthMaking(patch))
        return;
    auto *sheet = new PatchSheet(*patch, input().text, m.blog.root(), m.window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    connect(sheet, &PatchSheet::applyRequested, this, [=, this](const BulkPatch &chosen) {
        const auto left = std::ssize(patch->changes) - std::ssize(chosen.changes);
        const auto obstacles = chosen.obstacles.size();
        const auto tell = [=](const Result<Made> &made) {
            if (made)
                sheet->showDone(madeMessage(made->record, made->steps.size(), left, obstacles));
            else
                sheet->showFailure(nothingChanged(made.error()));
        };
        apply(
            chosen, [sheet](int done, int total) { sheet->showProgress(done, total); }, tell);
    });
    connect(sheet, &PatchSheet::undoRequested, this, [this, sheet] {
        sheet->close();
        undoLast();
    });
    sheet->open();
}

void BulkChanges::make(const Result<BulkPatch> &patch)
{
    make([patch](const PlanInput &) { return patch; });
}

void BulkChanges::make(const Plan &plan)
{
    m_waiting.push_back(plan);
    if (!std::exchange(m_isMaking, true))
        makeNext();
}

void BulkChanges::makeNext()
{
    m_isMaking = !m_waiting.empty();
    if (!m_isMaking)
        return;
    const Result<BulkPatch> patch = m_waiting.front()(input());
    m_waiting.pop_front();
    if (!isWorthMaking(patch)) {
        makeNext();
        return;
    }
    const auto tell = [this, caption = patch->caption](const Result<Made> &made) {
        if (made)
            m.bar->show(
                Tone::Note, u"%1. %2"_s.arg(caption, madeMessage(made->record, made->steps.size(), 0, 0)),
                {{tr("&Undo"), [this] { undoLast(); }}});
        else
            m.bar->show(Tone::Error, nothingChanged(made.error()), {});
        makeNext();
    };
    if (patch->obstacles.empty())
        apply(*patch, {}, tell);
    else
        tell(tl::unexpected(patch->obstacles.front().error));
}

/// Tells of every file that is written. The first write is that of the journal itself.
PatchJournal BulkChanges::journal(const Progress &progress, int files)
{
    FileOperations operations = FileOperations::onDisk();
    if (!progress)
        return PatchJournal(bulkChangeFolder(), operations);
    auto written = std::make_shared<std::atomic_int>(0);
    operations.write = [=, this, write = operations.write](const QString &path, const QByteArray &bytes) {
        const Result<void> done = write(path, bytes);
        const int count = ++*written;
        QMetaObject::invokeMethod(this, [=] { progress(std::min(count - 1, files), files); });
        return done;
    };
    return PatchJournal(bulkChangeFolder(), operations);
}

void BulkChanges::apply(const BulkPatch &patch, const Progress &progress, const Done &done)
{
    if (const Result<void> possible = m_documents.check(patch); !possible) {
        done(tl::unexpected(possible.error()));
        return;
    }
    auto record = std::make_shared<PatchRecord>();
    const auto files =
        std::count_if(patch.changes.begin(), patch.changes.end(), [](const FileChange &change) {
            return change.home != TextHome::OpenDocument;
        });
    const auto job = [=, journal = journal(progress, static_cast<int>(files)),
                      scope = m.blog.root()]() mutable {
        return journal.apply(patch, scope).map([&](const PatchRecord &made) { *record = made; });
    };
    m_disk.run(job, this, [=, this](const Result<void> &made) {
        if (made)
            finish(patch, *record, done);
        else
            done(tl::unexpected(made.error()));
    });
}

/// The files are changed; the documents follow, or the files go back.
void BulkChanges::finish(const BulkPatch &patch, const PatchRecord &record, const Done &done)
{
    m.posts.follow(record.moves);
    const BulkPatch moved = patchAfter(patch, record.moves);
    if (const Result<void> possible = m_documents.check(moved); !possible) {
        const auto back = [id = record.id] { return PatchJournal(bulkChangeFolder()).undo(id); };
        m_disk.run(back, this, [=, this, reason = possible.error()](const Result<void> &isBack) {
            if (isBack)
                m.posts.follow(reversed(record.moves));
            done(tl::unexpected(isBack ? reason : isBack.error()));
        });
        return;
    }
    const Made made{record, m_documents.change(moved)};
    m_made[record.id] = made;
    follow(filesAfter(record));
    done(made);
}

void BulkChanges::undoLast()
{
    if (!std::exchange(m_isUndoing, true))
        findLast([this] { undoFound(); });
}

void BulkChanges::undoFound()
{
    if (!m_last) {
        m_isUndoing = false;
        m.bar->show(Tone::Note, tr("There is no bulk change of this blog to take back."), {});
        return;
    }
    const auto known = m_made.find(m_last->id);
    const Made made = known == m_made.end() ? Made{*m_last, {}} : known->second;
    const auto end = [=, this](const Result<void> &undone) {
        m_isUndoing = false;
        if (undone)
            tellUndone(made);
        else
            m.bar->show(Tone::Error, nothingChanged(undone.error()), {});
    };
    if (const Result<void> possible = m_documents.checkBack(made.steps, filesAfter(made.record)); !possible) {
        end(possible);
        return;
    }
    const auto job = [record = made.record]() -> Result<void> {
        // A change of documents alone left no journal.
        const bool isOfFiles = !record.files.isEmpty() || !record.moves.empty();
        return !isOfFiles ? Result<void>() : PatchJournal(bulkChangeFolder()).undo(record.id);
    };
    m_disk.run(job, this, end);
}

void BulkChanges::tellUndone(const Made &made)
{
    const QStringList left = BulkDocuments::takeBack(made.steps);
    m_made.erase(made.record.id);
    m.posts.follow(reversed(made.record.moves));
    follow(made.record.files);
    QString message = tr("Taken back: %1. Files: %2.").arg(made.record.caption).arg(made.record.files.size());
    if (!left.isEmpty())
        message += u' ' + tr("What was closed since keeps the change: %1.").arg(left.join(u", "_s));
    m.bar->show(left.isEmpty() ? Tone::Note : Tone::Warning, message, {});
}

void BulkChanges::follow(const QStringList &files)
{
    m_documents.reload(files);
    m.watch.check();
    m.blog.rescan();
    findLast({});
    Q_EMIT changed();
}

void BulkChanges::recover()
{
    auto found = std::make_shared<std::vector<PatchRecovery>>();
    const auto job = [found] {
        return PatchJournal(bulkChangeFolder()).recover().map([&](std::vector<PatchRecovery> recoveries) {
            *found = std::move(recoveries);
        });
    };
    m_disk.run(job, this, [this, found](const Result<void> &done) {
        if (!done)
            m.bar->show(Tone::Error, done.error().message, {});
        else if (!found->empty())
            tellRecovered(*found);
    });
}

void BulkChanges::tellRecovered(const std::vector<PatchRecovery> &recoveries)
{
    QStringList messages;
    Tone tone = Tone::Note;
    for (const PatchRecovery &recovery : recoveries) {
        const bool isFinished = recovery.outcome == PatchRecovery::Outcome::Finished;
        tone = isFinished ? tone : Tone::Warning;
        messages += isFinished
                        ? tr("A bulk change that was interrupted is finished now: %1.").arg(recovery.caption)
                        : recovery.message;
    }
    m_documents.reloadAll();
    follow({});
    m.bar->show(tone, messages.join(u'\n'), {});
}

/// The latest change, by whatever program: looked up whenever it counts.
void BulkChanges::findLast(const std::function<void()> &then)
{
    const QString scope = m.blog.root();
    auto found = std::make_shared<std::optional<PatchRecord>>();
    const auto job = [scope, found]() -> Result<void> {
        if (const std::vector<PatchRecord> done = PatchJournal(bulkChangeFolder()).done(scope); !done.empty())
            *found = done.back();
        return {};
    };
    m_disk.run(job, this, [=, this](const Result<void> &) {
        for (const auto &[id, made] : m_made) {
            if (made.record.scope == scope && (!*found || id > (*found)->id))
                *found = made.record;
        }
        if (scope == m.blog.root())
            setLast(*found);
        if (then)
            then();
    });
}

void BulkChanges::setLast(const std::optional<PatchRecord> &last)
{
    m_last = last;
    m.actions[ActionId::UndoBulkChange]->setText(menuText(last));
}

} // namespace Galley
