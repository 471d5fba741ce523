// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockwriter.h"

#include "render/codewriter.h"
#include "render/headingtext.h"
#include "render/htmltext.h"

#include <cmark-gfm-core-extensions.h>

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A paragraph of a tight list item has no tag of its own.
bool isTight(cmark_node *paragraph)
{
    cmark_node *list = cmark_node_parent(cmark_node_parent(paragraph));
    return list != nullptr && cmark_node_get_type(list) == CMARK_NODE_LIST &&
           cmark_node_get_list_tight(list) != 0;
}

bool isTaskItem(cmark_node *node)
{
    return node != nullptr && gfmNode(node) == GfmNode::TaskItem;
}

bool hasTaskItem(cmark_node *list)
{
    for (cmark_node *item = cmark_node_first_child(list); item != nullptr; item = cmark_node_next(item)) {
        if (isTaskItem(item))
            return true;
    }
    return false;
}

QByteArray headingTag(cmark_node *node)
{
    return 'h' + QByteArray::number(cmark_node_get_heading_level(node));
}

} // namespace

BlockWriter::BlockWriter(RenderPass &pass) : m_pass(pass), m_inlines(pass), m_components(pass) {}

Descend BlockWriter::enter(cmark_node *node)
{
    if (const Marker *marker = m_pass.marker(node))
        return m_components.enter(node, *marker);
    switch (static_cast<int>(cmark_node_get_type(node))) {
    case CMARK_NODE_PARAGRAPH:
        openContainer(hasNoTag(node) ? QByteArrayView() : "p", node);
        if (isTaskItem(cmark_node_parent(node)) && cmark_node_previous(node) == nullptr) {
            const bool isChecked = cmark_gfm_extensions_get_tasklist_item_checked(cmark_node_parent(node));
            m_pass.out.append(
                isChecked ? "<input type=\"checkbox\" disabled checked> "
                          : "<input type=\"checkbox\" disabled> ");
        }
        return Descend::Yes;
    case CMARK_NODE_HEADING:
        openHeading(node);
        return Descend::Yes;
    case CMARK_NODE_THEMATIC_BREAK:
        m_pass.out.append("<hr>\n");
        return Descend::Yes;
    case CMARK_NODE_BLOCK_QUOTE:
        openContainer("blockquote", node);
        m_pass.out.append('\n');
        return Descend::Yes;
    case CMARK_NODE_LIST:
        openList(node);
        return Descend::Yes;
    case CMARK_NODE_CODE_BLOCK:
        writeCode(node);
        return Descend::Yes;
    case CMARK_NODE_HTML_BLOCK:
        m_pass.elements.raw(literalOf(node), Place::Block);
        return Descend::Yes;
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        openFootnote(node);
        return Descend::Yes;
    default:
        break;
    }
    if (cmark_node_get_type(node) == CMARK_NODE_ITEM || isTaskItem(node)) {
        openItem(node);
        return Descend::Yes;
    }
    const GfmNode kind = gfmNode(node);
    return kind == GfmNode::None || kind == GfmNode::Strikethrough ? m_inlines.enter(node)
                                                                   : enterTable(node, kind);
}

void BlockWriter::leave(cmark_node *node)
{
    if (const Marker *marker = m_pass.marker(node))
        return m_components.leave(node, *marker);
    switch (static_cast<int>(cmark_node_get_type(node))) {
    case CMARK_NODE_PARAGRAPH:
        closeContainer(hasNoTag(node) ? QByteArrayView() : "p");
        return;
    case CMARK_NODE_HEADING:
        return closeHeading(node);
    case CMARK_NODE_BLOCK_QUOTE:
        return closeContainer("blockquote");
    case CMARK_NODE_LIST:
        return closeContainer(cmark_node_get_list_type(node) == CMARK_BULLET_LIST ? "ul" : "ol");
    case CMARK_NODE_FOOTNOTE_DEFINITION:
        return closeFootnote(node);
    default:
        break;
    }
    if (cmark_node_get_type(node) == CMARK_NODE_ITEM || isTaskItem(node))
        return closeContainer("li");
    const GfmNode kind = gfmNode(node);
    if (kind == GfmNode::None || kind == GfmNode::Strikethrough)
        m_inlines.leave(node);
    else
        leaveTable(node, kind);
}

bool BlockWriter::hasNoTag(cmark_node *paragraph) const
{
    return isTight(paragraph) || isTitle(paragraph, m_pass.prepared) ||
           (isUnravelled(paragraph, m_pass.prepared));
}

