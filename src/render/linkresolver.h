// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderer.h"

#include <QSize>

#include <optional>

namespace Galley {

class AssetCache;

/// A link as the site writes it.
struct LinkTarget
{
    enum class Kind { Internal, External, Asset };
    /// What is not there.
    enum class Miss {
        None,
        Post, ///< it names a Markdown file that is no published post
        File, ///< `@site/` and no file
        Page, ///< its address lies below the blog's, where all pages are known, and is none of them
    };

    QByteArray href;
    Kind kind = Kind::Internal;
    Miss miss = Miss::None;
};

/// An image as the site writes it.
struct ImageTarget
{
    enum class Kind { Local, Remote, Missing, Outside };

    QByteArray src;
    Kind kind = Kind::Local;
    std::optional<QSize> size; ///< in pixels, of a local image
    QString file;              ///< full path of a local image
};

/// Turns what stands in a post's links and images into what the site writes: links to Markdown files become
/// permalinks, local files become assets, relative addresses are taken from the post's page. docusaurus-blog
/// reference 6.8. Lives for one rendering; reads only files inside the blog.
///
///     "./2024-01-09-b.md#x" ⇒ "/blog/2024/01/09/b#x"
class LinkResolver
{
public:
    LinkResolver(
        const QString &file, const SiteSnapshot &site, const RenderOptions &options, AssetCache &cache);

    /// The file that relative addresses start from: a document that the post imports, or the post.
    void setFile(const QString &file);
    const QString &file() const { return m_file; }

    /// Where a link leads that the site's components write: links to Markdown files are not looked up there.
    QByteArray address(const QByteArray &url) const;
    LinkTarget link(const QByteArray &url) const;
    ImageTarget image(const QByteArray &url) const;
    /// A raw `src`: only a path from the site's root means a file, in a static folder. Empty when it is none.
    QByteArray rawSource(const QByteArray &url) const;

    /// The file that a path in the post means: from the site's root (`@site/`), from a static folder (`/`),
    /// else beside the post. Empty when there is none or it lies outside the blog.
    QString localFile(const QString &path) const;

private:
    const PostMeta *post(const QString &path) const;
    bool isMissingPage(const QByteArray &address) const;
    QString inside(const QString &path) const;
    /// The places where a path in the post may mean a file.
    QStringList candidates(const QString &path) const;
    ImageTarget::Kind missingKind(const QString &path) const;
    QByteArray assetAddress(const QString &file, QByteArrayView folder) const;
    QByteArray pageAddress(const QString &url) const;

    QString m_file;
    const SiteSnapshot &m_site;
    const RenderOptions &m_options;
    AssetCache &m_cache;
    QStringList m_roots; ///< canonical folders that may be read
    QString m_permalink;
};

} // namespace Galley
