// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/linkopener.h"

#include "app/linktarget.h"
#include "app/mediainsert.h"

#include <QDesktopServices>
#include <QUrl>

namespace Galley {

void LinkOpener::open(const QUrl &link)
{
    const PostDocument *post = m_posts.current();
    if (!post)
        return;
    const LinkTarget target = linkTarget(link, post->path(), *m_blog.siteFor(post->path()));
    if (const auto *local = std::get_if<LocalTarget>(&target))
        openFile(local->file);
    else if (const auto *web = std::get_if<QUrl>(&target))
        QDesktopServices::openUrl(*web);
    else
        Q_EMIT failed(tr("This link leads to nothing in the blog: %1").arg(link.toString()));
}

void LinkOpener::openFile(const QString &file)
{
    if (isPostName(file))
        m_files.openPath(file);
    else
        QDesktopServices::openUrl(QUrl::fromLocalFile(file));
}

} // namespace Galley
