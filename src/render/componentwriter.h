// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/inlinewriter.h"

#include <vector>

namespace Galley {

/// Writes what markers stand for: admonitions, details, tabs, JSX elements, expressions, math; unknown
/// components as labelled boxes with their children. Block and inline writer hand their marker nodes to it.
class ComponentWriter
{
public:
    explicit ComponentWriter(RenderPass &pass) : m_pass(pass) {}

    Descend enter(cmark_node *node, const Marker &marker);
    void leave(cmark_node *node, const Marker &marker);

private:
    /// What an open component writes at its end.
    struct Frame
    {
        cmark_node *node;
        QByteArray closing;
        qsizetype floor; ///< of the element writer
        bool losesTitle = false;
    };

    Descend openElement(cmark_node *node, const Marker &marker);
    Descend openComponent(cmark_node *node, const Marker &marker);
    Descend openBox(cmark_node *node, const Marker &marker);
    Descend openDetails(cmark_node *node, const Marker &marker);
    Descend openSummary(cmark_node *node, const Marker &marker);
    Descend openTabs(cmark_node *node, const Marker &marker);
    Descend openTabItem(cmark_node *node, const Marker &marker);
    Descend openLink(cmark_node *node, const Marker &marker);
    Descend openDirective(cmark_node *node, const Marker &marker);
    void openAdmonition(cmark_node *node, const QByteArray &keyword, const JsxTag &tag, bool hasTitle);
    void beginAdmonitionContent(bool hasContent);
    Descend writeCodeBlock(cmark_node *node, const Marker &marker);
    void writeEmpty(cmark_node *node, const Marker &marker);
    void endTitle(cmark_node *node);
    void writeExpression(const Marker &marker);
    void beginLine(cmark_node *node);
    void push(cmark_node *node, const QByteArray &closing);
    std::vector<HtmlAttribute> attributesOf(const Marker &marker);
    void appendOthers(QByteArrayView element, const Marker &marker, const QByteArrayList &done);

    RenderPass &m_pass;
    std::vector<Frame> m_frames;
    std::vector<cmark_node *> m_selectedTabs;
};

} // namespace Galley
