// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/inlinescan.h"

#include "render/containers.h"
#include "render/directive.h"
#include "render/dollarproblem.h"
#include "render/htmltext.h"
#include "render/jssyntax.h"
#include "render/linkaddress.h"
#include "render/mdxproblems.h"

#include <algorithm>
#include <array>

namespace Galley {

namespace {

/// Colons, at signs and closing parentheses in a row of addresses.
constexpr int mostAddressParts = 100;

/// Of a heading.
constexpr qsizetype longestId = 1000;

using CharacterSet = std::array<bool, 256>;

constexpr CharacterSet setOf(std::initializer_list<char> characters)
{
    CharacterSet set{};
    for (const char c : characters)
        set[static_cast<unsigned char>(c)] = true;
    return set;
}

constexpr CharacterSet specialCharacters = setOf({'\\', '`', '<', '{', ':', '$', '[', ']', '@', ')', '\n'});

/// What begins something that is put in another form.
constexpr CharacterSet changingCharacters = setOf({'<', '{', ':', '$', '!', '@', ')'});

struct WrittenId
{
    QByteArrayView id; ///< with the '#' before it
    qsizetype end = 0;
};

/// `{/* #id */}`: one comment alone, whose first word counts.
std::optional<WrittenId> idInComment(QByteArrayView text)
{
    if (!text.startsWith('{'))
        return std::nullopt;
    const QByteArrayView inside = text.sliced(1);
    const qsizetype close = inside.indexOf("*/");
    const qsizetype brace = close < 0 ? -1 : inside.indexOf('}', close + 2);
    const QByteArrayView comment = brace < 0 ? QByteArrayView() : inside.first(close).trimmed();
    if (!comment.startsWith("/*") || !inside.sliced(close + 2, brace - close - 2).trimmed().isEmpty())
        return std::nullopt;
    const QByteArrayView content = comment.sliced(2).trimmed();
    const qsizetype space = content.indexOf(' ');
    return WrittenId{space < 0 ? content : content.first(space), brace + 2};
}

/// `{#id}`
std::optional<WrittenId> idInBraces(QByteArrayView text)
{
    const qsizetype brace = text.startsWith("{#") ? text.indexOf('}') : -1;
    return brace < 0 ? std::nullopt
                     : std::optional(WrittenId{text.sliced(1, brace - 1).trimmed(), brace + 1});
}

bool isPunctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
           (c >= '{' && c <= '~');
}

} // namespace

InlineScan::InlineScan(
    PreparedText &prepared, QByteArrayView content, const std::vector<int> &lines, int behind,
    HeadingId idForm)
    : m_prepared(prepared)
    , m_text(content)
    , m_lines(lines)
    , m_places(content, lines, behind)
    , m_idForm(idForm)
{
    const qsizetype lastBreak = content.lastIndexOf('\n');
    if (lastBreak > 0 && isSetextUnderline(content.sliced(lastBreak + 1)))
        m_underline = lastBreak;
}

bool InlineScan::mayChange(QByteArrayView content, const Dialect &dialect)
{
    int addressParts = 0;
    for (const char *c = content.begin(); c != content.end(); ++c) {
        if (!changingCharacters[static_cast<unsigned char>(*c)])
            continue;
        const char next = c + 1 != content.end() ? c[1] : '\0';
        const bool isLetter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        addressParts += *c == ':' || *c == '@' || *c == ')' ? 1 : 0;
        if (addressParts >= mostAddressParts)
            return true;
        const bool isUnused = *c == '@' || *c == ')' || (*c == ':' && !isLetter) ||
                              (*c == '!' && next != '[') || (*c == '$' && !dialect.math);
        if (!isUnused)
            return true;
    }
    return false;
}

void InlineScan::run()
{
    m_out.reserve(m_text.size() + 16);
    m_outLines.push_back(m_lines.empty() ? 1 : m_lines.front());
    while (m_at < m_text.size()) {
        const char c = m_text[m_at];
        if (!specialCharacters[static_cast<unsigned char>(c)]) {
            qsizetype end = m_at + 1;
            while (end < m_text.size() && !specialCharacters[static_cast<unsigned char>(m_text[end])])
                ++end;
            copyTo(end);
        } else if (!readOne(c)) {
            copyTo(m_at + 1);
        }
    }
    breakHtmlBlock();
}

bool InlineScan::readOne(char c)
{
    switch (c) {
    case '\\':
        if (readHeadingId(m_at + 1))
            return true;
        copyTo(m_at + (isPunctuation(peek()) ? 2 : 1));
        return true;
    case '`':
        return readCodeSpan();
    case '[':
        return readOpenBracket();
    case ']':
        return readCloseBracket();
    case '<':
        return readAngle();
    case '{':
        return readHeadingId(m_at) ||
               (m_prepared.dialect.isMdx && (readEscapedBrace() || readBraceOfAddress() || readExpression()));
    case ':':
        return readDirectiveText() || readAddressPart();
    case '@':
    case ')':
        return readAddressPart();
    case '$':
        return m_prepared.dialect.math && readMath();
    default:
        return false;
    }
}

