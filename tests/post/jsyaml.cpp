// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsyaml.h"

#include "testing/galleytest.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

std::vector<JsYamlResult> readWithJsYaml(const QStringList &texts, QString *whyNot)
{
    const QString tool = QStringLiteral(GALLEY_SOURCE_DIR) + u"/tests/tools/yaml"_s;
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty() || !QFileInfo::exists(tool + u"/node_modules/js-yaml"_s)) {
        *whyNot = u"js-yaml is not installed: run packaging/setup.sh"_s;
        return {};
    }
    const QTemporaryDir folder;
    QFile input(folder.filePath(u"texts.json"_s));
    if (!input.open(QIODevice::WriteOnly)) {
        *whyNot = input.errorString();
        return {};
    }
    input.write(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
    input.close();
    QProcess process;
    process.start(node, {tool + u"/read.mjs"_s, input.fileName()});
    if (!process.waitForFinished(100'000) || process.exitCode() != 0) {
        *whyNot = QString::fromUtf8(process.readAllStandardError());
        return {};
    }
    std::vector<JsYamlResult> results;
    const QJsonArray array = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    for (const QJsonValue &value : array) {
        const QJsonObject result = value.toObject();
        results.push_back(
            {result[u"value"].toArray(), result[u"error"].toString(), result[u"line"].toInt(),
             result[u"column"].toInt()});
    }
    return results;
}

QJsonArray canonical(const YamlNode &node)
{
    switch (node.type) {
    case YamlType::Null:
        return {u"null"_s};
    case YamlType::Boolean:
        return {u"bool"_s, node.boolean};
    case YamlType::Integer:
    case YamlType::Float:
        return {u"number"_s, javaScriptNumber(node.number)};
    case YamlType::Timestamp:
        return {u"date"_s, QString::number(node.timestamp.toMSecsSinceEpoch())};
    case YamlType::String:
        return {u"string"_s, node.scalar};
    case YamlType::Sequence: {
        QJsonArray items;
        for (const YamlNode &item : node.items)
            items.append(canonical(item));
        return {u"list"_s, items};
    }
    case YamlType::Mapping: {
        std::vector<YamlEntry> entries = node.entries;
        std::sort(entries.begin(), entries.end(), [](const auto &a, const auto &b) { return a.key < b.key; });
        QJsonArray pairs;
        for (const YamlEntry &entry : entries)
            pairs.append(QJsonArray{entry.key, canonical(entry.value)});
        return {u"map"_s, pairs};
    }
    }
    Q_UNREACHABLE();
}

QString compactJson(const QJsonArray &value)
{
    return QString::fromUtf8(QJsonDocument(value).toJson(QJsonDocument::Compact));
}

} // namespace Galley
