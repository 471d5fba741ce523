// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QByteArray>
#include <QHash>
#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

namespace Galley {

/// Puts the files that a page shows into the page as data: URLs, or beside it, and keeps the list of what
/// stays outside. One per export; any thread.
class Embedder
{
public:
    /// The page will be written into this folder: files that are not embedded are referred to from there.
    Embedder(const SiteSnapshot &site, const QString &pageFolder);
    /// Puts files elsewhere than into the page: `place` gives the URL for a local file (full path).
    Embedder(const SiteSnapshot &site, const std::function<QString(const QString &file)> &place);

    /// The URL for a local file (full path): data: for images, video and audio up to the limit, else relative
    /// to the page's folder.
    QString urlFor(const QString &file);
    /// The URL for a picture of the site as front matter and authors name it ("/img/me.png").
    QString pictureUrl(const QString &url);
    /// The HTML with whatever its tags still refer to embedded where possible, and without tags that act on
    /// the whole document (<meta>, <base>, <link>).
    QByteArray embed(const QByteArray &html);

    const QStringList &notEmbedded() const { return m_notEmbedded; }
    /// Whether the page loads anything that is not in it.
    bool loadsMore() const { return !m_outside.isEmpty() || !m_notEmbedded.isEmpty(); }

    /// Larger files (bytes) stay outside: a page of that size opens slowly everywhere.
    static constexpr qint64 largestFile = 16 * 1024 * 1024;

private:
    bool isOwnUrl(const QString &url) const;
    QString linkUrl(const QString &href) const;
    void leaveOut(const QString &url);

    const SiteSnapshot &m_site;
    QString m_pageFolder;
    std::function<QString(const QString &file)> m_place;
    QHash<QString, QString> m_urls; ///< by file
    QSet<QString> m_outside;        ///< URLs of files that stay outside
    QStringList m_notEmbedded;
};

} // namespace Galley
