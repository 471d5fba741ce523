// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scripttoken.h"

#include "site/javascripttext.h"

#include <algorithm>
#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptToken::Kind;

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\u2028' || c == u'\u2029';
}

/// Cuts a text from left to right.
class Tokenizer
{
public:
    explicit Tokenizer(QStringView text) : m_text(text) {}

    std::vector<ScriptToken> run()
    {
        while (skipSpace())
            m_tokens.push_back(readToken());
        m_tokens.push_back({});
        pairBrackets();
        return std::move(m_tokens);
    }

private:
    QChar at(qsizetype offset = 0) const
    {
        return m_position + offset < m_text.size() ? m_text[m_position + offset] : QChar();
    }
    bool startsWith(QStringView text) const { return m_text.mid(m_position).startsWith(text); }

    void skipTo(qsizetype end) { m_position = end < 0 ? m_text.size() : end; }

    /// Whether there is something behind white space and comments.
    bool skipSpace()
    {
        while (m_position < m_text.size()) {
            if (at().isSpace() || at() == u'\ufeff') {
                ++m_position;
            } else if (startsWith(u"//") || (m_position == 0 && startsWith(u"#!"))) {
                skipTo(m_text.indexOf(u'\n', m_position));
            } else if (startsWith(u"/*")) {
                const qsizetype close = m_text.indexOf(u"*/", m_position + 2);
                skipTo(close < 0 ? -1 : close + 2);
            } else {
                return true;
            }
        }
        return false;
    }

    ScriptToken readToken()
    {
        const qsizetype start = m_position;
        ScriptToken token = readContent();
        token.text = m_text.mid(start, m_position - start);
        return token;
    }

    ScriptToken readContent()
    {
        const QChar c = at();
        if (c == u'\'' || c == u'"')
            return readString();
        if (c == u'`')
            return readTemplate();
        if (c.isDigit() || (c == u'.' && at(1).isDigit()))
            return readWhile(
                Kind::Number, [](QChar part) { return isJavaScriptWordPart(part) || part == u'.'; });
        if (isJavaScriptWordStart(c))
            return readWhile(Kind::Word, isJavaScriptWordPart);
        if (c == u'/' && canStartPattern()) {
            if (const qsizetype close = patternEnd(); close > 0)
                return readPattern(close);
        }
        return readSign();
    }

    template <typename Predicate>
    ScriptToken readWhile(Kind kind, Predicate belongs)
    {
        while (m_position < m_text.size() && belongs(at()))
            ++m_position;
        ScriptToken token;
        token.kind = kind;
        return token;
    }

    ScriptToken readString()
    {
        ScriptToken token;
        token.kind = Kind::String;
        const QChar quote = m_text[m_position++];
        while (m_position < m_text.size() && at() != quote && at() != u'\n') {
            if (at() == u'\\' && m_position + 1 < m_text.size())
                token.value += readJavaScriptEscape(m_text, &++m_position);
            else
                token.value += m_text[m_position++];
        }
        m_position += at() == quote ? 1 : 0;
        return token;
    }

    /// Substitutions may hold back-ticks and braces of their own.
    ScriptToken readTemplate()
    {
        ScriptToken token;
        token.kind = Kind::Template;
        const qsizetype start = ++m_position;
        std::vector<int> bracesOfSubstitutions; // open ones, outermost first; -1 stands for a template inside
        const auto inText = [&] { return bracesOfSubstitutions.empty() || bracesOfSubstitutions.back() < 0; };
        while (m_position < m_text.size()) {
            const QChar c = m_text[m_position++];
            if (c == u'\\') {
                ++m_position;
            } else if (inText()) {
                if (c == u'`' && bracesOfSubstitutions.empty())
                    break;
                if (c == u'`')
                    bracesOfSubstitutions.pop_back();
                else if (c == u'$' && at() == u'{')
                    bracesOfSubstitutions.push_back(0);
            } else if (c == u'`') {
                bracesOfSubstitutions.push_back(-1);
            } else if (c == u'{') {
                ++bracesOfSubstitutions.back();
            } else if (c == u'}' && --bracesOfSubstitutions.back() == 0) {
                bracesOfSubstitutions.pop_back();
            }
        }
        m_position = std::min(m_position, m_text.size());
        const bool isClosed = m_position > start && m_text[m_position - 1] == u'`';
        token.value = m_text.mid(start, m_position - start - (isClosed ? 1 : 0)).toString();
        return token;
    }

    /// A slash behind a value divides.
    bool canStartPattern() const
    {
        if (m_tokens.empty())
            return true;
        const ScriptToken &before = m_tokens.back();
        if (before.kind == Kind::Word) {
            static constexpr std::array<QStringView, 9> keywords{
                u"return", u"typeof", u"case", u"in", u"of", u"await", u"default", u"void", u"else"};
            return std::find(keywords.begin(), keywords.end(), before.text) != keywords.end();
        }
        return before.kind == Kind::Sign && before.text != u")" && before.text != u"]" && before.text != u"}";
    }

    /// Where the closing slash of the pattern that starts here stands, or -1.
    qsizetype patternEnd() const
    {
        bool inClass = false;
        for (qsizetype i = m_position + 1; i < m_text.size() && !isLineEnd(m_text[i]); ++i) {
            if (m_text[i] == u'\\')
                ++i;
            else if (m_text[i] == u'[')
                inClass = true;
            else if (m_text[i] == u']')
                inClass = false;
            else if (m_text[i] == u'/' && !inClass)
                return i;
        }
        return -1;
    }

    ScriptToken readPattern(qsizetype close)
    {
        ScriptToken token;
        token.kind = Kind::Pattern;
        token.value = m_text.mid(m_position + 1, close - m_position - 1).toString();
        m_position = close + 1;
        const qsizetype flags = m_position;
        while (isJavaScriptWordPart(at()) && m_position < m_text.size())
            ++m_position;
        token.flags = m_text.mid(flags, m_position - flags);
        return token;
    }

    ScriptToken readSign()
    {
        static constexpr std::array<QStringView, 22> longSigns{
            u"...", u"===", u"!==", u"?\?=", u"||=", u"&&=", u"=>", u"==", u"!=", u"<=", u">=",
            u"||",  u"&&",  u"??",  u"?.",   u"++",  u"--",  u"+=", u"-=", u"*=", u"/=", u"**"};
        qsizetype length = 1;
        for (const QStringView sign : longSigns) {
            if (startsWith(sign)) {
                length = sign.size();
                break;
            }
        }
        m_position += length;
        ScriptToken token;
        token.kind = Kind::Sign;
        return token;
    }

    void pairBrackets()
    {
        constexpr QStringView opening = u"([{";
        constexpr QStringView closing = u")]}";
        const std::size_t end = m_tokens.size() - 1;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < end; ++i) {
            ScriptToken &token = m_tokens[i];
            if (token.kind != Kind::Sign || token.text.size() != 1)
                continue;
            if (opening.contains(token.text.front())) {
                token.partner = end;
                open.push_back(i);
            } else if (const qsizetype which = closing.indexOf(token.text.front());
                       which >= 0 && !open.empty()) {
                if (m_tokens[open.back()].text.front() == opening[which])
                    m_tokens[open.back()].partner = i;
                open.pop_back();
            }
        }
    }

    QStringView m_text;
    qsizetype m_position = 0;
    std::vector<ScriptToken> m_tokens;
};

} // namespace

std::vector<ScriptToken> scriptTokens(QStringView text)
{
    return Tokenizer(text).run();
}

} // namespace Galley
