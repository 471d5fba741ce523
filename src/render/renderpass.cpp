// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderpass.h"

#include "render/cmarktree.h"

namespace Galley {

namespace {

/// More problems of one post than this help nobody, and hostile input could make one per byte.
constexpr size_t mostDiagnostics = 500;

/// How far below a block's first line a piece of it is looked for.
constexpr int searchedLines = 20;

} // namespace

RenderPass::RenderPass(
    const QString &postFile, const SiteSnapshot &postSite, const RenderOptions &renderOptions,
    AssetCache &cache, const SourceLines &sourceLines, const PreparedText &preparedText)
    : file(postFile)
    , site(postSite)
    , options(renderOptions)
    , source(sourceLines)
    , prepared(preparedText)
    , links(postFile, postSite, renderOptions, cache)
    , elements(&out, renderOptions.html, [this](const QByteArray &url) { return links.rawSource(url); })
{
    out.reserve(prepared.markdown.size() / 8 + 1024);
    result.diagnostics = prepared.diagnostics;
}

int RenderPass::sourceLine(cmark_node *node) const
{
    return prepared.sourceLine(cmark_node_get_start_line(node));
}

void RenderPass::report(
    Severity severity, const QString &rule, const QString &message, int line, const QByteArray &needle)
{
    if (result.diagnostics.size() >= mostDiagnostics)
        return;
    Diagnostic diagnostic{severity,  rule, message, {source.start(line), source.line(line).size()},
                          {line, 1}, {}};
    const QString wanted = QString::fromUtf8(needle);
    for (int i = line; !wanted.isEmpty() && i < line + searchedLines && i <= source.count(); ++i) {
        const qsizetype column = source.line(i).indexOf(wanted);
        if (column < 0)
            continue;
        diagnostic.span = {source.start(i) + column, wanted.size()};
        diagnostic.position = {i, static_cast<int>(column) + 1};
        break;
    }
    result.diagnostics.push_back(diagnostic);
}

void RenderPass::useAsset(const QByteArray &written, const QString &assetFile, int line)
{
    result.assets.push_back({QString::fromUtf8(written), assetFile, line});
}

const Marker *RenderPass::marker(cmark_node *node) const
{
    if (prepared.markers.empty())
        return nullptr;
    QByteArrayView literal = literalOf(node);
    if (literal.startsWith("<!--"))
        literal = literal.sliced(4);
    else if (literal.startsWith('<'))
        literal = literal.sliced(1);
    if (!literal.startsWith(prepared.prefix))
        return nullptr;
    size_t index = 0;
    for (const char c : literal.sliced(prepared.prefix.size())) {
        if (c < '0' || c > '9')
            break;
        index = index * 10 + static_cast<size_t>(c - '0');
    }
    return index < prepared.markers.size() ? &prepared.markers[index] : nullptr;
}

} // namespace Galley
