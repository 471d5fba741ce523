// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/postunits.h"

#include <optional>

namespace Galley {

/// What becomes of a place that both sides changed.
enum class MergeChoice { Both, Mine, Theirs };

/// Two versions of a post that began as one, put together: field by field in the front matter, paragraph by
/// paragraph in the body. A place that one side changed is as that side has it; where both changed it, both
/// stay unless a choice says otherwise, so that no word of either is lost. A plain value, any thread.
///
///     base "One\n\nTwo", mine "One!\n\nTwo", theirs "One\n\nTwo?" ⇒ "One!\n\nTwo?", no conflict
class PostMerge
{
public:
    /// One place that both sides changed, each in its way.
    struct Conflict
    {
        QString name; ///< of the front matter field; empty in the body
        QString mine; ///< empty: taken out
        QString theirs;
    };

    /// Without a base, whatever differs is a conflict.
    PostMerge(const std::optional<QString> &base, const QString &mine, const QString &theirs);

    const std::vector<Conflict> &conflicts() const { return m_conflicts; }
    /// The merged text; conflicts without a choice keep both. A field that would stand there twice is a
    /// comment the second time.
    QString text(const std::vector<MergeChoice> &choices = {}) const;

private:
    using Units = std::vector<PostUnit>;
    struct Piece
    {
        Units mine;   ///< what both agree on, too
        Units theirs; ///< of a conflict
        bool isConflict = false;
    };

    void agree(const Units &units) { m_pieces.push_back({units, {}, false}); }
    void mergeInsertions(const Units &mine, const Units &theirs);
    void mergeUnit(
        const PostUnit &base, const std::optional<PostUnit> &mine, const std::optional<PostUnit> &theirs);
    void disagree(const Units &mine, const Units &theirs);

    std::vector<Piece> m_pieces;
    std::vector<Conflict> m_conflicts;
};

} // namespace Galley
