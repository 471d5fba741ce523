// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/mdximports.h"

#include "base/textfile.h"
#include "site/contenttitle.h"
#include "site/frontmatter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;

constexpr qint64 largestText = 1'000'000;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

JsValue imported(const QString &path, const QString &exported)
{
    JsValue value;
    value.kind = Kind::Component;
    value.text = path + u' ' + exported;
    return value;
}

bool isFile(const QString &path)
{
    return path.startsWith(u'.') || path.startsWith(u"@site/");
}

JsValue fromYaml(const YamlNode &node)
{
    switch (node.type) {
    case YamlType::Null: {
        JsValue value;
        value.kind = Kind::Null;
        return value;
    }
    case YamlType::Boolean:
        return jsBoolean(node.boolean);
    case YamlType::Integer:
    case YamlType::Float:
        return jsNumber(node.number);
    case YamlType::String:
        return jsText(node.scalar);
    case YamlType::Sequence: {
        std::vector<JsValue> items;
        for (const YamlNode &item : node.items)
            items.push_back(fromYaml(item));
        return jsArray(std::move(items));
    }
    case YamlType::Mapping: {
        std::vector<std::pair<QString, JsValue>> members;
        for (const YamlEntry &entry : node.entries)
            members.emplace_back(entry.key, fromYaml(entry.value));
        return jsObject(std::move(members));
    }
    case YamlType::Timestamp:
        break; // a Date object
    }
    return jsUnknown();
}

/// Functions of packages that posts use, in the part of the language that is worked out here.
QByteArray packageFunction(const QString &path, const QString &exported)
{
    if (path == u"@docusaurus/useBaseUrl" && exported == u"default")
        return "(url) => !url || url.startsWith('#') || url.includes('//') || url.startsWith('mailto:') || "
               "url.startsWith(baseUrl) ? url : baseUrl + (url.startsWith('/') ? url.slice(1) : url)";
    if (path == u"@docusaurus/Translate" && exported == u"translate")
        return "({message, id}) => message ?? id";
    return {};
}

} // namespace

MdxImports::MdxImports(RenderPass &pass, JsInterpreter &interpreter)
    : m_pass(pass), m_interpreter(interpreter), m_helpers(interpreter.addModule({}, {}))
{
    m_helpers->given = [base = pass.site.config.baseUrl.value](const QString &name) {
        return name == u"baseUrl" ? std::optional(jsText(base)) : std::nullopt;
    };
}

JsValue MdxImports::value(const QString &path, const QString &exported, const QString &document, int line)
{
    const qsizetype loader = path.lastIndexOf(u'!');
    const QString file = path.mid(loader + 1);
    if (!isFile(file))
        return fromPackage(path, exported);
    const QString outer = m_pass.links.file();
    m_pass.links.setFile(document);
    const QString suffix = QFileInfo(file).suffix().toLower();
    static const QStringList assets{u"png"_s, u"jpg"_s, u"jpeg"_s, u"gif"_s, u"webp"_s, u"avif"_s,
                                    u"ico"_s, u"mp4"_s, u"webm"_s, u"mov"_s, u"mp3"_s,  u"wav"_s,
                                    u"ogg"_s, u"ogv"_s, u"pdf"_s,  u"zip"_s, u"docx"_s, u"xlsx"_s};
    JsValue value;
    if (loader >= 0)
        value = path.contains("raw-loader"_L1) ? text(file, line) : jsUnknown();
    else if (assets.contains(suffix))
        value = asset(file, line);
    else if (suffix == u"json")
        value = jsFromJson(text(file, line).text.toUtf8());
    else if (suffix == u"md" || suffix == u"mdx" || suffix == u"svg")
        value = imported(m_pass.links.localFile(file), exported);
    else
        value = imported(isModule(file) ? file : QString(), exported);
    if (value.kind == Kind::Component && value.text.startsWith(u' '))
        reportMissing(file, line);
    m_pass.links.setFile(outer);
    return value;
}

