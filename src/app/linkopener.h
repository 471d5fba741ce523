// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/fileactions.h"
#include "preview/pageplace.h"

namespace Galley {

/// Opens what a link leads to: posts in a tab; other files and the web with the desktop's programs, after a
/// question unless Ctrl was held. UI thread; owned by the window.
class LinkOpener final : public QObject
{
    Q_OBJECT

public:
    LinkOpener(BlogSession &blog, FileActions &files) : m_blog(blog), m_files(files) {}

    /// A link of that post.
    void open(const QUrl &link, const PostDocument *post, LinkClick click);
    /// With the desktop's program for it.
    static void openOutside(const QUrl &url);

Q_SIGNALS:
    /// A plain click leads out of the editor: openOutside() when the person agrees.
    void leadsOutside(const QUrl &url);
    void failed(const QString &message);

private:
    BlogSession &m_blog;
    FileActions &m_files;
};

} // namespace Galley
