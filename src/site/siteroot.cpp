// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteroot.h"

#include "site/sitesnapshot.h"

#include <QDir>
#include <QFileInfo>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

QString findConfigFile(const QString &folder)
{
    static constexpr std::array<QStringView, 6> extensions{u".ts", u".mts", u".cts",
                                                           u".js", u".mjs", u".cjs"};
    for (const QStringView extension : extensions) {
        const QString file = u"%1/docusaurus.config%2"_s.arg(folder, extension);
        if (QFileInfo(file).isFile())
            return file;
    }
    return {};
}

bool isInGitWorkTree(const QString &folder)
{
    QDir current(folder);
    do {
        // A file in work trees and submodules.
        if (current.exists(u".git"_s))
            return true;
    } while (current.cdUp());
    return false;
}

std::optional<QString> findSiteRoot(const QString &fileOrFolder)
{
    const QFileInfo start(fileOrFolder);
    const QString folder = start.isDir() ? start.absoluteFilePath() : start.absolutePath();
    const QString path = QDir::cleanPath(start.absoluteFilePath());
    std::optional<QString> withBlog;
    QDir current(QDir::cleanPath(folder));
    do {
        const QString here = current.absolutePath();
        if (!findConfigFile(here).isEmpty())
            return here;
        const QString blog = QDir::cleanPath(here + u"/blog"_s);
        const bool holdsPath = path == blog || path.startsWith(blog + u'/') || here == path;
        if (!withBlog && holdsPath && QFileInfo(blog).isDir())
            withBlog = here;
    } while (current.cdUp());
    return withBlog;
}

} // namespace Galley
