// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QString>
#include <QUrl>

namespace Galley {

/// What a person may do about content of the web that a box stands for.
enum class RemoteAction {
    Once,   ///< show these addresses until the program ends
    Always, ///< show whatever comes from this host
    Copy,   ///< keep it in the blog
};

/// Which content of the web the preview may load. Nothing at first. A plain value.
struct RemoteConsent
{
    QSet<QString> hosts; ///< whose content is always shown, as QUrl::FullyEncoded
    QSet<QUrl> once;     ///< addresses that were asked for
    QSet<QUrl> failed;   ///< addresses that gave nothing; asked for again only when a person wants it

    bool allows(const QUrl &url) const
    {
        return !failed.contains(url) && (once.contains(url) || hosts.contains(url.host(QUrl::FullyEncoded)));
    }
    friend bool operator==(const RemoteConsent &, const RemoteConsent &) = default;
};

} // namespace Galley
