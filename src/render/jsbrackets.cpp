// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of JsReader that reads what stands in brackets: groups, arrays, objects, functions, templates.
#include "render/jsreader.h"

#include <algorithm>
#include <array>
#include <utility>

namespace Galley {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Words behind which an operand begins, so that a slash opens a pattern.
bool expectsOperand(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 13> words{"return", "typeof",  "case",      "in",   "of",
                                                          "await",  "default", "void",      "else", "do",
                                                          "throw",  "new",     "instanceof"};
    return std::find(words.begin(), words.end(), word) != words.end();
}

} // namespace

/// `(…)`, or the parameters of an arrow function.
bool JsReader::readGroup(Operand *operand)
{
    const size_t known = m_names.size();
    moveBy(1);
    if (!skipSpace())
        return false;
    bool isParameters = peek() == ')';
    ++m_groups;
    for (bool isOpen = !isParameters; isOpen;) {
        isParameters = takeIf("...") || isParameters;
        if (!readAssignment() || !skipSpace())
            return false;
        isOpen = takeIf(",") && skipSpace();
        if (isOpen && peek() == ')') {
            isParameters = true;
            isOpen = false;
        }
    }
    --m_groups;
    if (!take(')') || !skipSpace())
        return false;
    if (!sawLineBreak() && takeIf("=>")) {
        m_names.resize(known);
        return readArrowBody();
    }
    *operand = Operand::Target;
    return !isParameters || fail();
}

bool JsReader::readArrowBody()
{
    if (!skipSpace())
        return false;
    if (peek() == '{')
        return readBlock();
    ++m_functions;
    const bool isRight = readAssignment();
    --m_functions;
    return isRight;
}

bool JsReader::readArray()
{
    moveBy(1);
    while (skipSpace() && peek() != ']') {
        if (takeIf(","))
            continue;
        takeIf("...");
        if (!readAssignment() || !skipSpace())
            return false;
        if (peek() != ',' && peek() != ']')
            return fail();
    }
    return take(']');
}

bool JsReader::readObject(Operand *operand)
{
    const Level level(this);
    if (fault() >= 0)
        return false;
    *operand = Operand::Target;
    moveBy(1);
    while (skipSpace() && peek() != '}') {
        bool isPattern = false;
        if (!(takeIf("...") ? readAssignment() : readMember(&isPattern)) || !skipSpace())
            return false;
        if (isPattern)
            *operand = Operand::Pattern;
        if (!takeIf(",") && peek() != '}')
            return fail();
    }
    return take('}');
}

/// `a`, `a: 1`, `'a': 1`, `[a]: 1`, `a() {}`, `get a() {}`, and `a = 1` in a pattern.
bool JsReader::readMember(bool *isPattern)
{
    const qsizetype start = at();
    bool isMethod = takeIf("*");
    QByteArrayView name;
    for (;;) {
        if (!skipSpace())
            return false;
        name = word();
        if (!name.isEmpty())
            moveBy(name.size());
        else if (
            peek() == '"' || peek() == '\'' ? !readString()
            : peek() == '['                 ? !readArray()
            : isDigit(peek())               ? !readNumber()
                                            : !fail())
            return false;
        if (!skipSpace())
            return false;
        const bool isModifier = name == "get" || name == "set" || name == "async";
        const bool isNamed =
            peek() != ':' && peek() != ',' && peek() != '}' && peek() != '(' && peek() != '=';
        if (!isModifier || !isNamed)
            break;
        isMethod = true;
        takeIf("*");
    }
    if (peek() == '(')
        return readFunctionRest();
    if (isMethod)
        return fail();
    if (takeIf(":"))
        return readAssignment();
    if (name.isEmpty())
        return fail();
    if (isReservedWord(name))
        return failAt(start);
    if (m_functions == 0)
        m_names.push_back(name);
    *isPattern = takeIf("=");
    return !*isPattern || readAssignment();
}

bool JsReader::readArguments(char close)
{
    while (skipSpace() && peek() != close) {
        takeIf("...");
        if (!readAssignment() || !skipSpace())
            return false;
        if (!takeIf(",") && peek() != close)
            return fail();
    }
    return take(close);
}

bool JsReader::readFunction()
{
    moveBy(word().size());
    if (!skipSpace())
        return false;
    takeIf("*");
    if (!skipSpace())
        return false;
    moveBy(word().size());
    return skipSpace() && readFunctionRest();
}

/// Parameters and body.
bool JsReader::readFunctionRest()
{
    return peek() == '(' ? readBrackets() && skipSpace() && readBlock() : fail();
}

bool JsReader::readClass()
{
    moveBy(word().size());
    if (!skipSpace())
        return false;
    const QByteArrayView name = word();
    if (name != "extends") {
        moveBy(name.size());
        if (!skipSpace())
            return false;
    }
    if (word() == "extends") {
        moveBy(word().size());
        Operand operand = Operand::Value;
        if (!skipSpace() || !readPrimary(&operand) || !readSuffixes(&operand))
            return false;
    }
    return readBlock();
}

bool JsReader::readBlock()
{
    return peek() == '{' ? readBrackets() : fail();
}

/// From an opening bracket behind the closing one, token by token.
bool JsReader::readBrackets()
{
    const Level level(this);
    if (fault() >= 0)
        return false;
    ++m_functions;
    QByteArray closing;
    bool isOperandNext = true;
    do {
        if (!skipSpace() || !skipToken(&closing, &isOperandNext))
            return false;
    } while (!closing.isEmpty());
    --m_functions;
    return true;
}

bool JsReader::skipToken(QByteArray *closing, bool *isOperandNext)
{
    const char c = peek();
    const bool isOperand = std::exchange(*isOperandNext, false);
    if (isAtEnd())
        return fail();
    if (c == '"' || c == '\'')
        return readString();
    if (c == '`')
        return readTemplate();
    if (isDigit(c))
        return readNumber();
    if (c == '/' && isOperand)
        return readPattern();
    if (c == '<' && isOperand)
        return readElement();
    if (const QByteArrayView name = word(); !name.isEmpty()) {
        *isOperandNext = expectsOperand(name);
        moveBy(name.size());
        return true;
    }
    if (c == ')' || c == ']' || c == '}') {
        if (!closing->endsWith(c))
            return fail();
        closing->chop(1);
        *isOperandNext = c == '}';
    } else {
        if (c == '(' || c == '[' || c == '{')
            closing->append(c == '(' ? ')' : c == '[' ? ']' : '}');
        *isOperandNext = true;
    }
    if (static_cast<unsigned char>(c) >= 0x80 || c == '\\')
        return fail();
    moveBy(1);
    return true;
}

bool JsReader::readTemplate()
{
    const Level level(this);
    moveBy(1);
    while (fault() < 0 && !isAtEnd()) {
        if (takeIf("`"))
            return true;
        if (takeIf("\\")) {
            moveBy(1);
        } else if (takeIf("${")) {
            if (!readExpression() || !skipSpace() || !take('}'))
                return false;
        } else {
            moveBy(1);
        }
    }
    return failAt(text().size());
}

} // namespace Galley
