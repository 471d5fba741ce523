// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The part of InlineScan that reads tags, comments, declarations and expressions.
#include "render/htmltext.h"
#include "render/inlinescan.h"
#include "render/jssyntax.h"
#include "render/linkaddress.h"
#include "render/mdxproblems.h"

#include <algorithm>

namespace Galley {

namespace {

/// After something was left open, how far the next one is followed: keeps 10⁵ lost braces linear.
constexpr qsizetype nearDistance = 300;

} // namespace

bool InlineScan::readAngle()
{
    if (peek() == '!' && readComment())
        return true;
    if (peek() == '!' || peek() == '?')
        return readDeclaration();
    if (!m_prepared.dialect.isMdx)
        return false;
    const QByteArrayView text =
        m_isUnclosed ? m_text.first(std::min(m_text.size(), m_at + nearDistance)) : m_text;
    JsxSyntax syntax = readJsxTag(text, m_at);
    if (syntax.status == JsxSyntax::Status::Complete) {
        static constexpr std::array kinds{
            Marker::Kind::ElementOpen, Marker::Kind::ElementClose, Marker::Kind::ElementEmpty};
        checkAttributes(syntax.tag, m_places, m_prepared);
        put(
            {kinds[static_cast<size_t>(syntax.shape)], std::move(syntax.tag), m_lines[m_line],
             m_places.span(m_at, syntax.end)});
        skipTo(syntax.end);
        return true;
    }
    m_isUnclosed = m_isUnclosed || syntax.status == JsxSyntax::Status::Incomplete;
    if (syntax.status != JsxSyntax::Status::Text)
        reportTag(syntax);
    return false;
}

bool InlineScan::readComment()
{
    if (!m_text.sliced(m_at).startsWith("<!--") || m_isUnclosed)
        return false;
    // In HTML, not in MDX, `<!-->` and `<!--->` are whole comments.
    const qsizetype end = m_text.indexOf(QByteArrayView("-->"), m_at + (m_prepared.dialect.isMdx ? 4 : 2));
    m_isUnclosed = end < 0;
    if (m_isUnclosed)
        return false;
    if (m_prepared.dialect.isMdx && !m_prepared.dialect.comments && m_prepared.hasRoom())
        m_prepared.add(commentProblem(m_text, m_at, end + 3, m_places));
    put({Marker::Kind::Nothing, {}, m_lines[m_line]});
    skipTo(end + 3);
    return true;
}

/// `<? … ?>`, `<!A … >` and the like are HTML for CommonMark. Nothing is in MDX, and for cmark one that never
/// ends must not be one, since it looks for the end of each.
bool InlineScan::readDeclaration()
{
    struct Form
    {
        QByteArrayView start;
        QByteArrayView end;
    };
    static constexpr std::array<Form, 4> forms{
        {{"<?", "?>"}, {"<![CDATA[", "]]>"}, {"<!--", "-->"}, {"<!", ">"}}};
    const QByteArrayView rest = m_text.sliced(m_at);
    const auto form = std::find_if(
        forms.begin(), forms.end(), [&](const Form &each) { return rest.startsWith(each.start); });
    const auto index = static_cast<size_t>(form - forms.begin());
    const bool isSought = !m_prepared.dialect.isMdx && !m_endless[index];
    const qsizetype end = isSought ? m_text.indexOf(form->end, m_at + form->start.size()) : -1;
    m_endless[index] = end < 0;
    if (end >= 0) {
        copyTo(end + form->end.size());
        return true;
    }
    if (m_prepared.dialect.isMdx)
        reportTag(readJsxTag(m_text, m_at));
    m_out.append('\\');
    return false;
}

void InlineScan::reportTag(const JsxSyntax &syntax)
{
    if (m_prepared.hasRoom())
        m_prepared.add(tagProblem(m_text, m_at, syntax, m_places));
}

/// In an address that becomes a link by itself, braces are part of it.
bool InlineScan::readBraceOfAddress()
{
    if (!m_brackets.empty() || !isInBareAddress(m_text, m_address, m_at))
        return false;
    copyTo(m_at + 1);
    return true;
}

bool InlineScan::readExpression()
{
    const QByteArrayView text =
        m_isUnclosed ? m_text.first(std::min(m_text.size(), m_at + nearDistance)) : m_text;
    const JsSyntax syntax = readJsBraces(text, m_at, JsBraces::Text);
    if (!syntax.isRight()) {
        if (m_prepared.hasRoom())
            m_prepared.add(braceProblem(text, m_at, syntax.fault, m_places));
        m_isUnclosed = m_isUnclosed || syntax.fault >= text.size();
        copyTo(m_at + runLength(m_at));
        return true;
    }
    const qsizetype end = syntax.end;
    if (!syntax.names.empty())
        m_prepared.expressions.push_back({syntax.names, m_places.span(m_at, end)});
    put(
        {Marker::Kind::Expression,
         {m_text.sliced(m_at + 1, end - m_at - 2).toByteArray(), {}},
         m_lines[m_line]});
    skipTo(end);
    return true;
}

} // namespace Galley
