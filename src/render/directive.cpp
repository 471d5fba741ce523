// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/directive.h"

#include "render/htmltext.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isNamePart(char c)
{
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Beyond this a label is no label, and attributes are none; keeps many open ones linear.
constexpr qsizetype longestLabel = 1000;
constexpr qsizetype longestAttributes = 1000;

/// Where the brackets that open at that place close (the ']'), on the same line; -1 when they do not.
qsizetype bracketEnd(QByteArrayView text, qsizetype at)
{
    int depth = 0;
    const qsizetype last = std::min(text.size(), at + longestLabel);
    for (qsizetype i = at; i < last && text[i] != '\n'; ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '[')
            ++depth;
        else if (text[i] == ']' && --depth == 0)
            return i;
    }
    return -1;
}

void addClass(JsxTag *tag, const QByteArray &name)
{
    for (JsxAttribute &attribute : tag->attributes) {
        if (attribute.name == "class") {
            attribute.value += ' ' + name;
            return;
        }
    }
    tag->attributes.push_back({JsxAttribute::Kind::Text, "class", name});
}

/// `{.a #b c=d e="f g" h}`; behind the brace, or -1.
qsizetype readAttributes(QByteArrayView text, qsizetype at, JsxTag *tag)
{
    qsizetype i = at + 1;
    text = text.first(std::min(text.size(), at + longestAttributes));
    while (i < text.size() && text[i] != '\n') {
        if (text[i] == '}')
            return i + 1;
        if (text[i] == ' ' || text[i] == '\t') {
            ++i;
            continue;
        }
        const char mark = text[i] == '.' || text[i] == '#' ? text[i++] : '\0';
        const qsizetype start = i;
        while (i < text.size() &&
               (isNamePart(text[i]) || text[i] == ':' || static_cast<unsigned char>(text[i]) >= 0x80))
            ++i;
        const QByteArray name = text.sliced(start, i - start).toByteArray();
        if (name.isEmpty())
            return -1;
        if (mark == '.') {
            addClass(tag, name);
        } else if (mark == '#') {
            tag->attributes.push_back({JsxAttribute::Kind::Text, "id", name});
        } else if (i < text.size() && text[i] == '=') {
            const char quote = i + 1 < text.size() ? text[i + 1] : '\0';
            const bool isQuoted = quote == '"' || quote == '\'';
            const qsizetype from = i + (isQuoted ? 2 : 1);
            qsizetype to = from;
            while (to < text.size() && text[to] != '\n' &&
                   (isQuoted ? text[to] != quote : text[to] != ' ' && text[to] != '}'))
                ++to;
            if (to >= text.size() || text[to] == '\n')
                return -1;
            tag->attributes.push_back(
                {JsxAttribute::Kind::Text, name, decodeReferences(text.sliced(from, to - from))});
            i = to + (isQuoted ? 1 : 0);
        } else {
            tag->attributes.push_back({JsxAttribute::Kind::Text, name, {}});
        }
    }
    return -1;
}

} // namespace

std::optional<DirectiveSyntax> readDirective(QByteArrayView text, qsizetype at)
{
    DirectiveSyntax directive;
    qsizetype i = at;
    while (i < text.size() && text[i] == ':')
        ++i;
    directive.colons = static_cast<int>(i - at);
    const qsizetype start = i;
    if (i >= text.size() || !isLetter(text[i]))
        return std::nullopt;
    while (i < text.size() && isNamePart(text[i]))
        ++i;
    if (text[i - 1] == '-' || text[i - 1] == '_')
        return std::nullopt;
    directive.tag.name = text.sliced(start, i - start).toByteArray();
    if (i < text.size() && text[i] == '[') {
        const qsizetype close = bracketEnd(text, i);
        if (close > 0) {
            directive.label = text.sliced(i + 1, close - i - 1).toByteArray();
            i = close + 1;
        }
    }
    if (i < text.size() && text[i] == '{') {
        const qsizetype close = readAttributes(text, i, &directive.tag);
        if (close > 0)
            i = close;
    }
    directive.end = i;
    return directive;
}

QByteArray withBracketTitle(QByteArrayView line, const QByteArrayList &keywords)
{
    qsizetype i = 0;
    while (i < line.size() && (line[i] == ' ' || line[i] == '\t' || line[i] == '>'))
        ++i;
    const qsizetype colons = i;
    while (i < line.size() && line[i] == ':')
        ++i;
    const qsizetype name = i;
    while (i < line.size() && line[i] != ' ' && line[i] != '\t')
        ++i;
    const bool hasKeyword =
        name - colons >= 3 && keywords.contains(line.sliced(name, i - name).toByteArray());
    const QByteArrayView title = line.sliced(i).trimmed();
    if (!hasKeyword || title.isEmpty() || (line[i] != ' ' && line[i] != '\t'))
        return line.toByteArray();
    return line.first(i).toByteArray() + '[' + title.toByteArray() + ']';
}

QByteArray withEscapedId(QByteArrayView line)
{
    QByteArray escaped = line.toByteArray();
    const qsizetype brace = escaped.indexOf("{#");
    if (escaped.startsWith('#') && !escaped.startsWith("#######") && brace > 0 && escaped[brace - 1] != '\\')
        escaped.insert(brace, '\\');
    return escaped;
}

QByteArray alertClass(const QByteArray &keyword)
{
    if (keyword == "tip" || keyword == "success")
        return "success";
    if (keyword == "warning" || keyword == "caution")
        return "warning";
    if (keyword == "note" || keyword == "secondary")
        return "secondary";
    return keyword == "danger" ? "danger" : "info";
}

QByteArray admonitionTitle(const QByteArray &keyword)
{
    static const QByteArrayList own{"note",      "tip",       "info",    "warning", "danger",
                                    "secondary", "important", "success", "caution"};
    return own.contains(keyword) ? keyword : QByteArray("info");
}

} // namespace Galley
