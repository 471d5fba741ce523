// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/postrendering.h"

#include "site/postcheck.h"

#include <algorithm>

namespace Galley {

PostRendering renderPost(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site,
    const RenderOptions &options)
{
    PostRendering rendering;
    rendering.file = file;
    rendering.meta = readPostMeta(text, file, site);
    rendering.body = renderer.render(text, file, site, options);
    rendering.problems = checkPost(text, file, site);
    const Diagnostics &body = rendering.body.diagnostics;
    rendering.problems.insert(rendering.problems.end(), body.begin(), body.end());
    std::stable_sort(
        rendering.problems.begin(), rendering.problems.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; });
    return rendering;
}

} // namespace Galley