void BlockWriter::openContainer(QByteArrayView tag, cmark_node *node)
{
    if (!tag.isEmpty()) {
        m_pass.out.append('<').append(tag);
        m_pass.markLine(m_pass.sourceLine(node));
        m_pass.out.append('>');
    }
    m_floors.push_back(m_pass.elements.enter());
}

void BlockWriter::closeContainer(QByteArrayView tag)
{
    m_pass.elements.leave(m_floors.back());
    m_floors.pop_back();
    if (!tag.isEmpty())
        m_pass.out.append("</").append(tag).append(">\n");
}

void BlockWriter::openList(cmark_node *node)
{
    const bool isBullet = cmark_node_get_list_type(node) == CMARK_BULLET_LIST;
    const int start = cmark_node_get_list_start(node);
    newLine();
    m_pass.out.append(isBullet ? "<ul" : "<ol");
    if (!isBullet && start != 1)
        appendAttribute(m_pass.out, "start", QByteArray::number(start));
    if (hasTaskItem(node))
        m_pass.out.append(" class=\"contains-task-list\"");
    m_pass.out.append(">\n");
    m_floors.push_back(m_pass.elements.enter());
}

void BlockWriter::openItem(cmark_node *node)
{
    m_pass.out.append(isTaskItem(node) ? "<li class=\"task-list-item\"" : "<li");
    m_pass.markLine(m_pass.sourceLine(node));
    m_pass.out.append('>');
    m_floors.push_back(m_pass.elements.enter());
}

void BlockWriter::openHeading(cmark_node *node)
{
    const QString text = headingText(node, m_pass);
    const int level = cmark_node_get_heading_level(node);
    const std::optional<QByteArray> written = writtenId(node, m_pass);
    // A written id does not use up a slug, a level 1 heading does though it shows none.
    const auto letters =
        m_pass.site.config.keepsCaseOfIds.value ? Slugger::Letters::AsWritten : Slugger::Letters::Lower;
    const QByteArray slug = written ? *written : m_pass.slugger.unique(text, letters).toUtf8();
    const QByteArray id = level == 1 ? QByteArray() : slug;
    m_pass.out.append('<').append(headingTag(node));
    if (!id.isEmpty()) {
        m_pass.out.append(" class=\"anchor\"");
        appendAttribute(m_pass.out, "id", id);
    }
    m_pass.markLine(m_pass.sourceLine(node));
    m_pass.out.append('>');
    m_floors.push_back(m_pass.elements.enter());
    m_headingIds.push_back(id);
    noteHeading(node, id, text);
}

void BlockWriter::noteHeading(cmark_node *node, const QByteArray &id, const QString &text)
{
    m_pass.result.headings.push_back(
        {cmark_node_get_heading_level(node), QString::fromUtf8(id), text.trimmed(),
         contentsHtml(node, m_pass), m_pass.sourceLine(node)});
}

void BlockWriter::closeHeading(cmark_node *node)
{
    const QByteArray id = m_headingIds.back();
    m_headingIds.pop_back();
    m_pass.elements.leave(m_floors.back());
    m_floors.pop_back();
    if (!id.isEmpty()) {
        cmark_node *child = cmark_node_first_child(node);
        const bool isPlain = child != nullptr && cmark_node_next(child) == nullptr &&
                             cmark_node_get_type(child) == CMARK_NODE_TEXT;
        appendHashLink(m_pass.out, id, isPlain ? literalOf(child).toByteArray() : id);
    }
    m_pass.out.append("</").append(headingTag(node)).append(">\n");
}

void BlockWriter::writeCode(cmark_node *node)
{
    newLine();
    const int line = m_pass.sourceLine(node);
    int length = 0;
    int offset = 0;
    char character = 0;
    const bool isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0;
    CodeWriter(m_pass).write(literalOf(node), fenceInfoOf(node), {line, isFenced ? line + 1 : line});
}

