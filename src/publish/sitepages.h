// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/sitesnapshot.h"

#include <QHash>

#include <optional>

namespace Galley {

/// The page of a post in an exported site.
struct PostPlace
{
    const PostMeta *post = nullptr;
    const PostMeta *newer = nullptr; ///< the neighbours in the site's list; unlisted posts have none
    const PostMeta *older = nullptr;
    QString path; ///< below the export's folder: "blog/2024/03/05/hello/index.html"
};

/// Which pages an exported site has and where they lie, so that pages can link to each other before they are
/// written. A plain value; the snapshot must outlive it.
class SitePages
{
public:
    /// One page for each post that a production build makes: no drafts, unlisted posts included. Of posts
    /// that share an address the first in the site's order has it. Fails with a message that names the post
    /// when its address cannot be a path inside the export.
    static Result<SitePages> plan(const SiteSnapshot &site);

    const std::vector<PostPlace> &posts() const { return m_posts; }

    /// The file of the page under a path of the site, percent-encoded or not; nothing when the export has no
    /// such page.
    ///
    ///     "/blog/2024/03/05/hello/" ⇒ "blog/2024/03/05/hello/index.html"
    std::optional<QString> find(const QString &urlPath) const;

private:
    std::vector<PostPlace> m_posts;
    QHash<QString, QString> m_files; ///< of pages, by their folder
};

/// The folder of the page under a permalink, below the export's folder: "/blog/a b/" ⇒ "blog/a b". Fails for
/// names that would lead out of that folder or that no file system takes.
Result<QString> pageFolder(const QString &permalink);

/// The link from one file of an export to another, both below its folder, that works on any host and from a
/// file: URL.
///
///     "blog/a/index.html", "assets/me 1.png" ⇒ "../../assets/me%201.png"
QString relativeUrl(const QString &fromFile, const QString &toFile);

/// Where the files beside the pages lie: "assets", below the site's base URL.
QString assetsFolder(const SiteConfig &config);

} // namespace Galley
