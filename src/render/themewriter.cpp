// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The theme's components of ComponentWriter; what their HTML is: docusaurus-blog reference 6.12.
#include "render/cmarktree.h"
#include "render/codewriter.h"
#include "render/componentwriter.h"
#include "render/htmltext.h"
#include "render/jsxattributes.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The text of code between tags; nothing when elements stand there too.
std::optional<QByteArray> codeText(cmark_node *parent, const RenderPass &pass)
{
    QByteArray code;
    for (cmark_node *child = cmark_node_first_child(parent); child != nullptr;
         child = cmark_node_next(child)) {
        const cmark_node_type type = cmark_node_get_type(child);
        const Marker *marker = pass.marker(child);
        const bool isTransparent = (marker != nullptr && marker->kind == Marker::Kind::Expression) ||
                                   (type == CMARK_NODE_PARAGRAPH && isUnravelled(child, pass.prepared));
        const std::optional<QByteArray> inside = isTransparent ? codeText(child, pass) : std::nullopt;
        if (type == CMARK_NODE_TEXT)
            code.append(literalOf(child));
        else if (type == CMARK_NODE_SOFTBREAK)
            code.append('\n');
        else if (
            marker != nullptr &&
            (marker->kind == Marker::Kind::Text || marker->kind == Marker::Kind::Uncomputed))
            code.append(marker->tag.name);
        else if (inside)
            code.append(*inside);
        else
            return std::nullopt;
    }
    return code;
}

/// What the properties of `<CodeBlock>` say.
CodeMeta codeMetaOf(const JsxTag &tag)
{
    CodeMeta meta = readCodeMeta("code " + attributeText(tag, "metastring").value_or(QByteArray()));
    meta.language = attributeText(tag, "language").value_or(QByteArray());
    const QByteArrayList classes = attributeText(tag, "className").value_or(QByteArray()).split(' ');
    for (const QByteArray &name : classes) {
        if (meta.language.isEmpty() && name.startsWith("language-"))
            meta.language = name.mid(9);
    }
    if (const std::optional<QByteArray> title = attributeText(tag, "title"))
        meta.title = title;
    const JsValue number = attributeValue(tag, "showLineNumbers");
    if (number.kind == JsValue::Kind::Number)
        meta.firstNumber = static_cast<int>(number.number);
    else if (number.kind == JsValue::Kind::Boolean)
        meta.firstNumber = number.boolean ? std::optional(1) : std::nullopt;
    return meta;
}

QByteArray classOf(const JsxTag &tag)
{
    const std::optional<QByteArray> names = attributeText(tag, "className");
    return names ? ' ' + *names : QByteArray();
}

} // namespace

Descend ComponentWriter::openComponent(cmark_node *node, const Marker &marker)
{
    switch (marker.component) {
    case ThemeComponent::Tabs:
        return openTabs(node, marker);
    case ThemeComponent::TabItem:
        return openTabItem(node, marker);
    case ThemeComponent::Details:
        return openDetails(node, marker);
    case ThemeComponent::Link:
        return openLink(node, marker);
    case ThemeComponent::CodeBlock:
        return writeCodeBlock(node, marker);
    case ThemeComponent::Head:
        return Descend::No;
    case ThemeComponent::Fragment:
    case ThemeComponent::Translate:
        push(node, {});
        return Descend::Yes;
    case ThemeComponent::Admonition:
        openAdmonition(
            node, attributeText(marker.tag, "type").value_or("note"), marker.tag,
            cmark_node_first_child(node) != nullptr &&
                isTitle(cmark_node_first_child(node), m_pass.prepared));
        return Descend::Yes;
    case ThemeComponent::Heading:
        return openThemeHeading(node, marker);
    case ThemeComponent::Image:
        return writeImage(marker);
    case ThemeComponent::ThemedImage:
        return writeThemedImage(marker);
    case ThemeComponent::Mermaid:
        CodeWriter(m_pass).write(
            attributeText(marker.tag, "value").value_or(QByteArray()), "mermaid", {marker.line, marker.line});
        return Descend::No;
    case ThemeComponent::TableOfContents:
        writeContents(marker);
        return Descend::No;
    case ThemeComponent::BrowserOnly:
        return openBrowserOnly(node, marker);
    default:
        return openBox(node, marker);
    }
}

