// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/imagestore.h"

#include <QImage>
#include <QObject>

namespace Galley {

class Dialogs;
class EditorTab;

/// Files that are dropped or pasted into a text: pictures are stored in the blog and shown by the post, posts
/// of the blog become links, anything else is for the window to open. UI thread; owned by the window.
class MediaInsert final : public QObject
{
    Q_OBJECT

public:
    MediaInsert(const BlogSession &blog, QObject *parent) : QObject(parent), m_blog(blog) {}

    /// Serves this tab's editor.
    void watch(EditorTab *tab);
    /// Asks which pictures to insert at the caret.
    void choosePictures(EditorTab *tab, Dialogs &dialogs);

Q_SIGNALS:
    void failed(const QString &message);
    void openRequested(const QString &file);

private:
    void insertFiles(EditorTab *tab, const QStringList &files);
    void insertPicture(EditorTab *tab, const QImage &image);
    void insert(EditorTab *tab, const Result<QString> &markdown);
    bool hasPlace(const EditorTab *tab);
    Result<QString> picture(const QByteArray &bytes, const QString &name, const QString &post) const;

    const BlogSession &m_blog;
};

/// Whether the name is that of a Markdown file.
bool isPostName(const QString &file);

/// "![alt](url)" with the alternative text from the file's name: "red-fox_2.jpg" ⇒ "red fox 2".
QString imageMarkdown(const QString &fileName, const QString &written);

/// A link from one post to another by its file, as Docusaurus resolves it: "[Other](./other.md)".
QString postLinkMarkdown(const QString &target, const QString &post, const SiteSnapshot &site);

} // namespace Galley
