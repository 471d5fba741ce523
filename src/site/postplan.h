// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/namelist.h"
#include "site/blogplan.h"

namespace Galley {

// Plans for chosen posts (full paths).

/// Adds and removes tags or authors.
struct NameChange
{
    NameField field = NameField::Tags;
    QStringList add;
    QStringList remove;
};

BulkPatch planNames(const PlanInput &input, const QStringList &posts, const NameChange &change);

enum class DraftState { Draft, Published };

/// `draft: true`, or `draft: false` where the field is written.
BulkPatch planDraft(const PlanInput &input, const QStringList &posts, DraftState state);

} // namespace Galley
