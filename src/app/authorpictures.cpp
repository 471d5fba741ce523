// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorpictures.h"

#include "app/linktarget.h"

#include <QBuffer>
#include <QFile>
#include <QImageReader>

namespace Galley {

namespace {

/// Twice what a card shows, for dense screens.
constexpr int side = 112; // pixels

/// The middle square of a picture, scaled while it is read.
QImage readSquare(QIODevice *device)
{
    QImageReader reader(device);
    reader.setAutoTransform(true);
    if (const QSize size = reader.size(); size.isValid())
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatioByExpanding));
    const QImage picture =
        reader.read().scaled(side, side, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    return picture.copy((picture.width() - side) / 2, (picture.height() - side) / 2, side, side);
}

} // namespace

AuthorPictures::AuthorPictures(RemoteFetcher &fetcher, const Settings &settings, QObject *parent)
    : QObject(parent), m_fetcher(fetcher), m_settings(settings)
{
}

QImage AuthorPictures::picture(const Author &author, const SiteSnapshot &site)
{
    if (author.imageUrl.isEmpty())
        return {};
    if (!m_pictures.contains(author.imageUrl)) {
        m_pictures.insert(author.imageUrl, {});
        load(author.imageUrl, site);
    }
    return m_pictures.value(author.imageUrl);
}

void AuthorPictures::retry()
{
    m_pictures.removeIf([](const auto &entry) { return entry.value().isNull(); });
}

void AuthorPictures::load(const QString &imageUrl, const SiteSnapshot &site)
{
    const LinkTarget target = linkTarget(QUrl(imageUrl), site.authors.file, site);
    if (const auto *url = std::get_if<QUrl>(&target))
        fetch(imageUrl, *url);
    const auto *local = std::get_if<LocalTarget>(&target);
    if (!local)
        return;
    auto picture = std::make_shared<QImage>();
    const auto job = [file = local->file, picture]() -> Result<void> {
        QFile device(file);
        if (device.open(QIODevice::ReadOnly))
            *picture = readSquare(&device);
        return {};
    };
    m_disk.run(job, this, [=, this](const Result<void> &) { keep(imageUrl, *picture); });
}

void AuthorPictures::fetch(const QString &imageUrl, const QUrl &url)
{
    const QStringList allowed = m_settings.text(Setting::RemoteHosts).split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> hosts(allowed.begin(), allowed.end());
    if (!hosts.contains(url.host(QUrl::FullyEncoded)))
        return;
    RemoteFetch *fetch = m_fetcher.fetch(url, hosts, this);
    connect(fetch, &RemoteFetch::finished, this, [this, imageUrl](const RemoteResult &result) {
        if (!result)
            return;
        QBuffer bytes;
        bytes.setData(result->bytes);
        bytes.open(QIODevice::ReadOnly);
        keep(imageUrl, readSquare(&bytes));
    });
}

void AuthorPictures::keep(const QString &imageUrl, const QImage &picture)
{
    if (picture.isNull())
        return;
    m_pictures.insert(imageUrl, picture);
    Q_EMIT loaded();
}

} // namespace Galley
