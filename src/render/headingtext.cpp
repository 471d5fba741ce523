// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/headingtext.h"

#include "render/cmarktree.h"
#include "render/htmltext.h"

namespace Galley {

std::optional<QByteArray> writtenId(cmark_node *heading, const RenderPass &pass)
{
    for (cmark_node *child = cmark_node_last_child(heading); child != nullptr;
         child = cmark_node_previous(child)) {
        const Marker *marker = pass.marker(child);
        if (marker != nullptr && marker->kind == Marker::Kind::HeadingId)
            return marker->tag.name;
    }
    return std::nullopt;
}

QString headingText(cmark_node *heading, const RenderPass &pass)
{
    if (pass.prepared.markers.empty())
        return plainText(heading);
    QByteArray text;
    cmark_iter *iter = cmark_iter_new(heading);
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter)) {
        cmark_node *node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text.append(literalOf(node));
        const bool isMade = type == CMARK_NODE_CUSTOM_INLINE && event == CMARK_EVENT_ENTER;
        const Marker *marker = type == CMARK_NODE_HTML_INLINE || isMade ? pass.marker(node) : nullptr;
        if (marker != nullptr &&
            (marker->kind == Marker::Kind::Expression || marker->kind == Marker::Kind::Math))
            text.append(marker->tag.name);
    }
    cmark_iter_free(iter);
    const bool hasId = writtenId(heading, pass).has_value();
    return QString::fromUtf8(hasId ? text.trimmed() : text);
}

QByteArray contentsHtml(cmark_node *heading, const RenderPass &pass)
{
    ByteBuffer html;
    cmark_iter *iter = cmark_iter_new(heading);
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter)) {
        cmark_node *node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        const bool isEnter = event == CMARK_EVENT_ENTER;
        if (type == CMARK_NODE_TEXT) {
            pass.appendText(html, literalOf(node));
        } else if (type == CMARK_NODE_CODE) {
            html.append("<code>");
            appendEscaped(html, literalOf(node));
            html.append("</code>");
        } else if (
            isEnter && type == CMARK_NODE_CUSTOM_INLINE && pass.marker(node) != nullptr &&
            pass.marker(node)->kind == Marker::Kind::Expression) {
            appendEscaped(html, pass.marker(node)->tag.name);
        } else if (type == CMARK_NODE_EMPH) {
            html.append(isEnter ? "<em>" : "</em>");
        } else if (type == CMARK_NODE_STRONG) {
            html.append(isEnter ? "<strong>" : "</strong>");
        } else if (gfmNode(node) == GfmNode::Strikethrough) {
            html.append(isEnter ? "<del>" : "</del>");
        }
    }
    cmark_iter_free(iter);
    return html.view().trimmed().toByteArray();
}

} // namespace Galley
