// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// Nodes that are kept out of the tree for a while; freed with it unless they were moved back.
class HeldNodes
{
public:
    HeldNodes();

    cmark_node *holder() const { return m_holder.get(); }

private:
    struct Free
    {
        void operator()(cmark_node *node) const { cmark_node_free(node); }
    };
    std::unique_ptr<cmark_node, Free> m_holder;
};

/// Makes the nodes of what code gave, in the place of one marker. Bounded for the whole post.
class NodeBuilder
{
public:
    /// line: of the post, for problems; source: of the code, for what it leaves unknown.
    NodeBuilder(RenderPass &pass, PreparedText &prepared, int line, const QString &source);

    int line() const { return m_line; }

    /// Makes a node that can have children out of a marker's node; without a marker it has no tag of its own.
    cmark_node *replace(cmark_node *node, const Marker *marker);

    /// Appends a value without parts, as React shows it.
    void append(cmark_node *parent, const JsValue &value);
    /// Appends an element; nullptr when there are too many.
    cmark_node *appendElement(cmark_node *parent, Marker marker);

    /// Makes the title of an admonition of the children of a node.
    void wrapTitle(cmark_node *node);

    /// Moves what another document holds into a node.
    void adopt(cmark_node *node, cmark_node *document, const PreparedText &prepared, const QString &file);

private:
    cmark_node *appendNode(cmark_node *parent, Marker marker);
    void appendUnknown(cmark_node *parent, const QString &source);

    RenderPass &m_pass;
    PreparedText &m_prepared;
    int m_line;
    QString m_source;
};

} // namespace Galley
