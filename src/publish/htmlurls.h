// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmlpolicy.h"

#include <QByteArray>
#include <QString>

#include <functional>

namespace Galley {

/// The HTML of a post with every URL in it as `replace` gives it: those of links (UrlUse::Link) and those of
/// what the page loads by itself, each candidate of a `srcset` alone (UrlUse::Load). Tags that act on the
/// whole document (<meta>, <base>, <link>) are left out, and so are comments. Any thread.
///
///     `<img srcset="a.png 1x, b.png 2x">`, url ⇒ "/x/" + url   ⇒   `<img srcset="/x/a.png 1x, /x/b.png 2x">`
QByteArray rewriteUrls(
    const QByteArray &html, const std::function<QString(UrlUse use, const QString &url)> &replace);

} // namespace Galley
