// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "render/htmlpolicy.h"
#include "render/renderer.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// An empty line of code becomes an element of 60 bytes, a short footnote reference one of 250.
constexpr qsizetype mostGrowth = 300;
constexpr qsizetype fixedPart = 20'000;

/// What an expression computes is bounded by the interpreter's steps instead.
constexpr qsizetype mostComputed = 20'000'000;

/// Beside these files, so that imports find something.
const QString folder = QStringLiteral(GALLEY_SOURCE_DIR "/tests/data/render/site");

struct Setting
{
    SiteSnapshot site;
    RenderOptions options;
};

Setting settingOf(unsigned char switches)
{
    static constexpr std::array formats{
        MarkdownFormat::Mdx, MarkdownFormat::Mdx, MarkdownFormat::CommonMark, MarkdownFormat::Detect};
    Setting setting;
    setting.site.root = folder;
    setting.site.blogFolder = folder + u"/blog"_s;
    setting.site.staticFolders = {folder + u"/static"_s};
    SiteConfig &config = setting.site.config;
    const bool isCompatible = (switches & 3) != 1;
    config.format.value = formats[switches & 3];
    config.compat = {isCompatible, isCompatible, isCompatible};
    config.math.value = (switches & 8) != 0;
    config.emoji.value = (switches & 16) != 0;
    config.githubAdmonitions.value = (switches & 32) != 0;
    config.mermaid.value = (switches & 64) != 0;
    setting.options.html = (switches & 4) != 0 ? HtmlPolicy::Safe : HtmlPolicy::Keep;
    setting.options.lineMarks = (switches & 128) != 0;
    setting.options.scriptBudget = 0; // no colours, no formulas: they would take all the time
    return setting;
}

QString brokenBlocks(const Rendered &rendered, int lines)
{
    int line = 1;
    for (const RenderedBlock &block : rendered.blocks) {
        if (block.line < line || block.lineEnd < block.line || block.lineEnd > lines)
            return u"block lines %1-%2 after %3 of %4"_s.arg(block.line)
                .arg(block.lineEnd)
                .arg(line)
                .arg(lines);
        line = block.line;
        if (!isWellNested(block.html))
            return u"not well nested: %1"_s.arg(QString::fromUtf8(block.html));
    }
    return {};
}

QString brokenPlaces(const Rendered &rendered, qsizetype size, int lines)
{
    for (const Diagnostic &diagnostic : rendered.diagnostics) {
        const bool isInside = diagnostic.span.start >= 0 && diagnostic.span.length >= 0 &&
                              diagnostic.span.end() <= size && diagnostic.position.line >= 1 &&
                              diagnostic.position.line <= lines;
        if (!isInside)
            return u"problem outside the post: %1"_s.arg(diagnostic.message);
        qsizetype end = 0;
        for (const TextEdit &edit : diagnostic.fix.edits) {
            if (edit.span.start < end || edit.span.length < 0 || edit.span.end() > size)
                return u"fix that cannot be made: %1"_s.arg(diagnostic.message);
            end = edit.span.end();
        }
    }
    for (const Heading &heading : rendered.headings) {
        if (heading.line < 1 || heading.line > lines || !isWellNested(heading.html))
            return u"heading %1 in line %2 of %3"_s.arg(heading.text).arg(heading.line).arg(lines);
    }
    return {};
}

QString unsafeMarkup(const QByteArray &html)
{
    for (const HtmlToken &token : tokenizeHtml(html)) {
        if (token.kind == HtmlToken::Kind::Text)
            continue;
        // The site itself writes that one by mistake, and so do we.
        if (elementRule(token.text) != ElementRule::Show && token.text != "mdxadmonitiontitle")
            return u"element %1"_s.arg(QString::fromUtf8(token.text));
        for (const HtmlAttribute &attribute : token.attributes) {
            const bool isLink = attribute.name == "href" && !isSafeUrl(attribute.value, UrlUse::Link);
            const bool isSource = attribute.name == "src" && !isSafeUrl(attribute.value, UrlUse::Load);
            if (isLink || isSource || attribute.name.startsWith("on") || attribute.name == "srcdoc")
                return u"attribute %1 = %2"_s.arg(
                    QString::fromUtf8(attribute.name), QString::fromUtf8(attribute.value));
        }
    }
    return {};
}

} // namespace

bool isWellNested(QByteArrayView html)
{
    std::vector<QByteArray> open;
    for (const HtmlToken &token : tokenizeHtml(html)) {
        if (token.kind == HtmlToken::Kind::StartTag && !isVoidElement(token.text)) {
            open.push_back(token.text);
        } else if (token.kind == HtmlToken::Kind::EndTag) {
            if (open.empty() || open.back() != token.text)
                return false;
            open.pop_back();
        }
    }
    return open.empty();
}

QString brokenRendering(QByteArrayView input)
{
    if (input.isEmpty())
        return {};
    const Setting setting = settingOf(static_cast<unsigned char>(input.front()));
    const QString text = QString::fromUtf8(input.sliced(1));
    const int lines = static_cast<int>(text.count(u'\n')) + 1;
    static Renderer renderer;
    const Rendered rendered =
        renderer.render(text, folder + u"/blog/post.md"_s, setting.site, setting.options);
    const QByteArray html = rendered.html();
    QString broken = brokenBlocks(rendered, lines);
    if (broken.isEmpty())
        broken = brokenPlaces(rendered, text.size(), lines);
    const qsizetype computed = input.contains('{') ? mostComputed : 0;
    if (broken.isEmpty() && html.size() > fixedPart + mostGrowth * input.size() + computed)
        broken = u"%1 bytes of %2"_s.arg(html.size()).arg(input.size());
    if (broken.isEmpty() && setting.options.html == HtmlPolicy::Safe)
        broken = unsafeMarkup(html);
    return broken;
}

} // namespace Galley
