// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlscalartype.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Longer texts are never numbers or dates; it keeps the patterns below away from megabytes.
constexpr qsizetype longestNumber = 400;

bool isNullText(const QString &text)
{
    return text == u"~"_s || text == u"null"_s || text == u"Null"_s || text == u"NULL"_s;
}

bool readBoolean(const QString &text, YamlNode *node)
{
    const bool isTrue = text == u"true"_s || text == u"True"_s || text == u"TRUE"_s;
    const bool isFalse = text == u"false"_s || text == u"False"_s || text == u"FALSE"_s;
    node->boolean = isTrue;
    return isTrue || isFalse;
}

int digitValue(QChar c)
{
    if (c >= u'0' && c <= u'9')
        return c.unicode() - u'0';
    if (c >= u'a' && c <= u'f')
        return c.unicode() - u'a' + 10;
    if (c >= u'A' && c <= u'F')
        return c.unicode() - u'A' + 10;
    return 99;
}

bool readInteger(const QString &text, YamlNode *node)
{
    QStringView digits = text;
    const bool negative = digits.startsWith(u'-');
    if (negative || digits.startsWith(u'+'))
        digits = digits.mid(1);
    int base = 10;
    if (digits.startsWith(u"0b"))
        base = 2;
    else if (digits.startsWith(u"0x"))
        base = 16;
    else if (digits.startsWith(u"0o"))
        base = 8;
    if (base != 10)
        digits = digits.mid(2);
    const auto fits = [base](QChar c) { return digitValue(c) < base; };
    if (digits.isEmpty() || !std::all_of(digits.begin(), digits.end(), fits))
        return false;
    double value = 0;
    if (base == 10)
        value = digits.toDouble();
    else
        for (const QChar c : digits)
            value = value * base + digitValue(c);
    node->number = negative && value != 0 ? -value : value;
    return std::isfinite(value);
}

bool readFloat(const QString &text, YamlNode *node)
{
    static const QRegularExpression number(
        u"\\A(?:[-+]?[0-9]+(?:\\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|\\.[0-9]+(?:[eE][-+]?[0-9]+)?)\\z"_s);
    static const QRegularExpression infinity(u"\\A([-+]?)\\.(?:inf|Inf|INF)\\z"_s);
    if (const QRegularExpressionMatch match = infinity.match(text); match.hasMatch()) {
        const double value = std::numeric_limits<double>::infinity();
        node->number = match.capturedView(1) == u"-" ? -value : value;
        return true;
    }
    if (text == u".nan"_s || text == u".NaN"_s || text == u".NAN"_s) {
        node->number = std::numeric_limits<double>::quiet_NaN();
        return true;
    }
    if (!number.match(text).hasMatch())
        return false;
    // QString::toDouble calls a number too small for a double an error; JavaScript calls it 0.
    bool ok = false;
    const double value = text.toDouble(&ok);
    node->number = std::isfinite(value) ? value : 0;
    return std::isfinite(value);
}

/// JavaScript's Date.UTC: parts beyond their range roll over, years below 100 mean 19xx.
QDateTime rolledOver(int year, int month, int day, qint64 milliseconds)
{
    year += year < 100 ? 1900 : 0;
    const int months = month - 1;
    const QDate first(year + (months < 0 ? -1 : months / 12), months < 0 ? 12 : months % 12 + 1, 1);
    return QDateTime(first.addDays(day - 1), QTime(0, 0), Qt::UTC).addMSecs(milliseconds);
}

bool readTimestamp(const QString &text, YamlNode *node)
{
    static const QRegularExpression date(u"\\A([0-9]{4})-([0-9]{2})-([0-9]{2})\\z"_s);
    static const QRegularExpression dateTime(
        u"\\A([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[Tt]|[ \\t]+)([0-9]{1,2}):([0-9]{2}):([0-9]{2})"
        "(?:\\.([0-9]*))?(?:[ \\t]*(?:Z|([-+])([0-9]{1,2})(?::([0-9]{2}))?))?\\z"_s);
    if (text.size() < 10 || text[4] != u'-')
        return false;
    QRegularExpressionMatch match = date.match(text);
    if (!match.hasMatch())
        match = dateTime.match(text);
    if (!match.hasMatch())
        return false;
    const auto number = [&match](int group) { return match.capturedView(group).toInt(); };
    qint64 milliseconds = ((number(4) * 60LL + number(5)) * 60 + number(6)) * 1000;
    milliseconds += match.captured(7).left(3).leftJustified(3, u'0').toInt();
    const qint64 offset = (number(9) * 60LL + number(10)) * 60000;
    milliseconds += match.capturedView(8) == u"-" ? offset : -offset;
    node->timestamp = rolledOver(number(1), number(2), number(3), milliseconds);
    return true;
}

} // namespace

bool resolveScalarAs(YamlNode *node, YamlType type)
{
    node->type = type;
    const QString &text = node->scalar;
    if (type == YamlType::String)
        return true;
    if (text.size() > longestNumber)
        return false;
    switch (type) {
    case YamlType::Null:
        return isNullText(text);
    case YamlType::Boolean:
        return readBoolean(text, node);
    case YamlType::Integer:
        return readInteger(text, node);
    case YamlType::Float:
        return readFloat(text, node);
    case YamlType::Timestamp:
        return readTimestamp(text, node);
    default:
        return false;
    }
}

void resolvePlainScalar(YamlNode *node)
{
    const QString &text = node->scalar;
    // Only these can begin anything but a string: no pattern has to look at most of the texts there are.
    constexpr QStringView firsts = u"~nNtTfF0123456789+-.";
    if (!text.isEmpty() && firsts.contains(text.front())) {
        for (const YamlType type :
             {YamlType::Null, YamlType::Boolean, YamlType::Integer, YamlType::Float, YamlType::Timestamp}) {
            if (resolveScalarAs(node, type))
                return;
        }
    }
    resolveScalarAs(node, YamlType::String);
}

YamlType plainScalarType(const QString &text)
{
    YamlNode node;
    node.scalar = text;
    resolvePlainScalar(&node);
    return text.isEmpty() ? YamlType::Null : node.type;
}

} // namespace Galley
