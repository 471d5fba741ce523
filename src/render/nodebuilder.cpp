// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/nodebuilder.h"

#include "render/cmarktree.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// No page of a blog has more pieces than this.
constexpr size_t mostNodes = 50'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

void setMarker(cmark_node *node, const Marker *marker)
{
    cmark_node_set_user_data(node, const_cast<Marker *>(marker));
}

} // namespace

HeldNodes::HeldNodes() : m_holder(newNode(CMARK_NODE_CUSTOM_BLOCK)) {}

NodeBuilder::NodeBuilder(RenderPass &pass, PreparedText &prepared, int line, const QString &source)
    : m_pass(pass), m_prepared(prepared), m_line(line), m_source(source)
{
}

cmark_node *NodeBuilder::replace(cmark_node *node, const Marker *marker)
{
    const cmark_node_type type = cmark_node_get_type(node);
    cmark_node *custom = node;
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
        custom = newNode(type == CMARK_NODE_HTML_BLOCK ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE);
        replaceNode(node, custom);
    }
    setMarker(custom, marker != nullptr ? marker : m_prepared.make({Marker::Kind::ElementOpen, {}, m_line}));
    return custom;
}

void NodeBuilder::append(cmark_node *parent, const JsValue &value)
{
    switch (value.kind) {
    case JsValue::Kind::String:
    case JsValue::Kind::Number:
        appendNode(parent, {Marker::Kind::Text, {textOf(value)->toUtf8(), {}}, m_line});
        break;
    case JsValue::Kind::Unknown:
        appendUnknown(parent, value.text.isEmpty() ? m_source : value.text);
        break;
    case JsValue::Kind::Object:
        m_pass.report(
            Severity::Error, u"mdx-object"_s,
            tr("An object cannot be shown: the site build would stop. Show one of its members."), m_line,
            m_source.left(20).toUtf8());
        break;
    default:
        break; // React shows nothing of it
    }
}

void NodeBuilder::appendUnknown(cmark_node *parent, const QString &source)
{
    m_pass.report(
        Severity::Note, u"mdx-expression"_s, tr("Galley does not run this code: it shows as written."),
        m_line, source.section(u'\n', 0, 0).left(20).toUtf8());
    appendNode(parent, {Marker::Kind::Uncomputed, {source.toUtf8(), {}}, m_line});
}

cmark_node *NodeBuilder::appendElement(cmark_node *parent, Marker marker)
{
    return appendNode(parent, std::move(marker));
}

cmark_node *NodeBuilder::appendNode(cmark_node *parent, Marker marker)
{
    if (m_prepared.made.size() >= mostNodes)
        return nullptr;
    const bool isBlock =
        cmark_node_get_type(parent) == CMARK_NODE_CUSTOM_BLOCK && marker.kind == Marker::Kind::ElementOpen;
    cmark_node *node = newNode(isBlock ? CMARK_NODE_CUSTOM_BLOCK : CMARK_NODE_CUSTOM_INLINE);
    setMarker(node, m_prepared.make(std::move(marker)));
    setLines(node, cmark_node_get_start_line(parent));
    moveInto(node, parent);
    return node;
}

void NodeBuilder::wrapTitle(cmark_node *node)
{
    if (cmark_node_first_child(node) == nullptr)
        return;
    cmark_node *title = newNode(CMARK_NODE_PARAGRAPH);
    while (cmark_node *child = cmark_node_first_child(node))
        moveInto(child, title);
    cmark_node *end = newNode(CMARK_NODE_HTML_BLOCK);
    setMarker(end, m_prepared.make({Marker::Kind::TitleEnd, {}, m_line}));
    moveInto(title, node);
    moveInto(end, node);
}

void NodeBuilder::adopt(
    cmark_node *node, cmark_node *document, const PreparedText &prepared, const QString &file)
{
    setMarker(node, m_prepared.make({Marker::Kind::Partial, {file.toUtf8(), {}}, m_line}));
    const int line = cmark_node_get_start_line(node);
    cmark_iter *iter = cmark_iter_new(document);
    for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iter)) {
        cmark_node *each = cmark_iter_get_node(iter);
        if (event != CMARK_EVENT_ENTER)
            continue;
        if (const Marker *marker = markerOf(each, prepared))
            setMarker(each, marker);
        setLines(each, line);
    }
    cmark_iter_free(iter);
    while (cmark_node *child = cmark_node_first_child(document))
        moveInto(child, node);
}

} // namespace Galley
