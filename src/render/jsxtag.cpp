// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsxtag.h"

#include "render/htmltext.h"
#include "render/jsscanner.h"
#include "render/jssyntax.h"

#include <algorithm>

namespace Galley {

namespace {

/// Beyond this a tag is no tag but a lost quote or brace.
constexpr qsizetype longestSyntax = 200'000;

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
        if (isHtmlSpace(peek())) {
            m_syntax.status = JsxSyntax::Status::Text;
            return m_syntax;
        }
        if (peek() == '/') {
            m_syntax.shape = JsxSyntax::Shape::Close;
            ++m_at;
            skipSpace();
        }
        if (!readName() || !readAttributes()) {
            m_syntax.fault = m_at;
            m_syntax.status =
                m_at >= m_text.size() ? JsxSyntax::Status::Incomplete : JsxSyntax::Status::Invalid;
        }
        return m_syntax;
    }

private:
    bool readName() { return peek() == '>' || readNameOf(&m_syntax.tag.name, true); }

    /// `a`, `a-b`, `a:b`, and `a.b` for elements. The character behind it must be able to follow a name.
    bool readNameOf(QByteArray *name, bool isElement)
    {
        for (;;) {
            const qsizetype start = m_at;
            QByteArrayView word = JsScanner(m_text, m_at).word();
            if (word.isEmpty())
                return false;
            while (!word.isEmpty() || isNameSign(peek())) {
                m_at += word.isEmpty() ? 1 : word.size();
                word = JsScanner(m_text, m_at).word();
            }
            name->append(m_text.sliced(start, m_at - start));
            const qsizetype behind = m_at;
            skipSpace();
            if (peek() != ':' && !(isElement && peek() == '.')) {
                const bool isEnd = m_at > behind || m_at >= m_text.size() || peek() == '/' || peek() == '>' ||
                                   peek() == '{' || (!isElement && peek() == '=');
                m_at = behind;
                return isEnd;
            }
            name->append(peek());
            ++m_at;
            skipSpace();
        }
    }

    static bool isNameSign(char c) { return c == '-' || (c >= '0' && c <= '9'); }

    bool readAttributes()
    {
        for (;;) {
            skipSpace();
            if (peek() == '>')
                return finish(m_syntax.shape);
            if (m_syntax.shape == JsxSyntax::Shape::Close)
                return false;
            if (peek() == '/') {
                ++m_at;
                skipSpace();
                return peek() == '>' && finish(JsxSyntax::Shape::Empty);
            }
            if (!readAttribute())
                return false;
        }
    }

    bool readAttribute()
    {
        JsxAttribute attribute;
        attribute.start = m_at;
        if (peek() == '{') {
            attribute.kind = JsxAttribute::Kind::Spread;
            return readBraces(&attribute, JsBraces::Spread) && add(attribute);
        }
        if (!readNameOf(&attribute.name, false))
            return false;
        const qsizetype behindName = m_at;
        skipSpace();
        if (peek() != '=') {
            m_at = behindName;
            attribute.kind = JsxAttribute::Kind::Flag;
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
            return readBraces(attribute, JsBraces::Value);
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
        return true;
    }

    bool readBraces(JsxAttribute *attribute, JsBraces braces)
    {
        JsSyntax syntax = readJsBraces(m_text, m_at, braces);
        if (!syntax.isRight()) {
            m_at = syntax.fault;
            return false;
        }
        attribute->value = m_text.sliced(m_at + 1, syntax.end - m_at - 2).toByteArray();
        attribute->names = std::move(syntax.names);
        m_at = syntax.end;
        return true;
    }

    bool add(JsxAttribute &attribute)
    {
        attribute.end = m_at;
        m_syntax.tag.attributes.push_back(std::move(attribute));
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

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at;
    JsxSyntax m_syntax;
};

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
