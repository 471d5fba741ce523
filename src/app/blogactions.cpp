// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogactions.h"

#include "app/blogsettingsdialog.h"
#include "app/newblog.h"
#include "app/newpostdialog.h"
#include "app/postfile.h"
#include "base/textfile.h"

#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString documents()
{
    return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

/// The sample blog of an installed program stands in its data folder, that of a build in the source.
QString sampleBlogFolder()
{
    const QString installed = QStandardPaths::locate(
        QStandardPaths::GenericDataLocation, u"galley/sample-blog"_s, QStandardPaths::LocateDirectory);
    return installed.isEmpty() ? QStringLiteral(GALLEY_SAMPLE_BLOG_DIR) : installed;
}

} // namespace

BlogActions::BlogActions(const FileActions::Parts &parts, FileActions &files, QWidget *window)
    : QObject(window), m(parts), m_files(files), m_window(window)
{
}

void BlogActions::openBlog()
{
    const QString start = m.blog.isOpen() ? QFileInfo(m.blog.root()).absolutePath() : documents();
    if (const QString folder = m.dialogs.folder(tr("Open blog folder"), start); !folder.isEmpty())
        m_files.openPath(folder);
}

void BlogActions::newBlog()
{
    const QString folder = m.dialogs.folder(tr("Choose an empty folder for the new blog"), documents());
    if (folder.isEmpty())
        return;
    const std::vector<NewFile> files = newBlogFiles(QFileInfo(folder).fileName(), QDate::currentDate());
    if (const Result<void> made = createBlog(folder, files); !made) {
        Q_EMIT failed(made.error().message);
        return;
    }
    m_files.openPath(folder);
    m_files.openPath(QDir(folder).filePath(files.back().path));
}

void BlogActions::openSampleBlog()
{
    const QString parent = m.dialogs.folder(tr("Choose where to put a copy of the sample blog"), documents());
    if (parent.isEmpty())
        return;
    const Result<QString> copy = copyFolder(sampleBlogFolder(), parent, u"galley-sample-blog"_s);
    if (copy)
        m_files.openPath(*copy);
    else
        Q_EMIT failed(copy.error().message);
}

void BlogActions::newPost()
{
    const SiteSnapshotPtr site = m.blog.site();
    if (!site) {
        m.posts.openUntitled(u"---\ntitle: Untitled\n---\n\n"_s);
        return;
    }
    NewPostDialog dialog(site, QDate::currentDate(), m_window);
    if (dialog.exec() != QDialog::Accepted)
        return;
    if (const Result<NewPostFile> file = dialog.file())
        writePost(file->path, file->text);
    else
        Q_EMIT failed(file.error().message);
}

void BlogActions::showSettings()
{
    const QString root = m.blog.root();
    const QString file = m.blog.site() ? m.blog.site()->config.file : QString();
    SiteConfig config;
    if (const Result<TextFile> text = readTextFile(file); !file.isEmpty() && text)
        config = readSiteConfig(text->text);
    auto *dialog = new BlogSettingsDialog(config, readOverrides(root), m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, root, dialog] {
        if (const Result<void> written = writeOverrides(root, dialog->overrides()); !written)
            Q_EMIT failed(written.error().message);
        m.blog.rescan();
    });
    dialog->open();
}

void BlogActions::writePost(const QString &path, const QString &text)
{
    if (const Result<void> written = writeNewPost(path, text); !written) {
        Q_EMIT failed(written.error().message);
        return;
    }
    m_files.openPath(path);
    m.blog.rescan();
}

} // namespace Galley
