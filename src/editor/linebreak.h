// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/blockline.h"
#include "editor/editcommand.h"

#include <QString>

namespace Galley {

/// The edits of a line break; the caret goes to the end of the first one's replacement. See breakLine in
/// typing.h.
TextEdits lineBreakAt(const QString &text, const TextSelection &selection, const BlockState &state);

} // namespace Galley
