// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderer.h"

#include <optional>

namespace Galley {

/// Everything that follows from one version of a post's text: what the preview shows, what the outline, the
/// problems and the status bar tell, and what an export writes.
struct PostRendering
{
    quint64 revision = 0; ///< of the text it was made from
    QString file;
    PostMeta meta;
    Rendered body;
    /// The line of the truncate marker; 0: there is none, so lists show the whole post. Nothing for a file
    /// without a site, which no list shows.
    std::optional<int> truncateLine;
    Diagnostics problems; ///< of front matter and body, sorted by place
};

using PostRenderingPtr = std::shared_ptr<const PostRendering>;

/// On the renderer's thread.
PostRendering renderPost(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site,
    const RenderOptions &options);

} // namespace Galley
