// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/componentwriter.h"

#include "render/cmarktree.h"
#include "render/codewriter.h"
#include "render/directive.h"
#include "render/htmltext.h"
#include "render/jsxattributes.h"
#include "render/mathwriter.h"
#include "render/tabs.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

ElementWriter::Place placeOf(cmark_node *node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    const bool isBlock = type == CMARK_NODE_CUSTOM_BLOCK || type == CMARK_NODE_HTML_BLOCK;
    return isBlock ? ElementWriter::Place::Block : ElementWriter::Place::Inline;
}

bool hasMarkup(cmark_node *title)
{
    for (cmark_node *child = cmark_node_first_child(title); child != nullptr;
         child = cmark_node_next(child)) {
        const cmark_node_type type = cmark_node_get_type(child);
        if (type != CMARK_NODE_TEXT && type != CMARK_NODE_HTML_INLINE)
            return true;
    }
    return false;
}

bool isComponentName(const QByteArray &name)
{
    return !name.isEmpty() && ((name.front() >= 'A' && name.front() <= 'Z') || name.contains('.'));
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
    if (marker.kind == Marker::Kind::DirectiveOpen)
        return openDirective(node, marker);
    return isComponentName(marker.tag.name) ? openComponent(node, marker) : openElement(node, marker);
}

void ComponentWriter::leave(cmark_node *node, const Marker &)
{
    if (m_frames.empty() || m_frames.back().node != node)
        return;
    const Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    m_pass.elements.leave(frame.floor);
    m_pass.out.append(frame.closing);
}

/// Blocks stand on lines of their own, except inside an element, where a line break would show as a space.
void ComponentWriter::beginLine(cmark_node *node)
{
    cmark_node *parent = cmark_node_parent(node);
    const bool isBlock = placeOf(node) == ElementWriter::Place::Block;
    const bool isInElement = parent != nullptr && m_pass.marker(parent) != nullptr;
    if (isBlock && !isInElement && cmark_node_previous(node) != nullptr && !m_pass.out.isEmpty() &&
        !m_pass.out.endsWith('\n'))
        m_pass.out.append('\n');
}

void ComponentWriter::push(cmark_node *node, const QByteArray &closing)
{
    m_frames.push_back({node, closing, m_pass.elements.enter()});
}

std::vector<HtmlAttribute> ComponentWriter::attributesOf(const Marker &marker)
{
    return htmlAttributes(marker.tag, m_pass.prepared, [&](const QByteArray &path) {
        const ImageTarget target = m_pass.links.image(path);
        m_pass.useAsset(path, target.file, marker.line);
        return target.src;
    });
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
    if (m_pass.elements.open(name, attributesOf(marker), placeOf(node)) == ElementWriter::Children::Hidden) {
        m_pass.elements.leave(outer);
        return Descend::No;
    }
    m_frames.push_back({node, {}, outer});
    return Descend::Yes;
}

void ComponentWriter::appendOthers(QByteArrayView element, const Marker &marker, const QByteArrayList &done)
{
    for (const HtmlAttribute &attribute : attributesOf(marker)) {
        const std::optional<QByteArray> value = safeAttribute(element, attribute);
        if (value && !done.contains(attribute.name))
            appendAttribute(m_pass.out, attribute.name, *value);
    }
}

Descend ComponentWriter::openDetails(cmark_node *node, const Marker &marker)
{
    m_pass.out.append("<details");
    const QByteArray own = attributeText(marker.tag, "className").value_or("");
    appendAttribute(m_pass.out, "class", ("details alert alert--info " + own).trimmed());
    appendOthers("details", marker, {"class", "open"});
    m_pass.out.append(
        hasFlag(marker.tag, "open") ? " open data-collapsed=\"false\">" : " data-collapsed=\"true\">");
    const bool hasSummary = bringSummaryForward(node, m_pass.prepared);
    if (!hasSummary)
        m_pass.out.append("<summary>Details</summary><div><div class=\"collapsibleContent\">");
    push(node, "</div></div></details>\n");
    return Descend::Yes;
}

Descend ComponentWriter::openSummary(cmark_node *node, const Marker &)
{
    const bool isOfDetails = isSummaryOfDetails(node, m_pass.prepared);
    m_pass.out.append("<summary>");
    push(node, isOfDetails ? "</summary><div><div class=\"collapsibleContent\">" : "</summary>");
    return Descend::Yes;
}

