// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/cmarkmemory.h"

#include <cmark-gfm.h>

#include <QByteArrayView>
#include <QString>

namespace Galley {

/// A parsed document of cmark-gfm with GFM's extensions and footnotes; owns the nodes. cmark-gfm keeps
/// process-wide state while it parses: only the Renderer's thread may make one.
class CmarkTree
{
public:
    explicit CmarkTree(QByteArrayView markdown);

    cmark_node *root() const { return m_root; }

private:
    CmarkMemory m_memory; ///< takes all nodes with it
    cmark_node *m_root = nullptr;
};

/// A node to put into a tree; it lives as long as the tree.
cmark_node *newNode(cmark_node_type type);

/// The node types of GFM's extensions, which cmark numbers at run time.
enum class GfmNode { None, Table, TableHeader, TableRow, TableCell, Strikethrough, TaskItem };

GfmNode gfmNode(cmark_node *node);

/// The literal of a text, code or HTML node; valid as long as the node.
QByteArrayView literalOf(cmark_node *node);
QByteArrayView urlOf(cmark_node *node);
QByteArrayView titleOf(cmark_node *node);
QByteArrayView fenceInfoOf(cmark_node *node);

/// The definition that a footnote reference means, the label of a definition, and how often it is referred
/// to.
cmark_node *footnoteDefinition(cmark_node *reference);
QByteArrayView footnoteLabel(cmark_node *definition);
int footnoteReferences(cmark_node *definition);

/// One of 'l', 'c', 'r' or 0 for each column of a table.
QByteArrayView tableAlignments(cmark_node *table);

/// Moves a node to the end of another parent, whatever its type may hold by cmark's own rules.
void moveInto(cmark_node *node, cmark_node *parent);
/// Moves a node before its siblings.
void moveToFront(cmark_node *node);
/// Puts a fresh node in the place of another, which is freed.
void replaceNode(cmark_node *old, cmark_node *fresh);

void setLastLine(cmark_node *node, int line);
/// Of a node that stands on one line.
void setLines(cmark_node *node, int line);

/// The plain text of a node's inline content: text, code and alternative texts.
QString plainText(cmark_node *node);

} // namespace Galley
