// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockstage.h"

#include "render/blockwriter.h"
#include "render/contentslist.h"

#include <algorithm>

namespace Galley {

namespace {

/// cmark counts the blank lines behind a list to it.
int lastTextLine(const RenderPass &pass, int line, int lineEnd)
{
    lineEnd = std::min(lineEnd, pass.source.count());
    while (lineEnd > line && pass.source.isBlank(lineEnd))
        --lineEnd;
    return std::max(line, lineEnd);
}

class BlockStage
{
public:
    explicit BlockStage(RenderPass &pass) : m_pass(pass), m_writer(pass) {}

    void run(cmark_node *document)
    {
        for (cmark_node *node = cmark_node_first_child(document); node != nullptr;
             node = cmark_node_next(node)) {
            begin(node);
            write(node);
            end(node);
        }
        m_pass.elements.leave(0);
        flush();
        for (const RenderPass::ContentsMark &mark : m_pass.contentsMarks) {
            const QByteArray list = contentsList(m_pass.result.headings, mark.minLevel, mark.maxLevel);
            for (RenderedBlock &block : m_pass.result.blocks)
                block.html.replace(mark.text, list);
        }
    }

private:
    void begin(cmark_node *node)
    {
        if (m_isOpen)
            return;
        m_isOpen = true;
        // Footnotes stand at the end wherever they were written.
        const int least = m_pass.result.blocks.empty() ? 1 : m_pass.result.blocks.back().lineEnd;
        m_line = std::max(least, m_pass.sourceLine(node));
        m_lineEnd = m_line;
        m_pass.blockLine = m_line;
    }

    void write(cmark_node *node)
    {
        cmark_iter *iter = cmark_iter_new(node);
        for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter)) {
            cmark_node *current = cmark_iter_get_node(iter);
            if (event == CMARK_EVENT_EXIT) {
                m_writer.leave(current);
                continue;
            }
            const bool isDone =
                m_writer.enter(current) == Descend::No && cmark_node_first_child(current) != nullptr;
            // The iterator looks one node ahead, and the writer may have moved or freed that one.
            cmark_iter_reset(iter, current, isDone ? CMARK_EVENT_EXIT : CMARK_EVENT_ENTER);
        }
        cmark_iter_free(iter);
    }

    void end(cmark_node *node)
    {
        const int lineEnd = m_pass.prepared.sourceLine(cmark_node_get_end_line(node));
        m_lineEnd = std::max(m_lineEnd, lastTextLine(m_pass, m_line, lineEnd));
        cmark_node *next = cmark_node_next(node);
        const bool isFootnote = cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION;
        if (m_pass.elements.depth() == 0 && (!isFootnote || next == nullptr))
            flush();
    }

    void flush()
    {
        if (!m_pass.out.isEmpty() && !m_pass.out.endsWith('\n'))
            m_pass.out.append('\n');
        if (!m_pass.out.isEmpty())
            m_pass.result.blocks.push_back({m_pass.out.toByteArray(), m_line, m_lineEnd});
        m_pass.out.clear();
        m_isOpen = false;
    }

    RenderPass &m_pass;
    BlockWriter m_writer;
    bool m_isOpen = false;
    int m_line = 1;
    int m_lineEnd = 1;
};

} // namespace

void writeBlocks(RenderPass &pass, cmark_node *document)
{
    BlockStage(pass).run(document);
}

} // namespace Galley
