// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlvalue.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

const YamlEntry *YamlNode::findEntry(QStringView key) const
{
    const auto found = std::find_if(
        entries.begin(), entries.end(), [key](const YamlEntry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &*found;
}

const YamlNode *YamlNode::find(QStringView key) const
{
    const YamlEntry *entry = findEntry(key);
    return entry ? &entry->value : nullptr;
}

QString javaScriptNumber(double number)
{
    if (std::isnan(number))
        return u"NaN"_s;
    if (std::isinf(number))
        return number > 0 ? u"Infinity"_s : u"-Infinity"_s;
    if (number == 0)
        return u"0"_s;
    const double size = std::fabs(number);
    if (size >= 1e-6 && size < 1e21)
        return QString::number(number, 'f', QLocale::FloatingPointShortest);
    QString text = QString::number(number, 'e', QLocale::FloatingPointShortest);
    // JavaScript writes the exponent without leading zeros.
    qsizetype digit = text.indexOf(u'e') + 2;
    while (digit + 1 < text.size() && text[digit] == u'0')
        text.remove(digit, 1);
    return text;
}

QString javaScriptText(const YamlNode &node)
{
    switch (node.type) {
    case YamlType::Null:
        return u"null"_s;
    case YamlType::Boolean:
        return node.boolean ? u"true"_s : u"false"_s;
    case YamlType::Integer:
    case YamlType::Float:
        return javaScriptNumber(node.number);
    case YamlType::Timestamp:
        return QLocale::c().toString(node.timestamp, u"ddd MMM dd yyyy HH:mm:ss"_s) +
               u" GMT+0000 (Coordinated Universal Time)"_s;
    case YamlType::String:
        return node.scalar;
    case YamlType::Sequence: {
        QStringList texts;
        for (const YamlNode &item : node.items)
            texts += item.isNull() ? QString() : javaScriptText(item);
        return texts.join(u',');
    }
    case YamlType::Mapping:
        return u"[object Object]"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Galley
