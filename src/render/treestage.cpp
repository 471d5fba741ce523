// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/treestage.h"

#include "render/cmarktree.h"
#include "render/elementproblems.h"
#include "render/htmlpolicy.h"

#include <QSet>

#include <algorithm>

namespace Galley {

namespace {

/// Elements nested deeper than this are flattened; bounds every walk from a close to its open.
constexpr size_t deepestNesting = 200;

size_t placeholderIndex(QByteArrayView literal, const QByteArray &prefix)
{
    constexpr auto none = static_cast<size_t>(-1);
    const qsizetype start = literal.startsWith("<!--") ? 4 : 1;
    if (literal.size() <= start + prefix.size() || literal.front() != '<' ||
        !literal.sliced(start).startsWith(prefix))
        return none;
    size_t index = 0;
    for (const char c : literal.sliced(start + prefix.size())) {
        if (c < '0' || c > '9')
            break;
        index = index * 10 + static_cast<size_t>(c - '0');
    }
    return index;
}

bool isVoid(const Marker &marker)
{
    return marker.kind == Marker::Kind::ElementOpen && isVoidElement(marker.tag.name);
}

bool opens(const Marker &marker)
{
    return !isVoid(marker) &&
           (marker.kind == Marker::Kind::ElementOpen || marker.kind == Marker::Kind::DirectiveOpen);
}

bool closes(const Marker &close, const Marker &open)
{
    if (close.kind == Marker::Kind::DirectiveClose)
        return open.kind == Marker::Kind::DirectiveOpen;
    return open.kind == Marker::Kind::ElementOpen && open.tag.name == close.tag.name;
}

/// Nests the children of one node.
class Nesting
{
public:
    explicit Nesting(PreparedText &prepared) : m_prepared(prepared), m_problems(prepared) {}

    void run(cmark_node *parent)
    {
        m_parent = parent;
        m_open.clear();
        m_voids.clear();
        for (cmark_node *node = cmark_node_first_child(parent); node != nullptr;) {
            cmark_node *next = cmark_node_next(node);
            place(node, markerOf(node, m_prepared));
            node = next;
        }
        for (const Open &open : m_open)
            addUnclosed(open);
        for (const Open &open : m_voids)
            addUnclosed(open);
    }

    void report() { m_problems.report(); }

private:
    struct Open
    {
        cmark_node *node;
        const Marker *marker;
        bool isFirst = false; ///< of its parent's children
    };

    void place(cmark_node *node, const Marker *marker)
    {
        if (marker != nullptr &&
            (marker->kind == Marker::Kind::ElementClose || marker->kind == Marker::Kind::DirectiveClose))
            return close(node, *marker);
        if (!m_open.empty())
            moveInto(node, m_open.back().node);
        if (marker != nullptr && isVoid(*marker))
            m_voids.push_back({node, marker});
        else if (marker != nullptr && opens(*marker) && m_open.size() < deepestNesting)
            open(node, marker);
    }

    void open(cmark_node *node, const Marker *marker)
    {
        const bool isBlock = cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK;
        cmark_node *custom = newNode(isBlock ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE);
        cmark_node_set_user_data(custom, const_cast<Marker *>(marker));
        const Marker *previous =
            cmark_node_previous(node) != nullptr ? markerOf(cmark_node_previous(node), m_prepared) : nullptr;
        const bool isFirst = cmark_node_previous(node) == nullptr ||
                             (previous != nullptr && previous->kind == Marker::Kind::Nothing);
        replaceNode(node, custom);
        m_open.push_back({custom, marker, isFirst && m_open.empty()});
    }

    void close(cmark_node *node, const Marker &marker)
    {
        setEndLine(node);
        const bool isLast = cmark_node_next(node) == nullptr;
        cmark_node_unlink(node);
        cmark_node_free(node);
        if (closesVoid(marker))
            return;
        // An element cannot be closed inside a directive that began after it.
        const auto found = std::find_if(m_open.rbegin(), m_open.rend(), [&](const Open &open) {
            return closes(marker, *open.marker) || open.marker->kind == Marker::Kind::DirectiveOpen;
        });
        if (found == m_open.rend() || !closes(marker, *found->marker)) {
            if (marker.kind == Marker::Kind::ElementClose && isWritten(marker))
                m_problems.addStray(marker, isLast);
            return;
        }
        while (closes(marker, *m_open.back().marker) == false) {
            addUnclosed(m_open.back(), marker.kind == Marker::Kind::ElementClose ? &marker : nullptr);
            m_open.pop_back();
        }
        m_open.pop_back();
    }

