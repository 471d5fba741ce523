// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QHash>
#include <QStringView>

#include <vector>

namespace Galley {

/// The small grammars of inlineMarkup: each tells how long the thing at a place is, 0 when it is not there.

bool isAsciiPunctuation(QChar c);

/// "<!-- … -->", closed
qsizetype commentLength(QStringView text, qsizetype at);
/// "<https://…>" or "<who@where>"
qsizetype autolinkLength(QStringView text, qsizetype at);
/// An HTML or JSX tag, opening, closing or empty, with attributes: `<a href="x">`, `<B c={d}/>`, `</p>`, `<>`
qsizetype tagLength(QStringView text, qsizetype at);
/// "{…}" with its braces in balance
qsizetype expressionLength(QStringView text, qsizetype at);
/// GFM's extended autolink: "https://…", "http://…", "www.…"
qsizetype bareUrlLength(QStringView text, qsizetype at);

/// The whole comment is Docusaurus's default truncate marker (reference 5.3).
bool isTruncateMarker(QStringView comment);
/// "^label" without blanks
bool isFootnoteLabel(QStringView label);

/// What follows the "]" of a link.
struct LinkTail
{
    qsizetype length = 0; ///< 0: no link
    TextSpan target;      ///< destination or label
    TextSpan inside;      ///< between the parentheses or brackets, title included
    bool isReference = false;
};
LinkTail linkTail(QStringView text, qsizetype at);

/// All runs of one sign, to find the span that a run opens: it ends with the next run of the same length.
class SignRuns
{
public:
    SignRuns(QStringView text, QChar sign);
    /// Length of the run at a place (where a run starts).
    qsizetype runAt(qsizetype at) const;
    /// Length from the run at a place to the end of the run that closes it; 0 when none does.
    qsizetype spanAt(qsizetype at);

private:
    struct Run
    {
        qsizetype start = 0;
        qsizetype length = 0;
        qsizetype next = -1; ///< index of the next run of the same length
    };
    std::vector<Run> m_runs;
    size_t m_index = 0;
};

/// All "{…}" of a text that are in balance, found in one pass.
class BracePairs
{
public:
    explicit BracePairs(QStringView text);
    /// Length of the pair that opens at a place; 0 when nothing closes it.
    qsizetype lengthAt(qsizetype at) const { return m_lengths.value(at); }

private:
    QHash<qsizetype, qsizetype> m_lengths;
};

} // namespace Galley
