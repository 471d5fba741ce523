// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/siteconfig.h"

#include <QByteArray>

namespace Galley {

/// The sitemap.xml for pages with these permalinks (docusaurus-blog reference 7.4), by address. Empty where
/// the site has none: it has no address, wants no search engines, or switched it off. Any thread.
QByteArray sitemapXml(const QStringList &permalinks, const SiteConfig &config);

} // namespace Galley