    /// `<br></br>` is right in MDX.
    bool closesVoid(const Marker &marker)
    {
        if (m_voids.empty() || m_voids.back().marker->tag.name != marker.tag.name)
            return false;
        m_voids.pop_back();
        return true;
    }

    void setEndLine(cmark_node *closing)
    {
        // Only the outermost one decides how far a block reaches.
        if (!m_open.empty())
            setLastLine(m_open.front().node, cmark_node_get_start_line(closing));
    }

    /// The element that a text directive becomes has no place in the post.
    static bool isWritten(const Marker &marker) { return marker.span.start.line > 0; }

    void addUnclosed(const Open &open, const Marker *closedBy = nullptr)
    {
        const Marker &marker = *open.marker;
        if (marker.kind == Marker::Kind::ElementOpen && isWritten(marker) && m_prepared.dialect.isMdx)
            m_problems.addUnclosed(marker, m_parent, open.isFirst, closedBy);
    }

    PreparedText &m_prepared;
    ElementProblems m_problems;
    cmark_node *m_parent = nullptr;
    std::vector<Open> m_open;
    std::vector<Open> m_voids; ///< that nothing has closed yet
};

bool isWhiteSpace(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    return type == CMARK_NODE_SOFTBREAK || (type == CMARK_NODE_TEXT && literalOf(node).trimmed().isEmpty());
}

/// White space between tags vanishes with the paragraph around them. What is left stands on lines of its own,
/// except inside an element, where it has nothing between.
void normalizeWhiteSpace(cmark_node *paragraph, const PreparedText &prepared)
{
    const Marker *around = markerOf(cmark_node_parent(paragraph), prepared);
    const bool isInElement = around != nullptr && around->kind == Marker::Kind::ElementOpen;
    for (cmark_node *child = cmark_node_first_child(paragraph); child != nullptr;) {
        cmark_node *next = cmark_node_next(child);
        const bool isEdge = next == nullptr || cmark_node_previous(child) == nullptr;
        if (isWhiteSpace(child) && (isInElement || isEdge))
            cmark_node_free(child);
        else if (!isWhiteSpace(child) && !isInElement && next != nullptr && !isWhiteSpace(next))
            cmark_node_insert_after(child, newNode(CMARK_NODE_SOFTBREAK));
        child = next;
    }
}

void nestMarkers(cmark_node *document, PreparedText &prepared)
{
    if (prepared.markers.empty())
        return;
    // Outer ones first, as they are met: what stands around a paragraph decides about its white space.
    std::vector<cmark_node *> parents;
    QSet<cmark_node *> known;
    cmark_iter *iter = cmark_iter_new(document);
    while (cmark_iter_next(iter) != CMARK_EVENT_DONE) {
        cmark_node *node = cmark_iter_get_node(iter);
        cmark_node *parent = cmark_node_parent(node);
        if (markerOf(node, prepared) == nullptr || known.contains(parent))
            continue;
        known.insert(parent);
        parents.push_back(parent);
    }
    cmark_iter_free(iter);
    Nesting nesting(prepared);
    for (cmark_node *parent : parents) {
        nesting.run(parent);
        if (cmark_node_get_type(parent) == CMARK_NODE_PARAGRAPH && isUnravelled(parent, prepared))
            normalizeWhiteSpace(parent, prepared);
    }
    nesting.report();
}

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

/// The admonition that a quote's first line means, and that line taken out; empty for an ordinary quote.
QByteArray takeAlert(cmark_node *quote)
{
    struct Alert
    {
        const char *mark;
        const char *admonition;
    };
    static constexpr Alert alerts[] = {
        {"!NOTE", "note"},
        {"!TIP", "tip"},
        {"!IMPORTANT", "info"},
        {"!WARNING", "warning"},
        {"!CAUTION", "danger"}};
    cmark_node *paragraph = cmark_node_first_child(quote);
    if (paragraph == nullptr || cmark_node_get_type(paragraph) != CMARK_NODE_PARAGRAPH)
        return {};
    std::vector<cmark_node *> line;
    QByteArray text;
    cmark_node *node = cmark_node_first_child(paragraph);
    for (; node != nullptr && cmark_node_get_type(node) == CMARK_NODE_TEXT; node = cmark_node_next(node)) {
        text.append(literalOf(node));
        line.push_back(node);
    }
    if (node != nullptr && cmark_node_get_type(node) == CMARK_NODE_SOFTBREAK)
        line.push_back(node);
    for (const Alert &alert : alerts) {
        if (text.trimmed() != '[' + QByteArray(alert.mark) + ']')
            continue;
        for (cmark_node *part : line)
            cmark_node_free(part);
        if (cmark_node_first_child(paragraph) == nullptr)
            cmark_node_free(paragraph);
        return alert.admonition;
    }
    return {};
}

void convertAlerts(cmark_node *document, PreparedText &prepared)
{
    std::vector<cmark_node *> quotes;
    cmark_iter *iter = cmark_iter_new(document);
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter)) {
        cmark_node *node = cmark_iter_get_node(iter);
        if (event == CMARK_EVENT_ENTER && cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE)
            quotes.push_back(node);
    }
    cmark_iter_free(iter);
    for (cmark_node *quote : quotes) {
        const QByteArray name = takeAlert(quote);
        if (name.isEmpty())
            continue;
        cmark_node *custom = newNode(CMARK_NODE_CUSTOM_BLOCK);
        cmark_node_set_user_data(
            custom, const_cast<Marker *>(prepared.make({Marker::Kind::DirectiveOpen, {name, {}}, 0})));
        while (cmark_node *child = cmark_node_first_child(quote))
            moveInto(child, custom);
        replaceNode(quote, custom);
    }
}

} // namespace

