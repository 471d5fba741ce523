// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postactions.h"

#include "app/bulkchanges.h"
#include "app/exportcontroller.h"
#include "app/messagebar.h"
#include "app/movedialog.h"
#include "app/namesdialog.h"
#include "app/postfile.h"
#include "app/postlistpanel.h"
#include "base/trash.h"

#include <QDir>
#include <QFileInfo>
#include <QShortcut>
#include <QStandardPaths>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype mostNamesShown = 5;

QString titlesOf(const SiteSnapshot &site, const QStringList &posts)
{
    QStringList titles;
    for (const QString &file : posts.mid(0, mostNamesShown)) {
        const PostMeta *post = site.findPost(file);
        titles << (post && !post->title.isEmpty() ? post->title : QFileInfo(file).fileName());
    }
    if (const qsizetype more = posts.size() - titles.size(); more > 0)
        titles << PostActions::tr("and %1 more").arg(more);
    return titles.join(u'\n');
}

} // namespace

PostActions::PostActions(const Parts &parts) : QObject(parts.window), m(parts)
{
    connectActions();
    for (const ActionId id :
         {ActionId::RenamePost, ActionId::DuplicatePost, ActionId::TurnPostForm, ActionId::PostTags,
          ActionId::PostAuthors, ActionId::DraftPosts, ActionId::PublishPosts, ActionId::ExportPosts,
          ActionId::TrashPosts}) {
        if (actionSpec(id).gap == MenuGap::Line) {
            auto *line = new QAction(this);
            line->setSeparator(true);
            m.list->addAction(line);
        }
        m.list->addAction(m.actions[id]);
    }
    // In the text the key deletes a letter.
    auto *remove = new QShortcut(QKeySequence::Delete, m.list);
    remove->setContext(Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, &PostActions::askToTrash);
}

void PostActions::connectActions()
{
    const ActionSet &actions = m.actions;
    actions.on(ActionId::RenamePost, this, &PostActions::rename);
    actions.on(ActionId::DuplicatePost, this, &PostActions::duplicate);
    actions.on(ActionId::TurnPostForm, this, &PostActions::turnForm);
    actions.on(ActionId::PostTags, this, [this] { changeNames(NameField::Tags); });
    actions.on(ActionId::PostAuthors, this, [this] { changeNames(NameField::Authors); });
    actions.on(ActionId::DraftPosts, this, [this] { setDraft(DraftState::Draft); });
    actions.on(ActionId::PublishPosts, this, [this] { setDraft(DraftState::Published); });
    actions.on(ActionId::ExportPosts, this, &PostActions::exportAll);
    actions.on(ActionId::TrashPosts, this, &PostActions::askToTrash);
}

QStringList PostActions::chosen() const
{
    const SiteSnapshotPtr site = m.blog.site();
    QStringList posts = site ? m.list->selected() : QStringList();
    if (const PostDocument *front = m.posts.current();
        site && front && posts.isEmpty() && site->findPost(front->path()))
        posts << front->path();
    if (posts.isEmpty())
        m.bar->show(Tone::Note, tr("Select posts of the blog in the list first."), {});
    return posts;
}

/// Plans read many files, so they are made on another thread.
void PostActions::propose(const Plan &plan)
{
    auto patch = std::make_shared<Result<BulkPatch>>(BulkPatch());
    const auto job = [plan, patch, input = m.bulk.input()]() -> Result<void> {
        *patch = plan(input);
        return {};
    };
    m_disk.run(job, this, [this, patch](const Result<void> &) { m.bulk.propose(*patch); });
}

void PostActions::rename()
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    auto *dialog = new MoveDialog(m.bulk.input(), posts.constFirst(), m.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, post = posts.constFirst()] {
        propose([post, to = dialog->target(), address = dialog->address()](const PlanInput &input) {
            return planMove(input, post, to, address);
        });
    });
    dialog->open();
}

void PostActions::turnForm()
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    propose([post = posts.constFirst()](const PlanInput &input) {
        return planMove(input, post, otherFormOf(post), MovedAddress::Stays);
    });
}

void PostActions::duplicate()
{
    for (const QString &post : chosen()) {
        const Result<QString> copy = duplicatePost(*m.blog.site(), post, m.bulk.input().text);
        if (!copy) {
            tell(tl::unexpected(copy.error()));
            return;
        }
        m.files.openPath(*copy);
    }
    m.blog.rescan();
}

void PostActions::changeNames(NameField field)
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    auto *dialog = new NamesDialog(*m.bulk.input().site, field, posts, m.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, posts] {
        propose([posts, change = dialog->change()](const PlanInput &input) {
            return Result<BulkPatch>(planNames(input, posts, change));
        });
    });
    dialog->open();
}

void PostActions::setDraft(DraftState state)
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    propose(
        [posts, state](const PlanInput &input) { return Result<BulkPatch>(planDraft(input, posts, state)); });
}

void PostActions::exportAll()
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    const QString folder = m.dialogs.folder(
        tr("Export into a folder"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (folder.isEmpty())
        return;
    const TextSource source = m.bulk.input().text;
    for (const QString &file : posts) {
        PostDocument post;
        Result<void> read = post.load(file);
        if (const Result<SourceText> text = source(file); read && text)
            post.apply(smallestEdit(post.text(), text->text));
        if (!read) {
            tell(read);
            return;
        }
        m.exports.exportTo(
            {post.text(), file, m.blog.siteFor(file)}, QDir(folder).filePath(exportName(file)), {});
    }
}

void PostActions::askToTrash()
{
    const QStringList posts = chosen();
    if (posts.isEmpty())
        return;
    auto linking = std::make_shared<QStringList>();
    const auto job = [posts, linking, input = m.bulk.input()]() -> Result<void> {
        for (const QString &post : posts)
            *linking += postsLinkingTo(input, post);
        linking->removeDuplicates();
        linking->removeIf([&](const QString &file) { return posts.contains(file); });
        return {};
    };
    m_disk.run(job, this, [this, posts, linking](const Result<void> &) { trash(posts, linking->size()); });
}

void PostActions::trash(const QStringList &posts, qsizetype linking)
{
    const SiteSnapshotPtr site = m.blog.site();
    if (!site)
        return;
    const bool withFolder = std::any_of(
        posts.begin(), posts.end(), [&](const QString &post) { return ownPathOf(*site, post) != post; });
    QStringList words{titlesOf(*site, posts)};
    if (withFolder)
        words << tr("A post in a folder of its own goes with the folder and what is in it.");
    if (linking > 0)
        words << tr("Posts that link there: %1. Their links will lead nowhere.").arg(linking);
    if (!m.dialogs.confirm(
            posts.size() == 1 ? tr("Move the post to the trash?")
                              : tr("Move %1 posts to the trash?").arg(posts.size()),
            words.join(u"\n\n"_s), tr("&Move to Trash")))
        return;
    for (const QString &post : posts) {
        PostDocument *open = m.posts.find(post);
        if (open && !m.files.close(open))
            break;
        if (const Result<void> moved = moveToTrash(ownPathOf(*site, post)); !moved) {
            tell(moved);
            break;
        }
    }
    m.blog.rescan();
}

void PostActions::tell(const Result<void> &done)
{
    if (!done)
        m.bar->show(Tone::Error, done.error().message, {});
}

} // namespace Galley
