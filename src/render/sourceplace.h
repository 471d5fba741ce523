// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <vector>

namespace Galley {

/// A place in the post, counted from the end of its line: what the text stage looks at is a line without what
/// its containers put in front, so that only the end stays where it was.
struct SourcePlace
{
    int line = 0;   ///< counted from 1 over the whole file
    int behind = 0; ///< bytes of UTF-8 between the place and the end of the line

    friend bool operator==(const SourcePlace &, const SourcePlace &) = default;
};

struct SourceSpan
{
    SourcePlace start;
    SourcePlace end;

    friend bool operator==(const SourceSpan &, const SourceSpan &) = default;
};

struct SourceEdit
{
    SourceSpan span;
    QByteArray replacement;
};

/// Turns offsets in a text of lines taken out of the post into places. Quick when they are asked for from
/// front to back.
class TextPlaces
{
public:
    /// lines: the source line of each line of the text; behind: bytes of the last one that are not in it.
    TextPlaces(QByteArrayView text, const std::vector<int> &lines, int behind = 0);

    SourcePlace at(qsizetype offset);
    SourceSpan span(qsizetype start, qsizetype end);

private:
    QByteArrayView m_text;
    const std::vector<int> &m_lines;
    int m_behind;
    size_t m_line = 0;
    qsizetype m_start = 0; ///< of that line
    qsizetype m_end = 0;
};

} // namespace Galley
