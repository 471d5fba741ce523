// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/elementproblems.h"

#include "render/cmarktree.h"
#include "render/htmlpolicy.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::MdxProblems", text);
}

QString nameOf(const Marker &marker)
{
    return QString::fromUtf8(marker.tag.name);
}

QByteArray closingTag(const Marker &marker)
{
    return "</" + marker.tag.name + '>';
}

SourcePlace before(SourcePlace place, int bytes)
{
    place.behind += bytes;
    return place;
}

/// Where the text of a block ends; line 0 when that cannot be told.
SourcePlace contentEnd(cmark_node *parent, const PreparedText &prepared)
{
    cmark_node *last = parent;
    for (cmark_node *child = parent; child != nullptr; child = cmark_node_last_child(child)) {
        const cmark_node_type type = cmark_node_get_type(child);
        if ((type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_INLINE)
            break;
        last = child;
    }
    const int line = std::max(cmark_node_get_end_line(last), cmark_node_get_start_line(last));
    return line > 0 ? SourcePlace{prepared.sourceLine(line), 0} : SourcePlace();
}

} // namespace

void ElementProblems::addUnclosed(
    const Marker &marker, cmark_node *parent, bool isFirst, const Marker *closedBy)
{
    const cmark_node_type type = cmark_node_get_type(parent);
    const bool isBlock = (type & CMARK_NODE_TYPE_MASK) == CMARK_NODE_TYPE_BLOCK &&
                         type != CMARK_NODE_PARAGRAPH && type != CMARK_NODE_HEADING &&
                         gfmNode(parent) != GfmNode::TableCell;
    const bool hasEnd = closedBy == nullptr && (type == CMARK_NODE_PARAGRAPH || isBlock);
    m_unclosed.push_back(
        {&marker, hasEnd ? contentEnd(parent, m_prepared) : SourcePlace(), isBlock, isFirst, closedBy});
}

void ElementProblems::addStray(const Marker &marker, bool isLast)
{
    m_strays.push_back({&marker, isLast});
}

void ElementProblems::report()
{
    // Markers lie in the order of the text.
    const auto isEarlier = [](const auto &a, const auto &b) { return a.marker < b.marker; };
    std::sort(m_unclosed.begin(), m_unclosed.end(), isEarlier);
    std::sort(m_strays.begin(), m_strays.end(), isEarlier);
    std::vector<Unclosed> open;
    auto next = m_unclosed.begin();
    for (const Stray &stray : m_strays) {
        for (; next != m_unclosed.end() && next->marker < stray.marker; ++next)
            open.push_back(*next);
        if (!open.empty() && open.back().marker->tag.name == stray.marker->tag.name) {
            reportPair(open.back(), stray);
            open.pop_back();
            continue;
        }
        m_prepared.add(
            {u"mdx-stray-end-tag"_s,
             tr("</%1> closes nothing here.").arg(nameOf(*stray.marker)),
             stray.marker->span,
             tr("Remove it"),
             {{stray.marker->span, {}}}});
    }
    open.insert(open.end(), next, m_unclosed.end());
    for (const Unclosed &each : open)
        reportUnclosed(each);
}

void ElementProblems::reportUnclosed(const Unclosed &open)
{
    const Marker &marker = *open.marker;
    TextProblem problem{u"mdx-unclosed-tag"_s, {}, marker.span};
    const SourcePlace end = marker.span.end;
    if (isVoidElement(marker.tag.name)) {
        problem.rule = u"mdx-void-element"_s;
        problem.message = tr("<%1> must be closed in MDX: write <%1 />").arg(nameOf(marker));
        problem.caption = tr("Write <%1 />").arg(nameOf(marker));
        problem.edits = {{{before(end, 1), end}, " />"}};
    } else if (
        open.end.line > 0 && (m_prepared.isDefined(marker.tag.name) || isHtmlElement(marker.tag.name))) {
        problem.message = tr("<%1> is never closed.").arg(nameOf(marker));
        problem.caption = tr("Add %1").arg(QString::fromUtf8(closingTag(marker)));
        problem.edits = {{{open.end, open.end}, (open.isBlock ? "\n" : "") + closingTag(marker)}};
    } else {
        problem.message =
            tr("<%1> begins a tag that is never closed: write \\< for the sign itself.").arg(nameOf(marker));
        problem.caption = tr("Write \\<");
        problem.edits = {{{marker.span.start, marker.span.start}, "\\"}};
    }
    m_prepared.add(std::move(problem));
}

void ElementProblems::reportPair(const Unclosed &open, const Stray &close)
{
    const SourceSpan tag = open.marker->span;
    const SourceSpan end = close.marker->span;
    const QByteArray closing = closingTag(*open.marker);
    TextProblem problem{u"mdx-split-element"_s, {}, tag};
    if (open.closedBy != nullptr) {
        problem.message =
            tr("<%1> must be closed before </%2>.").arg(nameOf(*open.marker), nameOf(*open.closedBy));
        problem.caption = tr("Swap the closing tags");
        const SourcePlace place = open.closedBy->span.start;
        problem.edits = {{{place, place}, closing}, {end, {}}};
    } else if (close.isLast && (open.isBlock || open.isFirst)) {
        problem.message =
            tr("<%1> and </%1> must stand on lines of their own when they hold whole paragraphs.")
                .arg(nameOf(*open.marker));
        problem.caption = tr("Put them on lines of their own");
        if (!open.isBlock && tag.end.behind > 0)
            problem.edits.push_back({{tag.end, tag.end}, "\n"});
        problem.edits.push_back({{end.start, end.start}, "\n"});
    } else {
        problem.message = tr("<%1> and </%1> must stand in the same paragraph, list item or formatting.")
                              .arg(nameOf(*open.marker));
        if (open.end.line > 0 && !open.isBlock) {
            problem.caption = tr("Close it at the end of the paragraph");
            problem.edits = {{{open.end, open.end}, closing}, {end, {}}};
        }
    }
    m_prepared.add(std::move(problem));
}

} // namespace Galley
