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

void SitePosts::expect(const std::vector<const PostMeta *> &posts)
{
    QStringList files;
    for (const PostMeta *post : posts) {
        if (!m_excerpts.contains(post))
            files += post->file;
    }
    if (!files.isEmpty())
        m_renderer.expect(files);
}

Result<const SitePost *> SitePosts::get(const PostMeta &post)
{
    if (const auto known = m_posts.find(&post); known != m_posts.end())
        return &known->second;
    return readTextFile(post.file).map([&](const TextFile &file) {
        m_keys.insert(&post, file.hash);
        const SitePost *result = &addPost(file.text, post);
        addExcerpt(file.text, post);
        return result;
    });
}

Result<const SiteExcerpt *> SitePosts::excerpt(const PostMeta &post)
{
    if (const auto known = m_excerpts.find(&post); known != m_excerpts.end())
        return &known->second;
    return readTextFile(post.file).map([&](const TextFile &file) { return &addExcerpt(file.text, post); });
}

const SitePost &SitePosts::addPost(const QString &text, const PostMeta &post)
{
    const auto [place, isNew] = m_posts.try_emplace(&post);
    SitePost &result = place->second;
    if (!isNew)
        return result;
    m_assets.takeCopies();
    Rendered rendered;
    result.body = render(text, post, &rendered, &result.isRepeatable);
    result.contents = tableOfContentsHtml(rendered.headings, post);
    result.problems = std::move(rendered.diagnostics);
    result.files = m_assets.takeCopies();
    return result;
}

/// The site cuts the text, not the page: what the rest defines is missing in lists.
const SiteExcerpt &SitePosts::addExcerpt(const QString &text, const PostMeta &post)
{
    SiteExcerpt &result = m_excerpts[&post];
    if (const auto marker = findTruncateMarker(text, m_site.config)) {
        m_assets.takeCopies();
        Rendered rendered;
        result.body = render(text.first(marker->start), post, &rendered, &result.isRepeatable);
        result.files = m_assets.takeCopies();
    } else {
        const SitePost &whole = addPost(text, post);
        result = {whole.body, whole.files, whole.isRepeatable};
    }
    return result;
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
