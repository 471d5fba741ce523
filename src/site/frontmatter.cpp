// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/frontmatter.h"

namespace Galley {

using namespace Qt::StringLiterals;

FrontMatter::FrontMatter(const QString &post) : m_parts(splitPost(post))
{
    if (m_parts.hasFrontMatter && m_parts.isYaml)
        m_document = readYaml(post, m_parts.yaml);
}

std::optional<QString> FrontMatter::text(QStringView key) const
{
    return fieldText(m_document.root, key);
}

bool FrontMatter::flag(QStringView key) const
{
    const YamlNode *value = find(key);
    if (!value)
        return false;
    if (value->isString())
        return value->scalar.compare("true"_L1, Qt::CaseInsensitive) == 0;
    return value->type == YamlType::Boolean && value->boolean;
}

std::optional<int> FrontMatter::number(QStringView key) const
{
    const YamlNode *value = find(key);
    if (!value)
        return std::nullopt;
    if (value->type == YamlType::Integer && std::abs(value->number) < 1e6)
        return static_cast<int>(value->number);
    bool isNumber = false;
    const int number = value->isString() ? value->scalar.toInt(&isNumber) : 0;
    return isNumber ? std::optional(number) : std::nullopt;
}

QStringList FrontMatter::texts(QStringView key) const
{
    QStringList all;
    const YamlNode *value = find(key);
    if (!value || !value->isSequence())
        return all;
    for (const YamlNode &item : value->items) {
        if (const auto text = fieldText(item))
            all += *text;
    }
    return all;
}

std::optional<QString> fieldText(const YamlNode &value)
{
    switch (value.type) {
    case YamlType::String:
        return value.scalar;
    case YamlType::Integer:
    case YamlType::Float:
    case YamlType::Timestamp:
        return javaScriptText(value);
    default:
        return std::nullopt;
    }
}

std::optional<QString> fieldText(const YamlNode &mapping, QStringView key)
{
    const YamlNode *value = mapping.find(key);
    return value ? fieldText(*value) : std::nullopt;
}

} // namespace Galley
