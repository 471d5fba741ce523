// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postdate.h"

#include "site/javascriptdate.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

FrontMatterDate readFrontMatterDate(const YamlNode &value)
{
    switch (value.type) {
    case YamlType::Timestamp:
        return {DateVerdict::Valid, value.timestamp};
    case YamlType::Integer:
    case YamlType::Float:
        return {DateVerdict::Number, {}};
    case YamlType::String:
        break;
    default:
        return {DateVerdict::NoDate, {}};
    }
    if (const QDateTime date = dateFromJavaScript(value.scalar + u'Z'); date.isValid())
        return {DateVerdict::Valid, date};
    static const QRegularExpression number(uR"(\A[+-]?\d+(?:\.\d+)?\z)"_s);
    if (number.match(value.scalar).hasMatch())
        return {DateVerdict::Unreadable, {}};
    if (!dateFromJavaScript(value.scalar).isValid())
        return {DateVerdict::NoDate, {}};
    static const QRegularExpression zone(uR"((?:[Zz]|[+-]\d{2}:?\d{2}|[A-Za-z]{2,})\s*\z)"_s);
    return {zone.match(value.scalar).hasMatch() ? DateVerdict::Zone : DateVerdict::Unreadable, {}};
}

} // namespace Galley
