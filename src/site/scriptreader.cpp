// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scriptreader.h"

#include "site/scriptoperators.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptValue::Kind;
using Token = ScriptToken::Kind;

constexpr int deepestValue = 120;
/// Real configurations hold some hundreds of values.
constexpr int mostValues = 20'000;

ScriptValue ofKind(Kind kind)
{
    ScriptValue value;
    value.kind = kind;
    return value;
}

} // namespace

ScriptReader::ScriptReader(QStringView text)
    : m_tokens(scriptTokens(text)), m_bindings(scriptBindings(m_tokens)), m_budget(mostValues)
{
}

const ScriptToken &ScriptReader::peek(std::size_t ahead) const
{
    return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
}

bool ScriptReader::take(QStringView sign)
{
    const bool found = peek().isSign(sign);
    m_position += found ? 1 : 0;
    return found;
}

bool ScriptReader::takeWord(QStringView word)
{
    const bool found = peek().isWord(word);
    m_position += found ? 1 : 0;
    return found;
}

bool ScriptReader::isSpent(int size)
{
    m_budget -= std::min(size, m_budget);
    return m_budget == 0;
}

void ScriptReader::skipExpression()
{
    while (peek().kind != Token::End) {
        const ScriptToken &token = peek();
        if (token.isSign(u",") || token.isSign(u";") || token.isSign(u")") || token.isSign(u"]") ||
            token.isSign(u"}"))
            return;
        m_position = std::max(m_position + 1, token.partner + (token.partner > 0 ? 1 : 0));
    }
}

ScriptValue ScriptReader::evaluateAt(std::size_t position)
{
    const std::size_t before = std::exchange(m_position, position);
    ScriptValue value = readExpression();
    m_position = before;
    return value;
}

ScriptValue ScriptReader::evaluateName(const QString &name)
{
    const auto known = m_values.constFind(name);
    if (known != m_values.cend())
        return isSpent(known->size) ? ScriptValue() : *known;
    const ScriptBinding binding = m_bindings.value(name);
    if (binding.count != 1 || binding.initializer == 0 || m_evaluating.contains(name))
        return {};
    m_evaluating.insert(name);
    ScriptValue value = evaluateAt(binding.initializer);
    m_evaluating.remove(name);
    if (binding.isChanged) {
        value.isIncomplete = true;
        makeGuessed(&value);
    }
    m_values.insert(name, value);
    return value;
}

ScriptValue ScriptReader::readExpression()
{
    return readDeeper(&ScriptReader::readChoice);
}

ScriptValue ScriptReader::readUnary()
{
    return readDeeper(&ScriptReader::readPrefixed);
}

ScriptValue ScriptReader::readDeeper(ScriptValue (ScriptReader::*read)())
{
    if (m_depth >= deepestValue || isSpent()) {
        skipExpression();
        return {};
    }
    ++m_depth;
    ScriptValue value = (this->*read)();
    --m_depth;
    return value;
}

ScriptValue ScriptReader::readChoice()
{
    ScriptValue condition = readOperators(1);
    if (!take(u"?"))
        return condition;
    ScriptValue then = readExpression();
    if (!take(u":"))
        return {};
    ScriptValue otherwise = readExpression();
    if (condition.isKnown() && condition.certainty == Certainty::Known)
        return condition.isFalsy() ? otherwise : then;
    // Of two literals, which one counts is decided when the site is built.
    if (then.isKnown() != otherwise.isKnown())
        return guessed(then.isKnown() ? std::move(then) : std::move(otherwise));
    return {};
}

ScriptValue ScriptReader::readOperators(int level)
{
    ScriptValue left = readUnary();
    while (true) {
        const int found = operatorLevel(peek());
        if (found < level || found == 0)
            return left;
        const QStringView sign = m_tokens[m_position++].text;
        // Recursion goes as deep as there are levels, not as long as the chain is.
        const ScriptValue right = readOperators(found + 1);
        left = combined(left, right, sign);
    }
}

ScriptValue ScriptReader::readPrefixed()
{
    if (take(u"!")) {
        const ScriptValue operand = readUnary();
        ScriptValue value = ofKind(operand.isKnown() ? Kind::Boolean : Kind::Unknown);
        value.boolean = operand.isFalsy();
        value.certainty = operand.certainty;
        return value;
    }
    if (take(u"-")) {
        ScriptValue value = readUnary();
        value.number = -value.number;
        return value.kind == Kind::Number ? value : ScriptValue();
    }
    if (takeWord(u"typeof") || takeWord(u"void") || takeWord(u"delete") || takeWord(u"new") || take(u"+") ||
        take(u"~") || take(u"++") || take(u"--")) {
        readUnary();
        return {};
    }
    if (takeWord(u"await"))
        return readUnary();
    QString name;
    ScriptValue value = readPrimary(&name);
    return readPostfix(std::move(value), name);
}

