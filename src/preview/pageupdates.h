// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/blockpatch.h"
#include "render/postrendering.h"

#include <QJsonObject>

#include <vector>

namespace Galley {

/// Remembers what the page shows and tells what has to change for the next version: the argument of
/// galley.update() in page.js.
///
///     {"revision": 7, "first": 3, "removed": 1, "inserted": [["<p>…</p>", 12, 14]], "lines": [1, 1, 3, 5,
///     …]}
///
/// "banner", "header", "footer" (HTML) and "lang" are there when they changed, "lines" (first and last line
/// of every block) when one moved. A plain value; UI thread.
class PageUpdates
{
public:
    /// The change from what the page shows to this version, which it shows from then on.
    QJsonObject next(const PostRendering &post, const SiteSnapshot &site);
    /// The page was loaded anew and shows nothing.
    void forget() { *this = PageUpdates(); }

private:
    void addPart(QJsonObject &change, const QString &name, QByteArray &shown, const QByteArray &html);

    std::vector<BlockKey> m_blocks;
    QByteArray m_language;
    QByteArray m_banner;
    QByteArray m_header;
    QByteArray m_footer;
};

} // namespace Galley
