// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageupdates.h"

#include "preview/previewurls.h"
#include "publish/posthtml.h"
#include "publish/siteurls.h"

#include <QJsonArray>

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

QJsonArray splices(const BlockPatch &patch, const std::vector<RenderedBlock> &blocks)
{
    QJsonArray all;
    for (const BlockSplice &splice : patch.splices) {
        QJsonArray inserted;
        for (qsizetype index = splice.first; index < splice.first + splice.inserted; ++index) {
            const RenderedBlock &block = blocks[static_cast<size_t>(index)];
            inserted.append(QJsonArray{QString::fromUtf8(block.html), block.line, block.lineEnd});
        }
        all.append(QJsonArray{splice.first, splice.removed, inserted});
    }
    return all;
}

QJsonArray shifts(const BlockPatch &patch)
{
    QJsonArray all;
    for (const BlockShift &shift : patch.shifts)
        all.append(QJsonArray{shift.first, shift.count, shift.lines});
    return all;
}

} // namespace

QJsonObject PageUpdates::next(const PostRendering &post, const SiteSnapshot &site)
{
    const BlockPatch patch = blockPatch(m_blocks, post.body.blocks);
    m_blocks = post.body.blocks;
    QJsonObject change{
        {u"revision"_s, static_cast<qint64>(post.revision)},
        {u"splices"_s, splices(patch, m_blocks)},
        {u"shifts"_s, shifts(patch)},
    };

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
