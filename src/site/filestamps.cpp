// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/filestamps.h"

#include "site/postfiles.h"
#include "site/sitefacts.h"
#include "site/siteoverrides.h"

#include <QFileInfo>

namespace Galley {

FileStamp stampOf(const QString &file)
{
    const QFileInfo info(file);
    return info.isFile() ? FileStamp{info.lastModified(), info.size()} : FileStamp();
}

FileStamps stampsOf(const SiteSnapshot &site)
{
    FileStamps stamps;
    QStringList files{site.config.file, overridesFile(site.root), authorsFilePath(site), tagsFilePath(site)};
    for (const QString &sheet : site.config.customCss)
        files += pathBelow(site.root, sheet);
    if (site.config.blog.enabled) {
        for (const QString &post : findPostFiles(site.blogFolder, postFilter(site.config.blog)))
            files += site.blogFolder + u'/' + post;
    }
    for (const QString &file : files) {
        if (!file.isEmpty())
            stamps.insert(file, stampOf(file));
    }
    return stamps;
}

QStringList changedBetween(const FileStamps &before, const FileStamps &now)
{
    QStringList changed;
    for (auto stamp = now.begin(); stamp != now.end(); ++stamp) {
        const auto old = before.find(stamp.key());
        if (old == before.end() || *old != *stamp)
            changed += stamp.key();
    }
    for (auto stamp = before.begin(); stamp != before.end(); ++stamp) {
        if (!now.contains(stamp.key()))
            changed += stamp.key();
    }
    changed.sort();
    return changed;
}

FileStamps stampsUntil(FileStamps stamps, const QDateTime &moment)
{
    stamps.removeIf([&](auto stamp) { return stamp.value().modified >= moment; });
    return stamps;
}

} // namespace Galley
