// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/htmlpolicy.h"

#include "render/htmltext.h"

#include <QUrl>

#include <algorithm>
#include <span>

namespace Galley {

namespace {

using Names = std::span<const char *const>;

constexpr const char *shownElements[] = {
    "a",      "abbr",       "address", "article", "aside",  "audio",   "b",       "bdi",    "bdo",
    "big",    "blockquote", "br",      "caption", "center", "cite",    "code",    "col",    "colgroup",
    "dd",     "del",        "details", "dfn",     "div",    "dl",      "dt",      "em",     "figcaption",
    "figure", "font",       "footer",  "h1",      "h2",     "h3",      "h4",      "h5",     "h6",
    "header", "hgroup",     "hr",      "i",       "img",    "input",   "ins",     "kbd",    "label",
    "li",     "main",       "mark",    "nav",     "ol",     "p",       "picture", "pre",    "q",
    "rp",     "rt",         "ruby",    "s",       "samp",   "section", "small",   "source", "span",
    "strike", "strong",     "sub",     "summary", "sup",    "table",   "tbody",   "td",     "tfoot",
    "th",     "thead",      "time",    "tr",      "track",  "tt",      "u",       "ul",     "var",
    "video",  "wbr"};

/// Their content is code, another document, or read by other rules than HTML's.
constexpr const char *replacedElements[] = {
    "applet",  "canvas",   "embed",    "frame",    "frameset", "iframe",    "marquee", "math",
    "noembed", "noframes", "noscript", "object",   "param",    "plaintext", "portal",  "script",
    "select",  "style",    "svg",      "template", "textarea", "xmp"};

constexpr const char *removedElements[] = {"base", "head", "link", "meta", "title"};

constexpr const char *voidElements[] = {"area",  "base", "br",   "col",   "embed",  "hr",    "img",
                                        "input", "link", "meta", "param", "source", "track", "wbr"};

constexpr const char *commonAttributes[] = {"align", "class", "dir",       "id",     "lang",  "role",
                                            "style", "title", "translate", "height", "width", "hidden"};

struct OwnAttribute
{
    const char *element;
    const char *attribute;
};

constexpr OwnAttribute ownAttributes[] = {
    {"a", "href"},
    {"a", "rel"},
    {"audio", "controls"},
    {"audio", "loop"},
    {"audio", "muted"},
    {"audio", "src"},
    {"blockquote", "cite"},
    {"br", "clear"},
    {"col", "span"},
    {"col", "valign"},
    {"colgroup", "span"},
    {"del", "datetime"},
    {"details", "open"},
    {"font", "color"},
    {"font", "size"},
    {"img", "alt"},
    {"img", "border"},
    {"img", "loading"},
    {"img", "src"},
    {"input", "checked"},
    {"ins", "datetime"},
    {"li", "value"},
    {"ol", "reversed"},
    {"ol", "start"},
    {"ol", "type"},
    {"source", "src"},
    {"source", "type"},
    {"table", "border"},
    {"table", "cellpadding"},
    {"table", "cellspacing"},
    {"td", "colspan"},
    {"td", "headers"},
    {"td", "rowspan"},
    {"td", "valign"},
    {"td", "bgcolor"},
    {"th", "abbr"},
    {"th", "colspan"},
    {"th", "headers"},
    {"th", "rowspan"},
    {"th", "scope"},
    {"th", "valign"},
    {"th", "bgcolor"},
    {"time", "datetime"},
    {"tr", "valign"},
    {"tr", "bgcolor"},
    {"track", "kind"},
    {"track", "label"},
    {"track", "src"},
    {"ul", "type"},
    {"video", "controls"},
    {"video", "loop"},
    {"video", "muted"},
    {"video", "playsinline"},
    {"video", "poster"},
    {"video", "src"}};

/// Properties that change how a piece looks where it stands. Nothing that positions freely, layers, loads or
/// animates.
constexpr const char *styleProperties[] = {
    "align-items",
    "align-self",
    "aspect-ratio",
    "background",
    "background-color",
    "border",
    "border-bottom",
    "border-collapse",
    "border-color",
    "border-left",
    "border-radius",
    "border-right",
    "border-spacing",
    "border-style",
    "border-top",
    "border-width",
    "box-shadow",
    "box-sizing",
    "clear",
    "color",
    "column-gap",
    "display",
    "flex",
    "flex-basis",
    "flex-direction",
    "flex-grow",
    "flex-shrink",
    "flex-wrap",
    "float",
    "font",
    "font-family",
    "font-size",
    "font-style",
    "font-variant",
    "font-weight",
    "gap",
    "grid-column",
    "grid-row",
    "grid-template-columns",
    "height",
    "hyphens",
    "justify-content",
    "letter-spacing",
    "line-height",
    "list-style-type",
    "margin",
    "margin-bottom",
    "margin-left",
    "margin-right",
    "margin-top",
    "max-height",
    "max-width",
    "min-height",
    "min-width",
    "object-fit",
    "opacity",
    "overflow",
    "overflow-x",
    "overflow-y",
    "padding",
    "padding-bottom",
    "padding-left",
    "padding-right",
    "padding-top",
    "row-gap",
    "text-align",
    "text-decoration",
    "text-indent",
    "text-transform",
    "vertical-align",
    "white-space",
    "width",
    "word-break",
    "word-spacing",
    "word-wrap"};

bool isIn(Names names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [&](const char *entry) { return name == entry; });
}

bool isOwnAttribute(QByteArrayView element, QByteArrayView name)
{
    return std::any_of(std::begin(ownAttributes), std::end(ownAttributes), [&](const OwnAttribute &own) {
        return element == own.element && name == own.attribute;
    });
}

/// The page's own elements have ids and classes that start so; a post must not be able to stand in for them.
/// Other ids only name properties of the window that do not exist, and no `name` is ever let through.
bool isReserved(QByteArrayView name)
{
    const QByteArray folded = foldCase(name);
    return folded.startsWith("galley") || folded.startsWith("__");
}

QByteArray safeClasses(QByteArrayView classes)
{
    QByteArrayList kept;
    for (const QByteArray &one : classes.toByteArray().simplified().split(' ')) {
        if (!isReserved(one))
            kept.append(one);
    }
    return kept.join(' ');
}

std::optional<QByteArray> safeUrl(QByteArrayView url, UrlUse use)
{
    if (!isSafeUrl(url, use))
        return std::nullopt;
    return url.toByteArray();
}

bool isSafeDeclaration(const QByteArray &property, const QByteArray &value)
{
    // An escape or a comment could hide a function's name, and only functions load.
    static constexpr const char *refused[] = {"\\",      "/*",    "@",        "url",  "image", "expression",
                                              "script:", "attr(", "element(", "src(", "<",     "var("};
    const bool isRefused = std::any_of(
        std::begin(refused), std::end(refused), [&](const char *part) { return value.contains(part); });
    return isIn(styleProperties, property) && !isRefused;
}

} // namespace

