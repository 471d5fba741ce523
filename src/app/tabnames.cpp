// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tabnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The last parts of a path: lastParts("/a/b/c.md", 2) ⇒ "b/c.md".
QString lastParts(const QString &path, int parts)
{
    const QStringList all = path.split(u'/', Qt::SkipEmptyParts);
    return all.mid(std::max<qsizetype>(0, all.size() - parts)).join(u'/');
}

} // namespace

QStringList tabNames(const QStringList &paths)
{
    QList<int> parts;
    for (const QString &path : paths)
        parts << (QFileInfo(path).completeBaseName() == u"index" ? 2 : 1);

    // Each round gives names that still collide one folder more; a path of n parts needs at most n rounds.
    QStringList names(paths.size());
    for (bool collides = true; collides;) {
        collides = false;
        QHash<QString, int> uses;
        for (qsizetype i = 0; i < paths.size(); ++i) {
            names[i] = lastParts(paths[i], parts[i]);
            ++uses[names[i]];
        }
        for (qsizetype i = 0; i < paths.size(); ++i) {
            if (uses[names[i]] > 1 && lastParts(paths[i], parts[i] + 1) != names[i]) {
                ++parts[i];
                collides = true;
            }
        }
    }
    int untitled = 0;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (paths[i].isEmpty())
            names[i] = QCoreApplication::translate("Galley::TabNames", "Untitled %1").arg(++untitled);
    }
    return names;
}

QString titleOfWindow(const QString &tabName, const QString &blogTitle)
{
    QStringList parts;
    if (!tabName.isEmpty())
        parts << tabName + u"[*]"_s;
    if (!blogTitle.isEmpty())
        parts << blogTitle;
    parts << u"Galley"_s;
    return parts.join(u" \u2013 "_s);
}

} // namespace Galley
