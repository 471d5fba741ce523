// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/elementwriter.h"
#include "render/emojitable.h"
#include "render/linkresolver.h"
#include "render/markers.h"
#include "render/slugger.h"
#include "render/sourcelines.h"
#include "render/treestage.h"
#include "render/typesetter.h"

#include <cmark-gfm.h>

#include <QSet>

namespace Galley {

/// What one rendering works with: its input, the buffer that all writers append to, and what they find out.
/// Lives on the stack of Renderer::render; the writers hold a reference.
struct RenderPass
{
    RenderPass(
        const QString &postFile, const SiteSnapshot &postSite, const RenderOptions &renderOptions,
        AssetCache &cache, Typesetter &setter, EmojiTable &emojiTable, const SourceLines &sourceLines,
        const PreparedText &preparedText);

    const QString &file;
    const SiteSnapshot &site;
    const RenderOptions &options;
    const SourceLines &source;
    const PreparedText &prepared;
    Typesetter &typesetter;
    EmojiTable &emoji;

    ByteBuffer out;
    LinkResolver links;
    ElementWriter elements;
    Slugger slugger;
    Rendered result;
    std::vector<std::pair<QByteArray, int>> anchors; ///< links into the post itself (`#a`), and their lines
    std::vector<std::pair<QByteArray, int>> relativeLinks; ///< links taken from the post's address (`a/b`)
    int blockLine = 1; ///< first source line of the top-level block at hand

    /// A place in the output where a list of headings goes once all are known.
    struct ContentsMark
    {
        QByteArray text; ///< that stands there, and nowhere else
        int minLevel;
        int maxLevel;
    };
    std::vector<ContentsMark> contentsMarks;

    QSet<QByteArray> importedAddresses; ///< of the files that the post imports or requires

    const Marker *marker(cmark_node *node) const { return markerOf(node, prepared); }
    bool isSafe() const { return options.html == HtmlPolicy::Safe; }
    int sourceLine(cmark_node *node) const;
    /// Appends data-line-offset to the tag at hand when asked for, see RenderOptions::lineMarks.
    void markLine(int line);
    /// Where a raw `src` shows a file of the blog; empty when there is none.
    QByteArray localAddress(const QByteArray &url) const;
    /// Where the preview shows media of the web that the reader allowed; empty for all others.
    QByteArray remoteAddress(const QByteArray &url) const;

    /// Appends text of the post as the site shows it: escaped, with its emoji shortcodes replaced.
    void appendText(ByteBuffer &html, QByteArrayView text) const;

    /// Reports a problem at the place of `needle` in or soon after that source line (0: anywhere), unless the
    /// stages before found something wrong with the same words: what is wrong to read is not worth two
    /// problems.
    void report(
        Severity severity, const QString &rule, const QString &message, int line,
        const QByteArray &needle = {});
    /// The same for what the site's settings call an error, a warning, or nothing.
    void report(
        ReportLevel level, const QString &rule, const QString &message, int line,
        const QByteArray &needle = {});
    void useAsset(const QByteArray &written, const QString &assetFile, int line);

private:
    void report(const TextProblem &problem, SourceOffsets &offsets);

    size_t m_earlierProblems = 0; ///< of the stages before, first in result.diagnostics
};

} // namespace Galley
