// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postfiles.h"
#include "site/postreading.h"
#include "site/sitefacts.h"
#include "site/sitesnapshot.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteScan", text);
}

} // namespace

Result<SiteSnapshotPtr> scanSite(const QString &root, ScanControl *control)
{
    const QFileInfo folder(root);
    if (!folder.exists())
        return failure(ErrorKind::Io, tr("%1 does not exist.").arg(root));
    if (!folder.isDir())
        return failure(ErrorKind::Io, tr("%1 is a file, not a folder.").arg(root));
    if (!folder.isReadable())
        return failure(ErrorKind::Io, tr("The folder %1 cannot be read.").arg(root));
    auto site = std::make_shared<SiteSnapshot>();
    site->root = QDir::cleanPath(folder.absoluteFilePath());
    readSiteFacts(site.get());
    const QStringList files = site->config.blog.enabled
                                  ? findPostFiles(site->blogFolder, postFilter(site->config.blog))
                                  : QStringList();
    site->posts.reserve(static_cast<std::size_t>(files.size()));
    if (!readPosts(site.get(), files, control))
        return failure(ErrorKind::Io, tr("Reading %1 was cancelled.").arg(site->root));
    site->sortPosts();
    return site;
}

} // namespace Galley
