// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/htmltext.h"

#include <cmark-gfm.h>
#include <cmark-gfm/houdini.h>

#include <QString>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

/// One bit for each byte.
using ByteSet = std::array<bool, 256>;

constexpr ByteSet escaped = [] {
    ByteSet set{};
    for (const char c : {'&', '<', '>', '"'})
        set[static_cast<unsigned char>(c)] = true;
    return set;
}();

constexpr ByteSet escapedInUrls = [] {
    ByteSet set{};
    for (size_t byte = 0; byte < set.size(); ++byte)
        set[byte] = byte <= 0x20 || byte >= 0x7f;
    for (const char c : {'&', '"', '<', '>', '[', '\\', ']', '^', '`', '{', '|', '}'})
        set[static_cast<unsigned char>(c)] = true;
    return set;
}();

QByteArrayView escapeOf(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    default:
        return "&quot;";
    }
}

/// Copies what needs no escape as it is, and hands each other byte on.
template <typename Escape>
void appendWithEscapes(ByteBuffer &out, QByteArrayView text, const ByteSet &special, Escape escape)
{
    const char *from = text.begin();
    for (const char *c = from; c != text.end(); ++c) {
        if (!special[static_cast<unsigned char>(*c)])
            continue;
        out.append({from, c - from});
        escape(*c);
        from = c + 1;
    }
    out.append({from, text.end() - from});
}

/// The code point of a numeric reference that starts at `&#`, and where the text goes on; 0 when there is
/// none.
char32_t numericReference(QByteArrayView text, qsizetype at, qsizetype *next)
{
    qsizetype i = at + 2;
    const bool isHex = i < text.size() && (text[i] == 'x' || text[i] == 'X');
    i += isHex ? 1 : 0;
    const qsizetype digits = i;
    char32_t value = 0;
    for (; i < text.size(); ++i) {
        const unsigned char c = static_cast<unsigned char>(text[i]);
        const bool isDigit = c >= '0' && c <= '9';
        const unsigned char lower = c | 0x20;
        if (!isDigit && !(isHex && lower >= 'a' && lower <= 'f'))
            break;
        const char32_t digit = isDigit ? c - '0' : lower - 'a' + 10;
        value = std::min<char32_t>(value * (isHex ? 16 : 10) + digit, 0x110000);
    }
    if (i == digits)
        return 0;
    *next = i < text.size() && text[i] == ';' ? i + 1 : i;
    const bool isCharacter = value > 0 && value < 0x110000 && !(value >= 0xd800 && value < 0xe000);
    return isCharacter ? value : 0xfffd;
}

/// A named reference at `&`, decoded through cmark's table; returns how many bytes it takes, 0 for none.
qsizetype namedReference(QByteArrayView text, qsizetype at, QByteArray *out)
{
    cmark_strbuf buffer;
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0);
    const QByteArrayView rest = text.sliced(at + 1).first(std::min<qsizetype>(text.size() - at - 1, 40));
    const bufsize_t used = houdini_unescape_ent(
        &buffer, reinterpret_cast<const uint8_t *>(rest.data()), static_cast<bufsize_t>(rest.size()));
    if (used > 0)
        out->append(reinterpret_cast<const char *>(buffer.ptr), buffer.size);
    cmark_strbuf_free(&buffer);
    return used > 0 ? used + 1 : 0;
}

} // namespace

void appendEscaped(ByteBuffer &out, QByteArrayView text)
{
    appendWithEscapes(out, text, escaped, [&](char c) { out.append(escapeOf(c)); });
}

void appendAttribute(ByteBuffer &out, QByteArrayView name, QByteArrayView value)
{
    out.append(' ').append(name).append("=\"");
    appendEscaped(out, value);
    out.append('"');
}

void appendUrlAttribute(ByteBuffer &out, QByteArrayView name, QByteArrayView url)
{
    static constexpr char hex[] = "0123456789ABCDEF";
    out.append(' ').append(name).append("=\"");
    appendWithEscapes(out, url, escapedInUrls, [&](char c) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '&')
            out.append("&amp;");
        else
            out.append('%').append(hex[byte >> 4]).append(hex[byte & 15]);
    });
    out.append('"');
}

void appendHashLink(ByteBuffer &out, const QByteArray &id, const QByteArray &label)
{
    out.append("<a");
    appendUrlAttribute(out, "href", '#' + id);
    out.append(" class=\"hash-link\"");
    appendAttribute(out, "aria-label", "Direct link to " + label);
    appendAttribute(out, "title", "Direct link to " + label);
    out.append(" translate=\"no\">\xE2\x80\x8B</a>");
}

QByteArray decodeReferences(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        qsizetype next = i;
        if (text[i] == '&' && i + 1 < text.size() && text[i + 1] == '#') {
            const char32_t value = numericReference(text, i, &next);
            if (value != 0)
                out.append(QString::fromUcs4(&value, 1).toUtf8());
        } else if (text[i] == '&') {
            next = i + namedReference(text, i, &out);
        }
        if (next == i)
            out.append(text[next++]);
        i = next;
    }
    return out;
}

QByteArray foldCase(QByteArrayView name)
{
    return name.toByteArray().toLower();
}

bool isHtmlSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

} // namespace Galley
