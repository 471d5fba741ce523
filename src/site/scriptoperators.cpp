// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scriptoperators.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptValue::Kind;
using Token = ScriptToken::Kind;

/// Longer texts come from files that multiply what they hold.
constexpr qsizetype longestText = 10'000;

/// The value of `left || right` and `left ?? right`: the default that stands at the right is a guess when the
/// left is not known.
ScriptValue alternative(const ScriptValue &left, const ScriptValue &right, QStringView sign)
{
    if (!left.isKnown())
        return right.isKnown() ? guessed(right) : left;
    const bool isMissing = left.kind == Kind::Undefined || left.kind == Kind::Null;
    return (sign == u"??" ? isMissing : left.isFalsy()) ? right : left;
}

ScriptValue sum(const ScriptValue &left, const ScriptValue &right)
{
    const auto text = [](const ScriptValue &value) {
        return value.kind == Kind::Number ? QString::number(value.number) : value.text;
    };
    const auto isText = [](const ScriptValue &value) {
        return value.kind == Kind::String || value.kind == Kind::Number;
    };
    if (!isText(left) || !isText(right) || (left.kind == Kind::Number && right.kind == Kind::Number))
        return {};
    return textValue(text(left) + text(right), lesserCertainty(left.certainty, right.certainty));
}

} // namespace

ScriptValue textValue(const QString &text, Certainty certainty)
{
    ScriptValue value;
    if (text.size() > longestText)
        return value;
    value.kind = Kind::String;
    value.text = text;
    value.certainty = certainty;
    return value;
}

Certainty lesserCertainty(Certainty left, Certainty right)
{
    return std::max(left, right);
}

ScriptValue guessed(ScriptValue value)
{
    value.certainty = lesserCertainty(value.certainty, Certainty::Guessed);
    return value;
}

void makeGuessed(ScriptValue *value)
{
    value->certainty = lesserCertainty(value->certainty, Certainty::Guessed);
    for (auto &[name, member] : value->members)
        makeGuessed(&member);
}

ScriptValue combined(const ScriptValue &left, const ScriptValue &right, QStringView sign)
{
    if (sign == u"||" || sign == u"??")
        return alternative(left, right, sign);
    if (sign == u"+")
        return sum(left, right);
    if (sign == u"&&" && left.isKnown())
        return left.isFalsy() ? left : right;
    // `isDeployed && ['plugin', {…}]` is there as a rule.
    if (sign == u"&&" && (right.kind == Kind::Array || right.kind == Kind::Object))
        return guessed(right);
    return {};
}

int operatorLevel(const ScriptToken &token)
{
    if (token.kind == Token::Word)
        return token.text == u"in" || token.text == u"instanceof" ? 3 : 0;
    if (token.kind != Token::Sign)
        return 0;
    const QStringView sign = token.text;
    if (sign == u"||" || sign == u"??")
        return 1;
    if (sign == u"&&")
        return 2;
    if (sign == u"+" || sign == u"-")
        return 4;
    constexpr QStringView others = u"*/%<>&|^";
    const bool compares = sign == u"===" || sign == u"!==" || sign == u"==" || sign == u"!=" ||
                          sign == u"<=" || sign == u">=" || sign == u"**";
    return compares || (sign.size() == 1 && others.contains(sign.front())) ? 3 : 0;
}

ScriptValue joinedPath(const std::vector<ScriptValue> &parts)
{
    QString path;
    Certainty certainty = Certainty::Known;
    for (const ScriptValue &part : parts) {
        if (part.kind != Kind::String)
            return {};
        path += (path.isEmpty() ? QString() : u"/"_s) + part.text;
        certainty = lesserCertainty(certainty, part.certainty);
    }
    return textValue(path, certainty);
}

} // namespace Galley
