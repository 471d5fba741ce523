// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// The part of InlineScan that reads tags, comments, declarations and expressions.
#include "render/htmltext.h"
#include "render/inlinescan.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

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
        put({kinds[static_cast<size_t>(syntax.shape)], std::move(syntax.tag), m_lines[m_line]});
        skipTo(syntax.end);
        return true;
    }
    m_isUnclosed = m_isUnclosed || syntax.status == JsxSyntax::Status::Incomplete;
    if (!isHtmlSpace(peek()))
        reportTag();
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
    if (m_prepared.dialect.isMdx && !m_prepared.dialect.comments)
        problem(
            u"mdx-comment"_s,
            QCoreApplication::translate(
                "Galley::Renderer", "This site's Markdown has no HTML comments: write {/* … */}."),
            "<!--");
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
        reportTag();
    m_out.append('\\');
    return false;
}

void InlineScan::reportTag()
{
    const QString message = QCoreApplication::translate(
        "Galley::Renderer", "\"<\" begins a tag here that is not valid: write \\< for the sign itself.");
    problem(
        u"mdx-tag"_s, message,
        m_text.sliced(m_at, std::min<qsizetype>(8, m_text.size() - m_at)).toByteArray());
}

bool InlineScan::readExpression()
{
    const QByteArrayView text =
        m_isUnclosed ? m_text.first(std::min(m_text.size(), m_at + nearDistance)) : m_text;
    const qsizetype end = expressionEnd(text, m_at);
    if (end < 0) {
        if (!m_isUnclosed)
            problem(
                u"mdx-brace"_s,
                QCoreApplication::translate(
                    "Galley::Renderer", "This \"{\" is never closed: write \\{ for the sign itself."),
                "{");
        m_isUnclosed = true;
        return false;
    }
    put(
        {Marker::Kind::Expression,
         {m_text.sliced(m_at + 1, end - m_at - 2).toByteArray(), {}},
         m_lines[m_line]});
    skipTo(end);
    return true;
}

} // namespace Galley
