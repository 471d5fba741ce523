// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cmark-gfm.h>

#include <QByteArrayView>
#include <QString>

#include <memory>

namespace Galley {

/// A parsed document of cmark-gfm with GFM's extensions and footnotes; owns the nodes. cmark-gfm keeps
/// process-wide state while it parses: only the Renderer's thread may make one.
class CmarkTree
{
public:
    explicit CmarkTree(QByteArrayView markdown);

    cmark_node *root() const { return m_root.get(); }

private:
    struct Free
    {
        void operator()(cmark_node *node) const { cmark_node_free(node); }
    };
    std::unique_ptr<cmark_node, Free> m_root;
};

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

/// The plain text of a node's inline content: text, code and alternative texts.
QString plainText(cmark_node *node);

} // namespace Galley
