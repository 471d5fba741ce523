// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderer.h"

#include "render/anchorcheck.h"
#include "render/assetcache.h"
#include "render/blockstage.h"
#include "render/cmarktree.h"
#include "render/excerptcheck.h"
#include "render/expansion.h"
#include "render/headingcheck.h"
#include "render/npmtabs.h"
#include "render/renderpass.h"
#include "render/textstage.h"
#include "render/treestage.h"

#include <algorithm>

namespace Galley {

struct Renderer::Private
{
    AssetCache assets;
    Typesetter typesetter;
    EmojiTable emoji;
};

Renderer::Renderer() : d(std::make_unique<Private>()) {}

Renderer::~Renderer() = default;

void Renderer::expect(const QStringList &files)
{
    d->typesetter.expect(files);
}

Rendered Renderer::render(
    const QString &text, const QString &file, const SiteSnapshot &site, const RenderOptions &options)
{
    const SourceLines source(text);
    PreparedText prepared = prepareText(source, file, site);
    const CmarkTree tree(prepared.markdown.view());
    transformTree(tree.root(), prepared);
    RenderPass pass(file, site, options, d->assets, d->typesetter, d->emoji, source, prepared);
    d->typesetter.begin(options.scriptBudget);
    expandTree(pass, tree.root(), prepared);
    if (site.config.npm2yarn.value)
        makeNpmTabs(tree.root(), prepared, site.config.blog);
    writeBlocks(pass, tree.root());
    checkAnchors(pass);
    checkHeadings(pass);
    checkExcerpt(pass);
    pass.result.isProvisional = d->typesetter.isProvisional();
    std::stable_sort(
        pass.result.diagnostics.begin(), pass.result.diagnostics.end(),
        [](const Diagnostic &a, const Diagnostic &b) { return a.span.start < b.span.start; });
    return std::move(pass.result);
}

} // namespace Galley