ScriptValue ScriptReader::readPostfix(ScriptValue value, QString name)
{
    while (true) {
        if (take(u".") || take(u"?.")) {
            if (peek().kind != Token::Word)
                continue;
            const QString member = m_tokens[m_position++].text.toString();
            name += u'.' + member;
            const ScriptValue *found = value.find(member);
            if (value.kind == Kind::Array && member == "filter"_L1)
                value.isIncomplete = true;
            else
                value = found ? ScriptValue(*found) : ScriptValue();
        } else if (peek().isSign(u"(")) {
            value = readCall(value, name);
            name.clear();
        } else if (peek().isSign(u"[")) {
            m_position = m_tokens[m_position].partner + 1;
            value = {};
        } else if (peek().kind == Token::Template) {
            ++m_position;
            value = {};
        } else if (peek().isWord(u"as") || peek().isWord(u"satisfies")) {
            m_position = afterType(m_tokens, m_position + 1);
        } else if (!take(u"!") && !take(u"++") && !take(u"--")) {
            return value;
        }
        m_position = std::min(m_position, m_tokens.size() - 1);
    }
}

ScriptValue ScriptReader::readCall(const ScriptValue &callee, const QString &name)
{
    const std::vector<ScriptValue> arguments = readArguments();
    if (callee.kind == Kind::Function)
        return returnedBy(callee);
    if (callee.kind == Kind::Array) // .filter(Boolean)
        return callee;
    if (name == "require.resolve"_L1 && arguments.size() == 1)
        return arguments.front();
    if (name == "path.join"_L1 || name == "path.resolve"_L1 || name == "join"_L1 || name == "resolve"_L1)
        return joinedPath(arguments);
    ScriptValue call = ofKind(Kind::Call);
    for (const ScriptValue &argument : arguments) {
        call.size += argument.size;
        call.items.push_back(argument);
    }
    return call;
}

std::vector<ScriptValue> ScriptReader::readArguments()
{
    ScriptValue list = readArray();
    return std::move(list.items);
}

std::size_t ScriptReader::arrowAfterParameters() const
{
    std::size_t position = m_position;
    if (m_tokens[position].isWord(u"async") && !peek(1).isSign(u"=>"))
        ++position;
    if (m_tokens[position].kind == Token::Word)
        return peek(position - m_position + 1).isSign(u"=>") ? position + 1 : 0;
    if (!m_tokens[position].isSign(u"("))
        return 0;
    std::size_t next = std::min(m_tokens[position].partner + 1, m_tokens.size() - 1);
    if (m_tokens[next].isSign(u":") && m_tokens[next + 1].kind == Token::Word) {
        // A return type: `(): Config => …`; anything else behind a colon belongs to an outer choice.
        std::size_t type = next + 1;
        while (m_tokens[type].kind == Token::Word || m_tokens[type].isSign(u".") ||
               m_tokens[type].isSign(u"<") || m_tokens[type].isSign(u">"))
            ++type;
        next = type;
    }
    return m_tokens[next].isSign(u"=>") ? next : 0;
}

ScriptValue ScriptReader::readArrow(std::size_t arrow)
{
    ScriptValue function = ofKind(Kind::Function);
    function.token = arrow + 1;
    m_position = std::min(arrow + 1, m_tokens.size() - 1);
    if (peek().isSign(u"{"))
        m_position = std::min(peek().partner + 1, m_tokens.size() - 1);
    else
        skipExpression();
    return function;
}

ScriptValue ScriptReader::readFunction()
{
    while (peek().kind != Token::End && !peek().isSign(u"("))
        ++m_position;
    m_position = std::min(peek().partner + 1, m_tokens.size() - 1);
    if (take(u":"))
        while (peek().kind == Token::Word || peek().isSign(u".") || peek().isSign(u"<") ||
               peek().isSign(u">"))
            ++m_position;
    if (!peek().isSign(u"{"))
        return {};
    ScriptValue function = ofKind(Kind::Function);
    function.token = m_position;
    m_position = std::min(peek().partner + 1, m_tokens.size() - 1);
    return function;
}

ScriptValue ScriptReader::returnedBy(const ScriptValue &function)
{
    const std::size_t body = function.token;
    if (!m_tokens[body].isSign(u"{"))
        return evaluateAt(body);
    // Only what stands in the body itself: a return in a branch or an inner function may not be the one.
    std::size_t found = 0;
    for (std::size_t i = body + 1; i < m_tokens[body].partner && i < m_tokens.size() - 1; ++i) {
        if (m_tokens[i].isWord(u"return"))
            found = i + 1;
        else if (m_tokens[i].partner > i && !(m_tokens[i].isSign(u"{") && m_tokens[i - 1].isWord(u"try")))
            i = m_tokens[i].partner;
    }
    return found ? evaluateAt(found) : ScriptValue();
}

} // namespace Galley
