// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/expansion.h"

#include "base/textfile.h"
#include "render/cmarktree.h"
#include "render/jsinterpreter.h"
#include "render/jsxattributes.h"
#include "render/mdximports.h"
#include "render/nodebuilder.h"
#include "render/textstage.h"
#include "render/treestage.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// What all code of one post may cost; a list of hundred items takes some thousand steps.
constexpr int mostSteps = 200'000;
/// Documents that one post may hold, each counted as often as it stands there.
constexpr int mostPartials = 100;
/// Lists may hold one another many times over.
constexpr int mostValues = 100'000;
constexpr qint64 largestPartial = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

bool isComponentName(const QByteArray &name)
{
    return !name.isEmpty() && ((name.front() >= 'A' && name.front() <= 'Z') || name.contains('.'));
}

/// Comments alone need no node.
bool isComment(QByteArrayView source)
{
    const QByteArrayView trimmed = source.trimmed();
    return trimmed.isEmpty() ||
           (trimmed.startsWith("/*") && trimmed.indexOf(QByteArrayView("*/")) == trimmed.size() - 2);
}

/// One document while it is expanded: the post, or a partial in it.
struct Document
{
    QString file;
    PreparedText &prepared;
    JsModule *module = nullptr;
    int line = 0; ///< where a partial stands in the post; 0 for the post itself
};

class Expansion
{
public:
    explicit Expansion(RenderPass &pass)
        : m_pass(pass), m_interpreter(mostSteps), m_imports(pass, m_interpreter)
    {
    }

    void expandPost(cmark_node *root, PreparedText &prepared)
    {
        Document post{m_pass.file, prepared};
        post.module = addModule(post, m_pass.source.text().toString(), jsObject({}));
        expand(root, post);
    }

private:
    JsModule *addModule(const Document &document, const QString &text, const JsValue &props)
    {
        const QString file = document.file;
        JsModule *module = m_interpreter.addModule(
            document.prepared.modules,
            [this, file, line = document.line](const QString &path, const QString &exported) {
                return m_imports.value(path, exported, file, line);
            });
        module->given = [text, props](const QString &name) {
            return name == u"props" ? std::optional(props) : siteName(name, text);
        };
        return module;
    }

    void expand(cmark_node *root, Document &document)
    {
        std::vector<cmark_node *> nodes;
        cmark_iter *iter = cmark_iter_new(root);
        for (cmark_event_type event = cmark_iter_next(iter); event != CMARK_EVENT_DONE;
             event = cmark_iter_next(iter)) {
            cmark_node *node = cmark_iter_get_node(iter);
            const cmark_node_type type = cmark_node_get_type(node);
            const bool isLeaf = type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE;
            // What stands inside comes before what holds it.
            if ((isLeaf || event == CMARK_EVENT_EXIT) && markerOf(node, document.prepared) != nullptr)
                nodes.push_back(node);
        }
        cmark_iter_free(iter);
        for (cmark_node *node : nodes)
            expandNode(node, const_cast<Marker &>(*markerOf(node, document.prepared)), document);
    }

    void expandNode(cmark_node *node, Marker &marker, Document &document)
    {
        if (document.line > 0)
            marker.line = document.line;
        if (marker.kind == Marker::Kind::Expression && !isComment(marker.tag.name)) {
            const JsValue value = m_interpreter.evaluate(marker.tag.name, document.module);
            NodeBuilder builder(m_pass, document.prepared, marker.line, QString::fromUtf8(marker.tag.name));
            cmark_node *custom = builder.replace(node, &marker);
            append(builder, custom, value, document);
        } else if (marker.kind == Marker::Kind::ElementOpen || marker.kind == Marker::Kind::ElementEmpty) {
            expandElement(node, marker, document);
        }
    }

