// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/htmlurls.h"
#include "publish/posthtml.h"
#include "publish/siteassets.h"
#include "publish/sitepages.h"

namespace Galley {

/// Turns addresses of the site ("/blog/a#b", "/img/me.png", "/assets/x-hash.png") into those that a page of
/// an export refers to. Addresses that lead out of the export stay. One per export, on its thread.
class SiteLinks
{
public:
    /// All must outlive it.
    SiteLinks(const SiteSnapshot &site, const SitePages &pages, SiteAssets &assets, LinkStyle style);

    /// A link (of <a>) on the page in this file of the export.
    QString link(const QString &from, const QString &url) const;
    /// What the page loads by itself.
    QString media(const QString &from, const QString &url) const;
    /// Another file of the export.
    QString file(const QString &from, const QString &path) const;

    /// The same as functions for the parts of a page. Valid as long as this object.
    LinkedHtml::Replace urlsOn(const QString &from) const;
    PageLinks linksOn(const QString &from) const;

private:
    const SiteSnapshot &m_site;
    const SitePages &m_pages;
    SiteAssets &m_assets;
    LinkStyle m_style;
    QString m_assetUrls; ///< the address of the assets: "/assets/"
};

/// HTML of the page under this absolute address with every address in it absolute.
QByteArray withAbsoluteUrls(const LinkedHtml &html, const QString &pageUrl);

/// The address of a file of the export on its site: "assets/a b.png" ⇒ "/assets/a%20b.png"
QString siteUrl(const QString &path);

} // namespace Galley
