// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderer.h"
#include "site/blogplan.h"

namespace Galley {

/// Adds to a patch what the fixes of a rule change in these posts (full paths); posts without such a problem
/// stay out of it. On the renderer's thread.
///
///     "mdx-void-element" ⇒ every `<br>` becomes `<br />`
void planFixes(
    BulkPatchBuilder &builder, Renderer &renderer, const SiteSnapshot &site, const QStringList &posts,
    const QString &rule);

} // namespace Galley