Descend BlockWriter::enterTable(cmark_node *node, GfmNode kind)
{
    ByteBuffer &out = m_pass.out;
    if (kind == GfmNode::Table) {
        newLine();
        openContainer("table", node);
    } else if (kind == GfmNode::TableHeader) {
        out.append("<thead>");
        openContainer("tr", node);
    } else if (kind == GfmNode::TableRow) {
        if (gfmNode(cmark_node_previous(node)) == GfmNode::TableHeader)
            out.append("<tbody>");
        openContainer("tr", node);
    } else {
        cmark_node *row = cmark_node_parent(node);
        const QByteArrayView alignments = tableAlignments(cmark_node_parent(row));
        m_column = cmark_node_previous(node) == nullptr ? 0 : m_column + 1;
        const char alignment = m_column < alignments.size() ? alignments[m_column] : '\0';
        out.append(gfmNode(row) == GfmNode::TableHeader ? "<th" : "<td");
        if (alignment != 0)
            appendAttribute(
                out, "style",
                alignment == 'l'   ? "text-align:left"
                : alignment == 'c' ? "text-align:center"
                                   : "text-align:right");
        out.append('>');
        m_floors.push_back(m_pass.elements.enter());
    }
    return Descend::Yes;
}

void BlockWriter::leaveTable(cmark_node *node, GfmNode kind)
{
    cmark_node *parent = cmark_node_parent(node);
    if (kind == GfmNode::TableCell) {
        closeContainer(gfmNode(parent) == GfmNode::TableHeader ? "th" : "td");
        m_pass.out.chop(1);
    } else if (kind == GfmNode::Table) {
        closeContainer("table");
    } else {
        closeContainer("tr");
        if (kind == GfmNode::TableHeader)
            m_pass.out.append("</thead>\n");
        else if (cmark_node_next(node) == nullptr)
            m_pass.out.append("</tbody>\n");
    }
}

void BlockWriter::openFootnote(cmark_node *node)
{
    // Each document has its own section.
    cmark_node *previous = cmark_node_previous(node);
    const bool isFirst =
        previous == nullptr || cmark_node_get_type(previous) != CMARK_NODE_FOOTNOTE_DEFINITION;
    m_footnotes = isFirst ? 1 : m_footnotes + 1;
    if (isFirst) {
        const QByteArray label = m_pass.site.config.footnoteLabel.value.toUtf8();
        m_pass.out.append("<section data-footnotes=\"true\" class=\"footnotes\">"
                          "<h2 class=\"anchor sr-only\" id=\"footnote-label\">");
        appendEscaped(m_pass.out, label);
        appendHashLink(m_pass.out, "footnote-label", label);
        m_pass.out.append("</h2>\n<ol>\n");
    }
    m_pass.out.append("<li");
    appendAttribute(m_pass.out, "id", "user-content-fn-" + m_inlines.footnoteId(node));
    m_pass.out.append(">\n");
    m_floors.push_back(m_pass.elements.enter());
}

void BlockWriter::closeFootnote(cmark_node *node)
{
    m_pass.elements.leave(m_floors.back());
    m_floors.pop_back();
    cmark_node *last = cmark_node_last_child(node);
    const bool hasParagraph =
        last != nullptr && cmark_node_get_type(last) == CMARK_NODE_PARAGRAPH && m_pass.out.endsWith("</p>\n");
    if (hasParagraph)
        m_pass.out.chop(5);
    m_pass.out.append(hasParagraph ? " " : "");
    writeBackLinks(node);
    m_pass.out.append(hasParagraph ? "</p>\n</li>\n" : "\n</li>\n");
    cmark_node *next = cmark_node_next(node);
    if (next == nullptr || cmark_node_get_type(next) != CMARK_NODE_FOOTNOTE_DEFINITION)
        m_pass.out.append("</ol>\n</section>\n");
}

void BlockWriter::writeBackLinks(cmark_node *definition)
{
    const QByteArrayList ids = m_inlines.referenceIds(definition);
    for (qsizetype i = 0; i < ids.size(); ++i) {
        QByteArray number = QByteArray::number(m_footnotes);
        if (i > 0)
            number += '-' + QByteArray::number(i + 1);
        m_pass.out.append(i > 0 ? " <a" : "<a");
        appendUrlAttribute(m_pass.out, "href", '#' + ids[i]);
        m_pass.out.append(" data-footnote-backref=\"\"");
        appendAttribute(m_pass.out, "aria-label", "Back to reference " + number);
        m_pass.out.append(" class=\"data-footnote-backref\">\xE2\x86\xA9");
        if (i > 0)
            m_pass.out.append("<sup>").append(QByteArray::number(i + 1)).append("</sup>");
        m_pass.out.append("</a>");
    }
}

void BlockWriter::newLine()
{
    if (!m_pass.out.isEmpty() && !m_pass.out.endsWith('\n'))
        m_pass.out.append('\n');
}

} // namespace Galley
