// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/remoteconsent.h"
#include "render/blockpatch.h"
#include "render/postrendering.h"

#include <QJsonObject>

#include <vector>

namespace Galley {

/// Remembers what the page shows and tells what has to change for the next version: the argument of
/// galley.update() in page.js.
///
///     {"revision": 7, "splices": [[3, 1, [["<p>…</p>", 12, 14]]]], "shifts": [[4, 20, 2]]}
///
/// Splices and shifts are those of BlockPatch; a block to insert comes with its first and last line.
/// "styles" (the site's variables, CSS), "banner", "header", "footer" (HTML) and "lang" are there when they
/// changed. A plain value; UI thread.
class PageUpdates
{
public:
    /// The change from what the page shows to this version, which it shows from then on.
    QJsonObject next(const PostRendering &post, const SiteSnapshot &site, const RemoteConsent &consent = {});
    /// The page was loaded anew and shows nothing.
    void forget() { *this = PageUpdates(); }

private:
    void addPart(QJsonObject &change, const QString &name, QByteArray &shown, const QByteArray &html);

    std::vector<RenderedBlock> m_blocks;
    QByteArray m_customCss;
    QByteArray m_language;
    QByteArray m_banner;
    QByteArray m_header;
    QByteArray m_footer;
};

} // namespace Galley