    void expandElement(cmark_node *node, Marker &marker, Document &document)
    {
        expandAttributes(&marker, document);
        if (!isComponentName(marker.tag.name) || marker.component != ThemeComponent::None)
            return;
        const std::optional<JsValue> bound =
            m_interpreter.component(QString::fromUtf8(marker.tag.name), document.module);
        const bool isFunction = bound && bound->kind == JsValue::Kind::Function;
        const QString partial = bound ? m_imports.partial(*bound) : QString();
        if (!isFunction && partial.isEmpty()) {
            marker.component = m_imports.component(marker, bound);
            return expandSlots(node, marker, document);
        }
        NodeBuilder builder(
            m_pass, document.prepared, marker.line, QString::fromUtf8(writtenTag(marker.tag)));
        const JsValue children = takeChildren(node);
        cmark_node *custom = builder.replace(node, nullptr);
        const JsValue props = propsOf(marker.tag, children);
        if (isFunction)
            append(builder, custom, m_interpreter.call(*bound, {props}), document);
        else
            openPartial(custom, partial, props, marker, document);
    }

    /// Attributes of the theme's components that hold elements: they become children.
    void expandSlots(cmark_node *node, const Marker &marker, Document &document)
    {
        const char *name = marker.component == ThemeComponent::BrowserOnly  ? "fallback"
                           : marker.component == ThemeComponent::Details    ? "summary"
                           : marker.component == ThemeComponent::Admonition ? "title"
                                                                            : "";
        const JsValue value = attributeValue(marker.tag, name);
        if (value.isMissing())
            return;
        NodeBuilder builder(m_pass, document.prepared, marker.line, {});
        cmark_node *parent = builder.replace(node, &marker);
        const bool isText = value.kind == JsValue::Kind::String;
        HeldNodes held;
        if (marker.component == ThemeComponent::Details && (isText || value.text != u"summary")) {
            cmark_node *summary = builder.appendElement(
                held.holder(), {Marker::Kind::ElementOpen, {"summary", {}}, marker.line});
            append(builder, summary, value, document);
        } else if (marker.component != ThemeComponent::Admonition || !isText) {
            append(builder, held.holder(), value, document);
        }
        if (marker.component == ThemeComponent::Admonition)
            builder.wrapTitle(held.holder());
        while (cmark_node *child = cmark_node_last_child(held.holder())) {
            moveInto(child, parent);
            moveToFront(child);
        }
    }

    void expandAttributes(Marker *marker, Document &document)
    {
        std::vector<JsxAttribute> expanded;
        for (JsxAttribute &attribute : marker->tag.attributes) {
            const bool isSpread = attribute.kind == JsxAttribute::Kind::Spread;
            if (attribute.kind != JsxAttribute::Kind::Expression && !isSpread) {
                expanded.push_back(std::move(attribute));
                continue;
            }
            const QByteArray source = attribute.value.trimmed();
            const JsValue value = m_interpreter.evaluate(
                isSpread && source.startsWith("...") ? source.sliced(3) : source, document.module);
            if (isSpread && value.kind == JsValue::Kind::Object) {
                for (const auto &[name, member] : value.members())
                    expanded.push_back({JsxAttribute::Kind::Computed, name.toUtf8(), {}, member});
            } else {
                if (!isSpread && value.isKnown())
                    attribute.kind = JsxAttribute::Kind::Computed;
                else if (!isComponentName(marker->tag.name) && !attribute.name.startsWith("on"))
                    m_pass.report(
                        Severity::Note, u"mdx-expression"_s,
                        tr("Galley does not run this code: the attribute is left out."), marker->line,
                        attribute.value.left(20));
                attribute.computed = value;
                expanded.push_back(std::move(attribute));
            }
        }
        marker->tag.attributes = std::move(expanded);
    }

    /// The children of a component's element, out of the tree until the component says where they go.
    JsValue takeChildren(cmark_node *node)
    {
        JsValue children;
        if (cmark_node_first_child(node) == nullptr)
            return children;
        m_children.push_back(HeldNodes());
        while (cmark_node *child = cmark_node_first_child(node))
            moveInto(child, m_children.back().holder());
        children.kind = JsValue::Kind::Children;
        children.number = static_cast<double>(m_children.size() - 1);
        return children;
    }

