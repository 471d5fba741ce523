// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editormarks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// More marks than anyone reads would only make painting slow.
constexpr size_t mostProblems = 500;
constexpr size_t mostMatches = 2000;

QColor mixed(const QColor &one, const QColor &other, qreal share)
{
    return QColor::fromRgbF(
        static_cast<float>(one.redF() * (1 - share) + other.redF() * share),
        static_cast<float>(one.greenF() * (1 - share) + other.greenF() * share),
        static_cast<float>(one.blueF() * (1 - share) + other.blueF() * share));
}

/// Red and amber that stand out on the palette's ground, light or dark.
QColor problemColor(Severity severity, const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Base);
    const int hue = severity == Severity::Error ? 0 : severity == Severity::Warning ? 35 : 210;
    return QColor::fromHsl(hue, 200, ground.lightness() < 128 ? 160 : 100);
}

QTextCursor cursorAt(PostDocument &post, TextSpan span)
{
    const qsizetype end = post.textDocument()->characterCount() - 1;
    QTextCursor cursor(post.textDocument());
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(span.start, 0, end)));
    cursor.setPosition(static_cast<int>(std::clamp<qsizetype>(span.end(), 0, end)), QTextCursor::KeepAnchor);
    return cursor;
}

} // namespace

void EditorMarks::setDiagnostics(PostDocument &post, const Diagnostics &diagnostics)
{
    m_problems.clear();
    for (const Diagnostic &diagnostic : diagnostics) {
        if (m_problems.size() == mostProblems)
            return;
        QTextCursor place = cursorAt(post, diagnostic.span);
        if (!place.hasSelection())
            place.movePosition(QTextCursor::WordRight, QTextCursor::KeepAnchor);
        m_problems.push_back({place, diagnostic.severity, diagnostic.message, diagnostic.fix.caption});
    }
}

void EditorMarks::setMatches(PostDocument &post, const std::vector<TextSpan> &matches, qsizetype current)
{
    m_matches.clear();
    // Around the current one, when there are too many.
    const size_t around = current > 0 ? static_cast<size_t>(current) : 0;
    const size_t first = around > mostMatches / 2 ? around - mostMatches / 2 : 0;
    for (size_t i = first; i < matches.size() && m_matches.size() < mostMatches; ++i)
        m_matches.push_back(cursorAt(post, matches[i]));
    m_current = current - static_cast<qsizetype>(first);
}

QList<QTextEdit::ExtraSelection> EditorMarks::selections(
    const QTextCursor &caret, const QPalette &palette) const
{
    QList<QTextEdit::ExtraSelection> result;
    const QColor ground = palette.color(QPalette::Base);
    QTextEdit::ExtraSelection line;
    line.cursor = caret;
    line.cursor.clearSelection();
    line.format.setBackground(mixed(ground, palette.color(QPalette::Text), 0.05));
    line.format.setProperty(QTextFormat::FullWidthSelection, true);
    result.push_back(line);
    for (size_t i = 0; i < m_matches.size(); ++i) {
        QTextEdit::ExtraSelection match;
        match.cursor = m_matches[i];
        const bool current = static_cast<qsizetype>(i) == m_current;
        match.format.setBackground(mixed(ground, palette.color(QPalette::Highlight), current ? 0.6 : 0.25));
        result.push_back(match);
    }
    for (const Problem &problem : m_problems) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = problem.place;
        mark.format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        mark.format.setUnderlineColor(problemColor(problem.severity, palette));
        result.push_back(mark);
    }
    return result;
}

QString EditorMarks::messageAt(int position) const
{
    QStringList messages;
    for (const Problem &problem : m_problems) {
        if (position >= problem.place.selectionStart() && position <= problem.place.selectionEnd())
            messages.push_back(
                problem.fix.isEmpty()
                    ? problem.message
                    : problem.message + u'\n' +
                          QCoreApplication::translate("Galley::EditorMarks", "Fix: %1").arg(problem.fix));
    }
    return messages.join(u'\n');
}

} // namespace Galley
