// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsmethods.h"

#include "render/jsoperators.h"
#include "site/javascripttext.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;
using Arguments = std::vector<JsValue>;

std::optional<QString> textArgument(const Arguments &arguments, size_t index)
{
    const JsValue &value = argument(arguments, index);
    return value.kind == Kind::String ? std::optional(value.text) : std::nullopt;
}

/// A place in something of that size as slice() takes it: negative ones count from the end.
qsizetype place(const Arguments &arguments, size_t index, qsizetype size, qsizetype missing)
{
    const JsValue &value = argument(arguments, index);
    if (value.kind != Kind::Number || std::isnan(value.number))
        return value.kind == Kind::Undefined ? missing : 0;
    const double from = value.number < 0 ? static_cast<double>(size) + value.number : value.number;
    return static_cast<qsizetype>(std::clamp(std::trunc(from), 0.0, static_cast<double>(size)));
}

JsValue repeated(const QString &text, const JsValue &count)
{
    const bool fits = count.kind == Kind::Number && count.number >= 0 &&
                      count.number * static_cast<double>(text.size()) <= longestJsText &&
                      count.number <= longestJsText;
    return fits ? jsText(text.repeated(static_cast<qsizetype>(count.number))) : jsUnknown();
}

enum class Side { Start, End };

JsValue padded(const QString &text, const Arguments &arguments, Side side)
{
    const JsValue &length = argument(arguments, 0);
    const QString fill = arguments.size() > 1 ? textArgument(arguments, 1).value_or(QString()) : u" "_s;
    if (length.kind != Kind::Number || fill.isEmpty() || length.number > longestJsText)
        return jsUnknown();
    const qsizetype missing = static_cast<qsizetype>(length.number) - text.size();
    if (missing <= 0)
        return jsText(text);
    const QString padding = fill.repeated(missing / fill.size() + 1).first(missing);
    return jsText(side == Side::Start ? padding + text : text + padding);
}

/// Only what is replaced by a text: patterns are not worked out.
JsValue replaced(const QString &text, const Arguments &arguments, bool isEach)
{
    const std::optional<QString> before = textArgument(arguments, 0);
    const std::optional<QString> after = textArgument(arguments, 1);
    if (!before || !after || before->isEmpty() || after->contains(u'$'))
        return jsUnknown();
    QString result = text;
    if (isEach)
        return text.count(*before) * after->size() > longestJsText ? jsUnknown()
                                                                   : jsText(result.replace(*before, *after));
    const qsizetype at = text.indexOf(*before);
    return jsText(at < 0 ? text : result.replace(at, before->size(), *after));
}

JsValue splitText(const QString &text, const Arguments &arguments)
{
    const std::optional<QString> separator = textArgument(arguments, 0);
    if (!separator || arguments.size() > 1 || text.size() > static_cast<qsizetype>(mostJsItems))
        return jsUnknown();
    std::vector<JsValue> parts;
    if (separator->isEmpty()) {
        for (const QChar c : text)
            parts.push_back(jsText(c));
        return jsArray(std::move(parts));
    }
    const QStringList texts = text.split(*separator);
    for (const QString &part : texts)
        parts.push_back(jsText(part));
    return jsArray(std::move(parts));
}

/// Methods that look for a text in a text.
JsValue found(const QString &text, const QString &name, const Arguments &arguments)
{
    const std::optional<QString> wanted = textArgument(arguments, 0);
    if (!wanted || arguments.size() > 1)
        return jsUnknown();
    if (name == u"includes")
        return jsBoolean(text.contains(*wanted));
    if (name == u"startsWith")
        return jsBoolean(text.startsWith(*wanted));
    if (name == u"endsWith")
        return jsBoolean(text.endsWith(*wanted));
    return jsNumber(
        static_cast<double>(name == u"indexOf" ? text.indexOf(*wanted) : text.lastIndexOf(*wanted)));
}

/// Methods that cut a text.
JsValue cut(const QString &text, const QString &name, const Arguments &arguments)
{
    const qsizetype size = text.size();
    qsizetype from = place(arguments, 0, size, 0);
    qsizetype to = place(arguments, 1, size, size);
    if (name == u"at" || name == u"charAt") {
        const JsValue &index = argument(arguments, 0);
        const bool isThere = from < size && (name == u"at" || index.number >= 0) && index.number >= -size;
        return isThere ? jsText(text.sliced(from, 1)) : name == u"charAt" ? jsText({}) : JsValue();
    }
    if (name == u"substring") {
        const auto isNegative = [&](size_t index) { return argument(arguments, index).number < 0; };
        from = isNegative(0) ? 0 : from;
        to = isNegative(1) ? 0 : to;
        return jsText(text.sliced(std::min(from, to), std::abs(to - from)));
    }
    return jsText(text.sliced(from, std::max<qsizetype>(0, to - from)));
}

JsValue textMethod(const QString &text, const QString &name, const Arguments &arguments)
{
    if (name == u"toUpperCase")
        return jsText(text.toUpper());
    if (name == u"toLowerCase")
        return jsText(text.toLower());
    if (name == u"trim")
        return jsText(javaScriptTrimmed(text).toString());
    if (name == u"toString")
        return jsText(text);
    if (name == u"includes" || name == u"startsWith" || name == u"endsWith" || name == u"indexOf" ||
        name == u"lastIndexOf")
        return found(text, name, arguments);
    if (name == u"slice" || name == u"substring" || name == u"at" || name == u"charAt")
        return cut(text, name, arguments);
    if (name == u"repeat")
        return repeated(text, argument(arguments, 0));
    if (name == u"padStart" || name == u"padEnd")
        return padded(text, arguments, name == u"padStart" ? Side::Start : Side::End);
    if (name == u"replace" || name == u"replaceAll")
        return replaced(text, arguments, name == u"replaceAll");
    if (name == u"split")
        return splitText(text, arguments);
    if (name == u"concat") {
        JsValue whole = jsText(text);
        for (const JsValue &each : arguments)
            whole = jsBinary(u"+"_s, whole, each);
        return whole;
    }
    return jsUnknown();
}

JsValue numberMethod(double number, const QString &name, const Arguments &arguments)
{
    if (name == u"toString" && arguments.empty())
        return jsText(*textOf(jsNumber(number)));
    const JsValue &digits = argument(arguments, 0);
    const bool fits = std::fabs(number) < 1e15 &&
                      (digits.kind == Kind::Undefined ||
                       (digits.kind == Kind::Number && digits.number >= 0 && digits.number <= 20));
    if (name != u"toFixed" || !fits)
        return jsUnknown();
    return jsText(QString::number(number, 'f', static_cast<int>(digits.number)));
}

} // namespace

const JsValue &argument(const std::vector<JsValue> &arguments, size_t index)
{
    static const JsValue undefined;
    return index < arguments.size() ? arguments[index] : undefined;
}

JsValue jsMethod(
    const JsValue &receiver, const QString &name, const std::vector<JsValue> &arguments, const JsCall &call)
{
    const bool isUnknown = std::any_of(
        arguments.begin(), arguments.end(), [](const JsValue &value) { return !value.isKnown(); });
    if (isUnknown)
        return jsUnknown();
    switch (receiver.kind) {
    case Kind::String:
        return textMethod(receiver.text, name, arguments);
    case Kind::Number:
        return numberMethod(receiver.number, name, arguments);
    case Kind::Array:
        return jsArrayMethod(receiver, name, arguments, call);
    case Kind::Boolean:
        return name == u"toString" ? jsText(*textOf(receiver)) : jsUnknown();
    default:
        return jsUnknown();
    }
}

} // namespace Galley