bool InlineScan::readCodeSpan()
{
    if (!m_hasLastRuns) {
        m_hasLastRuns = true;
        for (qsizetype i = m_text.indexOf('`', m_at); i >= 0; i = m_text.indexOf('`', i)) {
            const qsizetype length = runLength(i);
            m_lastRuns.insert(length, i);
            i += length;
        }
    }
    const qsizetype length = runLength(m_at);
    qsizetype close = m_lastRuns.value(length, -1) > m_at ? m_at + length : -1;
    while (close >= 0) {
        close = m_text.indexOf('`', close);
        if (close < 0 || runLength(close) == length)
            break;
        close += runLength(close);
    }
    copyTo(close < 0 ? m_at + length : close + length);
    return true;
}

bool InlineScan::readOpenBracket()
{
    if (m_at == m_definition) {
        if (const qsizetype end = definitionEnd(m_text, m_at); end > 0) {
            copyTo(end);
            m_definition = end + 1;
            m_address = end;
            return true;
        }
    }
    m_brackets.push_back(m_at > 0 && m_text[m_at - 1] == '!');
    return false;
}

bool InlineScan::readCloseBracket()
{
    if (m_brackets.empty())
        return false;
    const bool isImage = m_brackets.back();
    m_brackets.pop_back();
    if (!isImage || peek() == '(')
        return readLinkDestination();
    const qsizetype label = peek() == '[' ? m_text.indexOf(']', m_at + 1) : m_at;
    copyTo(std::max(label, m_at) + 1);
    put({Marker::Kind::ReferenceImage, {}, m_lines[m_line]});
    return true;
}

/// Behind a `](` stands an address, whose brackets and braces mean nothing.
bool InlineScan::readLinkDestination()
{
    const qsizetype end = peek() == '(' ? resourceEnd(m_text, m_at + 2) : -1;
    if (end < 0)
        return false;
    copyTo(end);
    m_address = end;
    return true;
}

/// cmark looks ahead and back from each of these for an address, so a word that has only such, or very many
/// mail addresses, is cut by a placeholder.
bool InlineScan::readAddressPart()
{
    if (m_addressParts++ == 0)
        m_addressStart = m_at;
    if (m_addressParts < mostAddressParts)
        return false;
    const QByteArrayView parts = m_text.sliced(m_addressStart, m_at - m_addressStart);
    m_addressParts = 0;
    if (std::any_of(parts.begin(), parts.end(), isHtmlSpace) && parts.count('@') < mostAddressParts / 2)
        return false;
    copyTo(m_at + 1);
    put({Marker::Kind::Nothing, {}, m_lines[m_line]});
    return true;
}

/// `{#id}` at the end of a heading: a line that begins with '#', or text with a line under it. With the
/// compatibility of MDX, and in it behind a backslash, the brace is text; else only a comment can stand
/// there.
bool InlineScan::readHeadingId(qsizetype brace)
{
    const bool isMdx = m_prepared.dialect.isMdx;
    const bool mayBeText = brace > m_at || m_idForm == HeadingId::Classic || !isMdx;
    if (!isHeading())
        return false;
    const bool hasUnderline = m_underline > brace;
    const qsizetype last = hasUnderline ? m_underline : m_text.size();
    const QByteArrayView near = m_text.sliced(brace, std::min(last - brace, longestId));
    std::optional<WrittenId> written = isMdx ? idInComment(near) : std::nullopt;
    if (!written && mayBeText && !(isMdx && hasUnderline))
        written = idInBraces(near);
    if (!written || !written->id.startsWith('#') || written->id.size() < 2)
        return false;
    const qsizetype end = brace + written->end;
    const QByteArrayView behind = m_text.sliced(end, last - end).trimmed();
    if (!std::all_of(behind.begin(), behind.end(), [](char c) { return c == '#'; }))
        return false;
    put({Marker::Kind::HeadingId, {written->id.sliced(1).toByteArray(), {}}, m_lines[m_line]});
    skipTo(end);
    return true;
}

/// The first `{#` of a heading is escaped where ids may be written so, whatever comes behind it.
bool InlineScan::readEscapedBrace()
{
    if (m_idForm != HeadingId::Classic || peek() != '#')
        return false;
    m_idForm = HeadingId::Comment;
    copyTo(m_at + 1);
    return true;
}

