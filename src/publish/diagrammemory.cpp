// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/diagrammemory.h"

#include "base/textfile.h"
#include "base/userfolders.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qint64 largestDrawing = 16 * 1024 * 1024;
constexpr qsizetype mostDrawings = 1000;

QString fileOf(const QString &folder, const QString &source)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(GALLEY_VERSION "\n");
    hash.addData(source.toUtf8());
    return folder + u'/' + QString::fromLatin1(hash.result().toHex()) + u".json"_s;
}

std::optional<DrawnDiagram> recall(const QString &file)
{
    const Result<QByteArray> bytes = readFileBytes(file, largestDrawing);
    const QJsonObject drawing = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    const DrawnDiagram drawn{drawing[u"light"_s].toString().toUtf8(), drawing[u"dark"_s].toString().toUtf8()};
    return drawn.light.isEmpty() || drawn.dark.isEmpty() ? std::nullopt : std::optional(drawn);
}

void forgetOldest(const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.json"_s}, QDir::Files, QDir::Time);
    for (qsizetype i = mostDrawings; i < files.size(); ++i)
        QFile::remove(files[i].filePath());
}

/// A drawing that cannot be kept is drawn again.
void remember(const QString &folder, const QString &file, const DrawnDiagram &drawn)
{
    if (!QDir().mkpath(folder))
        return;
    const QJsonObject drawing{
        {u"light"_s, QString::fromUtf8(drawn.light)}, {u"dark"_s, QString::fromUtf8(drawn.dark)}};
    if (writeFileAtomically(file, QJsonDocument(drawing).toJson(QJsonDocument::Compact)))
        forgetOldest(folder);
}

} // namespace

DiagramDrawer rememberingDrawer(const DiagramDrawer &draw, const QString &folder)
{
    if (!draw)
        return {};
    return [draw, folder](const QString &source) -> Result<DrawnDiagram> {
        const QString file = fileOf(folder, source);
        if (const std::optional<DrawnDiagram> known = recall(file))
            return *known;
        const Result<DrawnDiagram> drawn = draw(source);
        if (drawn)
            remember(folder, file, *drawn);
        return drawn;
    };
}

QString diagramFolder()
{
    return cacheFolder() + u"/diagrams"_s;
}

} // namespace Galley
