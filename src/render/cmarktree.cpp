// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/cmarktree.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <cmark-gfm/node.h>
#include <cmark-gfm/parser.h>

#include <array>
#include <cstring>
#include <memory>

namespace Galley {

namespace {

struct FreeParser
{
    void operator()(cmark_parser *parser) const { cmark_parser_free(parser); }
};

QByteArrayView view(const cmark_chunk &chunk)
{
    return {reinterpret_cast<const char *>(chunk.data), static_cast<qsizetype>(chunk.len)};
}

} // namespace

CmarkTree::CmarkTree(QByteArrayView markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    const std::unique_ptr<cmark_parser, FreeParser> parser(
        cmark_parser_new_with_mem(CMARK_OPT_FOOTNOTES | CMARK_OPT_UNSAFE, CmarkMemory::allocator()));
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(parser.get(), markdown.data(), static_cast<size_t>(markdown.size()));
    m_root = cmark_parser_finish(parser.get());
}

cmark_node *newNode(cmark_node_type type)
{
    return cmark_node_new_with_mem(type, CmarkMemory::allocator());
}

GfmNode gfmNode(cmark_node *node)
{
    if (node->extension == nullptr)
        return GfmNode::None;
    struct Name
    {
        const char *name;
        GfmNode node;
    };
    static constexpr std::array<Name, 6> names{{
        {"table_cell", GfmNode::TableCell},
        {"table_row", GfmNode::TableRow},
        {"table_header", GfmNode::TableHeader},
        {"table", GfmNode::Table},
        {"strikethrough", GfmNode::Strikethrough},
        {"tasklist", GfmNode::TaskItem},
    }};
    const char *type = cmark_node_get_type_string(node);
    for (const Name &name : names) {
        if (std::strcmp(type, name.name) == 0)
            return name.node;
    }
    return GfmNode::None;
}

QByteArrayView literalOf(cmark_node *node)
{
    return view(node->type == CMARK_NODE_CODE_BLOCK ? node->as.code.literal : node->as.literal);
}

QByteArrayView urlOf(cmark_node *node)
{
    return view(node->as.link.url);
}

QByteArrayView titleOf(cmark_node *node)
{
    return view(node->as.link.title);
}

QByteArrayView fenceInfoOf(cmark_node *node)
{
    return node->as.code.fenced != 0 ? view(node->as.code.info) : QByteArrayView();
}

cmark_node *footnoteDefinition(cmark_node *reference)
{
    return reference->parent_footnote_def;
}

QByteArrayView footnoteLabel(cmark_node *definition)
{
    return view(definition->as.literal);
}

int footnoteReferences(cmark_node *definition)
{
    return definition->footnote.def_count;
}

QByteArrayView tableAlignments(cmark_node *table)
{
    return {
        reinterpret_cast<const char *>(cmark_gfm_extensions_get_table_alignments(table)),
        static_cast<qsizetype>(cmark_gfm_extensions_get_table_columns(table))};
}

void moveInto(cmark_node *node, cmark_node *parent)
{
    cmark_node_unlink(node);
    node->prev = parent->last_child;
    node->next = nullptr;
    node->parent = parent;
    if (parent->last_child != nullptr)
        parent->last_child->next = node;
    else
        parent->first_child = node;
    parent->last_child = node;
}

void moveToFront(cmark_node *node)
{
    cmark_node *parent = node->parent;
    cmark_node_unlink(node);
    node->next = parent->first_child;
    node->prev = nullptr;
    node->parent = parent;
    if (parent->first_child != nullptr)
        parent->first_child->prev = node;
    else
        parent->last_child = node;
    parent->first_child = node;
}

void replaceNode(cmark_node *old, cmark_node *fresh)
{
    fresh->start_line = old->start_line;
    fresh->end_line = old->end_line;
    fresh->prev = old->prev;
    fresh->next = old->next;
    fresh->parent = old->parent;
    (old->prev != nullptr ? old->prev->next : old->parent->first_child) = fresh;
    (old->next != nullptr ? old->next->prev : old->parent->last_child) = fresh;
    old->prev = old->next = old->parent = nullptr;
    cmark_node_free(old);
}

void setLastLine(cmark_node *node, int line)
{
    node->end_line = line;
}

void setLines(cmark_node *node, int line)
{
    node->start_line = line;
    node->end_line = line;
}

QString plainText(cmark_node *node)
{
    QByteArray text;
    cmark_iter *iter = cmark_iter_new(node);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *current = cmark_iter_get_node(iter);
        const cmark_node_type type = cmark_node_get_type(current);
        if (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE)
            text.append(literalOf(current));
        else if (type == CMARK_NODE_SOFTBREAK)
            text.append('\n');
    }
    cmark_iter_free(iter);
    return QString::fromUtf8(text);
}

} // namespace Galley
