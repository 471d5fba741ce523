// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/foldedtext.h"
#include "base/markedtext.h"
#include "site/sitesnapshot.h"

namespace Galley {

/// A post that fits what was typed.
struct QuickHit
{
    QString file;
    MarkedText title;
    MarkedText detail; ///< path below the blog folder, slug when written, tags
    QString date;      ///< "2024-03-05", empty when the post has none
};

/// Finds posts by a few letters of their title, file, slug or tags. Made once for a snapshot, so that a key
/// costs no more than the comparison: 5 000 posts take less than 50 ms. A plain value; any thread.
class QuickIndex
{
public:
    explicit QuickIndex(const SiteSnapshot &site);

    /// The posts in which every word stands, best first and no more than `most`. Of equally good ones those
    /// come first that were opened last (full paths, newest first), then the newer ones. Nothing typed gives
    /// those opened last, then all others.
    ///
    ///     "rel 24" ⇒ "Release notes", blog/2024-…
    std::vector<QuickHit> find(const QString &typed, const QStringList &recent, qsizetype most) const;

private:
    struct Entry
    {
        QString file;
        QString title;
        QString detail;
        QString date;
        FoldedText foldedTitle;
        FoldedText foldedDetail;
    };

    std::vector<Entry> m_entries; ///< in the order of the site
};

} // namespace Galley
