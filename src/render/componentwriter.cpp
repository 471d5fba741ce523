// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/componentwriter.h"

#include "render/cmarktree.h"
#include "render/htmltext.h"
#include "render/jsxattributes.h"
#include "render/mathwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

Place placeOf(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    const bool isBlock = type == CMARK_NODE_CUSTOM_BLOCK || type == CMARK_NODE_HTML_BLOCK;
    return isBlock ? Place::Block : Place::Inline;
}

bool isComponentName(const QByteArray &name)
{
    return !name.isEmpty() && ((name.front() >= 'A' && name.front() <= 'Z') || name.contains('.'));
}

/// `dangerouslySetInnerHTML={{__html: '…'}}`
QByteArray innerHtml(const JsxTag &tag)
{
    const JsValue value = attributeValue(tag, "dangerouslySetInnerHTML");
    const JsValue *html = value.find(u"__html");
    return html != nullptr && html->kind == JsValue::Kind::String ? html->text.toUtf8() : QByteArray();
}

/// An empty alt says that there is nothing to tell; without one, readers who cannot see hear the address.
void reportMissingAlt(RenderPass &pass, const Marker &image)
{
    const auto tells = [](const JsxAttribute &attribute) {
        return attribute.name == "alt" || attribute.kind == JsxAttribute::Kind::Spread;
    };
    const std::vector<JsxAttribute> &attributes = image.tag.attributes;
    if (image.tag.name == "img" && std::none_of(attributes.begin(), attributes.end(), tells))
        pass.report(
            Severity::Note, u"image-alt"_s,
            tr("The image says nothing to readers who cannot see it: write alt=\"what it shows\", or "
               "alt=\"\" "
               "when it only adorns."),
            image.line, "<img");
}

} // namespace

Descend ComponentWriter::enter(cmark_node *node, const Marker &marker)
{
    beginLine(node);
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE) {
        writeEmpty(node, marker);
        return Descend::No;
    }
    switch (marker.kind) {
    case Marker::Kind::DirectiveOpen:
        return openDirective(node, marker);
    case Marker::Kind::Expression:
        push(node, {});
        return Descend::Yes;
    case Marker::Kind::Text:
        appendEscaped(m_pass.out, marker.tag.name);
        return Descend::No;
    case Marker::Kind::Uncomputed:
        m_pass.out.append("<code class=\"galley-expression\">{");
        appendEscaped(m_pass.out, marker.tag.name);
        m_pass.out.append("}</code>");
        return Descend::No;
    case Marker::Kind::Partial:
        return openPartial(node, marker);
    default:
        return isComponentName(marker.tag.name) ? openComponent(node, marker) : openElement(node, marker);
    }
}

void ComponentWriter::leave(cmark_node *node, const Marker &marker)
{
    if (m_frames.empty() || m_frames.back().node != node)
        return;
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    m_pass.elements.leave(frame.floor);
    m_pass.out.append(frame.closing);
    if (marker.kind != Marker::Kind::Partial)
        return;
    m_pass.links.setFile(m_outer.back().file);
    m_pass.slugger = std::move(m_outer.back().slugger);
    m_outer.pop_back();
}

/// Blocks stand on lines of their own, except inside an element, where a line break would show as a space.
void ComponentWriter::beginLine(cmark_node *node)
{
    cmark_node *parent = cmark_node_parent(node);
    const bool isBlock = placeOf(node) == Place::Block;
    const bool isInElement = parent != nullptr && m_pass.marker(parent) != nullptr;
    if (isBlock && !isInElement && cmark_node_previous(node) != nullptr && !m_pass.out.isEmpty() &&
        !m_pass.out.endsWith('\n'))
        m_pass.out.append('\n');
}

void ComponentWriter::push(cmark_node *node, const QByteArray &closing)
{
    m_frames.push_back({node, closing, m_pass.elements.enter()});
}

void ComponentWriter::appendOthers(QByteArrayView element, const JsxTag &tag, const QByteArrayList &done)
{
    for (const HtmlAttribute &attribute : htmlAttributes(tag)) {
        const std::optional<QByteArray> value = safeAttribute(element, attribute);
        if (value && !done.contains(attribute.name))
            appendAttribute(m_pass.out, attribute.name, *value);
    }
}

Descend ComponentWriter::openElement(cmark_node *node, const Marker &marker)
{
    const QByteArray &name = marker.tag.name;
    if (name.isEmpty()) {
        push(node, {});
        return Descend::Yes;
    }
    if (name == "head")
        return Descend::No;
    if (name == "details")
        return openDetails(node, marker);
    if (name == "summary")
        return openSummary(node, marker);
    const qsizetype outer = m_pass.elements.enter();
    if (isVoidElement(name)) {
        reportMissingAlt(m_pass, marker);
        m_pass.elements.empty(name, htmlAttributes(marker.tag), placeOf(node));
        m_pass.elements.leave(outer);
        return Descend::No;
    }
    if (m_pass.elements.open(name, htmlAttributes(marker.tag), placeOf(node)) ==
        ElementWriter::Children::Hidden) {
        m_pass.elements.leave(outer);
        return Descend::No;
    }
    m_pass.elements.raw(innerHtml(marker.tag), placeOf(node));
    m_frames.push_back({node, {}, outer});
    return Descend::Yes;
}

Descend ComponentWriter::openBox(cmark_node *node, const Marker &marker)
{
    const QByteArray tag = placeOf(node) == Place::Block ? "div" : "span";
    const bool isBound = marker.component != ThemeComponent::None;
    m_pass.report(
        isBound ? Severity::Note : Severity::Error, u"mdx-component"_s,
        (isBound ? tr("<%1> is a component of the site: it shows as a box here.")
                 : tr("<%1> is no component that the site knows: import it, or the site build stops."))
            .arg(QString::fromUtf8(marker.tag.name)),
        marker.line, '<' + marker.tag.name);
    m_pass.out.append('<' + tag + " class=\"galley-box\" data-kind=\"component\"");
    appendAttribute(m_pass.out, "data-name", marker.tag.name);
    m_pass.out.append("><" + tag + " class=\"galley-box-label\">");
    appendEscaped(m_pass.out, writtenTag(marker.tag));
    m_pass.out.append("</" + tag + '>');
    push(node, "</" + tag + '>');
    return Descend::Yes;
}

/// Another document has heading ids of its own, and its addresses start from its own folder.
Descend ComponentWriter::openPartial(cmark_node *node, const Marker &marker)
{
    m_outer.push_back({m_pass.links.file(), std::exchange(m_pass.slugger, {})});
    m_pass.links.setFile(QString::fromUtf8(marker.tag.name));
    push(node, {});
    return Descend::Yes;
}

void ComponentWriter::writeEmpty(cmark_node *node, const Marker &marker)
{
    switch (marker.kind) {
    case Marker::Kind::Math:
        return writeInlineMath(m_pass, marker.tag.name, marker.line);
    case Marker::Kind::Text:
        return appendEscaped(m_pass.out, marker.tag.name);
    case Marker::Kind::TitleEnd:
        return endTitle(node);
    case Marker::Kind::ElementOpen:
        if (!isVoidElement(marker.tag.name))
            return;
        break;
    case Marker::Kind::ElementEmpty:
        break;
    default:
        return;
    }
    if (isComponentName(marker.tag.name)) {
        if (openComponent(node, marker) == Descend::Yes)
            leave(node, marker);
    } else if (openElement(node, marker) == Descend::Yes) {
        leave(node, marker);
    }
}

} // namespace Galley
