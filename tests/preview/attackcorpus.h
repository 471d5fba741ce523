// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

namespace Galley {

/// A hostile post as a whole file.
struct AttackPost
{
    QString name; ///< "image error in a heading"
    QString text;
    /// The extension decides between two dialects: "md" or "mdx".
    QString extension = QStringLiteral("md");
};

/// What the placeholders of the attacks become.
struct AttackTargets
{
    QString url;  ///< "http://host": whatever is asked of it counts as a packet
    QString file; ///< full path of a file outside the blog, without its ending (.png, .txt)
};

/// Every attack as the body of a post, in each dialect, and short ones in every other place that a post's
/// words can reach: titles, tags, authors, headings, alternative texts, fence infos, diagrams, formulas, …
/// Whatever manages to run says so with `canary()`.
QList<AttackPost> attackCorpus(const AttackTargets &targets);

/// The bare attacks as HTML, with their names.
QList<AttackPost> attackFragments(const AttackTargets &targets);

} // namespace Galley
