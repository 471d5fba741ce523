// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageupdates.h"

#include "preview/previewurls.h"
#include "publish/posthtml.h"
#include "publish/siteurls.h"

#include <QJsonArray>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

PageLinks previewLinks(const SiteSnapshot &site)
{
    PageLinks links;
    links.image = [&site](const QString &url) {
        const auto file = staticFile(site, url);
        return file ? previewAssetUrl(*file) : QString();
    };
    links.page = [](const QString &path) { return path; };
    return links;
}

QJsonArray insertedBlocks(const std::vector<RenderedBlock> &blocks, const std::vector<qsizetype> &indices)
{
    QJsonArray inserted;
    for (const qsizetype index : indices) {
        const RenderedBlock &block = blocks[static_cast<size_t>(index)];
        inserted.append(QJsonArray{QString::fromUtf8(block.html), block.line, block.lineEnd});
    }
    return inserted;
}

bool sameLines(const BlockKey &a, const BlockKey &b)
{
    return a.line == b.line && a.lineEnd == b.lineEnd;
}

/// Whether a block that stays in the page has other lines than before.
bool blocksMoved(const std::vector<BlockKey> &before, const BlockPatch &patch)
{
    const auto first = static_cast<std::ptrdiff_t>(patch.first);
    const auto oldRest = before.begin() + first + static_cast<std::ptrdiff_t>(patch.removed);
    const auto newRest = patch.keys.begin() + first + static_cast<std::ptrdiff_t>(patch.inserted.size());
    return !std::equal(before.begin(), before.begin() + first, patch.keys.begin(), sameLines) ||
           !std::equal(oldRest, before.end(), newRest, patch.keys.end(), sameLines);
}

QJsonArray allLines(const std::vector<BlockKey> &keys)
{
    QJsonArray lines;
    for (const BlockKey &key : keys) {
        lines.append(key.line);
        lines.append(key.lineEnd);
    }
    return lines;
}

} // namespace

QJsonObject PageUpdates::next(const PostRendering &post, const SiteSnapshot &site)
{
    BlockPatch patch = blockPatch(m_blocks, post.body.blocks);
    QJsonObject change{
        {u"revision"_s, static_cast<qint64>(post.revision)},
        {u"first"_s, patch.first},
        {u"removed"_s, patch.removed},
        {u"inserted"_s, insertedBlocks(post.body.blocks, patch.inserted)},
    };
    if (blocksMoved(m_blocks, patch))
        change.insert(u"lines"_s, allLines(patch.keys));
    m_blocks = std::move(patch.keys);

    const PageLinks links = previewLinks(site);
    addPart(change, u"lang"_s, m_language, site.config.locale.value.toUtf8());
    addPart(change, u"banner"_s, m_banner, postBannerHtml(post.meta));
    addPart(change, u"header"_s, m_header, postHeaderHtml(post.meta, site.config, links));
    addPart(change, u"footer"_s, m_footer, postFooterHtml(post.meta, site.config, links));
    return change;
}

void PageUpdates::addPart(QJsonObject &change, const QString &name, QByteArray &shown, const QByteArray &html)
{
    if (shown == html)
        return;
    shown = html;
    change.insert(name, QString::fromUtf8(html));
}

} // namespace Galley
