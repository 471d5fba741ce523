// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitepost.h"

#include "publish/postnavigation.h"
#include "publish/sitelinks.h"
#include "publish/statictabs.h"
#include "site/truncatemarker.h"

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
    Renderer &renderer, const SiteSnapshot &site, SiteAssets &assets, const DiagramDrawer &draw)
    : m_renderer(renderer), m_site(site), m_assets(assets), m_draw(draw)
{
}

Result<TextFile> SitePosts::read(const PostMeta &post)
{
    Result<TextFile> file = readTextFile(post.file);
    if (file)
        m_keys.insert(&post, file->hash);
    return file;
}

Result<QByteArray> SitePosts::key(const PostMeta &post)
{
    if (const auto known = m_keys.constFind(&post); known != m_keys.constEnd())
        return *known;
    return read(post).map([](const TextFile &file) { return file.hash; });
}

Result<const SitePost *> SitePosts::get(const PostMeta &post)
{
    if (const auto known = m_posts.find(&post); known != m_posts.end())
        return &known->second;
    const Result<TextFile> file = read(post);
    if (!file)
        return tl::unexpected(file.error());
    SitePost result;
    m_assets.takeCopies();
    Rendered body = render(file->text, post, &result);
    const Diagnostics undrawn = drawDiagrams(&body, m_draw);
    body.diagnostics.insert(body.diagnostics.end(), undrawn.begin(), undrawn.end());
    const QByteArray html = withStaticTabs(body.html());
    result.hasMath = html.contains("class=\"katex");
    result.body = LinkedHtml(html);
    result.excerpt = result.body;
    result.contents = tableOfContentsHtml(body.headings, post);
    result.problems = std::move(body.diagnostics);
    result.isRepeatable = result.isRepeatable && undrawn.empty() && !importsMarkdown(file->text);
    // The site cuts the text, not the page: what the rest defines is missing in lists.
    if (const auto marker = findTruncateMarker(file->text, m_site.config)) {
        Rendered excerpt = render(file->text.first(marker->start), post, &result);
        drawDiagrams(&excerpt, m_draw);
        result.excerpt = LinkedHtml(withStaticTabs(excerpt.html()));
    }
    result.files = m_assets.takeCopies();
    return &m_posts.emplace(&post, std::move(result)).first->second;
}

void SitePosts::dropBody(const PostMeta &post)
{
    if (const auto known = m_posts.find(&post); known != m_posts.end())
        known->second.body = {};
}

Rendered SitePosts::render(const QString &text, const PostMeta &post, SitePost *result)
{
    RenderOptions options;
    options.assetUrl = [this, result](const QString &file) {
        result->isRepeatable = result->isRepeatable && m_assets.covers(file);
        return siteUrl(m_assets.add(file));
    };
    Rendered rendered = m_renderer.render(text, post.file, m_site, options);
    const bool hasMissing =
        std::any_of(rendered.assets.begin(), rendered.assets.end(), [](const AssetUse &use) {
            return use.file.isEmpty();
        });
    result->isRepeatable = result->isRepeatable && !hasMissing;
    return rendered;
}

} // namespace Galley
