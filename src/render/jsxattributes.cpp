// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsxattributes.h"

#include "render/htmltext.h"

#include <algorithm>
#include <array>

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
    for (const auto &[name, value] : object.entries) {
        if (value.kind != JsValue::Kind::String && value.kind != JsValue::Kind::Number)
            continue;
        const bool isVariable = name.startsWith("--");
        const bool needsUnit =
            value.kind == JsValue::Kind::Number && value.text != "0" && !isVariable && !isIn(unitless, name);
        const QByteArray property = isVariable ? name : withDashes(name);
        declarations.append(property + ':' + value.text.trimmed() + (needsUnit ? "px" : ""));
    }
    return declarations.join(';');
}

bool isTextFlag(const QByteArray &name)
{
    return name.startsWith("aria-") || name.startsWith("data-") || name == "contenteditable" ||
           name == "draggable" || name == "spellcheck";
}

std::optional<QByteArray> valueText(
    const QByteArray &name, const JsValue &value, const PreparedText &prepared,
    const RequireAsset &requireAsset)
{
    switch (value.kind) {
    case JsValue::Kind::String:
    case JsValue::Kind::Number:
        return value.text;
    case JsValue::Kind::Boolean:
        if (isTextFlag(name))
            return QByteArray(value.boolean ? "true" : "false");
        return value.boolean ? std::optional(QByteArray("")) : std::nullopt;
    case JsValue::Kind::Object:
        return name == "style" ? std::optional(styleText(value)) : std::nullopt;
    case JsValue::Kind::Required:
        return requireAsset(value.text);
    case JsValue::Kind::Name:
        if (prepared.imports.contains(value.text))
            return requireAsset(prepared.imports.value(value.text));
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isHandler(const QByteArray &name)
{
    return name.size() > 2 && name.startsWith("on") && name[2] >= 'A' && name[2] <= 'Z';
}

} // namespace

std::vector<HtmlAttribute> htmlAttributes(
    const JsxTag &tag, const PreparedText &prepared, const RequireAsset &requireAsset)
{
    std::vector<HtmlAttribute> attributes;
    for (const JsxAttribute &attribute : tag.attributes) {
        if (attribute.kind == JsxAttribute::Kind::Spread || isHandler(attribute.name) ||
            attribute.name == "key" || attribute.name == "ref")
            continue;
        const QByteArray name = htmlName(attribute.name);
        if (attribute.kind != JsxAttribute::Kind::Expression) {
            const bool isTrue = attribute.kind == JsxAttribute::Kind::Flag && isTextFlag(name);
            attributes.push_back({name, isTrue ? QByteArray("true") : attribute.value});
            continue;
        }
        const std::optional<JsValue> value = readJsValue(attribute.value);
        const std::optional<QByteArray> text =
            value ? valueText(name, *value, prepared, requireAsset) : std::nullopt;
        if (text)
            attributes.push_back({name, *text});
    }
    return attributes;
}

std::optional<QByteArray> attributeText(const JsxTag &tag, QByteArrayView name)
{
    const JsxAttribute *attribute = tag.find(name);
    if (attribute == nullptr)
        return std::nullopt;
    if (attribute->kind != JsxAttribute::Kind::Expression)
        return attribute->value;
    const std::optional<JsValue> value = readJsValue(attribute->value);
    const bool isText =
        value && (value->kind == JsValue::Kind::String || value->kind == JsValue::Kind::Number);
    return isText ? std::optional(value->text) : std::nullopt;
}

bool hasFlag(const JsxTag &tag, QByteArrayView name)
{
    const JsxAttribute *attribute = tag.find(name);
    return attribute != nullptr &&
           (attribute->kind == JsxAttribute::Kind::Flag || attribute->value.trimmed() == "true" ||
            attribute->kind == JsxAttribute::Kind::Text);
}

} // namespace Galley
