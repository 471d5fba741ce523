// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsxattributes.h"

#include "render/htmltext.h"

#include <QByteArrayList>

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

bool isTextFlag(const QByteArray &name)
{
    return name.startsWith("aria-") || name.startsWith("data-") || name == "contenteditable" ||
           name == "draggable" || name == "spellcheck";
}

std::optional<QByteArray> valueText(const QByteArray &name, const JsValue &value)
{
    switch (value.kind) {
    case JsValue::Kind::String:
    case JsValue::Kind::Number:
    case JsValue::Kind::Array: {
        const std::optional<QString> text = textOf(value);
        return text ? std::optional(text->toUtf8()) : std::nullopt;
    }
    case JsValue::Kind::Boolean:
        if (isTextFlag(name))
            return QByteArray(value.boolean ? "true" : "false");
        return value.boolean ? std::optional(QByteArray("")) : std::nullopt;
    case JsValue::Kind::Object:
        return name == "style" ? std::optional(styleText(value)) : std::nullopt;
    default:
        return std::nullopt;
    }
}

bool isHandler(const QByteArray &name)
{
    return name.size() > 2 && name.startsWith("on") && name[2] >= 'A' && name[2] <= 'Z';
}

} // namespace

std::vector<HtmlAttribute> htmlAttributes(const JsxTag &tag)
{
    std::vector<HtmlAttribute> attributes;
    for (const JsxAttribute &attribute : tag.attributes) {
        if (isHandler(attribute.name) || attribute.name == "key" || attribute.name == "ref" ||
            attribute.name == "children" || attribute.name == "dangerouslySetInnerHTML")
            continue;
        const QByteArray name = htmlName(attribute.name);
        if (attribute.kind == JsxAttribute::Kind::Text) {
            attributes.push_back({name, attribute.value});
        } else if (attribute.kind == JsxAttribute::Kind::Flag) {
            attributes.push_back({name, isTextFlag(name) ? QByteArray("true") : QByteArray()});
        } else if (attribute.kind == JsxAttribute::Kind::Computed) {
            const std::optional<QByteArray> text = valueText(name, attribute.computed);
            if (text)
                attributes.push_back({name, *text});
        }
    }
    return attributes;
}

JsValue attributeValue(const JsxTag &tag, QByteArrayView name)
{
    const JsxAttribute *attribute = tag.find(name);
    if (attribute == nullptr)
        return {};
    switch (attribute->kind) {
    case JsxAttribute::Kind::Text:
        return jsText(QString::fromUtf8(attribute->value));
    case JsxAttribute::Kind::Flag:
        return jsBoolean(true);
    case JsxAttribute::Kind::Computed:
        return attribute->computed;
    default:
        return jsUnknown();
    }
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
