// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Galley {

/// One top-level block of a post's body as HTML (UTF-8), with the lines of the post's working text that it
/// came from.
struct RenderedBlock
{
    QByteArray html;
    int line = 0;    ///< first source line, counted from 1 over the whole file
    int lineEnd = 0; ///< last source line

    friend bool operator==(const RenderedBlock &, const RenderedBlock &) = default;
};

/// A heading for the outline and the table of contents.
struct Heading
{
    int level = 2;
    QString id;      ///< empty when the heading has none (every h1)
    QString text;    ///< plain text
    QByteArray html; ///< inline HTML as the table of contents shows it
    int line = 0;

    friend bool operator==(const Heading &, const Heading &) = default;
};

/// A local file that the body shows or links to.
struct AssetUse
{
    QString written; ///< as it stands in the post
    QString file;    ///< full path after resolving; empty when it lies outside the blog or does not exist
    int line = 0;

    friend bool operator==(const AssetUse &, const AssetUse &) = default;
};

/// What the renderer makes of one post. A plain value; crosses threads as shared_ptr<const …>.
struct Rendered
{
    std::vector<RenderedBlock> blocks;
    std::vector<Heading> headings; ///< in document order, the removed leading title left out
    std::vector<AssetUse> assets;
    Diagnostics diagnostics;    ///< of the body: missing images, broken links, …
    bool isProvisional = false; ///< some code or formulas are still plain (RenderOptions::scriptBudget)

    /// All blocks in order, one after the other.
    QByteArray html() const;
};

} // namespace Galley
