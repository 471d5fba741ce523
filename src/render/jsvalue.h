// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace Galley {

struct JsNode;
struct JsParts;
class JsScope;

/// A value of the expressions that a post holds. Immutable and cheap to copy; has no prototype, so a member
/// is one that was written down.
struct JsValue
{
    enum class Kind {
        Unknown, ///< only running the site's code could tell; text: the source of it
        Undefined,
        Null,
        Boolean,
        Number,
        String,
        Array,     ///< items
        Object,    ///< members
        Function,  ///< of the post: node, scope
        Builtin,   ///< text: its name, "Math.max"
        Component, ///< imported; text: the path, a space, the name that was exported there
        Element,   ///< JSX; text: the name, items: the children, members: the attributes
        Children,  ///< what stands between the tags of the component that is written out
    };

    Kind kind = Kind::Undefined;
    bool boolean = false;
    double number = 0;
    QString text;
    std::shared_ptr<const JsParts> parts;
    const JsNode *node = nullptr;
    const JsScope *scope = nullptr;

    bool isKnown() const { return kind != Kind::Unknown; }
    bool isMissing() const { return kind == Kind::Undefined || kind == Kind::Null; }
    bool isFunction() const { return kind == Kind::Function || kind == Kind::Builtin; }
    /// What counts as true, of a known value.
    bool isTrue() const;
    const std::vector<JsValue> &items() const;
    const std::vector<std::pair<QString, JsValue>> &members() const;
    /// The member of that name, or nullptr.
    const JsValue *find(QStringView name) const;
};

/// What arrays, objects and elements hold.
struct JsParts
{
    std::vector<JsValue> items;
    std::vector<std::pair<QString, JsValue>> members;
    QString origin = {}; ///< of an element: what its name is bound to ("@theme/Tabs default"); null: nothing
    int depth = 1;       ///< how deep they nest
    int size = 1;        ///< how many values they hold, each as often as it is held
};

/// What one text, and one array, may hold at most.
constexpr qsizetype longestJsText = 1'000'000;
constexpr size_t mostJsItems = 10'000;

JsValue jsUnknown(const QString &source = {});
JsValue jsBoolean(bool value);
JsValue jsNumber(double number);
JsValue jsText(const QString &text);
/// Of a kind that has parts. Unknown when it would be deeper or larger than anybody writes.
JsValue jsWhole(JsValue::Kind kind, JsParts parts, const QString &text = {});
JsValue jsArray(std::vector<JsValue> items);
JsValue jsObject(std::vector<std::pair<QString, JsValue>> members);

/// What JavaScript's String() makes of a value; nothing for a value that is not known to the end, or has no
/// text that a reader would want. textOf([1, [2]]) ⇒ "1,2"
std::optional<QString> textOf(const JsValue &value);

/// Whether `===` holds between two known values.
bool isSame(const JsValue &left, const JsValue &right);

/// Sets a member; a later one replaces an earlier one.
void setMember(std::vector<std::pair<QString, JsValue>> *members, const QString &name, JsValue value);

/// The value that a JSON text holds; Unknown when it is none.
JsValue jsFromJson(const QByteArray &json);

} // namespace Galley
