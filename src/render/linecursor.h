// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Galley {

/// Reads one line from left to right by columns, with tabs to the next multiple of four, as CommonMark counts
/// indentation.
class LineCursor
{
public:
    explicit LineCursor(QByteArrayView line) : m_line(line) {}

    /// Columns of white space from here on.
    int indent() const;
    bool isBlank() const { return rest().trimmed().isEmpty(); }
    QByteArrayView rest() const { return m_line.sliced(m_at); }
    /// From here on, with the columns that are left of a tab as spaces.
    QByteArray content() const { return QByteArray(m_ahead, ' ').append(rest()); }
    /// The text behind as many spaces as there are columns of white space.
    QByteArray indented() const { return QByteArray(indent(), ' ').append(text()); }
    /// From the first character that is no white space.
    QByteArrayView text() const { return m_line.sliced(firstText()); }
    char peek() const;

    void skipColumns(int columns);
    void skipSpace() { skipColumns(indent()); }
    void skipBytes(qsizetype count);

private:
    qsizetype firstText() const;

    QByteArrayView m_line;
    qsizetype m_at = 0;
    int m_column = 0;
    int m_ahead = 0; ///< columns of the tab before m_at that are not used yet
};

} // namespace Galley
