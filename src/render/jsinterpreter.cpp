// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsinterpreter.h"

#include "render/jsoperators.h"
#include "render/jsparser.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Node = JsNode::Kind;
using Kind = JsValue::Kind;

constexpr int deepestCall = 250;

/// What is reached through prototypes: nothing of it is known here.
bool isInherited(const QString &name)
{
    static constexpr std::array names{
        "constructor",          "prototype",        "__proto__",       "hasOwnProperty", "isPrototypeOf",
        "propertyIsEnumerable", "toLocaleString",   "toString",        "valueOf",        "__defineGetter__",
        "__defineSetter__",     "__lookupGetter__", "__lookupSetter__"};
    return std::any_of(
        names.begin(), names.end(), [&](const char *each) { return name == QLatin1StringView(each); });
}

/// Whether a missing value before this one ends the whole chain (`a?.b.c`).
bool isOptionalChain(const JsNode &node)
{
    const bool isLink = node.kind == Node::Member || node.kind == Node::Index || node.kind == Node::Call;
    return isLink && (node.isOptional || isOptionalChain(node.part(0)));
}

JsValue itemAt(const JsValue &list, double index)
{
    const bool isText = list.kind == Kind::String;
    const auto size =
        static_cast<double>(isText ? list.text.size() : static_cast<qsizetype>(list.items().size()));
    if (!(index >= 0 && index < size) || index != static_cast<double>(static_cast<qint64>(index)))
        return {};
    return isText ? jsText(list.text.mid(static_cast<qsizetype>(index), 1))
                  : list.items()[static_cast<size_t>(index)];
}

} // namespace

JsValue jsMember(const JsValue &object, const QString &name)
{
    const bool isList = object.kind == Kind::Array || object.kind == Kind::String;
    if (isList && name == u"length")
        return jsNumber(static_cast<double>(
            object.kind == Kind::String ? object.text.size()
                                        : static_cast<qsizetype>(object.items().size())));
    if (object.kind == Kind::Builtin)
        return jsGlobal(object.text + u'.' + name).value_or(jsUnknown());
    if (object.kind != Kind::Object)
        return jsUnknown();
    if (const JsValue *found = object.find(name))
        return *found;
    return isInherited(name) ? jsUnknown() : JsValue();
}

JsInterpreter::JsInterpreter(int steps) : m_steps(steps) {}

JsInterpreter::~JsInterpreter() = default;

JsModule *JsInterpreter::addModule(const QByteArray &source, JsModule::Import import)
{
    m_modules.push_back(std::make_unique<JsModule>());
    JsModule *module = m_modules.back().get();
    module->declarations = JsParser(source).module();
    module->import = std::move(import);
    return module;
}

JsValue JsInterpreter::evaluate(const QByteArray &source, JsModule *module)
{
    spend(static_cast<size_t>(source.size()) / 64);
    if (isSpent())
        return jsUnknown();
    std::unique_ptr<JsNode> tree = JsParser(source).expression();
    if (!tree)
        return jsUnknown();
    m_trees.push_back(std::move(tree));
    m_scopes.emplace_back(module);
    return value(*m_trees.back(), m_scopes.back());
}

JsValue JsInterpreter::value(const JsNode &node, const JsScope &scope)
{
    spend(1);
    if (isSpent() || m_depth >= deepestCall)
        return jsUnknown(node.source);
    ++m_depth;
    JsValue result = valueOf(node, scope);
    --m_depth;
    if (node.kind != Node::Name && node.kind != Node::Literal)
        spend((static_cast<size_t>(result.text.size()) + result.items().size() * 8) / 64);
    if (!result.isKnown() && (result.text.isEmpty() || node.kind == Node::Name))
        result.text = node.source;
    return result;
}

JsValue JsInterpreter::valueOf(const JsNode &node, const JsScope &scope)
{
    switch (node.kind) {
    case Node::Literal:
        return node.value;
    case Node::Name:
        return find(node.text, scope).value_or(jsUnknown());
    case Node::Template:
        return templateText(node, scope);
    case Node::Array:
        return array(node, scope);
    case Node::Object:
        return object(node, scope);
    case Node::Member:
    case Node::Index:
        return member(node, scope);
    case Node::Call:
        return callOf(node, scope);
    case Node::Unary:
        return jsUnary(node.text, value(node.part(0), scope));
    case Node::Binary:
        return binary(node, scope);
    case Node::Choice: {
        const JsValue condition = value(node.part(0), scope);
        return condition.isKnown() ? value(node.part(condition.isTrue() ? 1 : 2), scope) : condition;
    }
    case Node::List:
        return node.parts.empty() ? jsUnknown() : value(*node.parts.back(), scope);
    case Node::Function: {
        JsValue function;
        function.kind = Kind::Function;
        function.node = &node;
        function.scope = &scope;
        return function;
    }
    case Node::Element:
        return element(node, scope);
    default:
        return jsUnknown();
    }
}

