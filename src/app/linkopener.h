// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/fileactions.h"

namespace Galley {

/// Opens what a link leads to: posts in a tab, other files and the web with the desktop's programs. UI
/// thread; owned by the window.
class LinkOpener final : public QObject
{
    Q_OBJECT

public:
    LinkOpener(OpenPosts &posts, BlogSession &blog, FileActions &files)
        : m_posts(posts), m_blog(blog), m_files(files)
    {
    }

    /// A link of the post in front.
    void open(const QUrl &link);

Q_SIGNALS:
    void failed(const QString &message);

private:
    void openFile(const QString &file);

    OpenPosts &m_posts;
    BlogSession &m_blog;
    FileActions &m_files;
};

} // namespace Galley
