// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/treestage.h"

namespace Galley {

namespace {

void removeLeadingTitle(cmark_node *document)
{
    cmark_node *title = nullptr;
    cmark_iter *iter = cmark_iter_new(document);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_THEMATIC_BREAK)
            break;
        if (type != CMARK_NODE_HEADING)
            continue;
        title = cmark_node_get_heading_level(node) == 1 ? node : nullptr;
        break;
    }
    cmark_iter_free(iter);
    if (title == nullptr)
        return;
    cmark_node_unlink(title);
    cmark_node_free(title);
}

} // namespace

void transformTree(cmark_node *document, const PreparedText &)
{
    removeLeadingTitle(document);
}

} // namespace Galley