const Marker *markerOf(cmark_node *node, const PreparedText &prepared)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_CUSTOM_BLOCK || type == CMARK_NODE_CUSTOM_INLINE)
        return static_cast<const Marker *>(cmark_node_get_user_data(node));
    if (prepared.markers.empty() || (type != CMARK_NODE_HTML_BLOCK && type != CMARK_NODE_HTML_INLINE))
        return nullptr;
    if (const void *partial = cmark_node_get_user_data(node))
        return static_cast<const Marker *>(partial);
    const size_t index = placeholderIndex(literalOf(node), prepared.prefix);
    return index < prepared.markers.size() ? &prepared.markers[index] : nullptr;
}

bool isUnravelled(cmark_node *paragraph, const PreparedText &prepared)
{
    if (!prepared.dialect.isMdx || prepared.markers.empty())
        return false;
    bool hasMarker = false;
    for (cmark_node *child = cmark_node_first_child(paragraph); child != nullptr;
         child = cmark_node_next(child)) {
        const Marker *marker = markerOf(child, prepared);
        const bool isJsx = marker != nullptr && marker->kind != Marker::Kind::Math;
        if (!isJsx && !isWhiteSpace(child))
            return false;
        hasMarker = hasMarker || isJsx;
    }
    return hasMarker;
}

bool isTitle(cmark_node *paragraph, const PreparedText &prepared)
{
    cmark_node *next = cmark_node_previous(paragraph) == nullptr ? cmark_node_next(paragraph) : nullptr;
    const Marker *marker = next == nullptr ? nullptr : markerOf(next, prepared);
    return marker != nullptr && marker->kind == Marker::Kind::TitleEnd;
}

void transformTree(cmark_node *document, PreparedText &prepared)
{
    nestMarkers(document, prepared);
    if (prepared.dialect.githubAlerts)
        convertAlerts(document, prepared);
    removeLeadingTitle(document);
}

} // namespace Galley
