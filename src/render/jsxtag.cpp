// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsxtag.h"

#include "render/htmltext.h"

#include <algorithm>

namespace Galley {

namespace {

/// Beyond this a tag or expression is no tag but a lost quote or brace.
constexpr qsizetype longestSyntax = 200'000;

bool isNameStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool isNamePart(char c)
{
    return isNameStart(c) || (c >= '0' && c <= '9') || c == '-';
}

class Reader
{
public:
    Reader(QByteArrayView text, qsizetype at)
        : m_text(text.first(std::min(text.size(), at + longestSyntax))), m_at(at)
    {
    }

    JsxSyntax read()
    {
        ++m_at;
        if (peek() == '/') {
            m_syntax.shape = JsxSyntax::Shape::Close;
            ++m_at;
            skipSpace();
        }
        // A '<' before white space is text.
        else if (isHtmlSpace(peek()))
            return m_syntax;
        if (!readName() || !readAttributes())
            m_syntax.status =
                m_at >= m_text.size() ? JsxSyntax::Status::Incomplete : JsxSyntax::Status::Invalid;
        return m_syntax;
    }

private:
    bool readName()
    {
        if (peek() == '>')
            return true;
        const qsizetype start = m_at;
        if (!isNameStart(peek()))
            return false;
        while (isNamePart(peek()) || ((peek() == '.' || peek() == ':') && isNameStart(peek(1))))
            ++m_at;
        m_syntax.tag.name = m_text.sliced(start, m_at - start).toByteArray();
        return true;
    }

    bool readAttributes()
    {
        for (;;) {
            const qsizetype before = m_at;
            skipSpace();
            if (peek() == '>')
                return finish(m_syntax.shape);
            if (peek() == '/' && m_syntax.shape == JsxSyntax::Shape::Open) {
                ++m_at;
                skipSpace();
                return peek() == '>' && finish(JsxSyntax::Shape::Empty);
            }
            const bool isSeparate = m_at > before || m_wasQuoted;
            if (m_syntax.shape == JsxSyntax::Shape::Close || !isSeparate || !readAttribute())
                return false;
        }
    }

    bool readAttribute()
    {
        JsxAttribute attribute;
        if (peek() == '{') {
            attribute.kind = JsxAttribute::Kind::Spread;
            return readBraces(&attribute.value) && add(attribute);
        }
        const qsizetype start = m_at;
        if (!isNameStart(peek()))
            return false;
        while (isNamePart(peek()) || peek() == ':')
            ++m_at;
        attribute.name = m_text.sliced(start, m_at - start).toByteArray();
        const qsizetype behindName = m_at;
        skipSpace();
        if (peek() != '=') {
            m_at = behindName;
            attribute.kind = JsxAttribute::Kind::Flag;
            m_wasQuoted = false;
            return m_at < m_text.size() && add(attribute);
        }
        ++m_at;
        skipSpace();
        return readValue(&attribute) && add(attribute);
    }

    bool readValue(JsxAttribute *attribute)
    {
        const char quote = peek();
        if (quote == '{') {
            attribute->kind = JsxAttribute::Kind::Expression;
            return readBraces(&attribute->value);
        }
        if (quote != '"' && quote != '\'')
            return false;
        const qsizetype end = m_text.indexOf(quote, m_at + 1);
        if (end < 0) {
            m_at = m_text.size();
            return false;
        }
        attribute->value = decodeReferences(m_text.sliced(m_at + 1, end - m_at - 1));
        m_at = end + 1;
        m_wasQuoted = true;
        return true;
    }

    bool readBraces(QByteArray *value)
    {
        const qsizetype end = expressionEnd(m_text, m_at);
        if (end < 0) {
            m_at = m_text.size();
            return false;
        }
        *value = m_text.sliced(m_at + 1, end - m_at - 2).toByteArray();
        m_at = end;
        m_wasQuoted = true;
        return true;
    }

    bool add(const JsxAttribute &attribute)
    {
        m_syntax.tag.attributes.push_back(attribute);
        return m_syntax.tag.attributes.size() < 1000;
    }

    bool finish(JsxSyntax::Shape shape)
    {
        m_syntax.shape = shape;
        m_syntax.status = JsxSyntax::Status::Complete;
        m_syntax.end = m_at + 1;
        return true;
    }

    void skipSpace()
    {
        while (m_at < m_text.size() && isHtmlSpace(m_text[m_at]))
            ++m_at;
    }

    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }

    QByteArrayView m_text;
    qsizetype m_at;
    bool m_wasQuoted = false; ///< a quoted or braced value needs no space behind it
    JsxSyntax m_syntax;
};

/// Behind a string or template that opens at that place; -1 when it does not close.
qsizetype stringEnd(QByteArrayView text, qsizetype at)
{
    const char quote = text[at];
    for (qsizetype i = at + 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == quote)
            return i + 1;
        else if (text[i] == '\n' && quote != '`')
            return at + 1; // an apostrophe, not a string
    }
    return quote == '`' ? -1 : at + 1;
}

qsizetype commentEnd(QByteArrayView text, qsizetype at)
{
    const bool isBlock = text[at + 1] == '*';
    const qsizetype end = isBlock ? text.indexOf(QByteArrayView("*/"), at + 2) : text.indexOf('\n', at);
    return end < 0 ? -1 : end + (isBlock ? 2 : 1);
}

} // namespace

const JsxAttribute *JsxTag::find(QByteArrayView attribute) const
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const JsxAttribute &each) {
        return each.name == attribute;
    });
    return found == attributes.end() ? nullptr : &*found;
}

JsxSyntax readJsxTag(QByteArrayView text, qsizetype at)
{
    return Reader(text, at).read();
}

qsizetype expressionEnd(QByteArrayView text, qsizetype at)
{
    const auto isWord = [&](qsizetype i) { return i >= 0 && isNamePart(text[i]) && text[i] != '-'; };
    int depth = 0;
    const qsizetype last = std::min(text.size(), at + longestSyntax);
    for (qsizetype i = at; i >= 0 && i < last;) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (c == '{') {
            ++depth;
        } else if (c == '}') {
            if (--depth == 0)
                return i + 1;
        } else if (c == '`' || ((c == '"' || c == '\'') && !isWord(i - 1))) {
            // A quote right behind a word is an apostrophe in JSX.
            i = stringEnd(text, i);
            continue;
        } else if (c == '/' && (next == '*' || next == '/')) {
            i = commentEnd(text, i);
            continue;
        }
        ++i;
    }
    return -1;
}

QByteArray writtenTag(const JsxTag &tag)
{
    QByteArray text = '<' + tag.name;
    for (const JsxAttribute &attribute : tag.attributes) {
        const bool isBraced = attribute.kind == JsxAttribute::Kind::Expression ||
                              attribute.kind == JsxAttribute::Kind::Computed;
        text.append(' ').append(attribute.name);
        if (attribute.kind == JsxAttribute::Kind::Spread)
            text.append("{" + attribute.value + '}');
        else if (attribute.kind != JsxAttribute::Kind::Flag)
            text.append(isBraced ? "={" + attribute.value + '}' : "=\"" + attribute.value + '"');
    }
    return text + '>';
}

} // namespace Galley
