// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/translations.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The folders that hold other languages' copies of this blog.
QStringList translatedBlogs(const SiteSnapshot &site)
{
    const QString &id = site.config.blog.id;
    const QString folder =
        u"/docusaurus-plugin-content-blog"_s + (id == "default"_L1 ? QString() : u'-' + id);
    QStringList blogs;
    const QDir languages(site.root + u"/i18n"_s);
    for (const QString &language : languages.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        blogs += languages.filePath(language) + folder;
    return blogs;
}

} // namespace

QStringList translationsOf(const QString &path, const SiteSnapshot &site)
{
    const QString relative = QDir(site.blogFolder).relativeFilePath(path);
    QStringList copies;
    if (relative.startsWith("../"_L1))
        return copies;
    for (const QString &blog : translatedBlogs(site)) {
        if (const QString copy = blog + u'/' + relative; QFileInfo::exists(copy))
            copies += copy;
    }
    return copies;
}

std::vector<FileMove> translationMoves(const FileMove &move, const SiteSnapshot &site)
{
    const QDir blogFolder(site.blogFolder);
    std::vector<FileMove> moves;
    for (const QString &copy : translationsOf(move.from, site)) {
        const QString blog = copy.chopped(blogFolder.relativeFilePath(move.from).size());
        moves.push_back({copy, blog + blogFolder.relativeFilePath(move.to)});
    }
    return moves;
}

} // namespace Galley
