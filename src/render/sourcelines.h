// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"
#include "render/sourceplace.h"

#include <QStringView>

#include <vector>

namespace Galley {

/// Where the lines of a text begin, to turn line numbers into offsets without counting each time.
class SourceLines
{
public:
    explicit SourceLines(QStringView text);

    QStringView text() const { return m_text; }
    int count() const { return static_cast<int>(m_starts.size()); }
    /// Of a line counted from 1; the end of the text behind the last one.
    qsizetype start(int line) const;
    /// Without its line break.
    QStringView line(int line) const;
    bool isBlank(int line) const { return this->line(line).trimmed().isEmpty(); }

private:
    QStringView m_text;
    std::vector<qsizetype> m_starts;
};

/// Turns places into offsets of the text. Walks from one to the next, so that many in one long line cost
/// little.
class SourceOffsets
{
public:
    explicit SourceOffsets(const SourceLines &lines) : m_lines(lines) {}

    qsizetype at(SourcePlace place);
    TextSpan span(const SourceSpan &span);

private:
    const SourceLines &m_lines;
    int m_line = 0;
    int m_behind = 0;
    qsizetype m_at = 0; ///< in the line
};

} // namespace Galley
