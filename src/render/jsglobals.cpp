// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsmethods.h"
#include "render/jsoperators.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;
using Arguments = std::vector<JsValue>;

struct MathFunction
{
    const char *name;
    double (*compute)(double);
};

/// JavaScript rounds halves up.
double rounded(double number)
{
    return std::floor(number + 0.5);
}

double signOf(double number)
{
    return number > 0 ? 1 : number < 0 ? -1 : number;
}

constexpr std::array<MathFunction, 15> mathFunctions{{
    {"Math.abs", std::fabs},
    {"Math.ceil", std::ceil},
    {"Math.floor", std::floor},
    {"Math.round", rounded},
    {"Math.trunc", std::trunc},
    {"Math.sign", signOf},
    {"Math.sqrt", std::sqrt},
    {"Math.cbrt", std::cbrt},
    {"Math.log", std::log},
    {"Math.log2", std::log2},
    {"Math.log10", std::log10},
    {"Math.exp", std::exp},
    {"Math.sin", std::sin},
    {"Math.cos", std::cos},
    {"Math.tan", std::tan},
}};

JsValue mathCall(const QString &name, const Arguments &arguments)
{
    std::vector<double> numbers;
    for (const JsValue &each : arguments) {
        const std::optional<double> number = numberOf(each);
        if (!number)
            return jsUnknown();
        numbers.push_back(*number);
    }
    for (const MathFunction &function : mathFunctions) {
        if (name == QLatin1StringView(function.name))
            return jsNumber(
                numbers.empty() ? std::numeric_limits<double>::quiet_NaN()
                                : function.compute(numbers.front()));
    }
    if (name == u"Math.pow" && numbers.size() == 2)
        return jsNumber(std::pow(numbers[0], numbers[1]));
    const bool isMax = name == u"Math.max";
    if (!isMax && name != u"Math.min")
        return jsUnknown();
    double extreme = std::numeric_limits<double>::infinity() * (isMax ? -1 : 1);
    for (const double number : numbers) {
        if (std::isnan(number))
            return jsNumber(number);
        extreme = isMax ? std::max(extreme, number) : std::min(extreme, number);
    }
    return jsNumber(extreme);
}

/// Object.keys and its kin.
JsValue objectCall(const QString &name, const JsValue &object)
{
    if (object.kind != Kind::Object)
        return jsUnknown();
    std::vector<JsValue> items;
    for (const auto &[key, value] : object.members()) {
        bool isIndex = false;
        key.toUInt(&isIndex);
        // Such keys come first there, in order of their numbers.
        if (isIndex)
            return jsUnknown();
        if (name == u"Object.keys")
            items.push_back(jsText(key));
        else if (name == u"Object.values")
            items.push_back(value);
        else if (name == u"Object.entries")
            items.push_back(jsArray({jsText(key), value}));
        else
            return jsUnknown();
    }
    return jsArray(std::move(items));
}

/// `Array.from({length: 3}, f)` and `Array.from(list, f)`
JsValue arrayFrom(const Arguments &arguments, const JsCall &call)
{
    const JsValue &source = argument(arguments, 0);
    std::vector<JsValue> items = source.items();
    const JsValue *length = source.kind == Kind::Object ? source.find(u"length") : nullptr;
    if (length != nullptr) {
        if (length->kind != Kind::Number || length->number < 0 || length->number > mostJsItems)
            return jsUnknown();
        items.resize(static_cast<size_t>(length->number));
    } else if (source.kind != Kind::Array) {
        return jsUnknown();
    }
    const JsValue &function = argument(arguments, 1);
    for (size_t i = 0; function.isFunction() && i < items.size(); ++i)
        items[i] = call(function, {items[i], jsNumber(static_cast<double>(i))});
    return jsArray(std::move(items));
}

JsValue parsedNumber(const QString &name, const Arguments &arguments)
{
    const std::optional<QString> text = textOf(argument(arguments, 0));
    const bool isDecimal = arguments.size() < 2 || argument(arguments, 1).number == 10;
    if (!text || !isDecimal)
        return jsUnknown();
    const QString trimmed = text->trimmed();
    // The longest beginning that is a number.
    const QString allowed = name.endsWith("parseInt"_L1) ? u"0123456789"_s : u"0123456789."_s;
    qsizetype end = trimmed.startsWith(u'-') || trimmed.startsWith(u'+') ? 1 : 0;
    while (end < trimmed.size() && allowed.contains(trimmed[end]))
        ++end;
    if (end < trimmed.size() && (trimmed[end].isLetter() && QStringView(u"eExX").contains(trimmed[end])))
        return jsUnknown();
    bool isNumber = false;
    const double number = trimmed.first(end).toDouble(&isNumber);
    return jsNumber(isNumber ? number : std::numeric_limits<double>::quiet_NaN());
}

