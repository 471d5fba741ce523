// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/linkplaces.h"

#include "post/postparts.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Blanks code, so that everything else stays in its place.
class CodeMask
{
public:
    explicit CodeMask(QString text) : m_text(std::move(text)) {}

    QString run()
    {
        qsizetype paragraph = 0;
        for (qsizetype start = 0; start < m_text.size();) {
            const qsizetype newline = m_text.indexOf(u'\n', start);
            const qsizetype end = newline < 0 ? m_text.size() : newline + 1;
            const QString line = m_text.sliced(start, end - start);
            if (readFence(line) || !m_fence.isEmpty()) {
                blankSpans(paragraph, start);
                blank(start, end);
                paragraph = end;
            } else if (line.trimmed().isEmpty()) {
                blankSpans(paragraph, start);
                paragraph = end;
            }
            start = end;
        }
        blankSpans(paragraph, m_text.size());
        return m_text;
    }

private:
    /// Whether the line opens or closes a fence; m_fence holds the open one.
    bool readFence(const QString &line)
    {
        static const QRegularExpression fence(
            uR"(\A(?:[ \t>]|[-*+][ ]|\d+[.)][ ])*(`{3,}|~{3,})(.*)\n?\z)"_s);
        const QRegularExpressionMatch match = fence.match(line);
        const QString signs = match.captured(1);
        if (!match.hasMatch())
            return false;
        if (m_fence.isEmpty()) {
            if (signs.startsWith(u'`') && match.capturedView(2).contains(u'`'))
                return false;
            m_fence = signs;
            return true;
        }
        if (signs.startsWith(m_fence) && match.capturedView(2).trimmed().isEmpty()) {
            m_fence.clear();
            return true;
        }
        return false;
    }

    void blankSpans(qsizetype start, qsizetype end)
    {
        static const QRegularExpression signs(u"\\\\.|(`+)"_s);
        qsizetype at = start;
        while (at < end) {
            const QRegularExpressionMatch open = signs.match(m_text, at);
            if (!open.hasMatch() || open.capturedStart() >= end)
                return;
            at = open.capturedEnd();
            if (open.capturedLength(1) == 0)
                continue;
            if (const qsizetype close = closing(open.captured(1), at, end); close >= 0) {
                blank(open.capturedStart(), close);
                at = close;
            }
        }
    }

    /// Behind the run of as many signs; -1 when there is none.
    qsizetype closing(const QString &run, qsizetype at, qsizetype end) const
    {
        static const QRegularExpression runs(u"`+"_s);
        for (QRegularExpressionMatch next = runs.match(m_text, at);
             next.hasMatch() && next.capturedEnd() <= end; next = runs.match(m_text, next.capturedEnd())) {
            if (next.captured() == run)
                return next.capturedEnd();
        }
        return -1;
    }

    void blank(qsizetype start, qsizetype end)
    {
        for (qsizetype i = start; i < end; ++i) {
            if (m_text[i] != u'\n')
                m_text[i] = u' ';
        }
    }

    QString m_text;
    QString m_fence;
};

struct Pattern
{
    LinkPlace::Kind kind;
    QRegularExpression expression; ///< its last group that took part is the address
};

const std::vector<Pattern> &patterns()
{
    using Kind = LinkPlace::Kind;
    static const std::vector<Pattern> all{
        {Kind::Markdown,
         QRegularExpression(
             uR"re(\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()\\<]|\\.|\([^\s()]*\))(?:[^\s()\\]|\\.|\([^\s()]*\))*)))re"_s)},
        {Kind::Markdown,
         QRegularExpression(
             uR"re(^[ \t>]*\[(?!\^)[^\[\]\n]+\]:[ \t]*\n?[ \t]*(?:<([^<>\n]*)>|([^\s<]\S*)))re"_s,
             QRegularExpression::MultilineOption)},
        {Kind::Module,
         QRegularExpression(uR"re((?:\bfrom|\bimport|\brequire\s*\()\s*(?:"([^"\n]+)"|'([^'\n]+)'))re"_s)},
        {Kind::Attribute,
         QRegularExpression(uR"re(\s(?:href|src|to|poster)\s*=\s*\{?\s*(?:"([^"\n]+)"|'([^'\n]+)'))re"_s)},
    };
    return all;
}

} // namespace

std::vector<LinkPlace> findLinkPlaces(const QString &text)
{
    const TextSpan body = splitPost(text).body;
    const QString masked = CodeMask(body.of(text).toString()).run();
    std::vector<LinkPlace> places;
    for (const Pattern &pattern : patterns()) {
        for (const QRegularExpressionMatch &match : pattern.expression.globalMatch(masked)) {
            const int group = match.lastCapturedIndex();
            if (match.capturedLength(group) > 0)
                places.push_back(
                    {pattern.kind, {body.start + match.capturedStart(group), match.capturedLength(group)}});
        }
    }
    std::sort(places.begin(), places.end(), [](const LinkPlace &a, const LinkPlace &b) {
        return a.span.start < b.span.start;
    });
    return places;
}

} // namespace Galley
