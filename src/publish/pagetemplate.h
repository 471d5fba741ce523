// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pagestyles.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace Galley {

/// The parts of a page. Strings are text and become escaped; byte arrays are finished HTML or CSS.
struct Page
{
    QString kind; ///< what the classic theme calls such a page: "blog-post-page"
    QString language = QStringLiteral("en");
    PageTheme theme;
    QString title;
    QString description; ///< left out when empty, as are the other strings
    QString canonical;
    QString policy;           ///< Content-Security-Policy
    bool indexed = true;      ///< false asks search engines to stay away
    QStringList styleSheets;  ///< URLs
    QByteArray styles;        ///< CSS
    QByteArray head;          ///< further tags
    QByteArray siteHeader;    ///< what all pages of a site have above
    QByteArray content;       ///< of <main>
    bool hasContents = false; ///< a table of contents stands beside it
    QByteArray script;        ///< runs when the page is read
};

/// The parts of a post's page.
struct Article
{
    QByteArray banner;
    QByteArray header;
    QByteArray body;
    QByteArray footer;
    QByteArray neighbours; ///< <nav> with links to other posts
    QByteArray contents;   ///< the table of contents
};

/// The content of a post's page: an <article> with the body in <div class="markdown">, as the classic theme
/// has it.
QByteArray articleHtml(const Article &article);

/// A whole HTML document.
QByteArray pageHtml(const Page &page);

} // namespace Galley
