// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/fileactions.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Galley {

FileActions::FileActions(const Parts &parts, QObject *parent) : QObject(parent), m(parts) {}

void FileActions::open(const std::vector<OpenRequest> &requests)
{
    QStringList failures;
    for (const OpenRequest &request : requests) {
        if (const Result<void> opened = openOne(request); !opened)
            failures << opened.error().message;
    }
    if (!failures.isEmpty())
        Q_EMIT failed(failures.join(u'\n'));
}

void FileActions::openPath(const QString &path)
{
    open({{path, std::nullopt}});
}

void FileActions::openWithDialog()
{
    for (const QString &file : m.dialogs.filesToOpen(FileKind::Post, startFolder()))
        openPath(file);
}

Result<void> FileActions::openOne(const OpenRequest &request)
{
    const QFileInfo info(request.path);
    if (info.isDir()) {
        if (!info.isReadable())
            return failure(ErrorKind::Io, tr("The folder %1 cannot be read.").arg(request.path));
        m.blog.open(findSiteRoot(request.path).value_or(request.path));
        m.recent.addBlog(m.blog.root());
        return {};
    }
    const Result<PostDocument *> post = m.posts.open(request.path);
    if (!post)
        return tl::unexpected(post.error());
    m.recent.addFile((*post)->path());
    if (!m.blog.isOpen()) {
        if (const std::optional<QString> root = findSiteRoot(request.path))
            m.blog.open(*root);
    }
    if (request.position)
        Q_EMIT positionRequested(*post, *request.position);
    return {};
}

bool FileActions::save(PostDocument *post)
{
    if (post->path().isEmpty())
        return saveAs(post);
    if (const Result<void> written = post->save(); !written) {
        if (post->diskState() == PostDocument::DiskState::Changed)
            Q_EMIT saveRefused(post);
        else
            Q_EMIT saveFailed(post, written.error().message);
        return false;
    }
    Q_EMIT saved(post);
    return true;
}

bool FileActions::saveAs(PostDocument *post)
{
    const QString file =
        m.dialogs.fileToSave(tr("Save the post as"), suggestedFile(post), tr("Markdown (*.md *.mdx)"));
    if (file.isEmpty())
        return false;
    if (const PostDocument *other = m.posts.find(file); other && other != post) {
        Q_EMIT saveFailed(
            post, tr("%1 is open in another tab. Close it first or choose another name.").arg(file));
        return false;
    }
    if (const Result<void> written = post->saveAs(file); !written) {
        Q_EMIT saveFailed(post, written.error().message);
        return false;
    }
    m.recent.addFile(file);
    Q_EMIT saved(post);
    return true;
}

bool FileActions::saveAll()
{
    bool all = true;
    for (PostDocument *post : m.posts.modified())
        all = save(post) && all;
    return all;
}

void FileActions::revert(PostDocument *post)
{
    const bool loses = post->isModified();
    if (loses && !m.dialogs.confirm(
                     tr("Go back to the file on disk?"),
                     tr("The changes to %1 since it was last saved are taken back. Undo brings them again.")
                         .arg(m.posts.nameOf(post)),
                     tr("&Revert")))
        return;
    if (const Result<void> reverted = post->revert(); !reverted)
        Q_EMIT failed(reverted.error().message);
    m.watch.check();
}

bool FileActions::close(PostDocument *post)
{
    if (post->isModified() && !settle({post}))
        return false;
    m.posts.close(post);
    return true;
}

bool FileActions::mayQuit()
{
    const QList<PostDocument *> unsaved = m.posts.modified();
    return unsaved.isEmpty() || settle(unsaved);
}

bool FileActions::settle(const QList<PostDocument *> &unsaved)
{
    QStringList names;
    for (PostDocument *post : unsaved)
        names << m.posts.nameOf(post);
    switch (m.dialogs.askToSave(names)) {
    case SaveChoice::Save:
        for (PostDocument *post : unsaved) {
            if (!save(post)) {
                m.posts.setCurrent(post);
                return false;
            }
        }
        return true;
    case SaveChoice::Discard:
        return true;
    case SaveChoice::Cancel:
        return false;
    }
    Q_UNREACHABLE();
}

QString FileActions::suggestedFile(PostDocument *post) const
{
    if (!post->path().isEmpty())
        return post->path();
    const SiteSnapshotPtr site = m.blog.siteFor({});
    const QString slug = kebabCase(readPostMeta(post->text(), {}, *site).title);
    return QDir(startFolder()).filePath((slug.isEmpty() ? tr("untitled") : slug) + u".md"_s);
}

QString FileActions::startFolder() const
{
    if (const SiteSnapshotPtr site = m.blog.site())
        return site->blogFolder;
    if (const PostDocument *post = m.posts.current(); post && !post->path().isEmpty())
        return QFileInfo(post->path()).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

} // namespace Galley