JsValue JsInterpreter::templateText(const JsNode &node, const JsScope &scope)
{
    QString text;
    for (const auto &part : node.parts) {
        const JsValue each = value(*part, scope);
        const std::optional<QString> partText = textOf(each);
        if (!partText || text.size() > longestJsText)
            return jsUnknown();
        text += *partText;
    }
    return jsText(text);
}

bool JsInterpreter::addItems(
    const JsNode &list, size_t first, const JsScope &scope, std::vector<JsValue> *items)
{
    for (size_t i = first; i < list.parts.size(); ++i) {
        const bool isSpread = list.part(i).kind == Node::Spread;
        JsValue item = value(isSpread ? list.part(i).part(0) : list.part(i), scope);
        if (!isSpread)
            items->push_back(std::move(item));
        else if (item.kind == Kind::Array)
            items->insert(items->end(), item.items().begin(), item.items().end());
        if ((isSpread && item.kind != Kind::Array) || items->size() > mostJsItems)
            return false;
    }
    return true;
}

JsValue JsInterpreter::array(const JsNode &node, const JsScope &scope)
{
    std::vector<JsValue> items;
    return addItems(node, 0, scope, &items) ? jsArray(std::move(items)) : jsUnknown();
}

/// The properties and spreads of an object or an element.
bool JsInterpreter::addMembers(
    const JsNode &node, const JsScope &scope, std::vector<std::pair<QString, JsValue>> *members)
{
    for (const auto &part : node.parts) {
        const JsValue written = value(part->part(0), scope);
        if (part->kind == Node::Spread) {
            if (!written.isMissing() && written.kind != Kind::Object)
                return false;
            for (const auto &[name, each] : written.members())
                setMember(members, name, each);
            spend(written.members().size() * 4);
            continue;
        }
        const bool isComputed = part->parts.size() > 1;
        const std::optional<QString> key =
            isComputed ? textOf(value(part->part(1), scope)) : std::optional(part->text);
        if (!key || *key == u"__proto__" || isSpent())
            return false;
        setMember(members, *key, written);
        spend(members->size() / 16);
    }
    return true;
}

JsValue JsInterpreter::object(const JsNode &node, const JsScope &scope)
{
    std::vector<std::pair<QString, JsValue>> members;
    return addMembers(node, scope, &members) ? jsObject(std::move(members)) : jsUnknown();
}

JsValue JsInterpreter::member(const JsNode &node, const JsScope &scope)
{
    const JsValue owner = value(node.part(0), scope);
    if (owner.isMissing() && isOptionalChain(node))
        return {};
    if (node.kind == Node::Member)
        return jsMember(owner, node.text);
    const JsValue index = value(node.part(1), scope);
    const bool isList = owner.kind == Kind::Array || owner.kind == Kind::String;
    if (isList && index.kind == Kind::Number)
        return itemAt(owner, index.number);
    const std::optional<QString> name = textOf(index);
    return name && index.kind != Kind::Array ? jsMember(owner, *name) : jsUnknown();
}

JsValue JsInterpreter::binary(const JsNode &node, const JsScope &scope)
{
    const JsValue left = value(node.part(0), scope);
    const bool isAnd = node.text == u"&&";
    const bool isOr = node.text == u"||";
    const bool isDefault = node.text == u"??";
    if (!isAnd && !isOr && !isDefault)
        return jsBinary(node.text, left, value(node.part(1), scope));
    if (!left.isKnown())
        return left;
    const bool isRight = isDefault ? left.isMissing() : left.isTrue() == isAnd;
    return isRight ? value(node.part(1), scope) : left;
}

JsValue JsInterpreter::element(const JsNode &node, const JsScope &scope)
{
    JsParts parts;
    if (!addMembers(node, scope, &parts.members))
        return jsUnknown();
    for (const auto &child : node.children)
        parts.items.push_back(value(*child, scope));
    const QString &name = node.text;
    const bool isComponent = !name.isEmpty() && (name.front().isUpper() || name.contains(u'.'));
    const std::optional<JsValue> bound = isComponent ? component(name, scope) : std::nullopt;
    if (bound && bound->kind == Kind::Function) {
        if (!parts.items.empty())
            setMember(
                &parts.members, u"children"_s,
                parts.items.size() == 1 ? parts.items.front() : jsArray(std::move(parts.items)));
        return call(*bound, {jsObject(std::move(parts.members))});
    }
    if (bound)
        parts.origin = bound->kind == Kind::Component ? bound->text : u""_s;
    return jsWhole(Kind::Element, std::move(parts), name);
}

} // namespace Galley