Descend ComponentWriter::openDetails(cmark_node *node, const Marker &marker)
{
    m_pass.out.append("<details");
    appendAttribute(m_pass.out, "class", "details alert alert--info" + classOf(marker.tag));
    appendOthers("details", marker.tag, {"class", "open", "summary"});
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

Descend ComponentWriter::openLink(cmark_node *node, const Marker &marker)
{
    const std::optional<QByteArray> to = attributeText(marker.tag, "to");
    const std::optional<QByteArray> url = to ? to : attributeText(marker.tag, "href");
    m_pass.out.append("<a");
    if (url && isSafeUrl(*url, UrlUse::Link))
        appendUrlAttribute(m_pass.out, "href", m_pass.links.address(*url));
    appendOthers("a", marker.tag, {"href", "to"});
    m_pass.out.append('>');
    push(node, "</a>");
    return Descend::Yes;
}

/// `<Heading as="h3" id="x">`
Descend ComponentWriter::openThemeHeading(cmark_node *node, const Marker &marker)
{
    const QByteArray as = attributeText(marker.tag, "as").value_or("h2");
    const QByteArray tag = as.size() == 2 && as[0] == 'h' && as[1] >= '1' && as[1] <= '6' ? as : "h2";
    const QByteArray id = attributeText(marker.tag, "id").value_or(QByteArray());
    const bool isAnchor = tag != "h1" && !id.isEmpty();
    m_pass.out.append('<' + tag);
    appendAttribute(m_pass.out, "class", (isAnchor ? "anchor" : "") + classOf(marker.tag));
    appendOthers(tag, marker.tag, {"class", "as"});
    m_pass.out.append('>');
    ByteBuffer closing;
    if (isAnchor) {
        const std::optional<QByteArray> text = codeText(node, m_pass);
        appendHashLink(closing, id, text.value_or(id));
    }
    push(node, closing.toByteArray() + "</" + tag + ">\n");
    return Descend::Yes;
}

Descend ComponentWriter::openTabs(cmark_node *node, const Marker &marker)
{
    std::vector<Tab> tabs = tabsOf(node, marker.tag, m_pass.prepared);
    m_pass.out.append("<div class=\"theme-tabs-container tabs-container\"");
    if (const std::optional<QByteArray> group = attributeText(marker.tag, "groupId"))
        appendAttribute(m_pass.out, "data-group-id", *group);
    m_pass.out.append("><ul role=\"tablist\" aria-orientation=\"horizontal\"");
    appendAttribute(
        m_pass.out, "class",
        "tabs" + QByteArray(hasFlag(marker.tag, "block") ? " tabs--block" : "") + classOf(marker.tag));
    m_pass.out.append('>');
    for (Tab &tab : tabs) {
        tab.isLazy = hasFlag(marker.tag, "lazy");
        writeTabLabel(tab);
        m_tabs.push_back(tab);
    }
    m_pass.out.append("</ul><div class=\"margin-top--md\">");
    push(node, "</div></div>\n");
    return Descend::Yes;
}

void ComponentWriter::writeTabLabel(const Tab &tab)
{
    m_pass.out.append("<li role=\"tab\"");
    appendAttribute(
        m_pass.out, "class",
        QByteArray(tab.isSelected ? "tabs__item tabs__item--active" : "tabs__item") + tab.labelClass);
    m_pass.out.append(
        tab.isSelected ? " tabindex=\"0\" aria-selected=\"true\">"
                       : " tabindex=\"-1\" aria-selected=\"false\">");
    appendEscaped(m_pass.out, tab.label);
    m_pass.out.append("</li>");
}

Descend ComponentWriter::openTabItem(cmark_node *node, const Marker &marker)
{
    const auto announced =
        std::find_if(m_tabs.begin(), m_tabs.end(), [&](const Tab &tab) { return tab.item == node; });
    const Tab tab = announced == m_tabs.end() ? Tab() : *announced;
    if (announced != m_tabs.end())
        m_tabs.erase(announced);
    if (tab.isLazy && !tab.isSelected)
        return Descend::No;
    m_pass.out.append("<div role=\"tabpanel\"");
    appendAttribute(m_pass.out, "class", "tabItem" + classOf(marker.tag));
    m_pass.out.append(tab.isSelected ? ">" : " hidden=\"\">");
    push(node, "</div>");
    return Descend::Yes;
}

/// Its content is a function that the browser calls; until then there is its fallback.
Descend ComponentWriter::openBrowserOnly(cmark_node *node, const Marker &marker)
{
    if (marker.tag.find("fallback") == nullptr)
        return openBox(node, marker);
    push(node, {});
    return Descend::Yes;
}

Descend ComponentWriter::writeCodeBlock(cmark_node *node, const Marker &marker)
{
    if (const std::optional<QByteArray> code = codeText(node, m_pass)) {
        CodeWriter(m_pass).write(*code, codeMetaOf(marker.tag), {marker.line, marker.line + 1});
        return Descend::No;
    }
    m_pass.out.append("<pre tabindex=\"0\" class=\"codeBlockStandalone_galley thin-scrollbar "
                      "codeBlockContainer_galley theme-code-block\"><code class=\"codeBlockLines_galley\">");
    push(node, "</code></pre>\n");
    return Descend::Yes;
}

/// `<Image img={…}>`: an address, or what require() gives.
Descend ComponentWriter::writeImage(const Marker &marker)
{
    const JsValue image = attributeValue(marker.tag, "img");
    const JsValue *required = image.find(u"default");
    const std::optional<QString> address = textOf(required != nullptr ? *required : image);
    std::vector<HtmlAttribute> attributes = htmlAttributes(marker.tag);
    std::erase_if(attributes, [](const HtmlAttribute &attribute) { return attribute.name == "img"; });
    attributes.insert(attributes.begin(), {"src", address.value_or(QString()).toUtf8()});
    m_pass.elements.empty("img", attributes, Place::Inline);
    return Descend::No;
}

/// One image for each colour scheme, of which style sheets show one.
Descend ComponentWriter::writeThemedImage(const Marker &marker)
{
    const JsValue sources = attributeValue(marker.tag, "sources");
    std::vector<HtmlAttribute> common = htmlAttributes(marker.tag);
    std::erase_if(common, [](const HtmlAttribute &attribute) { return attribute.name == "class"; });
    for (const QStringView scheme : {u"light", u"dark"}) {
        const JsValue *source = sources.find(scheme);
        if (source == nullptr || source->kind != JsValue::Kind::String)
            continue;
        std::vector<HtmlAttribute> attributes = common;
        attributes.insert(attributes.begin(), {"src", source->text.toUtf8()});
        attributes.push_back(
            {"class",
             "themedComponent_galley themedComponent--" + scheme.toUtf8() + "_galley" + classOf(marker.tag)});
        m_pass.elements.empty("img", attributes, Place::Inline);
    }
    return Descend::No;
}

/// The headings behind are not written yet: BlockStage puts the list in the place of the mark.
void ComponentWriter::writeContents(const Marker &marker)
{
    const auto level = [&](QByteArrayView name, int missing) {
        const JsValue value = attributeValue(marker.tag, name);
        return value.kind == JsValue::Kind::Number ? static_cast<int>(value.number) : missing;
    };
    m_pass.contentsMarks.push_back(
        {'<' + m_pass.prepared.prefix + "contents-" + QByteArray::number(m_pass.contentsMarks.size()) + '>',
         level("minHeadingLevel", m_pass.site.config.tocMinHeadingLevel.value),
         level("maxHeadingLevel", m_pass.site.config.tocMaxHeadingLevel.value)});
    m_pass.out.append(m_pass.contentsMarks.back().text);
}

} // namespace Galley
