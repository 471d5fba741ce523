// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Galley {

/// The parts of a page that shows one post. Strings are text and become escaped; byte arrays are finished
/// HTML or CSS.
struct PostPage
{
    QString language = QStringLiteral("en");
    QString title;
    QString description;     ///< left out when empty
    QString canonical;       ///< left out when empty
    QString policy;          ///< Content-Security-Policy; left out when empty
    bool indexed = true;     ///< false asks search engines to stay away
    QStringList styleSheets; ///< URLs
    QByteArray styles;       ///< CSS
    QByteArray banner;
    QByteArray header;
    QByteArray body;
    QByteArray footer;
    QByteArray neighbours; ///< <nav> with links to other posts
    QByteArray contents;   ///< the table of contents
};

/// A whole HTML document: an <article> with the body in <div class="markdown">, as the classic theme has it.
QByteArray postPageHtml(const PostPage &page);

} // namespace Galley
