// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>

#include <vector>

namespace Galley {

/// Keeps what cmark-gfm makes of one post in proportion to it. Two things of a few bytes can become any
/// number of them: rows of a wide table that write none of its cells, and references to a definition with a
/// long address. Beyond a bound that no written post reaches, the table or definition stays text. Lives as
/// long as one scan.
///
///     500 columns, 500 rows `|` ⇒ `\|---|---…`
class ParagraphLimits
{
public:
    /// lines: of the whole body, which must outlive this.
    explicit ParagraphLimits(const std::vector<QByteArrayView> &lines) : m_lines(lines) {}

    void apply(QByteArray *paragraph);

private:
    bool isHuge(QByteArrayView definition);
    void countUses();

    const std::vector<QByteArrayView> &m_lines;
    QHash<QByteArray, qsizetype> m_uses; ///< folded text between brackets ⇒ how often it stands in the body
    qsizetype m_bodySize = 0;
    qsizetype m_repeated = 0; ///< bytes that definitions become so far
};

} // namespace Galley
