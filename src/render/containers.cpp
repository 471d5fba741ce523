// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/containers.h"

#include <algorithm>

namespace Galley {

namespace {

bool isClosingFence(QByteArrayView text, int colons)
{
    const QByteArrayView trimmed = text.trimmed();
    return trimmed.size() >= colons &&
           std::all_of(trimmed.begin(), trimmed.end(), [](char c) { return c == ':'; });
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool mayStart(char c)
{
    return c == '>' || c == '[' || c == '-' || c == '*' || c == '+' || isDigit(c);
}

/// The bytes of a list marker, 0 for none.
qsizetype markerLength(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    qsizetype length = 1;
    if (isDigit(text.front())) {
        while (length < text.size() && isDigit(text[length]))
            ++length;
        if (length > 9 || length >= text.size() || (text[length] != '.' && text[length] != ')'))
            return 0;
        ++length;
    } else if (text.front() != '-' && text.front() != '*' && text.front() != '+') {
        return 0;
    }
    return length == text.size() || text[length] == ' ' || text[length] == '\t' ? length : 0;
}

/// `[^label]:`
qsizetype footnoteLength(QByteArrayView text)
{
    if (!text.startsWith("[^"))
        return 0;
    const auto end =
        std::find_if(text.begin() + 2, text.end(), [](char c) { return c == ']' || c == ' ' || c == '\t'; });
    const qsizetype length = end - text.begin();
    const bool isDefinition =
        length > 2 && length + 1 < text.size() && text[length] == ']' && text[length + 1] == ':';
    return isDefinition ? length + 2 : 0;
}

} // namespace

Containers::Match Containers::match(LineCursor &cursor, bool isMdx) const
{
    for (size_t i = 0; i < m_open.size(); ++i) {
        const Container &container = m_open[i];
        if (container.kind == Container::Kind::Directive) {
            if (isClosingFence(cursor.rest(), container.colons))
                return {i, true};
            continue;
        }
        const int indent = cursor.indent();
        if (container.kind == Container::Kind::Quote) {
            if (cursor.peek() != '>' || (!isMdx && indent > 3))
                return {i, false};
            cursor.skipSpace();
            cursor.skipBytes(1);
            cursor.skipColumns(std::min(1, cursor.indent()));
        } else if (indent >= container.width || cursor.isBlank()) {
            cursor.skipColumns(std::min(indent, container.width));
        } else {
            return {i, false};
        }
    }
    return {m_open.size(), false};
}

void Containers::open(const ContainerStart &start)
{
    if (start.container.kind == Container::Kind::Directive) {
        m_open.push_back(start.container);
        return;
    }
    if (!m_hasStart)
        m_pendingStart = m_prefix;
    m_hasStart = true;
    m_pendingStart.append(start.marker);
    m_open.push_back(start.container);
    m_prefix.append(
        start.container.kind == Container::Kind::Quote ? QByteArray("> ")
                                                       : QByteArray(start.container.outWidth, ' '));
}

void Containers::closeTo(size_t count)
{
    while (m_open.size() > count) {
        const Container &container = m_open.back();
        if (container.kind != Container::Kind::Directive)
            m_prefix.chop(container.kind == Container::Kind::Quote ? 2 : container.outWidth);
        m_open.pop_back();
    }
}

QByteArray Containers::takePrefix()
{
    if (!m_hasStart)
        return m_prefix;
    m_hasStart = false;
    return std::exchange(m_pendingStart, {});
}

QByteArray Containers::blankPrefix() const
{
    QByteArray prefix = m_prefix;
    while (prefix.endsWith(' '))
        prefix.chop(1);
    return prefix;
}

QByteArray withoutMark(QByteArrayView text)
{
    if (text.isEmpty() || !mayStart(text.front()))
        return text.toByteArray();
    const auto mark = std::find_if_not(text.begin(), text.end(), isDigit);
    const qsizetype digits = mark - text.begin();
    const bool isNumber = digits > 0 && mark != text.end() && (*mark == '.' || *mark == ')');
    const qsizetype at = isNumber ? digits : 0;
    return digits > 0 && !isNumber ? text.toByteArray()
                                   : text.first(at).toByteArray() + '\\' + text.sliced(at).toByteArray();
}

std::optional<ContainerStart> readContainerStart(LineCursor &cursor, bool isMdx)
{
    const QByteArrayView text = cursor.text();
    if (text.isEmpty() || !mayStart(text.front()))
        return std::nullopt;
    const int indent = cursor.indent();
    ContainerStart start;
    if (text.startsWith('>')) {
        cursor.skipSpace();
        cursor.skipBytes(1);
        cursor.skipColumns(std::min(1, cursor.indent()));
        start.marker = "> ";
        return start;
    }
    if (const qsizetype length = footnoteLength(text); length > 0) {
        cursor.skipSpace();
        cursor.skipBytes(length);
        cursor.skipSpace();
        start.container = {Container::Kind::Footnote, 4, 4, 0};
        start.marker = text.first(length).toByteArray() + ' ';
        return start;
    }
    const qsizetype length = isThematicBreak(text) ? 0 : markerLength(text);
    if (length == 0)
        return std::nullopt;
    cursor.skipSpace();
    cursor.skipBytes(length);
    start.isEmptyItem = cursor.isBlank();
    int space = start.isEmptyItem ? 1 : cursor.indent();
    if (space > 4 && !isMdx)
        space = 1;
    cursor.skipColumns(std::min(space, cursor.indent()));
    start.container = {
        Container::Kind::Item, indent + static_cast<int>(length) + space, static_cast<int>(length) + 1, 0};
    start.marker = text.first(length).toByteArray() + ' ';
    const bool isNumber = isDigit(text.front());
    start.interruptsParagraph = !start.isEmptyItem && (!isNumber || text.first(length - 1) == "1");
    return start;
}

bool isThematicBreak(QByteArrayView text)
{
    const char mark = text.isEmpty() ? '\0' : text.front();
    if (mark != '-' && mark != '*' && mark != '_')
        return false;
    qsizetype marks = 0;
    for (const char c : text) {
        if (c == mark)
            ++marks;
        else if (c != ' ' && c != '\t')
            return false;
    }
    return marks >= 3;
}

bool isSetextUnderline(QByteArrayView text)
{
    const QByteArrayView trimmed = text.trimmed();
    const char mark = trimmed.isEmpty() ? '\0' : trimmed.front();
    return (mark == '-' || mark == '=') &&
           std::all_of(trimmed.begin(), trimmed.end(), [&](char c) { return c == mark; });
}

bool isAtxHeading(QByteArrayView text)
{
    qsizetype level = 0;
    while (level < text.size() && text[level] == '#')
        ++level;
    return level > 0 && level <= 6 && (level == text.size() || text[level] == ' ' || text[level] == '\t');
}

bool isTable(QByteArrayView paragraph)
{
    const qsizetype first = paragraph.indexOf('\n');
    if (first < 0)
        return false;
    const qsizetype second = paragraph.indexOf('\n', first + 1);
    const QByteArrayView line = paragraph.first(second < 0 ? paragraph.size() : second).sliced(first + 1);
    return line.contains('-') && line.contains('|') && std::all_of(line.begin(), line.end(), [](char c) {
               return c == '|' || c == '-' || c == ':' || c == ' ' || c == '\t';
           });
}

} // namespace Galley
