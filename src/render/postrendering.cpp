// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/postrendering.h"

#include "post/postparts.h"
#include "site/postcheck.h"
#include "site/truncatemarker.h"

#include <algorithm>

namespace Galley {

namespace {

std::optional<int> truncateLine(const QString &text, const SiteSnapshot &site)
{
    if (site.config.file.isEmpty())
        return std::nullopt;
    const TextSpan body = splitPost(text).body;
    const std::optional<TextSpan> marker = findTruncateMarker(body.of(text), site.config);
    return marker ? positionAt(text, body.start + marker->start).line : 0;
}

} // namespace

PostRendering renderPost(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site,
    const RenderOptions &options)
{
    PostRendering rendering;
    rendering.file = file;
    rendering.meta = readPostMeta(text, file, site);
    rendering.body = renderer.render(text, file, site, options);
    rendering.truncateLine = truncateLine(text, site);
    rendering.problems = checkPost(text, file, site);
    const Diagnostics &body = rendering.body.diagnostics;
    rendering.problems.insert(rendering.problems.end(), body.begin(), body.end());
    std::stable_sort(
        rendering.problems.begin(), rendering.problems.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; });
    return rendering;
}

} // namespace Galley
