// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/imagecheck.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The file that an image beside a post means; empty for addresses.
QString imageFile(const QString &image, const QString &post)
{
    if (!image.startsWith(u'.'))
        return {};
    const QString path = QUrl::fromPercentEncoding(image.section(u'?', 0, 0).section(u'#', 0, 0).toUtf8());
    return QFileInfo(QFileInfo(post).absolutePath() + u'/' + path).canonicalFilePath();
}

} // namespace

Diagnostics unusedImages(const SiteSnapshot &site, const QSet<QString> &usedFiles)
{
    QSet<QString> used;
    for (const QString &file : usedFiles)
        used.insert(QFileInfo(file).canonicalFilePath());
    for (const PostMeta &post : site.posts) {
        used.insert(imageFile(post.image, post.file));
        for (const Author &author : post.authors)
            used.insert(imageFile(author.imageUrl, post.file));
    }
    QStringList unused;
    QDirIterator images(
        site.blogFolder,
        {u"*.png"_s, u"*.jpg"_s, u"*.jpeg"_s, u"*.gif"_s, u"*.webp"_s, u"*.avif"_s, u"*.svg"_s}, QDir::Files,
        QDirIterator::Subdirectories);
    while (images.hasNext()) {
        const QString image = images.next();
        if (!used.contains(QFileInfo(image).canonicalFilePath()) && !image.contains("/node_modules/"_L1))
            unused += image;
    }
    unused.sort();
    Diagnostics notes;
    const QString message =
        QCoreApplication::translate("Galley::ImageCheck", "No post of the blog shows this image.");
    for (const QString &image : unused)
        notes.push_back({Severity::Note, u"image-unused"_s, message, {}, {}, image});
    return notes;
}

} // namespace Galley
