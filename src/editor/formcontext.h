// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/chip.h"
#include "editor/chipinput.h"
#include "editor/formmodel.h"
#include "site/postmeta.h"
#include "site/sitesnapshot.h"

#include <QString>

#include <vector>

namespace Galley {

/// What the form's controls know besides the post's own text.
struct FormContext
{
    QString path;         ///< of the post; empty for an untitled one
    SiteSnapshotPtr site; ///< never null; an empty site when there is none
    bool hasBlog = false; ///< the site is known, so that a missing author is really missing
    PostMeta meta;        ///< of the post as it stands, without what only the body tells
    QString typedKey;     ///< the field that the user is typing in: its control shows the newest text already
};

/// What completion offers, in the file's order.
std::vector<ChipChoice> authorChoices(const SiteSnapshot &site);
/// The tags file's tags first, then those that posts use, newest use first.
std::vector<ChipChoice> tagChoices(const SiteSnapshot &site);
std::vector<ChipChoice> keywordChoices(const SiteSnapshot &site);

/// How an item of `authors`, `tags` or `keywords` shows: what it stands for, or that its file does not know
/// it.
///
///     authorChip({"mira"}, context) ⇒ "mira", tool tip "Mira Holt, Engineer"
ChipValue authorChip(const ItemState &item, const FormContext &context);
ChipValue tagChip(const ItemState &item, const FormContext &context);
ChipValue keywordChip(const ItemState &item, const FormContext &context);

} // namespace Galley
