// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "publish/postlists.h"

#include <QHash>

#include <optional>

namespace Galley {

/// How the pages of an exported site refer to each other.
enum class LinkStyle {
    Relative, ///< from file to file: works on any host and from a file: URL
    Site,     ///< from the root of the host, with the addresses that the site has
};

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
    /// One page for each post of the snapshot, and those of the lists, the tags, the authors and the archive
    /// that Docusaurus makes for them (docusaurus-blog reference 1.5, 3.4, 4.2). Of pages that share an
    /// address the first has it: posts in the site's order, then lists; the others become problems. Fails
    /// with a message that names the post when an address cannot be a path inside the export.
    ///
    /// A page is a folder with an index.html, which every host serves. Only where `trailingSlash` is false
    /// and the links are the site's own it is the file PERMALINK.html, as the site's build writes it.
    static Result<SitePages> plan(const SiteSnapshot &site, LinkStyle style = LinkStyle::Relative);

    const std::vector<PostPlace> &posts() const { return m_posts; }
    const std::vector<PostList> &lists() const { return m_lists; }

    /// The addresses of the pages that there is one of; empty where the site has none.
    const QString &tagIndex() const { return m_tagIndex; }
    const QString &authorIndex() const { return m_authorIndex; }
    const QString &archive() const { return m_archive; }

    /// The file of the page under a path of the site, percent-encoded or not; nothing when the export has no
    /// such page.
    ///
    ///     "/blog/2024/03/05/hello/" ⇒ "blog/2024/03/05/hello/index.html"
    std::optional<QString> find(const QString &urlPath) const;

    /// Every address for search engines: no unlisted pages. In the order of the pages.
    const QStringList &indexed() const { return m_indexed; }
    /// Pages that another one left no address for.
    const Diagnostics &problems() const { return m_problems; }

private:
    SitePages(const SiteSnapshot &site, LinkStyle style);
    Result<bool> add(const QString &permalink, const QString &owner, const QString &file);
    Result<void> addPosts(const SiteSnapshot &site);
    Result<void> addLists(const SiteSnapshot &site);
    Result<void> addOverviews(const SiteSnapshot &site);

    std::vector<PostPlace> m_posts;
    std::vector<PostList> m_lists;
    QString m_tagIndex;
    QString m_authorIndex;
    QString m_archive;
    QStringList m_indexed;
    Diagnostics m_problems;
    QHash<QString, QString> m_files; ///< of pages, by their folder
    QString m_assets;                ///< the folder of the files beside the pages
    bool m_flat = false;             ///< "a.html" instead of "a/index.html"
};

/// The folder of the page under a permalink, below the export's folder: "/blog/a b/" ⇒ "blog/a b". Fails for
/// names that would lead out of that folder or that no file system takes.
Result<QString> pageFolder(const QString &permalink);

/// The link from one file of an export to another, both below its folder, that works on any host and from a
/// file: URL.
///
///     "blog/a/index.html", "assets/me 1.png" ⇒ "../../assets/me%201.png"
QString relativeUrl(const QString &fromFile, const QString &toFile);

/// A file of the export in the folder of the site's base URL: "assets" ⇒ "notes/assets"
QString fileInSite(const SiteConfig &config, const QString &name);

} // namespace Galley
