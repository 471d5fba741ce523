// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsxattributes.h"

#include "render/htmltext.h"

#include <QByteArrayList>

#include <algorithm>
#include <array>
#include <cmath>

namespace Galley {

namespace {

struct Rename
{
    const char *jsx;
    const char *html;
};

/// React's names that are not the HTML name in other case.
constexpr std::array<Rename, 4> renames{{
    {"className", "class"},
    {"htmlFor", "for"},
    {"acceptCharset", "accept-charset"},
    {"httpEquiv", "http-equiv"},
}};

/// Attributes of SVG that React writes with dashes; the others of SVG keep their case.
constexpr std::array dashed{"clipPath",         "clipRule",         "fillOpacity",   "fillRule",
                            "floodColor",       "floodOpacity",     "fontFamily",    "fontSize",
                            "fontStyle",        "fontWeight",       "letterSpacing", "markerEnd",
                            "markerMid",        "markerStart",      "stopColor",     "stopOpacity",
                            "strokeDasharray",  "strokeDashoffset", "strokeLinecap", "strokeLinejoin",
                            "strokeMiterlimit", "strokeOpacity",    "strokeWidth",   "textAnchor"};

constexpr std::array keptCase{"viewBox",       "preserveAspectRatio", "gradientUnits", "gradientTransform",
                              "patternUnits",  "clipPathUnits",       "textLength",    "startOffset",
                              "attributeName", "stdDeviation"};

/// Numbers in styles get "px" except for these.
constexpr std::array unitless{
    "animationIterationCount",
    "aspectRatio",
    "columnCount",
    "columns",
    "fillOpacity",
    "flex",
    "flexGrow",
    "flexShrink",
    "fontWeight",
    "gridColumn",
    "gridColumnEnd",
    "gridColumnStart",
    "gridRow",
    "gridRowEnd",
    "gridRowStart",
    "lineClamp",
    "lineHeight",
    "opacity",
    "order",
    "orphans",
    "scale",
    "strokeOpacity",
    "strokeWidth",
    "tabSize",
    "widows",
    "zIndex",
    "zoom"};

template <size_t count>
bool isIn(const std::array<const char *, count> &names, QByteArrayView name)
{
    return std::any_of(names.begin(), names.end(), [&](const char *entry) { return name == entry; });
}

QByteArray withDashes(const QByteArray &name)
{
    QByteArray dashedName;
    for (const char c : name) {
        const bool isUpper = c >= 'A' && c <= 'Z';
        if (isUpper)
            dashedName.append('-');
        dashedName.append(isUpper ? static_cast<char>(c + 32) : c);
    }
    return dashedName.startsWith("ms-") ? '-' + dashedName : dashedName;
}

QByteArray htmlName(const QByteArray &jsx)
{
    for (const Rename &rename : renames) {
        if (jsx == rename.jsx)
            return rename.html;
    }
    if (isIn(dashed, jsx))
        return withDashes(jsx);
    return isIn(keptCase, jsx) ? jsx : jsx.toLower();
}

QByteArray styleText(const JsValue &object)
{
    QByteArrayList declarations;
    for (const auto &[key, value] : object.members()) {
        const bool isNumber = value.kind == JsValue::Kind::Number;
        if (value.kind != JsValue::Kind::String && !isNumber)
            continue;
        const QByteArray name = key.toUtf8();
        const bool isVariable = name.startsWith("--");
        const bool needsUnit = isNumber && value.number != 0 && !isVariable && !isIn(unitless, name);
        const QByteArray property = isVariable ? name : withDashes(name);
        const QByteArray text = textOf(value)->trimmed().toUtf8();
        if (!text.isEmpty())
            declarations.append(property + ':' + text + (needsUnit ? "px" : ""));
    }
    return declarations.join(';');
}

/// What is there or not: true and every text but "" give `name=""`.
constexpr std::array flags{
    "allowFullScreen",
    "async",
    "autoFocus",
    "autoPlay",
    "checked",
    "controls",
    "default",
    "defer",
    "disabled",
    "disablePictureInPicture",
    "disableRemotePlayback",
    "formNoValidate",
    "hidden",
    "inert",
    "itemScope",
    "loop",
    "multiple",
    "muted",
    "noModule",
    "noValidate",
    "open",
    "playsInline",
    "readOnly",
    "required",
    "reversed",
    "scoped",
    "seamless",
    "selected"};

/// Whose true and false are words.
constexpr std::array words{"autoReverse", "contentEditable", "draggable",  "externalResourcesRequired",
                           "focusable",   "preserveAlpha",   "spellCheck", "value"};

constexpr std::array numbers{"rowSpan", "start"};
constexpr std::array sizes{"cols", "rows", "size", "span"};

/// React's own; they are no attributes.
constexpr std::array instructions{"children",
                                  "dangerouslySetInnerHTML",
                                  "defaultChecked",
                                  "defaultValue",
                                  "innerHTML",
                                  "key",
                                  "ref",
                                  "suppressContentEditableWarning",
                                  "suppressHydrationWarning"};

JsValue valueOf(const JsxAttribute &attribute)
{
    switch (attribute.kind) {
    case JsxAttribute::Kind::Text:
        return jsText(QString::fromUtf8(attribute.value));
    case JsxAttribute::Kind::Flag:
        return jsBoolean(true);
    case JsxAttribute::Kind::Computed:
        return attribute.computed;
    default:
        return jsUnknown();
    }
}

bool hasWords(QByteArrayView name)
{
    return name.startsWith("aria-") || name.startsWith("data-") || isIn(words, name);
}

bool isHandler(QByteArrayView name)
{
    return name.size() > 2 && name.startsWith("on");
}

std::optional<QByteArray> truthText(QByteArrayView element, QByteArrayView name, bool isTrue)
{
    if (hasWords(name))
        return QByteArray(isTrue ? "true" : "false");
    const bool mayBeAlone = name == "download" || name == "capture" || element.contains('-');
    return isTrue && mayBeAlone ? std::optional(QByteArray("")) : std::nullopt;
}

/// Texts that are no number and sizes below one are left out.
bool isLostNumber(QByteArrayView name, const QString &text)
{
    const bool isSize = isIn(sizes, name);
    if (!isSize && !isIn(numbers, name))
        return false;
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return (!isNumber && !text.trimmed().isEmpty()) || std::isnan(number) || (isSize && number < 1);
}

/// What React writes for a value. Names of flags in other case (`allowfullscreen`) are none for it.
std::optional<QByteArray> valueText(QByteArrayView element, QByteArrayView name, const JsValue &value)
{
    if (isIn(flags, name))
        return value.isKnown() && value.isTrue() ? std::optional(QByteArray("")) : std::nullopt;
    switch (value.kind) {
    case JsValue::Kind::String:
    case JsValue::Kind::Number:
    case JsValue::Kind::Array: {
        const std::optional<QString> text = textOf(value);
        // An empty address would be the page itself.
        const bool isLost = !text || isLostNumber(name, *text) ||
                            (text->isEmpty() && (name == "src" || (name == "href" && element != "a")));
        return isLost ? std::nullopt : std::optional(text->toUtf8());
    }
    case JsValue::Kind::Boolean:
        return truthText(element, name, value.boolean);
    case JsValue::Kind::Object:
        return name == "style" ? std::optional(styleText(value)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace

std::vector<HtmlAttribute> htmlAttributes(const JsxTag &tag)
{
    std::vector<HtmlAttribute> attributes;
    for (const JsxAttribute &attribute : tag.attributes) {
        if (isHandler(attribute.name) || isIn(instructions, attribute.name))
            continue;
        const std::optional<QByteArray> text = valueText(tag.name, attribute.name, valueOf(attribute));
        if (text)
            attributes.push_back({htmlName(attribute.name), *text});
    }
    return attributes;
}

JsValue attributeValue(const JsxTag &tag, QByteArrayView name)
{
    const JsxAttribute *attribute = tag.find(name);
    return attribute == nullptr ? JsValue() : valueOf(*attribute);
}

std::optional<QByteArray> attributeText(const JsxTag &tag, QByteArrayView name)
{
    const JsValue value = attributeValue(tag, name);
    const bool isText = value.kind == JsValue::Kind::String || value.kind == JsValue::Kind::Number;
    return isText ? std::optional(textOf(value)->toUtf8()) : std::nullopt;
}

bool hasFlag(const JsxTag &tag, QByteArrayView name)
{
    const JsValue value = attributeValue(tag, name);
    return value.isKnown() && value.isTrue();
}

} // namespace Galley
