// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportcontroller.h"

#include "app/messagebar.h"
#include "publish/diagrammemory.h"
#include "publish/engineprocess.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// More names than this make the message a list to read.
constexpr qsizetype mostNamesShown = 3;

/// "blog/2024-03-05-hello/index.md" ⇒ "2024-03-05-hello"
QString suggestedName(const QString &path)
{
    const QFileInfo info(path);
    const QString base = info.completeBaseName() == u"index" ? info.dir().dirName() : info.completeBaseName();
    return base.isEmpty() ? u"post"_s : base;
}

/// Takes the place of drawings where nobody will see them.
Result<DrawnDiagram> blankDrawing(const QString &)
{
    const QByteArray blank = "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>";
    return DrawnDiagram{blank, blank};
}

} // namespace

ExportController::ExportController(const Parts &parts, const QString &memory)
    : m(parts)
    , m_memory(memory)
    , m_blog({parts.posts, parts.blog, parts.feed, parts.dialogs, parts.window}, m_memory)
{
    m.actions.on(ActionId::ExportPost, this, &ExportController::exportCurrent);
    m.actions.on(ActionId::ExportAgain, this, &ExportController::exportAgain);
    m.actions.on(ActionId::ExportBlog, &m_blog, &BlogExport::ask);
    connect(this, &ExportController::failed, m.bar, [bar = m.bar](const QString &message) {
        bar->show(Tone::Error, message, {});
    });
}

void ExportController::setEngineCommand(const QStringList &command)
{
    m_engineCommand = command;
    m_blog.setEngineCommand(command);
}

PostSource ExportController::sourceOf(const PostDocument *post) const
{
    return {post->text(), post->path(), m.blog.siteFor(post->path())};
}

QString ExportController::rootOf(const PostDocument *post) const
{
    return m.blog.siteFor(post->path())->root;
}

void ExportController::exportCurrent()
{
    PostDocument *post = m.posts.current();
    const QString root = rootOf(post);
    const ExportChoices choices = m_memory.choices(root);
    const QString folder = choices.postFolder.isEmpty() ? ExportMemory::defaultFolder() : choices.postFolder;
    auto *dialog =
        new ExportPostDialog(choices.post, folder, suggestedName(post->path()), m.dialogs, m.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const PostSource source = sourceOf(post);
    connect(
        dialog, &ExportPostDialog::previewWanted, this, [this, dialog, source] { preview(dialog, source); });
    connect(dialog, &QDialog::accepted, this, [this, dialog, source, root] {
        ExportChoices chosen = m_memory.choices(root);
        chosen.post = dialog->options();
        chosen.postFolder = QFileInfo(dialog->target()).path();
        m_memory.remember(root, chosen);
        exportTo(source, dialog->target(), dialog->options());
    });
    dialog->open();
}

void ExportController::exportAgain()
{
    PostDocument *post = m.posts.current();
    const ExportChoices choices = m_memory.choices(rootOf(post));
    QString target = m_targets.value(post->path());
    if (target.isEmpty()) {
        if (choices.postFolder.isEmpty())
            return exportCurrent();
        const QString ending = fileEnding(choices.post.form);
        target = choices.postFolder + u'/' + suggestedName(post->path()) +
                 (ending.isEmpty() ? QString() : u'.' + ending);
        if (!ending.isEmpty() && QFileInfo::exists(target) &&
            !m.dialogs.confirm(
                tr("Replace %1?").arg(QFileInfo(target).fileName()),
                tr("The file exists already in %1.").arg(choices.postFolder), tr("&Replace")))
            return;
    }
    exportTo(sourceOf(post), target, choices.post);
}

// The feed waits for its jobs before it goes, so it can carry an answer; who asked may have gone by then.

void ExportController::preview(ExportPostDialog *dialog, const PostSource &source)
{
    // Diagrams take a process and seconds; they do not change what is written by much.
    m.feed.run([source, target = dialog->target(), options = dialog->options(), feed = &m.feed,
                asking = QPointer(dialog)](Renderer &renderer) {
        const PostBundle bundle = bundlePost(renderer, source, target, options, blankDrawing);
        QMetaObject::invokeMethod(feed, [asking, bundle] {
            if (asking)
                asking->showBundle(bundle);
        });
    });
}

void ExportController::exportTo(
    const PostSource &source, const QString &target, const PostExportOptions &options)
{
    m_targets.insert(source.file, target);
    m.feed.run([source, target, options, feed = &m.feed, command = m_engineCommand,
                self = QPointer(this)](Renderer &renderer) {
        const auto bundle = std::make_shared<const PostBundle>(bundlePost(
            renderer, source, target, options, rememberingDrawer(processDrawer(command), diagramFolder())));
        QMetaObject::invokeMethod(feed, [self, bundle, target] {
            if (self)
                self->write(bundle, target);
        });
    });
}

void ExportController::write(const std::shared_ptr<const PostBundle> &bundle, const QString &target)
{
    m_pool.start([this, bundle, target, command = m_engineCommand] {
        const Result<ExportReport> report = writeBundle(*bundle, target, processPrinter(command));
        QMetaObject::invokeMethod(this, [this, report] { tell(report); });
    });
}

void ExportController::tell(const Result<ExportReport> &report)
{
    if (!report) {
        Q_EMIT failed(report.error().message);
        return;
    }
    const auto open = [file = report->file] { QDesktopServices::openUrl(QUrl::fromLocalFile(file)); };
    m.bar->show(Tone::Note, exportMessage(*report), {{tr("&Open"), open}});
    Q_EMIT exported(*report);
}

QString exportMessage(const ExportReport &report)
{
    QString message = ExportController::tr("Exported to %1 (%2).")
                          .arg(report.file, QLocale().formattedDataSize(report.bytes));
    if (report.notEmbedded.isEmpty())
        return message;
    message += u' ';
    const QStringList shown = report.notEmbedded.mid(0, mostNamesShown);
    message += ExportController::tr("The file could not hold: %1.").arg(shown.join(u", "_s));
    if (const qsizetype more = report.notEmbedded.size() - shown.size(); more > 0)
        message += u' ' + ExportController::tr("And %1 more.").arg(more);
    return message;
}

} // namespace Galley
