// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsyaml.h"

#include "testing/nodetool.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

std::vector<JsYamlResult> readWithJsYaml(const QStringList &texts, QString *whyNot)
{
    std::vector<JsYamlResult> results;
    const QJsonArray all =
        NodeTool(u"yaml"_s).run(u"read.mjs"_s, {}, QJsonArray::fromStringList(texts), whyNot);
    for (const QJsonValue &value : all) {
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