/// `:name[label]` and `:name{…}` become an element without a name; `:name` stays text.
bool InlineScan::readDirectiveText()
{
    if (m_at > 0 && m_text[m_at - 1] == ':')
        return false;
    const std::optional<DirectiveSyntax> directive = readDirective(m_text, m_at);
    const qsizetype nameEnd = directive ? m_at + 1 + directive->tag.name.size() : 0;
    if (!directive || directive->colons != 1)
        return false;
    const bool isEmpty =
        directive->label.value_or(QByteArray()).isEmpty() && directive->tag.attributes.empty();
    const bool isEmoji = m_text.sliced(directive->end).startsWith(':');
    if (isEmpty && !isEmoji && isHeading() && !isInBareAddress(m_text, m_address, m_at)) {
        // Shown, but not in the id that follows from the text.
        const QByteArray shown = m_text.sliced(m_at, nameEnd - m_at).toByteArray();
        put({Marker::Kind::Text, {shown, {}}, m_lines[m_line]});
        skipTo(directive->end);
        return true;
    }
    if (directive->end == nameEnd)
        return false;
    if (isEmpty) {
        copyTo(nameEnd);
        skipTo(directive->end);
        return true;
    }
    const int line = m_lines[m_line];
    put({Marker::Kind::ElementOpen, {"div", {}}, line});
    const std::vector<int> lines{line};
    const QByteArray label = directive->label.value_or(QByteArray());
    const SourcePlace end = m_places.at(m_at + 1 + m_text.sliced(m_at + 1).indexOf(label) + label.size());
    InlineScan inside(m_prepared, label, lines, end.behind);
    inside.run();
    m_out.append(inside.text());
    put({Marker::Kind::ElementClose, {"div", {}}, line});
    skipTo(directive->end);
    return true;
}

bool InlineScan::readMath()
{
    qsizetype open = m_at;
    while (open < m_text.size() && m_text[open] == '$')
        ++open;
    const qsizetype length = open - m_at;
    for (qsizetype i = m_text.indexOf('$', open); i >= 0 && !m_isUnclosed; i = m_text.indexOf('$', i)) {
        qsizetype end = i;
        while (end < m_text.size() && m_text[end] == '$')
            ++end;
        if (end - i == length) {
            QByteArrayView tex = m_text.sliced(open, i - open);
            if (tex.size() > 2 && isHtmlSpace(tex.front()) && isHtmlSpace(tex.back()) &&
                !tex.trimmed().isEmpty())
                tex = tex.sliced(1).chopped(1);
            if (length == 1 && m_prepared.hasRoom()) {
                if (std::optional<TextProblem> problem = dollarProblem(m_text, m_at, i, m_places))
                    m_prepared.add(std::move(*problem));
            }
            put({Marker::Kind::Math, {tex.toByteArray(), {}}, m_lines[m_line]});
            skipTo(end);
            return true;
        }
        i = end;
    }
    copyTo(open);
    return true;
}

bool InlineScan::isHeading() const
{
    return m_underline > m_at || m_text.startsWith('#');
}

void InlineScan::copyTo(qsizetype end)
{
    for (qsizetype i = m_at; i < end; ++i) {
        if (m_text[i] == '\n' && m_line + 1 < m_lines.size())
            m_outLines.push_back(m_lines[++m_line]);
        else if (m_text[i] == '\n')
            m_outLines.push_back(m_lines.back());
    }
    m_out.append(m_text.data() + m_at, end - m_at);
    m_at = end;
}

void InlineScan::skipTo(qsizetype end)
{
    const QByteArrayView skipped = m_text.sliced(m_at, end - m_at);
    m_line = std::min(m_line + static_cast<size_t>(skipped.count('\n')), m_lines.size() - 1);
    m_at = end;
}

void InlineScan::put(Marker marker)
{
    m_out.append(m_prepared.inlinePlaceholder(std::move(marker)));
}

/// A first line of one placeholder alone would begin an HTML block for cmark; a second one prevents that.
void InlineScan::breakHtmlBlock()
{
    const qsizetype end = m_out.indexOf('\n');
    const QByteArrayView first = QByteArrayView(m_out).first(end < 0 ? m_out.size() : end).trimmed();
    const QByteArray start = '<' + m_prepared.prefix;
    if (first.startsWith(start) && first.indexOf('>') == first.size() - 1)
        m_out.prepend(m_prepared.inlinePlaceholder({Marker::Kind::Nothing, {}, m_outLines.front()}));
}

qsizetype InlineScan::runLength(qsizetype at) const
{
    qsizetype end = at;
    while (end < m_text.size() && m_text[end] == m_text[at])
        ++end;
    return end - at;
}

char InlineScan::peek(qsizetype ahead) const
{
    return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
}

} // namespace Galley