ElementRule elementRule(QByteArrayView name)
{
    if (isIn(shownElements, name))
        return ElementRule::Show;
    if (isIn(replacedElements, name))
        return ElementRule::Replace;
    return isIn(removedElements, name) ? ElementRule::Remove : ElementRule::Unwrap;
}

bool isShownAttribute(QByteArrayView element, QByteArrayView attribute)
{
    const QByteArray name = foldCase(attribute);
    const bool isAria =
        name.startsWith("aria-") && name.size() < 30 &&
        std::all_of(name.begin(), name.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
    return isAria || isIn(commonAttributes, name) || isOwnAttribute(element, name);
}

std::optional<QByteArray> safeAttribute(QByteArrayView element, const HtmlAttribute &attribute)
{
    const QByteArray name = foldCase(attribute.name);
    if (!isShownAttribute(element, name))
        return std::nullopt;
    if (name == "href" || name == "cite")
        return safeUrl(attribute.value, UrlUse::Link);
    if (name == "src" || name == "poster")
        return safeUrl(attribute.value, UrlUse::Load);
    if (name == "style")
        return safeStyle(attribute.value);
    if (name == "class")
        return safeClasses(attribute.value);
    if (name == "id" && isReserved(attribute.value))
        return std::nullopt;
    return attribute.value;
}

QByteArray urlScheme(QByteArrayView url)
{
    const auto isPassedOver = [](char c) { return c == '\t' || c == '\n' || c == '\r'; };
    const auto isSlash = [](char c) { return c == '/' || c == '\\'; };
    const auto start =
        std::find_if(url.begin(), url.end(), [](char c) { return static_cast<unsigned char>(c) > 0x20; });
    const auto end = std::find_if(
        start, url.end(), [&](char c) { return c == ':' || c == '?' || c == '#' || isSlash(c); });
    if (end != url.end() && *end == ':') {
        QByteArray scheme = QByteArrayView(start, end).toByteArray().toLower();
        scheme.removeIf(isPassedOver);
        return scheme;
    }
    if (end == url.end() || !isSlash(*end) || !std::all_of(start, end, isPassedOver))
        return {};
    const auto next = std::find_if_not(end + 1, url.end(), isPassedOver);
    return next != url.end() && isSlash(*next) ? QByteArray("//") : QByteArray();
}

bool isSafeUrl(QByteArrayView url, UrlUse use)
{
    const QByteArray scheme = urlScheme(url);
    if (scheme.isEmpty())
        return true;
    static constexpr const char *followed[] = {"//", "http", "https", "mailto", "tel"};
    if (use == UrlUse::Load)
        return scheme == "data" && foldCase(url.trimmed()).startsWith("data:image/");
    return isIn(followed, scheme);
}

QByteArray urlHost(QByteArrayView url)
{
    return QUrl(QString::fromUtf8(url).trimmed()).host(QUrl::FullyEncoded).toUtf8();
}

QByteArray safeStyle(QByteArrayView style)
{
    QByteArrayList kept;
    for (const QByteArray &declaration : style.toByteArray().split(';')) {
        const qsizetype colon = declaration.indexOf(':');
        if (colon < 0)
            continue;
        const QByteArray property = declaration.first(colon).trimmed().toLower();
        const QByteArray value = declaration.sliced(colon + 1).trimmed();
        if (isSafeDeclaration(property, value.toLower()))
            kept.append(property + ':' + value);
    }
    return kept.join(';');
}

bool isHtmlElement(QByteArrayView name)
{
    constexpr const char *formElements[] = {"button",   "datalist", "dialog", "fieldset",
                                            "form",     "legend",   "menu",   "meter",
                                            "optgroup", "option",   "output", "progress"};
    return isIn(shownElements, name) || isIn(replacedElements, name) || isIn(removedElements, name) ||
           isIn(formElements, name);
}

bool isVoidElement(QByteArrayView name)
{
    return isIn(voidElements, name);
}

} // namespace Galley
