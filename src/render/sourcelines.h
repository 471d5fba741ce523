// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

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

} // namespace Galley
