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

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qsizetype longestName = 255;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteAssets", text);
}

std::optional<QString> contentName(const QString &file)
{
    // Sixteen bytes, as many as the names have that site builds give their assets.
    QCryptographicHash hash(QCryptographicHash::Blake2s_128);
    QFile input(file);
    if (!input.open(QIODevice::ReadOnly) || !hash.addData(&input))
        return std::nullopt;
    const QFileInfo info(file);
    const QString ending = u'-' + QString::fromLatin1(hash.result().toHex()) +
                           (info.suffix().isEmpty() ? QString() : u'.' + info.suffix());
    QString name = info.completeBaseName();
    while ((name + ending).toUtf8().size() > longestName)
        name.chop(1);
    return name + ending;
}

} // namespace

SiteAssets::SiteAssets(ExportFolder &folder, const SiteSnapshot &site) : m_folder(folder), m_site(site)
{
    for (const QString &each : site.staticFolders) {
        if (const QString path = QFileInfo(each).canonicalFilePath(); !path.isEmpty())
            m_staticFolders += path + u'/';
    }
}

QString SiteAssets::add(const QString &file)
{
    const auto known = m_paths.constFind(file);
    return known != m_paths.constEnd() ? *known : *m_paths.insert(file, placeOf(file));
}

QString SiteAssets::placeOf(const QString &file)
{
    for (const QString &folder : std::as_const(m_staticFolders)) {
        if (file.startsWith(folder))
            return fileInSite(m_site.config, file.sliced(folder.size()));
    }
    const std::optional<QString> name = contentName(file);
    if (!name) {
        note(failure(ErrorKind::Io, tr("%1 could not be read.").arg(file)));
        return {};
    }
    const QString path = fileInSite(m_site.config, u"assets/"_s + *name);
    return m_folder.holds(path) || note(m_folder.copy(path, file)) ? path : QString();
}

Result<void> SiteAssets::copyStaticFiles()
{
    for (const QString &folder : std::as_const(m_staticFolders)) {
        QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QFileInfo file(files.next());
            const QString path = fileInSite(m_site.config, file.filePath().sliced(folder.size()));
            // A link that leads out of the folder is no business of the site's readers.
            if (!file.canonicalFilePath().startsWith(folder) || m_folder.holds(path))
                continue;
            if (const Result<void> copied = m_folder.copy(path, file.filePath()); !copied)
                return copied;
        }
    }
    return {};
}

QString SiteAssets::pageStyles()
{
    return add(u"galley.css"_s, &siteStyles);
}

QString SiteAssets::mathStyles()
{
    return add(u"math.css"_s, &siteMathStyles);
}

QString SiteAssets::add(const QString &name, SiteStyles (*make)())
{
    QString &path = m_paths[name];
    if (path.isEmpty()) {
        path = fileInSite(m_site.config, u"assets/"_s + name);
        const SiteStyles styles = make();
        note(m_folder.write(path, styles.css));
        for (const QString &file : styles.files)
            note(m_folder.write(fileInSite(m_site.config, u"assets/"_s + file), webResource(file)));
    }
    return path;
}

bool SiteAssets::note(const Result<void> &result)
{
    if (!result && m_result)
        m_result = result;
    return result.has_value();
}

} // namespace Galley