    static JsValue propsOf(const JsxTag &tag, const JsValue &children)
    {
        std::vector<std::pair<QString, JsValue>> props;
        for (const JsxAttribute &attribute : tag.attributes) {
            if (attribute.kind != JsxAttribute::Kind::Spread)
                setMember(&props, QString::fromUtf8(attribute.name), attributeValue(tag, attribute.name));
        }
        if (children.kind == JsValue::Kind::Children)
            setMember(&props, u"children"_s, children);
        return jsObject(std::move(props));
    }

    void append(NodeBuilder &builder, cmark_node *parent, const JsValue &value, Document &document)
    {
        if (++m_values > mostValues)
            return;
        switch (value.kind) {
        case JsValue::Kind::Array:
            for (const JsValue &item : value.items())
                append(builder, parent, item, document);
            break;
        case JsValue::Kind::Element:
            appendElement(builder, parent, value, document);
            break;
        case JsValue::Kind::Children: {
            cmark_node *held = m_children[static_cast<size_t>(value.number)].holder();
            while (cmark_node *child = cmark_node_first_child(held))
                moveInto(child, parent);
            break;
        }
        default:
            builder.append(parent, value);
        }
    }

    void appendElement(NodeBuilder &builder, cmark_node *parent, const JsValue &value, Document &document)
    {
        Marker marker{Marker::Kind::ElementOpen, {value.text.toUtf8(), {}}, builder.line()};
        for (const auto &[name, member] : value.members())
            marker.tag.attributes.push_back({JsxAttribute::Kind::Computed, name.toUtf8(), {}, member});
        JsValue bound;
        bound.kind = JsValue::Kind::Component;
        bound.text = value.parts->origin;
        const bool isBound = !bound.text.isNull();
        const QString partial = isBound ? m_imports.partial(bound) : QString();
        if (isComponentName(marker.tag.name) && partial.isEmpty())
            marker.component = m_imports.component(marker, isBound ? std::optional(bound) : std::nullopt);
        cmark_node *element = builder.appendElement(parent, marker);
        if (element == nullptr)
            return;
        if (!partial.isEmpty())
            return openPartial(element, partial, jsObject(value.members()), marker, document);
        for (const JsValue &child : value.items())
            append(builder, element, child, document);
        const JsValue *children = value.find(u"children");
        if (children != nullptr && value.items().empty())
            append(builder, element, *children, document);
    }

    void openPartial(
        cmark_node *node, const QString &file, const JsValue &props, const Marker &tag, Document &document)
    {
        if (m_open.contains(file) || document.file == file)
            return m_pass.report(
                Severity::Error, u"mdx-partial"_s,
                tr("\"%1\" imports itself: the site build would not end.").arg(QFileInfo(file).fileName()),
                tag.line, '<' + tag.tag.name);
        const Result<TextFile> text =
            QFileInfo(file).size() <= largestPartial ? readTextFile(file) : failure(ErrorKind::Io, {});
        if (!text || ++m_partials > mostPartials)
            return m_pass.report(
                Severity::Warning, u"mdx-partial"_s,
                tr("\"%1\" is not shown here.").arg(QFileInfo(file).fileName()), tag.line,
                '<' + tag.tag.name);
        const SourceLines lines(text->text);
        document.prepared.partials.push_back(
            std::make_unique<PreparedText>(prepareText(lines, file, m_pass.site)));
        PreparedText &prepared = *document.prepared.partials.back();
        const CmarkTree tree(prepared.markdown.view());
        transformTree(tree.root(), prepared);
        Document partial{file, prepared, nullptr, tag.line};
        partial.module = addModule(partial, text->text, props);
        m_open.append(file);
        expand(tree.root(), partial);
        m_open.removeLast();
        NodeBuilder(m_pass, document.prepared, tag.line, {}).adopt(node, tree.root(), prepared, file);
    }

    RenderPass &m_pass;
    JsInterpreter m_interpreter;
    MdxImports m_imports;
    std::vector<HeldNodes> m_children;
    QStringList m_open; ///< files of the partials that are expanded just now
    int m_partials = 0;
    int m_values = 0;
};

} // namespace

void expandTree(RenderPass &pass, cmark_node *document, PreparedText &prepared)
{
    if (!prepared.markers.empty())
        Expansion(pass).expandPost(document, prepared);
}

} // namespace Galley
