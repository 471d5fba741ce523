// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/diskqueue.h"
#include "app/settings.h"
#include "preview/remotefetch.h"
#include "site/sitesnapshot.h"

#include <QHash>
#include <QImage>

namespace Galley {

/// The pictures of authors, small: from the blog's static folders, read off the UI thread, and from the web
/// only from hosts that the user has allowed for good. UI thread.
class AuthorPictures final : public QObject
{
    Q_OBJECT

public:
    AuthorPictures(RemoteFetcher &fetcher, const Settings &settings, QObject *parent = nullptr);

    /// Square; null while there is none, or none yet.
    QImage picture(const Author &author, const SiteSnapshot &site);
    /// What came to nothing is tried again.
    void retry();

Q_SIGNALS:
    /// One more is there.
    void loaded();

private:
    void load(const QString &imageUrl, const SiteSnapshot &site);
    void fetch(const QString &imageUrl, const QUrl &url);
    void keep(const QString &imageUrl, const QImage &picture);

    RemoteFetcher &m_fetcher;
    const Settings &m_settings;
    QHash<QString, QImage> m_pictures; ///< by image_url; null: asked for
    DiskQueue m_disk;
};

} // namespace Galley
