// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/cmarktree.h"
#include "render/componentwriter.h"
#include "render/inlinewriter.h"

namespace Galley {

/// Writes block nodes, and hands inline ones on. blockstage.h drives it over the tree.
class BlockWriter
{
public:
    explicit BlockWriter(RenderPass &pass);

    Descend enter(cmark_node *node);
    void leave(cmark_node *node);
    /// The source line that nested line marks count from.

private:
    bool hasNoTag(cmark_node *paragraph) const;
    void openContainer(QByteArrayView tag, cmark_node *node);
    void closeContainer(QByteArrayView tag);
    void openList(cmark_node *node);
    void openItem(cmark_node *node);
    void openHeading(cmark_node *node);
    void closeHeading(cmark_node *node);
    void noteHeading(cmark_node *node, const QByteArray &id, const QString &text);
    void writeCode(cmark_node *node);
    Descend enterTable(cmark_node *node, GfmNode kind);
    void leaveTable(cmark_node *node, GfmNode kind);
    void openFootnote(cmark_node *node);
    void closeFootnote(cmark_node *node);
    void writeBackLinks(cmark_node *definition);
    void newLine();

    RenderPass &m_pass;
    InlineWriter m_inlines;
    ComponentWriter m_components;
    qsizetype m_column = 0;
    int m_footnotes = 0;
    std::vector<qsizetype> m_floors; ///< of the element writer, one for each open container
    std::vector<QByteArray> m_headingIds;
};

} // namespace Galley
