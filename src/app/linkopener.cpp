// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/linkopener.h"

#include "app/linktarget.h"
#include "app/mediainsert.h"

#include <QDesktopServices>
#include <QUrl>

namespace Galley {

void LinkOpener::open(const QUrl &link, const PostDocument *post, LinkClick click)
{
    const LinkTarget target = linkTarget(link, post->path(), *m_blog.siteFor(post->path()));
    const auto *local = std::get_if<LocalTarget>(&target);
    const auto *web = std::get_if<QUrl>(&target);
    if (local && isPostName(local->file))
        m_files.openPath(local->file);
    else if (!local && !web)
        Q_EMIT failed(tr("This link leads to nothing in the blog: %1").arg(link.toString()));
    else if (const QUrl outside = web ? *web : QUrl::fromLocalFile(local->file); click == LinkClick::Plain)
        Q_EMIT leadsOutside(outside);
    else
        openOutside(outside);
}

void LinkOpener::openOutside(const QUrl &url)
{
    QDesktopServices::openUrl(url);
}

} // namespace Galley
