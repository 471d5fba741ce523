// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pageupdates.h"

#include "preview/previewurls.h"
#include "publish/posthtml.h"
#include "publish/sitestyles.h"
#include "publish/siteurls.h"
#include "render/boxes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Where an author's picture is shown; empty for one that may not be loaded.
QString pictureUrl(const QString &url, const SiteSnapshot &site, const RemoteConsent &consent)
{
    if (const auto file = staticFile(site, url))
        return previewAssetUrl(*file);
    const QUrl web = webUrl(url.toUtf8());
    return web.isValid() && consent.allows(web) ? previewRemoteUrl(web) : QString();
}

/// Boxes for the authors' pictures that may not be loaded, one for each host.
QByteArray pictureBoxes(const PostMeta &meta, const RemoteConsent &consent)
{
    QMap<QString, QByteArrayList> blocked;
    for (const Author &author : meta.authors) {
        const QUrl url = webUrl(author.imageUrl.toUtf8());
        if (url.isValid() && !consent.allows(url))
            blocked[url.host(QUrl::FullyEncoded)] += url.toEncoded();
    }
    ByteBuffer html;
    for (auto host = blocked.cbegin(); host != blocked.cend(); ++host) {
        const QString label =
            QCoreApplication::translate("Galley::PageUpdates", "Pictures of authors from %1");
        appendBox(html, "remote-pictures", host->join('\n'), label.arg(host.key()), Place::Block);
    }
    return html.toByteArray();
}

PageLinks previewLinks(const SiteSnapshot &site, const RemoteConsent &consent)
{
    PageLinks links;
    links.image = [&](const QString &url) { return pictureUrl(url, site, consent); };
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

QJsonObject PageUpdates::next(
    const PostRendering &post, const SiteSnapshot &site, const RemoteConsent &consent)
{
    const BlockPatch patch = blockPatch(m_blocks, post.body.blocks);
    m_blocks = post.body.blocks;
    QJsonObject change{
        {u"revision"_s, static_cast<qint64>(post.revision)},
        {u"splices"_s, splices(patch, m_blocks)},
        {u"shifts"_s, shifts(patch)},
    };

    const PageLinks links = previewLinks(site, consent);
    addPart(change, u"lang"_s, m_language, site.config.locale.value.toUtf8());
    if (m_customCss != site.customCss) {
        m_customCss = site.customCss;
        change.insert(u"styles"_s, QString::fromUtf8(siteVariables(m_customCss)));
    }
    addPart(change, u"banner"_s, m_banner, postBannerHtml(post.meta));
    const QByteArray header = postHeaderHtml(post.meta, site.config, links);
    addPart(change, u"header"_s, m_header, header + pictureBoxes(post.meta, consent));
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
