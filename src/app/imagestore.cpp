// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/imagestore.h"

#include "base/textfile.h"
#include "site/tags.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::ImageStore", text);
}

} // namespace

ImagePlace imagePlace(const QString &post, const SiteSnapshot &site)
{
    const QFileInfo info(post);
    const bool hasFolder = info.completeBaseName() == u"index";
    if (hasFolder || site.staticFolders.empty() || !QFileInfo(site.staticFolders.front()).isDir())
        return {info.absolutePath(), u"./"_s};
    const QString below = u"/img/%1"_s.arg(kebabCase(info.completeBaseName()));
    return {site.staticFolders.front() + below, below + u'/'};
}

QString imageFileName(const QString &name)
{
    const QFileInfo info(name);
    const QString base = kebabCase(info.completeBaseName());
    return (base.isEmpty() ? u"image"_s : base) + u'.' + info.suffix().toLower();
}

Result<QString> storeImage(const QByteArray &bytes, const QString &name, const ImagePlace &place)
{
    if (!QDir().mkpath(place.folder))
        return failure(ErrorKind::Io, tr("The folder %1 cannot be made.").arg(place.folder));
    const QFileInfo wanted(imageFileName(name));
    QString file = wanted.fileName();
    for (int number = 2; QFileInfo::exists(QDir(place.folder).filePath(file)); ++number) {
        const Result<QByteArray> there = readFileBytes(QDir(place.folder).filePath(file));
        if (there && *there == bytes)
            return place.written + file;
        file = u"%1-%2.%3"_s.arg(wanted.completeBaseName(), QString::number(number), wanted.suffix());
    }
    if (const Result<void> written = writeFileAtomically(QDir(place.folder).filePath(file), bytes); !written)
        return tl::unexpected(written.error());
    return place.written + file;
}

bool isImageName(const QString &name)
{
    static const QStringList suffixes{u"png"_s,  u"jpg"_s, u"jpeg"_s, u"gif"_s,
                                      u"webp"_s, u"svg"_s, u"avif"_s, u"bmp"_s};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

} // namespace Galley
