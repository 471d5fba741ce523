// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/inlinewriter.h"
#include "render/tabs.h"

#include <vector>

namespace Galley {

/// Writes what markers stand for: admonitions, details, tabs, JSX elements, values of expressions, math;
/// unknown components as labelled boxes with their children. Block and inline writer hand their marker nodes
/// to it.
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
    /// What is put back when the content of another document ends.
    struct OuterDocument
    {
        QString file;
        Slugger slugger;
    };

    // componentwriter.cpp
    Descend openElement(cmark_node *node, const Marker &marker);
    Descend openBox(cmark_node *node, const Marker &marker);
    Descend openPartial(cmark_node *node, const Marker &marker);
    void writeEmpty(cmark_node *node, const Marker &marker);
    void beginLine(cmark_node *node);
    void push(cmark_node *node, const QByteArray &closing);
    void appendOthers(QByteArrayView element, const JsxTag &tag, const QByteArrayList &done);
    // themewriter.cpp
    Descend openComponent(cmark_node *node, const Marker &marker);
    Descend openDetails(cmark_node *node, const Marker &marker);
    Descend openSummary(cmark_node *node, const Marker &marker);
    Descend openTabs(cmark_node *node, const Marker &marker);
    void writeTabLabel(const Tab &tab);
    Descend openTabItem(cmark_node *node, const Marker &marker);
    Descend openLink(cmark_node *node, const Marker &marker);
    Descend openThemeHeading(cmark_node *node, const Marker &marker);
    Descend openBrowserOnly(cmark_node *node, const Marker &marker);
    Descend writeCodeBlock(cmark_node *node, const Marker &marker);
    Descend writeImage(const Marker &marker);
    Descend writeThemedImage(const Marker &marker);
    void writeContents(const Marker &marker);
    // admonitionwriter.cpp
    Descend openDirective(cmark_node *node, const Marker &marker);
    void openAdmonition(cmark_node *node, const QByteArray &keyword, const JsxTag &tag, bool hasTitle);
    void beginAdmonitionContent(bool hasContent);
    void endTitle(cmark_node *node);

    RenderPass &m_pass;
    std::vector<Frame> m_frames;
    std::vector<OuterDocument> m_outer;
    std::vector<Tab> m_tabs; ///< that are announced and not written yet
};

} // namespace Galley
