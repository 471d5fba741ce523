// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of JsReader that reads JSX.
#include "render/jsreader.h"

namespace Galley {

/// `<a b="c">…</a>`, `<a/>` or `<>…</>`
bool JsReader::readElement()
{
    const Level level(this);
    QByteArray name;
    if (fault() >= 0 || !take('<') || !skipSpace() || !readElementName(&name) || !readAttributes())
        return false;
    if (takeIf("/"))
        return !name.isEmpty() && skipSpace() && take('>');
    QByteArray closing;
    if (!take('>') || !readChildren())
        return false;
    const qsizetype start = at();
    moveBy(1);
    if (!skipSpace() || !take('/') || !skipSpace() || !readElementName(&closing) || !skipSpace())
        return false;
    return closing == name ? take('>') : failAt(start);
}

/// Empty for a fragment.
bool JsReader::readElementName(QByteArray *name)
{
    if (peek() == '>')
        return true;
    bool isNext = true;
    while (isNext) {
        const qsizetype start = at();
        QByteArrayView part = word();
        if (part.isEmpty())
            return fail();
        while (!part.isEmpty() || peek() == '-' || (peek() >= '0' && peek() <= '9')) {
            moveBy(part.isEmpty() ? 1 : part.size());
            part = word();
        }
        name->append(text().sliced(start, at() - start));
        if (!skipSpace())
            return false;
        isNext = peek() == '.' || peek() == ':';
        if (isNext) {
            name->append(peek());
            moveBy(1);
            if (!skipSpace())
                return false;
        }
    }
    return true;
}

/// Up to the '/' or '>'.
bool JsReader::readAttributes()
{
    while (skipSpace() && peek() != '>' && peek() != '/') {
        if (takeIf("{")) {
            if (!skipSpace() || !takeIf("...") || !readAssignment() || !skipSpace() || !take('}'))
                return fail();
            continue;
        }
        QByteArray name;
        if (!readElementName(&name))
            return false;
        if (takeIf("=") && (!skipSpace() || !readAttributeValue()))
            return false;
    }
    return fault() < 0;
}

bool JsReader::readAttributeValue()
{
    if (peek() == '<')
        return readElement();
    if (peek() == '{') {
        const qsizetype start = at();
        return readContainer() &&
               (text().sliced(start + 1, at() - start - 2).trimmed().isEmpty() ? fail() : true);
    }
    if (peek() != '"' && peek() != '\'')
        return fail();
    const qsizetype end = text().indexOf(peek(), at() + 1);
    if (end < 0)
        return failAt(text().size());
    moveTo(end + 1);
    return true;
}

/// Up to the closing tag.
bool JsReader::readChildren()
{
    while (fault() < 0 && !isAtEnd()) {
        if (peek() == '{') {
            if (!readContainer())
                return false;
        } else if (peek() == '<') {
            qsizetype next = 1;
            while (peek(next) == ' ' || peek(next) == '\n')
                ++next;
            if (peek(next) == '/')
                return true;
            if (!readElement())
                return false;
        } else if (peek() == '>' || peek() == '}') {
            return fail();
        } else {
            moveBy(1);
        }
    }
    return fail();
}

/// `{…}` in an element: an expression, a spread, or nothing.
bool JsReader::readContainer()
{
    moveBy(1);
    if (!skipSpace())
        return false;
    if (peek() == '}')
        return take('}');
    takeIf("...");
    return readExpression() && skipSpace() && take('}');
}

} // namespace Galley
