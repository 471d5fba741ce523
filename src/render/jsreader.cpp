// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsreader.h"

namespace Galley {

namespace {

constexpr int deepestNesting = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsReader::Level::Level(JsReader *parser) : m_parser(parser)
{
    if (++parser->m_depth > deepestNesting) {
        parser->m_isTooDeep = true;
        parser->fail();
    }
}

bool JsReader::readExpression()
{
    do {
        if (!readAssignment() || !skipSpace())
            return false;
    } while (takeIf(","));
    return true;
}

bool JsReader::readAssignment()
{
    const Level level(this);
    Operand operand = Operand::Value;
    if (fault() >= 0 || !readBinary(&operand) || !skipSpace())
        return false;
    if (sign() == "?") {
        moveBy(1);
        return readAssignment() && skipSpace() && take(':') && readAssignment();
    }
    const QByteArrayView assignment = sign();
    if (!isJsAssignment(assignment))
        return operand != Operand::Pattern || m_groups > 0 || fail();
    if (operand == Operand::Value)
        return fail();
    moveBy(assignment.size());
    return readAssignment();
}

bool JsReader::readBinary(Operand *operand)
{
    if (!readUnary(operand))
        return false;
    for (;;) {
        if (!skipSpace())
            return false;
        const QByteArrayView between = word().isEmpty() ? sign() : word();
        if (jsOperatorLevel(between) == 0)
            return true;
        moveBy(between.size());
        *operand = Operand::Value;
        Operand right = Operand::Value;
        if (!readUnary(&right))
            return false;
    }
}

bool JsReader::readUnary(Operand *operand)
{
    for (bool isPrefixed = false;; isPrefixed = true) {
        if (!skipSpace())
            return false;
        const QByteArrayView name = word();
        const bool isPrefixWord = name == "typeof" || name == "void" || name == "delete" || name == "await";
        const bool isPrefixSign = peek() == '!' || peek() == '~' || peek() == '+' || peek() == '-';
        if (!isPrefixWord && !isPrefixSign) {
            if (!readPrimary(operand) || !readSuffixes(operand))
                return false;
            if (!isPrefixed)
                return true;
            *operand = Operand::Value;
            // A sign before the base of a power must stand in brackets with it.
            return skipSpace() && (!startsWith("**") || fail());
        }
        moveBy(isPrefixWord ? name.size() : startsWith("++") || startsWith("--") ? 2 : 1);
    }
}

/// Members, calls, indices and templates behind an operand.
bool JsReader::readSuffixes(Operand *operand)
{
    while (skipSpace()) {
        if (sign() == "?.") {
            moveBy(2);
            *operand = Operand::Value;
            if (peek() == '(' || peek() == '[')
                continue;
        } else if (peek() == '.') {
            moveBy(1);
            *operand = Operand::Target;
        } else if (peek() == '[') {
            moveBy(1);
            *operand = Operand::Target;
            if (!readExpression() || !skipSpace() || !take(']'))
                return false;
            continue;
        } else if (peek() == '(') {
            moveBy(1);
            *operand = Operand::Value;
            if (!readArguments(')'))
                return false;
            continue;
        } else if (peek() == '`') {
            *operand = Operand::Value;
            if (!readTemplate())
                return false;
            continue;
        } else if ((startsWith("++") || startsWith("--")) && !sawLineBreak()) {
            if (*operand != Operand::Target)
                return fail();
            moveBy(2);
            *operand = Operand::Value;
            return true;
        } else {
            return true;
        }
        if (!skipSpace())
            return false;
        if (word().isEmpty())
            return fail();
        moveBy(word().size());
    }
    return false;
}

bool JsReader::readPrimary(Operand *operand)
{
    *operand = Operand::Value;
    const char c = peek();
    if (isAtEnd())
        return fail();
    if (c == '"' || c == '\'')
        return readString();
    if (c == '`')
        return readTemplate();
    if (isDigit(c) || (c == '.' && isDigit(peek(1))))
        return readNumber();
    if (c == '(')
        return readGroup(operand);
    if (c == '[') {
        *operand = Operand::Target;
        return readArray();
    }
    if (c == '{')
        return readObject(operand);
    if (c == '<')
        return readElement();
    if (c == '/')
        return readPattern();
    return readWord(operand);
}

bool JsReader::readWord(Operand *operand)
{
    const QByteArrayView name = word();
    if (name.isEmpty())
        return fail();
    if (isReservedWord(name))
        return readKeyword(name, operand);
    moveBy(name.size());
    if (!skipSpace())
        return false;
    if (name == "async" && !sawLineBreak()) {
        const QByteArrayView next = word();
        if (next == "function")
            return readFunction();
        if (!next.isEmpty() && !isReservedWord(next)) {
            moveBy(next.size());
            return skipSpace() && (takeIf("=>") ? readArrowBody() : fail());
        }
        if (peek() == '(') {
            Operand group = Operand::Value;
            const size_t known = m_names.size();
            moveBy(1);
            ++m_groups;
            if (!readArguments(')') || !skipSpace())
                return false;
            --m_groups;
            if (!takeIf("=>"))
                return readSuffixes(&group);
            m_names.resize(known);
            return readArrowBody();
        }
    }
    if (startsWith("=>") && !sawLineBreak()) {
        moveBy(2);
        return readArrowBody();
    }
    *operand = Operand::Target;
    if (m_functions == 0)
        m_names.push_back(name);
    return true;
}

bool JsReader::readKeyword(QByteArrayView word, Operand *operand)
{
    if (word == "function")
        return readFunction();
    if (word == "class")
        return readClass();
    if (word == "new")
        return readNew();
    const qsizetype start = at();
    moveBy(word.size());
    *operand = Operand::Value;
    if (word == "import")
        return skipSpace() && (peek() == '(' || peek() == '.') ? true : failAt(start);
    const bool isValue = word == "this" || word == "null" || word == "true" || word == "false";
    return isValue || failAt(start);
}

/// What stands behind `new` may be another `new`, and has no call of its own.
bool JsReader::readNew()
{
    const Level level(this);
    moveBy(3);
    Operand operand = Operand::Value;
    return fault() < 0 && skipSpace() && readPrimary(&operand);
}

} // namespace Galley
