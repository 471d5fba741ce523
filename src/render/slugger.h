// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QString>

namespace Galley {

/// Gives headings their ids as github-slugger 1.5 does (docusaurus-blog reference 6.6): one per document, so
/// that equal headings get `-1`, `-2`. An id that the author wrote is not registered.
///
///     "A & B" ⇒ "a--b"; a second "A & B" ⇒ "a--b-1"
class Slugger
{
public:
    enum class Letters { Lower, AsWritten };

    QString unique(const QString &text, Letters letters = Letters::Lower);

    /// The slug by itself.
    static QString slug(const QString &text, Letters letters = Letters::Lower);

private:
    QHash<QString, int> m_seen; ///< id ⇒ the last number that was appended to it
};

} // namespace Galley
