// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The admonitions of ComponentWriter.
#include "render/cmarktree.h"
#include "render/componentwriter.h"
#include "render/directive.h"
#include "render/htmltext.h"
#include "render/jsxattributes.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
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

} // namespace

Descend ComponentWriter::openDirective(cmark_node *node, const Marker &marker)
{
    cmark_node *first = cmark_node_first_child(node);
    const bool hasTitle = first != nullptr && isTitle(first, m_pass.prepared);
    if (m_pass.prepared.dialect.isAdmonition(marker.tag.name)) {
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
        appendEscaped(out, admonitionTitle(keyword));
        out.append("</div><div class=\"admonitionContent_galley\"><mdxadmonitiontitle>");
        push(node, "</div></div>\n");
        m_frames.back().losesTitle = true;
        return;
    }
    if (!hasTitle || title) {
        appendEscaped(out, title ? *title : admonitionTitle(keyword));
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

void ComponentWriter::endTitle(cmark_node *node)
{
    cmark_node *directive = cmark_node_parent(node);
    const Marker *marker = m_pass.marker(directive);
    const bool isAdmonition = marker != nullptr && (marker->component == ThemeComponent::Admonition ||
                                                    m_pass.prepared.dialect.isAdmonition(marker->tag.name));
    if (!isAdmonition || m_frames.empty() || m_frames.back().node != directive)
        return;
    if (m_frames.back().losesTitle)
        m_pass.out.append("</mdxadmonitiontitle>");
    else
        beginAdmonitionContent(cmark_node_next(node) != nullptr);
}

} // namespace Galley
