// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteassets.h"

#include "publish/sitepages.h"
#include "publish/webresources.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qsizetype longestName = 255;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteAssets", text);
}

/// As long as the names have that site builds give their assets.
constexpr qsizetype hashDigits = 32;

QString contentName(const QString &file, const QByteArray &hash)
{
    const QFileInfo info(file);
    const QString digits = QString::fromLatin1(hash.first(hashDigits));
    const QString ending = info.suffix().isEmpty() ? QString() : u'.' + info.suffix();
    const qsizetype left = longestName - hashDigits - 1 - ending.toUtf8().size();
    // Such a suffix says nothing about the file.
    if (left < 0)
        return digits;
    QString name = info.completeBaseName();
    while (name.toUtf8().size() > left)
        name.chop(name.back().isLowSurrogate() ? 2 : 1);
    return name + u'-' + digits + ending;
}

} // namespace

SiteAssets::SiteAssets(ExportFolder &folder, const SiteSnapshot &site, const PageTheme &theme)
    : m_folder(folder)
    , m_site(site)
    , m_theme(theme)
    , m_blogFolder(QFileInfo(site.blogFolder).canonicalFilePath() + u'/')
{
    for (const QString &each : site.staticFolders) {
        if (const QString path = QFileInfo(each).canonicalFilePath(); !path.isEmpty())
            m_staticFolders += path + u'/';
    }
}

QString SiteAssets::add(const QString &file)
{
    const auto known = m_paths.constFind(file);
    const QString path = known != m_paths.constEnd() ? *known : *m_paths.insert(file, placeOf(file));
    if (m_folder.holds(path) && !m_copies.contains(path))
        m_copies += path;
    return path;
}

QStringList SiteAssets::takeCopies()
{
    return std::exchange(m_copies, {});
}

QByteArray SiteAssets::key()
{
    QStringList files;
    for (const QString &folder : QStringList{m_blogFolder} + m_staticFolders) {
        QDirIterator entries(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString file = entries.next();
            if (!m_site.findPost(file))
                files += file;
        }
    }
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Blake2b_160);
    for (const QString &file : std::as_const(files))
        hash.addData(
            QFileInfo(m_site.root).dir().relativeFilePath(file).toUtf8() + '\n' + hashOf(file) + '\n');
    return hash.result();
}

QByteArray SiteAssets::hashOf(const QString &file)
{
    QByteArray &hash = m_hashes[file];
    if (hash.isEmpty())
        hash = fileHash(file);
    return hash;
}

bool SiteAssets::covers(const QString &file) const
{
    return file.startsWith(m_blogFolder) ||
           std::any_of(m_staticFolders.begin(), m_staticFolders.end(), [&file](const QString &folder) {
               return file.startsWith(folder);
           });
}

QString SiteAssets::placeOf(const QString &file)
{
    for (const QString &folder : std::as_const(m_staticFolders)) {
        if (file.startsWith(folder))
            return fileInSite(m_site.config, file.sliced(folder.size()));
    }
    const QByteArray hash = hashOf(file);
    if (hash.isEmpty()) {
        if (m_result)
            m_result = failure(ErrorKind::Io, tr("%1 could not be read.").arg(file));
        return {};
    }
    const QString path = fileInSite(m_site.config, u"assets/"_s + contentName(file, hash));
    if (!m_folder.holds(path))
        m_folder.copy(path, file, hash);
    return path;
}

void SiteAssets::copyStaticFiles()
{
    for (const QString &folder : std::as_const(m_staticFolders)) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            const QString path = fileInSite(m_site.config, file.filePath().sliced(folder.size()));
            // A link that leads out of the folder is no business of the site's readers.
            if (!file.canonicalFilePath().startsWith(folder) || m_folder.holds(path))
                continue;
            m_folder.copy(path, file.filePath(), hashOf(file.filePath()));
        }
    }
}

QString SiteAssets::pageStyles()
{
    return add(u"galley.css"_s, [this] { return siteStyles(m_site.customCss, m_theme); });
}

QString SiteAssets::mathStyles()
{
    return add(u"math.css"_s, &siteMathStyles);
}

QString SiteAssets::mathStylesPath() const
{
    return fileInSite(m_site.config, u"assets/math.css"_s);
}

QString SiteAssets::add(const QString &name, const std::function<SiteStyles()> &make)
{
    QString &path = m_paths[name];
    if (path.isEmpty()) {
        path = fileInSite(m_site.config, u"assets/"_s + name);
        const SiteStyles styles = make();
        m_folder.write(path, styles.css);
        for (const QString &file : styles.files)
            m_folder.write(fileInSite(m_site.config, u"assets/"_s + file), webResource(file));
    }
    return path;
}

} // namespace Galley
