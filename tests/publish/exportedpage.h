// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

namespace Galley {

/// What a reader's program finds in an exported page. Links are paths of the site ("/blog/tags/c"), resolved
/// from the page's own address, without "index.html".
struct ExportedPage
{
    QString headTitle;
    QString title;       ///< the first h1 of the article
    QString date;        ///< as in <time datetime>
    QString info;        ///< the text of the header
    QString description; ///< meta
    QStringList tags;    ///< "label link"
    QString newer;
    QString older;
    QStringList contents; ///< "id|text"
    QStringList listed;   ///< the posts that a list shows: "link" or "link…" with a link to the rest
    QStringList
        entries; ///< of an overview: its years ("2024"), and what its list items link to ("text link")
};

ExportedPage readExportedPage(const QByteArray &html, const QString &permalink);

/// Every file below a folder, sorted, with its bytes.
QMap<QString, QByteArray> filesBelow(const QString &folder);

/// Follows every relative link of every page (href, src, srcset, poster) and tells those that lead to no file
/// of the export or to an id that its page lacks: "blog/a/index.html: ../b/index.html#x".
QStringList brokenLinks(const QMap<QString, QByteArray> &files);

} // namespace Galley