JsValue numberCall(const QString &name, const Arguments &arguments)
{
    const std::optional<double> number = numberOf(argument(arguments, 0));
    if (name == u"Number")
        return arguments.empty() ? jsNumber(0) : number ? jsNumber(*number) : jsUnknown();
    if (name == u"isNaN")
        return number ? jsBoolean(std::isnan(*number)) : jsUnknown();
    const bool isNumber = argument(arguments, 0).kind == Kind::Number;
    if (name == u"Number.isNaN")
        return jsBoolean(isNumber && std::isnan(*number));
    if (name == u"Number.isFinite")
        return jsBoolean(isNumber && std::isfinite(*number));
    return jsBoolean(isNumber && std::trunc(*number) == *number && std::isfinite(*number));
}

} // namespace

JsValue jsGlobalCall(const QString &name, const std::vector<JsValue> &arguments, const JsCall &call)
{
    for (const JsValue &each : arguments) {
        if (!each.isKnown())
            return jsUnknown();
    }
    const JsValue &first = argument(arguments, 0);
    if (name.startsWith("Math."_L1))
        return mathCall(name, arguments);
    if (name.startsWith("Object."_L1))
        return objectCall(name, first);
    if (name == u"Array.isArray")
        return jsBoolean(first.kind == Kind::Array);
    if (name == u"Array.from")
        return arrayFrom(arguments, call);
    if (name == u"String") {
        const std::optional<QString> text = arguments.empty() ? QString() : textOf(first);
        return text ? jsText(*text) : jsUnknown();
    }
    if (name == u"Boolean")
        return jsBoolean(first.isTrue());
    if (name.endsWith("parseInt"_L1) || name.endsWith("parseFloat"_L1))
        return parsedNumber(name, arguments);
    if (name == u"Number" || name == u"isNaN" || name.startsWith("Number.is"_L1))
        return numberCall(name, arguments);
    return jsUnknown();
}

std::optional<JsValue> jsGlobal(const QString &name)
{
    static const QHash<QString, double> constants{
        {u"NaN"_s, std::numeric_limits<double>::quiet_NaN()},
        {u"Infinity"_s, std::numeric_limits<double>::infinity()},
        {u"Math.PI"_s, 3.141592653589793},
        {u"Math.E"_s, 2.718281828459045},
        {u"Math.SQRT2"_s, 1.4142135623730951},
        {u"Math.LN2"_s, 0.6931471805599453},
        {u"Math.LN10"_s, 2.302585092994046},
        {u"Number.MAX_SAFE_INTEGER"_s, 9007199254740991.0}};
    static const QStringList functions{
        u"Math.pow"_s,
        u"Math.max"_s,
        u"Math.min"_s,
        u"Object.keys"_s,
        u"Object.values"_s,
        u"Object.entries"_s,
        u"Array.isArray"_s,
        u"Array.from"_s,
        u"Number.isInteger"_s,
        u"Number.isNaN"_s,
        u"Number.isFinite"_s,
        u"Number.parseInt"_s,
        u"Number.parseFloat"_s,
        u"Math"_s,
        u"Object"_s,
        u"Array"_s,
        u"String"_s,
        u"Number"_s,
        u"Boolean"_s,
        u"parseInt"_s,
        u"parseFloat"_s,
        u"isNaN"_s};
    const auto constant = constants.constFind(name);
    if (constant != constants.cend())
        return jsNumber(*constant);
    const bool isMath =
        std::any_of(mathFunctions.begin(), mathFunctions.end(), [&](const MathFunction &function) {
            return name == QLatin1StringView(function.name);
        });
    if (!isMath && !functions.contains(name))
        return std::nullopt;
    JsValue value;
    value.kind = Kind::Builtin;
    value.text = name;
    return value;
}

} // namespace Galley
