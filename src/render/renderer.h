// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/rendered.h"
#include "site/sitesnapshot.h"

#include <QUrl>

#include <functional>
#include <memory>

namespace Galley {

/// What becomes of HTML that the post itself holds.
enum class HtmlPolicy {
    Keep, ///< as the site keeps it: for exports
    Safe, ///< only what cannot run code, load frames or reach the network; labelled boxes instead: for the
          ///< preview
};

struct RenderOptions
{
    HtmlPolicy html = HtmlPolicy::Keep;
    /// The URL under which a local file (full path, inside the blog) is shown. Default: the site's own
    /// "/assets/images/name-hash.ext" form.
    std::function<QString(const QString &file)> assetUrl;
    /// For the preview: the URL under which media of the web are shown, empty for those that the reader did
    /// not allow. Default: none is. The address comes as webUrl() spells it.
    std::function<QString(const QUrl &url)> remoteUrl;
    /// Attributes `data-line-offset` on blocks, list items, table rows and lines of code, for scroll sync:
    /// how many lines below the first line of their top-level block they begin, so that a block that only
    /// moves keeps its HTML.
    bool lineMarks = false;
    /// Milliseconds for colouring code and setting formulas that are not in the cache yet. What does not fit
    /// stays plain, and the result is provisional: rendering again goes on from there. Negative: as long as
    /// it takes.
    int scriptBudget = -1;
};

/// Turns posts into blocks of HTML: text stage (what Docusaurus does before parsing) → cmark-gfm → tree stage
/// (heading ids, links, images) → block stage. One renderer serves the preview, exports and checks.
///
/// Owned by the render thread (or a command): cmark-gfm keeps process-wide state, so **at most one Renderer
/// works at a time in a process**, always on the thread that made it. It keeps caches between calls.
///
///     Renderer renderer;
///     renderer.render("## Hi", "/blog/a.md", *site, {}).html() ⇒ `<h2 class="…" id="hi">Hi<a …></a></h2>`
class Renderer
{
public:
    Renderer();
    ~Renderer();
    Renderer(const Renderer &) = delete;
    Renderer &operator=(const Renderer &) = delete;

    /// Tells of posts (full paths) that will be rendered soon, in this order, so that a part of the work can
    /// be done ahead on another thread. What was told before is forgotten.
    void expect(const QStringList &files);

    /// The body of a post's working text. Never fails: what cannot be rendered is shown as text or as a
    /// labelled box, with a diagnostic.
    Rendered render(
        const QString &text, const QString &file, const SiteSnapshot &site, const RenderOptions &options);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