/// A module of the site itself, with the endings that its bundler tries. Without a site around the post
/// nothing can be said.
bool MdxImports::isModule(const QString &path) const
{
    static const QStringList endings{
        {},       u".js"_s,   u".jsx"_s,      u".ts"_s,        u".tsx"_s,      u".mdx"_s,
        u".md"_s, u".json"_s, u"/index.js"_s, u"/index.jsx"_s, u"/index.ts"_s, u"/index.tsx"_s};
    return m_pass.site.config.file.isEmpty() ||
           std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
               return !m_pass.links.localFile(path + ending).isEmpty();
           });
}

JsValue MdxImports::fromPackage(const QString &path, const QString &exported)
{
    const QByteArray function = packageFunction(path, exported);
    return function.isEmpty() ? imported(path, exported) : m_interpreter.evaluate(function, m_helpers);
}

JsValue MdxImports::asset(const QString &path, int line)
{
    const QByteArray url = path.toUtf8();
    const QString file = m_pass.links.localFile(path);
    if (file.isEmpty()) {
        reportMissing(path, line);
        return jsUnknown(path);
    }
    m_pass.useAsset(url, file, line);
    const ImageTarget image = m_pass.links.image(url);
    const LinkTarget link = m_pass.links.link(url);
    const QByteArray &address = image.size ? image.src : link.href;
    m_pass.importedAddresses.insert(address);
    return jsText(QString::fromUtf8(address));
}

JsValue MdxImports::text(const QString &path, int line)
{
    const QString file = m_pass.links.localFile(path);
    if (file.isEmpty() || QFileInfo(file).size() > largestText) {
        reportMissing(path, line);
        return jsUnknown(path);
    }
    const Result<TextFile> read = readTextFile(file);
    return read ? jsText(read->text) : jsUnknown(path);
}

void MdxImports::reportMissing(const QString &path, int line)
{
    m_pass.report(
        Severity::Error, u"mdx-import"_s,
        tr("The imported file \"%1\" is not there: the site build would stop.").arg(path), line,
        path.toUtf8());
}

QString MdxImports::partial(const JsValue &bound)
{
    const QString path = bound.text.section(u' ', 0, -2);
    const bool isDocument = path.endsWith(".md"_L1) || path.endsWith(".mdx"_L1);
    return bound.kind == Kind::Component && isDocument && bound.text.endsWith(" default"_L1) ? path
                                                                                             : QString();
}

ThemeComponent MdxImports::component(const Marker &element, const std::optional<JsValue> &bound)
{
    const QByteArray &name = element.tag.name;
    if (bound) {
        const qsizetype dot = name.indexOf('.');
        const QString member = dot < 0 ? QString() : QString::fromUtf8(name.mid(dot));
        return bound->kind == Kind::Component ? importedComponent(bound->text + member)
                                              : ThemeComponent::Foreign;
    }
    if (const ThemeComponent global = globalComponent(name); global != ThemeComponent::None)
        return global;
    for (const char *package : {"@theme/", "@docusaurus/"}) {
        const QString path = QLatin1StringView(package) + QString::fromUtf8(name);
        const ThemeComponent known = importedComponent(path + u" default"_s);
        if (known == ThemeComponent::Foreign)
            continue;
        m_pass.report(
            Severity::Error, u"mdx-component"_s,
            tr("<%1> is not imported here: write import %1 from '%2';").arg(QString::fromUtf8(name), path),
            element.line, '<' + name);
        return known;
    }
    return ThemeComponent::None;
}

std::optional<JsValue> siteName(const QString &name, const QString &text)
{
    if (name == u"frontMatter") {
        const FrontMatter frontMatter(text);
        const YamlNode &root = frontMatter.document().root;
        return root.isMapping() ? fromYaml(root) : jsObject({});
    }
    if (name == u"contentTitle") {
        const auto title = findContentTitle(splitPost(text).body.of(text));
        return title ? jsText(title->title) : JsValue();
    }
    if (name != u"toc")
        return std::nullopt;
    JsValue contents;
    contents.kind = Kind::Builtin;
    contents.text = name;
    return contents;
}

} // namespace Galley
