// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/sitepost.h"

#include "base/textfile.h"
#include "publish/htmltags.h"
#include "publish/postnavigation.h"
#include "publish/sitelinks.h"
#include "publish/statictabs.h"
#include "site/truncatemarker.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

SitePostReader::SitePostReader(
    Renderer &renderer, const SiteSnapshot &site, SiteAssets &assets, const DiagramDrawer &draw)
    : m_renderer(renderer), m_site(site), m_assets(assets), m_draw(draw)
{
}

Result<SitePost> SitePostReader::read(const PostMeta &post)
{
    const Result<TextFile> file = readTextFile(post.file);
    if (!file)
        return tl::unexpected(file.error());
    Rendered body = render(file->text, post);
    const Diagnostics undrawn = drawDiagrams(&body, m_draw);
    body.diagnostics.insert(body.diagnostics.end(), undrawn.begin(), undrawn.end());
    for (Diagnostic &problem : body.diagnostics)
        problem.file = post.file;

    SitePost result;
    result.body = withStaticTabs(body.html());
    result.excerpt = result.body;
    result.contents = tableOfContentsHtml(body.headings, post);
    result.problems = std::move(body.diagnostics);
    // The site cuts the text, not the page: what the rest defines is missing in lists.
    if (const auto marker = findTruncateMarker(file->text, m_site.config)) {
        Rendered excerpt = render(file->text.first(marker->start), post);
        drawDiagrams(&excerpt, m_draw);
        result.excerpt = withStaticTabs(excerpt.html());
    }
    return result;
}

Rendered SitePostReader::render(const QString &text, const PostMeta &post)
{
    RenderOptions options;
    options.assetUrl = [this](const QString &file) { return siteUrl(m_assets.add(file)); };
    return m_renderer.render(text, post.file, m_site, options);
}

QByteArray listedExcerpt(const QByteArray &excerpt, const QString &permalink, QSet<QByteArray> *usedIds)
{
    QSet<QByteArray> dropped;
    const QByteArray html = rewriteTags(excerpt, [&](HtmlToken &tag) {
        std::erase_if(tag.attributes, [&](const HtmlAttribute &attribute) {
            if (attribute.name != "id")
                return false;
            const bool isTaken = usedIds->contains(attribute.value);
            (isTaken ? dropped : *usedIds).insert(attribute.value);
            return isTaken;
        });
        return TagFate::Keep;
    });
    if (dropped.isEmpty())
        return html;
    return rewriteTags(html, [&](HtmlToken &tag) {
        for (HtmlAttribute &attribute : tag.attributes) {
            const QByteArray id = QByteArray::fromPercentEncoding(attribute.value.mid(1));
            if (attribute.name == "href" && attribute.value.startsWith('#') && dropped.contains(id))
                attribute.value.prepend(permalink.toUtf8());
        }
        return TagFate::Keep;
    });
}

} // namespace Galley
