// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/textrole.h"

#include <QStringView>

#include <vector>

namespace Galley {

/// The delimiter runs of `*`, `_` and `~` of a text, resolved to emphasis as CommonMark 0.31 section 6.2 and
/// GFM say. Used by inlineMarkup while it reads; a plain value.
class EmphasisRuns
{
public:
    explicit EmphasisRuns(QStringView text) : m_text(text) {}

    /// Notes the run that starts here and returns its length.
    qsizetype add(qsizetype at);
    /// The number of runs so far, to resolve only those of a link's text later.
    size_t count() const { return m_runs.size(); }
    /// Resolves the runs from the one with this index on and forgets them.
    void resolve(size_t from, StyledSpans *spans);

private:
    struct Run
    {
        qsizetype start = 0;
        qsizetype length = 0;
        qsizetype written = 0; ///< length in the text, for the rule of three
        QChar sign;
        bool canOpen = false;
        bool canClose = false;
        int previous = -1; ///< index of the run before that is still open
    };

    bool matches(const Run &opener, const Run &closer) const;
    void join(Run *opener, Run *closer, StyledSpans *spans) const;

    QStringView m_text;
    std::vector<Run> m_runs;
};

} // namespace Galley
