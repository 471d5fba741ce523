// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/namelisting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

void printNames(
    const std::vector<NameListing> &rows, const QString &addressKey, const QCommandLineParser &parser,
    Console console)
{
    if (parser.isSet(u"json"_s)) {
        QJsonArray array;
        for (const NameListing &row : rows)
            array.append(QJsonObject{
                {u"name"_s, row.name},
                {u"label"_s, row.label},
                {u"posts"_s, row.posts},
                {u"official"_s, row.isOfficial},
                {addressKey, row.address},
            });
        console.out << QString::fromUtf8(QJsonDocument(array).toJson());
        return;
    }
    qsizetype width = 0;
    for (const NameListing &row : rows)
        width = std::max(width, row.name.size());
    for (const NameListing &row : rows) {
        QStringList parts{u"%1"_s.arg(row.posts, 5), row.name.leftJustified(width), row.label};
        if (!row.isOfficial)
            parts += cliText("(inline)");
        console.out << parts.join(u"  "_s) << '\n';
    }
}

} // namespace Galley
