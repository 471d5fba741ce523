// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsoperators.h"

#include "site/javascripttext.h"

#include <QHash>

#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;

double numberFromText(const QString &text)
{
    const QString trimmed = javaScriptTrimmed(text).toString();
    if (trimmed.isEmpty())
        return 0;
    bool isNumber = false;
    const bool isHex = trimmed.startsWith("0x"_L1, Qt::CaseInsensitive);
    const double number =
        isHex ? static_cast<double>(trimmed.mid(2).toULongLong(&isNumber, 16)) : trimmed.toDouble(&isNumber);
    // Qt also reads "inf" and "nan".
    const bool isWritten = isNumber && (isHex || !trimmed.contains(u'n', Qt::CaseInsensitive));
    return isWritten ? number : std::numeric_limits<double>::quiet_NaN();
}

/// ToInt32 of the language.
qint32 bits(double number)
{
    if (!std::isfinite(number))
        return 0;
    constexpr double modulus = 4294967296.0;
    double rest = std::fmod(std::trunc(number), modulus);
    rest += rest < 0 ? modulus : 0;
    return static_cast<qint32>(static_cast<quint32>(rest));
}

JsValue sum(const JsValue &left, const JsValue &right)
{
    const auto isPlain = [](const JsValue &value) { return value.kind <= Kind::Number; };
    if (isPlain(left) && isPlain(right))
        return jsNumber(*numberOf(left) + *numberOf(right));
    const std::optional<QString> first = textOf(left);
    const std::optional<QString> second = textOf(right);
    return first && second ? jsText(*first + *second) : jsUnknown();
}

JsValue compared(const QString &sign, const JsValue &left, const JsValue &right)
{
    const auto answer = [&](const auto &first, const auto &second) {
        return jsBoolean(
            sign == u"<"    ? first < second
            : sign == u">"  ? first > second
            : sign == u"<=" ? first <= second
                            : first >= second);
    };
    if (left.kind == Kind::String && right.kind == Kind::String)
        return answer(left.text, right.text);
    const std::optional<double> first = numberOf(left);
    const std::optional<double> second = numberOf(right);
    return first && second ? answer(*first, *second) : jsUnknown();
}

/// `==` between values of different kinds is known for the simple ones only.
JsValue looselyEqual(const JsValue &left, const JsValue &right)
{
    if (left.kind == right.kind)
        return jsBoolean(isSame(left, right));
    if (left.isMissing() || right.isMissing())
        return jsBoolean(left.isMissing() && right.isMissing());
    const std::optional<double> first = numberOf(left);
    const std::optional<double> second = numberOf(right);
    return first && second ? jsBoolean(*first == *second) : jsUnknown();
}

JsValue calculated(const QString &sign, double left, double right)
{
    if (sign == u"-")
        return jsNumber(left - right);
    if (sign == u"*")
        return jsNumber(left * right);
    if (sign == u"/")
        return jsNumber(left / right);
    if (sign == u"%")
        return jsNumber(std::fmod(left, right));
    if (sign == u"**")
        return jsNumber(std::pow(left, right));
    if (sign == u"|")
        return jsNumber(bits(left) | bits(right));
    if (sign == u"&")
        return jsNumber(bits(left) & bits(right));
    if (sign == u"^")
        return jsNumber(bits(left) ^ bits(right));
    const quint32 shift = static_cast<quint32>(bits(right)) & 31U;
    const auto unsignedLeft = static_cast<quint32>(bits(left));
    if (sign == u"<<")
        return jsNumber(static_cast<qint32>(unsignedLeft << shift));
    if (sign == u">>")
        return jsNumber(bits(left) >> shift);
    return sign == u">>>" ? jsNumber(unsignedLeft >> shift) : jsUnknown();
}

} // namespace

std::optional<double> numberOf(const JsValue &value)
{
    switch (value.kind) {
    case Kind::Undefined:
        return std::numeric_limits<double>::quiet_NaN();
    case Kind::Null:
        return 0;
    case Kind::Boolean:
        return value.boolean ? 1 : 0;
    case Kind::Number:
        return value.number;
    case Kind::String:
        return numberFromText(value.text);
    default:
        return std::nullopt;
    }
}

JsValue jsUnary(const QString &sign, const JsValue &operand)
{
    if (!operand.isKnown())
        return operand;
    if (sign == u"!")
        return jsBoolean(!operand.isTrue());
    if (sign == u"void")
        return {};
    if (sign == u"typeof") {
        static const QHash<Kind, QString> names{
            {Kind::Undefined, u"undefined"_s}, {Kind::Null, u"object"_s},       {Kind::Boolean, u"boolean"_s},
            {Kind::Number, u"number"_s},       {Kind::String, u"string"_s},     {Kind::Array, u"object"_s},
            {Kind::Object, u"object"_s},       {Kind::Function, u"function"_s}, {Kind::Element, u"object"_s}};
        return names.contains(operand.kind) ? jsText(names.value(operand.kind)) : jsUnknown();
    }
    const std::optional<double> number = numberOf(operand);
    if (!number)
        return jsUnknown();
    return jsNumber(sign == u"-" ? -*number : sign == u"~" ? static_cast<double>(~bits(*number)) : *number);
}

JsValue jsBinary(const QString &sign, const JsValue &left, const JsValue &right)
{
    if (!left.isKnown() || !right.isKnown())
        return jsUnknown();
    if (sign == u"+")
        return sum(left, right);
    if (sign == u"===" || sign == u"!==")
        return jsBoolean(isSame(left, right) == (sign == u"==="));
    if (sign == u"==")
        return looselyEqual(left, right);
    if (sign == u"!=")
        return jsUnary(u"!"_s, looselyEqual(left, right));
    if (sign == u"<" || sign == u">" || sign == u"<=" || sign == u">=")
        return compared(sign, left, right);
    if (sign == u"in")
        return left.kind == Kind::String && right.kind == Kind::Object && right.find(left.text) != nullptr
                   ? jsBoolean(true)
                   : jsUnknown();
    const std::optional<double> first = numberOf(left);
    const std::optional<double> second = numberOf(right);
    return first && second ? calculated(sign, *first, *second) : jsUnknown();
}

} // namespace Galley
