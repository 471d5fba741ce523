// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/htmltokenizer.h"

#include "render/htmltext.h"

#include <algorithm>
#include <array>

namespace Galley {

namespace {

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

class Tokenizer
{
public:
    explicit Tokenizer(QByteArrayView html) : m_html(html) {}

    std::vector<HtmlToken> run()
    {
        while (m_at < m_html.size()) {
            if (m_html[m_at] != '<' || !readMarkup())
                m_at = std::max(m_at + 1, find('<', m_at + 1));
            else
                m_textStart = m_at;
        }
        flushText(m_html.size());
        return std::move(m_tokens);
    }

private:
    bool readMarkup()
    {
        const char next = at(m_at + 1);
        if (isLetter(next))
            return readTag(HtmlToken::Kind::StartTag, m_at + 1);
        if (next == '/' && isLetter(at(m_at + 2)))
            return readTag(HtmlToken::Kind::EndTag, m_at + 2);
        if (next == '!' || next == '?' || (next == '/' && m_at + 2 < m_html.size()))
            return readComment();
        return false;
    }

    bool readComment()
    {
        flushText(m_at);
        const bool isReal = m_html.sliced(m_at).startsWith("<!--");
        m_tokens.push_back({HtmlToken::Kind::Comment, {}, {}, false});
        if (!isReal) {
            m_at = std::min(find('>', m_at) + 1, m_html.size());
            return true;
        }
        const QByteArrayView rest = m_html.sliced(m_at + 4);
        if (rest.startsWith('>') || rest.startsWith("->")) {
            m_at = find('>', m_at) + 1;
            return true;
        }
        for (qsizetype i = m_at + 4; i < m_html.size(); ++i) {
            const QByteArrayView here = m_html.sliced(i);
            if (here.startsWith("-->") || here.startsWith("--!>")) {
                m_at = find('>', i) + 1;
                return true;
            }
        }
        m_at = m_html.size();
        return true;
    }

    bool readTag(HtmlToken::Kind kind, qsizetype nameStart)
    {
        const qsizetype tagStart = m_at;
        HtmlToken token;
        token.kind = kind;
        qsizetype i = nameStart;
        while (i < m_html.size() && !isHtmlSpace(m_html[i]) && m_html[i] != '/' && m_html[i] != '>')
            ++i;
        token.text = foldCase(m_html.sliced(nameStart, i - nameStart));
        i = readAttributes(i, &token);
        flushText(tagStart);
        // An unfinished tag at the end is dropped, as browsers do.
        m_at = i < 0 ? m_html.size() : i;
        m_textStart = m_at;
        if (i < 0)
            return true;
        const bool opensRawText = kind == HtmlToken::Kind::StartTag && isRawTextElement(token.text);
        const QByteArray name = token.text;
        m_tokens.push_back(std::move(token));
        if (opensRawText)
            readRawText(name);
        return true;
    }

    /// From behind the name to behind the '>', or -1 when there is none.
    qsizetype readAttributes(qsizetype i, HtmlToken *token)
    {
        for (;;) {
            while (isHtmlSpace(at(i)) || (at(i) == '/' && at(i + 1) != '>'))
                ++i;
            if (i >= m_html.size())
                return -1;
            if (m_html[i] == '>')
                return i + 1;
            if (m_html[i] == '/') {
                token->selfClosing = true;
                return i + 2;
            }
            i = readAttribute(i, token);
            if (i < 0)
                return -1;
        }
    }

    qsizetype readAttribute(qsizetype i, HtmlToken *token)
    {
        const qsizetype nameStart = i++; // a leading '=' is part of the name
        while (i < m_html.size() && !isHtmlSpace(m_html[i]) && !QByteArrayView("/>=").contains(m_html[i]))
            ++i;
        HtmlAttribute attribute{foldCase(m_html.sliced(nameStart, i - nameStart)), {}};
        qsizetype value = i;
        while (isHtmlSpace(at(value)))
            ++value;
        if (at(value) == '=') {
            i = readValue(value + 1, &attribute.value);
            if (i < 0)
                return -1;
        }
        const auto isSame = [&](const HtmlAttribute &other) { return other.name == attribute.name; };
        const bool isBounded = token->attributes.size() < 200;
        if (isBounded && std::none_of(token->attributes.begin(), token->attributes.end(), isSame))
            token->attributes.push_back(std::move(attribute));
        return i;
    }

    qsizetype readValue(qsizetype i, QByteArray *value)
    {
        while (isHtmlSpace(at(i)))
            ++i;
        const char quote = at(i);
        if (quote == '"' || quote == '\'') {
            const qsizetype end = find(quote, i + 1);
            if (end >= m_html.size())
                return -1;
            *value = decodeReferences(m_html.sliced(i + 1, end - i - 1));
            return end + 1;
        }
        const qsizetype start = i;
        while (i < m_html.size() && !isHtmlSpace(m_html[i]) && m_html[i] != '>')
            ++i;
        *value = decodeReferences(m_html.sliced(start, i - start));
        return i;
    }

    void readRawText(const QByteArray &name)
    {
        qsizetype end = m_at;
        while ((end = find('<', end)) < m_html.size()) {
            const QByteArrayView rest = m_html.sliced(end + 1);
            const char after = rest.size() > name.size() + 1 ? rest[name.size() + 1] : ' ';
            if (rest.startsWith('/') &&
                foldCase(rest.sliced(1, std::min(name.size(), rest.size() - 1))) == name &&
                (isHtmlSpace(after) || after == '/' || after == '>'))
                break;
            ++end;
        }
        flushText(end);
        m_at = m_textStart = end;
    }

    void flushText(qsizetype end)
    {
        if (end > m_textStart)
            m_tokens.push_back(
                {HtmlToken::Kind::Text,
                 m_html.sliced(m_textStart, end - m_textStart).toByteArray(),
                 {},
                 false});
        m_textStart = end;
    }

    char at(qsizetype i) const { return i < m_html.size() ? m_html[i] : '\0'; }

    qsizetype find(char c, qsizetype from) const
    {
        const qsizetype found = from < m_html.size() ? m_html.indexOf(c, from) : -1;
        return found < 0 ? m_html.size() : found;
    }

    QByteArrayView m_html;
    qsizetype m_at = 0;
    qsizetype m_textStart = 0;
    std::vector<HtmlToken> m_tokens;
};

} // namespace

bool isRawTextElement(QByteArrayView name)
{
    static constexpr std::array names{"iframe", "noembed",  "noframes", "script",
                                      "style",  "textarea", "title",    "xmp"};
    return std::any_of(names.begin(), names.end(), [&](const char *raw) { return name == raw; });
}

std::vector<HtmlToken> tokenizeHtml(QByteArrayView html)
{
    return Tokenizer(html).run();
}

} // namespace Galley