Descend ComponentWriter::openComponent(cmark_node *node, const Marker &marker)
{
    const QByteArray &name = marker.tag.name;
    if (name == "Tabs")
        return openTabs(node, marker);
    if (name == "TabItem")
        return openTabItem(node, marker);
    if (name == "Details")
        return openDetails(node, marker);
    if (name == "Link")
        return openLink(node, marker);
    if (name == "CodeBlock")
        return writeCodeBlock(node, marker);
    if (name == "Head")
        return Descend::No;
    if (name == "Fragment" || name == "React.Fragment") {
        push(node, {});
        return Descend::Yes;
    }
    if (name == "Admonition") {
        const QByteArray keyword = attributeText(marker.tag, "type").value_or("note");
        openAdmonition(node, isAdmonition(keyword) ? keyword : QByteArray("note"), marker.tag, false);
        return Descend::Yes;
    }
    return openBox(node, marker);
}

Descend ComponentWriter::openBox(cmark_node *node, const Marker &marker)
{
    const QByteArray tag = placeOf(node) == ElementWriter::Place::Block ? "div" : "span";
    const bool isImported = m_pass.prepared.imports.contains(marker.tag.name);
    m_pass.report(
        isImported ? Severity::Note : Severity::Error, u"mdx-component"_s,
        (isImported ? tr("<%1> is a component of the site: it shows as a box here.")
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

Descend ComponentWriter::openLink(cmark_node *node, const Marker &marker)
{
    const QByteArray url =
        attributeText(marker.tag, "to").value_or(attributeText(marker.tag, "href").value_or(QByteArray()));
    const LinkTarget target = m_pass.links.link(url);
    m_pass.out.append("<a");
    if (isSafeUrl(url, UrlUse::Link))
        appendUrlAttribute(m_pass.out, "href", target.href);
    appendOthers("a", marker, {"href", "to"});
    m_pass.out.append('>');
    push(node, "</a>");
    return Descend::Yes;
}

Descend ComponentWriter::openTabs(cmark_node *node, const Marker &marker)
{
    const std::vector<Tab> tabs = tabsOf(node, marker.tag, m_pass.prepared);
    m_pass.out.append("<div class=\"theme-tabs-container tabs-container\"");
    if (const std::optional<QByteArray> group = attributeText(marker.tag, "groupId"))
        appendAttribute(m_pass.out, "data-group-id", *group);
    m_pass.out.append("><ul role=\"tablist\" aria-orientation=\"horizontal\" class=\"tabs\">");
    for (const Tab &tab : tabs) {
        m_pass.out.append("<li role=\"tab\" class=\"tabs__item")
            .append(
                tab.isSelected ? " tabs__item--active\" tabindex=\"0\" aria-selected=\"true\">"
                               : "\" tabindex=\"-1\" aria-selected=\"false\">");
        appendEscaped(m_pass.out, tab.label);
        m_pass.out.append("</li>");
        if (tab.isSelected)
            m_selectedTabs.push_back(tab.item);
    }
    m_pass.out.append("</ul><div class=\"margin-top--md\">");
    push(node, "</div></div>\n");
    return Descend::Yes;
}

Descend ComponentWriter::openTabItem(cmark_node *node, const Marker &)
{
    const auto selected = std::find(m_selectedTabs.begin(), m_selectedTabs.end(), node);
    const bool isSelected = selected != m_selectedTabs.end();
    if (isSelected)
        m_selectedTabs.erase(selected);
    m_pass.out.append(
        isSelected ? "<div role=\"tabpanel\" class=\"tabItem\">"
                   : "<div role=\"tabpanel\" class=\"tabItem\" hidden=\"\">");
    push(node, "</div>");
    return Descend::Yes;
}

Descend ComponentWriter::openDirective(cmark_node *node, const Marker &marker)
{
    cmark_node *first = cmark_node_first_child(node);
    const bool hasTitle = first != nullptr && isTitle(first, m_pass.prepared);
    if (isAdmonition(marker.tag.name)) {
        openAdmonition(node, marker.tag.name, marker.tag, hasTitle);
        return Descend::Yes;
    }
    m_pass.report(
        Severity::Warning, u"directive-unused"_s,
        tr("The site has no use for the directive \"%1\": only its content is shown.")
            .arg(QString::fromUtf8(marker.tag.name)),
        marker.line, marker.tag.name);
    m_pass.out.append("<div>");
    push(node, "</div>\n");
    return Descend::Yes;
}

void ComponentWriter::openAdmonition(
    cmark_node *node, const QByteArray &keyword, const JsxTag &tag, bool hasTitle)
{
    ByteBuffer &out = m_pass.out;
    QByteArray classes = "theme-admonition theme-admonition-" + keyword + " admonition_galley alert alert--" +
                         alertClass(keyword);
    for (const char *name : {"class", "className"}) {
        const std::optional<QByteArray> more = attributeText(tag, name);
        classes += more ? ' ' + *more : QByteArray();
    }
    out.append("<div");
    appendAttribute(out, "class", classes);
    const std::optional<QByteArray> id = attributeText(tag, "id");
    if (id && (!m_pass.isSafe() || safeAttribute("div", {"id", *id})))
        appendAttribute(out, "id", *id);
    out.append("><div class=\"admonitionHeading_galley\"><span class=\"admonitionIcon_galley\"></span>");
    std::optional<QByteArray> title = attributeText(tag, "title");
    cmark_node *first = cmark_node_first_child(node);
    const bool isLost = hasTitle && !title && !m_pass.prepared.dialect.isMdx && hasMarkup(first);
    if (isLost) {
        // A defect of the site: outside MDX a title with markup falls into the content.
        appendEscaped(out, keyword);
        out.append("</div><div class=\"admonitionContent_galley\"><mdxadmonitiontitle>");
        push(node, "</div></div>\n");
        m_frames.back().losesTitle = true;
        return;
    }
    if (!hasTitle || title) {
        appendEscaped(out, title ? *title : keyword);
        push(node, "</div>\n");
        if (hasTitle) {
            // The attribute wins over the label.
            cmark_node_free(cmark_node_next(first));
            cmark_node_free(first);
        }
        beginAdmonitionContent(cmark_node_first_child(node) != nullptr);
        return;
    }
    push(node, "</div>\n");
}

void ComponentWriter::beginAdmonitionContent(bool hasContent)
{
    m_pass.out.append(hasContent ? "</div><div class=\"admonitionContent_galley\">" : "</div>");
    if (hasContent)
        m_frames.back().closing.prepend("</div>");
}

Descend ComponentWriter::writeCodeBlock(cmark_node *node, const Marker &marker)
{
    QByteArray info = attributeText(marker.tag, "language").value_or("text");
    if (const std::optional<QByteArray> title = attributeText(marker.tag, "title"))
        info += " title=\"" + *title + '"';
    if (hasFlag(marker.tag, "showLineNumbers"))
        info += " showLineNumbers";
    info += ' ' + attributeText(marker.tag, "metastring").value_or(QByteArray());
    QByteArray code = plainText(node).toUtf8();
    for (cmark_node *child = cmark_node_first_child(node); child != nullptr; child = cmark_node_next(child)) {
        cmark_node *inside =
            cmark_node_get_type(child) == CMARK_NODE_PARAGRAPH ? cmark_node_first_child(child) : child;
        const Marker *expression = inside == nullptr ? nullptr : m_pass.marker(inside);
        const std::optional<JsValue> value =
            expression != nullptr && expression->kind == Marker::Kind::Expression
                ? readJsValue(expression->tag.name)
                : std::nullopt;
        if (value && value->kind == JsValue::Kind::String)
            code = value->text;
    }
    CodeWriter(m_pass).write(code, info, {marker.line, marker.line + 1});
    return Descend::No;
}

void ComponentWriter::writeEmpty(cmark_node *node, const Marker &marker)
{
    switch (marker.kind) {
    case Marker::Kind::Expression:
        return writeExpression(marker);
    case Marker::Kind::Math:
        return writeInlineMath(m_pass, marker.tag.name, marker.line);
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
    if (!isComponentName(marker.tag.name)) {
        m_pass.elements.empty(marker.tag.name, attributesOf(marker), placeOf(node));
    } else if (openComponent(node, marker) == Descend::Yes) {
        leave(node, marker);
    }
}

void ComponentWriter::endTitle(cmark_node *node)
{
    cmark_node *directive = cmark_node_parent(node);
    const Marker *marker = m_pass.marker(directive);
    if (marker == nullptr || !isAdmonition(marker->tag.name) || m_frames.empty() ||
        m_frames.back().node != directive)
        return;
    if (m_frames.back().losesTitle)
        m_pass.out.append("</mdxadmonitiontitle>");
    else
        beginAdmonitionContent(cmark_node_next(node) != nullptr);
}

void ComponentWriter::writeExpression(const Marker &marker)
{
    const std::optional<JsValue> value = readJsValue(marker.tag.name);
    if (value && (value->kind == JsValue::Kind::String || value->kind == JsValue::Kind::Number))
        return appendEscaped(m_pass.out, value->text);
    if (value && (value->kind == JsValue::Kind::Nothing || value->kind == JsValue::Kind::Boolean))
        return;
    m_pass.report(
        Severity::Note, u"mdx-expression"_s,
        tr("Only the site can compute this expression: it shows as code here."), marker.line,
        '{' + marker.tag.name.left(20));
    m_pass.out.append("<code class=\"galley-expression\">{");
    appendEscaped(m_pass.out, marker.tag.name);
    m_pass.out.append("}</code>");
}

} // namespace Galley
