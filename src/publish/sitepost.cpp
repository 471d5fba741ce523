// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitepost.h"

#include "base/textfile.h"
#include "publish/postnavigation.h"
#include "publish/sitelinks.h"
#include "publish/statictabs.h"
#include "site/truncatemarker.h"

#include <QDir>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// What a post imports from elsewhere is part of it, and no key tells of it.
bool importsMarkdown(const QString &text)
{
    static const QRegularExpression import(u"^import\\b.*\\.mdx?\\b"_s, QRegularExpression::MultilineOption);
    return text.contains(u"import"_s) && import.match(text).hasMatch();
}

} // namespace

SitePosts::SitePosts(
    Renderer &renderer, const SiteSnapshot &site, SiteAssets &assets, HtmlPolicy html,
    const DiagramDrawer &draw)
    : m_renderer(renderer), m_site(site), m_assets(assets), m_html(html), m_draw(draw)
{
}

Result<QByteArray> SitePosts::key(const PostMeta &post)
{
    if (const auto known = m_keys.constFind(&post); known != m_keys.constEnd())
        return *known;
    return readFileBytes(post.file, largestTextFile).map([&](const QByteArray &bytes) {
        return *m_keys.insert(&post, contentHash(bytes));
    });
}

Result<const SitePost *> SitePosts::get(const PostMeta &post)
{
    if (const auto known = m_posts.find(&post); known != m_posts.end())
        return &known->second;
    const Result<TextFile> file = readTextFile(post.file);
    if (!file)
        return tl::unexpected(file.error());
    m_keys.insert(&post, file->hash);
    m_assets.takeCopies();
    SitePost result;
    Rendered body;
    result.body = render(file->text, post, &body, &result.hasRepeatableBody);
    result.contents = tableOfContentsHtml(body.headings, post);
    result.problems = std::move(body.diagnostics);
    // The site cuts the text, not the page: what the rest defines is missing in lists.
    if (const auto marker = findTruncateMarker(file->text, m_site.config)) {
        Rendered excerpt;
        result.excerpt =
            render(file->text.first(marker->start), post, &excerpt, &result.hasRepeatableExcerpt);
    } else {
        result.excerpt = result.body;
        result.hasRepeatableExcerpt = result.hasRepeatableBody;
    }
    result.files = m_assets.takeCopies();
    return &m_posts.emplace(&post, std::move(result)).first->second;
}

void SitePosts::dropBody(const PostMeta &post)
{
    if (const auto known = m_posts.find(&post); known != m_posts.end())
        known->second.body = {};
}

LinkedHtml SitePosts::render(
    const QString &text, const PostMeta &post, Rendered *rendered, bool *isRepeatable)
{
    *isRepeatable = !importsMarkdown(text);
    RenderOptions options;
    options.html = m_html;
    options.assetUrl = [this, isRepeatable](const QString &file) {
        *isRepeatable = *isRepeatable && m_assets.covers(file);
        return siteUrl(m_assets.add(file));
    };
    *rendered = m_renderer.render(text, post.file, m_site, options);
    const Diagnostics undrawn = drawDiagrams(rendered, m_draw);
    rendered->diagnostics.insert(rendered->diagnostics.end(), undrawn.begin(), undrawn.end());
    const bool isWhole =
        std::all_of(rendered->assets.begin(), rendered->assets.end(), [&](const AssetUse &use) {
            return isCovered(use, post);
        });
    // A drawing may fail once and not again.
    *isRepeatable = *isRepeatable && isWhole && (!m_draw || undrawn.empty());
    return LinkedHtml(withStaticTabs(rendered->html()));
}

/// Whether a file that is missing would change the key of the files when it comes.
bool SitePosts::isCovered(const AssetUse &use, const PostMeta &post) const
{
    if (!use.file.isEmpty() || use.written.startsWith(u'/'))
        return true;
    const QDir folder(QFileInfo(post.file).canonicalPath());
    return !use.written.startsWith(u'@') && m_assets.covers(QDir::cleanPath(folder.filePath(use.written)));
}

} // namespace Galley
