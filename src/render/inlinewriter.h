// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

#include <QHash>

namespace Galley {

/// Whether a writer wants the children of a node to be walked too.
enum class Descend { Yes, No };

/// Writes inline nodes: text, emphasis, links, images, code, footnote references, raw HTML and JSX inside
/// text.
class InlineWriter
{
public:
    explicit InlineWriter(RenderPass &pass);

    Descend enter(cmark_node *node);
    void leave(cmark_node *node);

    /// Where the back links of a footnote lead: one id for each reference written so far.
    QByteArrayList referenceIds(cmark_node *definition) const { return m_references.value(definition); }
    QByteArray footnoteId(cmark_node *definition);

private:
    void open(QByteArrayView tag);
    void close(QByteArrayView tag);
    bool isPlainTitle(cmark_node *text) const;
    void writeText(cmark_node *node);
    void writeImage(cmark_node *node);
    void writeTitle(cmark_node *node);
    void writeUnresolvedImage(cmark_node *node, const QByteArray &alt);
    bool showSafely(ImageTarget *target, const QByteArray &url) const;
    void writeImageBox(const ImageTarget &target, const QByteArray &url, const QByteArray &alt);
    void openLink(cmark_node *node);
    void reportMiss(const QByteArray &url, LinkTarget::Miss miss, int line);
    void writeFootnoteReference(cmark_node *node);

    RenderPass &m_pass;
    QHash<QString, QByteArray> m_footnoteSuffixes; ///< of each document
    QHash<cmark_node *, QByteArrayList> m_references;
    std::vector<qsizetype> m_floors; ///< of the element writer, one for each open span
};

} // namespace Galley
