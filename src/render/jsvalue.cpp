// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsvalue.h"

#include "post/yamlvalue.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsValue::Kind;

/// Deeper values come from functions that wrap what they made, over and over.
constexpr int deepestValue = 64;
/// Lists may hold one another many times over.
constexpr int largestValue = 50'000;
/// Members are looked up one by one.
constexpr size_t mostMembers = 1000;

JsValue ofKind(Kind kind)
{
    JsValue value;
    value.kind = kind;
    return value;
}

JsValue fromJson(const QJsonValue &json)
{
    if (json.isArray()) {
        std::vector<JsValue> items;
        const QJsonArray array = json.toArray();
        for (const QJsonValue &item : array)
            items.push_back(fromJson(item));
        return jsArray(std::move(items));
    }
    if (json.isObject()) {
        std::vector<std::pair<QString, JsValue>> members;
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            members.emplace_back(member.key(), fromJson(member.value()));
        return jsObject(std::move(members));
    }
    if (json.isString())
        return jsText(json.toString());
    if (json.isDouble())
        return jsNumber(json.toDouble());
    return json.isBool() ? jsBoolean(json.toBool()) : ofKind(Kind::Null);
}

std::optional<QString> joinedText(const std::vector<JsValue> &items)
{
    QString text;
    for (const JsValue &item : items) {
        const std::optional<QString> part = item.isMissing() ? QString() : textOf(item);
        if (!part || text.size() > longestJsText)
            return std::nullopt;
        text += (&item == items.data() ? QString() : u","_s) + *part;
    }
    return text;
}

} // namespace

bool JsValue::isTrue() const
{
    switch (kind) {
    case Kind::Undefined:
    case Kind::Null:
        return false;
    case Kind::Boolean:
        return boolean;
    case Kind::Number:
        return number != 0 && !std::isnan(number);
    case Kind::String:
        return !text.isEmpty();
    default:
        return true;
    }
}

const std::vector<JsValue> &JsValue::items() const
{
    static const std::vector<JsValue> none;
    return parts ? parts->items : none;
}

const std::vector<std::pair<QString, JsValue>> &JsValue::members() const
{
    static const std::vector<std::pair<QString, JsValue>> none;
    return parts ? parts->members : none;
}

const JsValue *JsValue::find(QStringView name) const
{
    const auto found = std::find_if(
        members().begin(), members().end(), [&](const auto &member) { return member.first == name; });
    return found == members().end() ? nullptr : &found->second;
}

JsValue jsUnknown(const QString &source)
{
    JsValue value = ofKind(Kind::Unknown);
    value.text = source;
    return value;
}

JsValue jsBoolean(bool value)
{
    JsValue result = ofKind(Kind::Boolean);
    result.boolean = value;
    return result;
}

JsValue jsNumber(double number)
{
    JsValue value = ofKind(Kind::Number);
    value.number = number;
    return value;
}

JsValue jsText(const QString &text)
{
    if (text.size() > longestJsText)
        return jsUnknown();
    JsValue value = ofKind(Kind::String);
    value.text = text;
    return value;
}

JsValue jsWhole(Kind kind, JsParts parts, const QString &text)
{
    const auto nest = [&](const JsValue &value) {
        parts.depth = std::max(parts.depth, value.parts ? value.parts->depth + 1 : 1);
        parts.size += value.parts ? value.parts->size : 1;
    };
    for (const JsValue &item : parts.items)
        nest(item);
    for (const auto &[name, member] : parts.members)
        nest(member);
    if (parts.depth > deepestValue || parts.size > largestValue || parts.items.size() > mostJsItems ||
        parts.members.size() > mostMembers)
        return jsUnknown();
    JsValue value = ofKind(kind);
    value.text = text;
    value.parts = std::make_shared<const JsParts>(std::move(parts));
    return value;
}

JsValue jsArray(std::vector<JsValue> items)
{
    return jsWhole(Kind::Array, {std::move(items), {}});
}

JsValue jsObject(std::vector<std::pair<QString, JsValue>> members)
{
    return jsWhole(Kind::Object, {{}, std::move(members)});
}

std::optional<QString> textOf(const JsValue &value)
{
    switch (value.kind) {
    case Kind::Undefined:
        return u"undefined"_s;
    case Kind::Null:
        return u"null"_s;
    case Kind::Boolean:
        return value.boolean ? u"true"_s : u"false"_s;
    case Kind::Number:
        return javaScriptNumber(value.number);
    case Kind::String:
        return value.text;
    case Kind::Array:
        return joinedText(value.items());
    case Kind::Object:
        return u"[object Object]"_s;
    default:
        return std::nullopt;
    }
}

bool isSame(const JsValue &left, const JsValue &right)
{
    if (left.kind != right.kind)
        return false;
    switch (left.kind) {
    case Kind::Undefined:
    case Kind::Null:
        return true;
    case Kind::Boolean:
        return left.boolean == right.boolean;
    case Kind::Number:
        return left.number == right.number;
    case Kind::String:
    case Kind::Builtin:
        return left.text == right.text;
    default:
        return left.parts == right.parts && left.node == right.node && left.scope == right.scope;
    }
}

void setMember(std::vector<std::pair<QString, JsValue>> *members, const QString &name, JsValue value)
{
    const auto found =
        std::find_if(members->begin(), members->end(), [&](const auto &each) { return each.first == name; });
    if (found == members->end())
        members->emplace_back(name, std::move(value));
    else
        found->second = std::move(value);
}

JsValue jsFromJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (document.isNull())
        return jsUnknown();
    return document.isArray() ? fromJson(document.array()) : fromJson(document.object());
}

} // namespace Galley
