// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteassets.h"

#include "publish/webresources.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qsizetype longestName = 255;

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

SiteAssets::SiteAssets(ExportFolder &folder, const QString &below) : m_folder(folder), m_below(below) {}

QString SiteAssets::add(const QString &file)
{
    const auto known = m_paths.constFind(file);
    return known != m_paths.constEnd() ? *known : *m_paths.insert(file, copied(file));
}

QString SiteAssets::copied(const QString &file)
{
    const std::optional<QString> name = contentName(file);
    if (!name) {
        note(failure(
            ErrorKind::Io,
            QCoreApplication::translate("Galley::SiteAssets", "%1 could not be read.").arg(file)));
        return {};
    }
    const QString path = m_below + u'/' + *name;
    return m_folder.holds(path) || note(m_folder.copy(path, file)) ? path : QString();
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
        path = m_below + u'/' + name;
        const SiteStyles styles = make();
        note(m_folder.write(path, styles.css));
        for (const QString &file : styles.files)
            note(m_folder.write(m_below + u'/' + file, webResource(file)));
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
