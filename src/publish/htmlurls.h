// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/htmlpolicy.h"

#include <QByteArray>
#include <QSet>
#include <QString>

#include <functional>
#include <vector>

namespace Galley {

/// The HTML of a post, read once, with a gap for every URL in it: those of links (UrlUse::Link) and those of
/// what the page loads by itself (UrlUse::Load), each candidate of a `srcset` alone. Tags that act on the
/// whole document (<meta>, <base>, <link>) are left out, and so are comments and scripts, which no exported
/// page would run. A plain value; any thread.
///
///     LinkedHtml(`<img srcset="a.png 1x, b.png 2x">`).html(url ⇒ "/x/" + url)
///         ⇒ `<img srcset="/x/a.png 1x, /x/b.png 2x">`
class LinkedHtml
{
public:
    using Replace = std::function<QString(UrlUse use, const QString &url)>;

    LinkedHtml() = default;
    explicit LinkedHtml(const QByteArray &html);

    /// The HTML with every URL as `replace` gives it.
    QByteArray html(const Replace &replace) const;
    /// The same for a page that shows several posts: ids that are in use already are left out, the others
    /// come into use, and links to the former lead to the post's own page (a path of the site) before they
    /// are replaced.
    QByteArray html(const Replace &replace, const QString &permalink, QSet<QByteArray> *usedIds) const;

private:
    enum class Kind { Link, Load, LoadSet, Id };

    struct Gap
    {
        qsizetype place; ///< in the text
        Kind kind;
        QByteArray name; ///< of the attribute
        QByteArray value;
    };

    QByteArray filled(const Replace &replace, const QSet<QByteArray> &droppedIds) const;

    QByteArray m_text;
    std::vector<Gap> m_gaps;
};

} // namespace Galley
