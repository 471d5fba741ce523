// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Names and functions of JsInterpreter.
#include "render/jsinterpreter.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Node = JsNode::Kind;
using Kind = JsValue::Kind;

bool bindsName(const JsNode &pattern, const QString &name)
{
    if (pattern.kind == Node::Name)
        return pattern.text == name;
    const bool isPattern = pattern.kind == Node::Object || pattern.kind == Node::Array ||
                           pattern.kind == Node::Property || pattern.kind == Node::Spread;
    if (pattern.kind == Node::Default)
        return bindsName(pattern.part(0), name);
    return isPattern && std::any_of(pattern.parts.begin(), pattern.parts.end(), [&](const auto &part) {
               return bindsName(*part, name);
           });
}

/// Methods that change what they are called on give another value the next time, unless it was made just now.
bool changesItsOwner(const JsNode &callee)
{
    const bool isNamed = callee.part(0).kind == Node::Name || callee.part(0).kind == Node::Member ||
                         callee.part(0).kind == Node::Index;
    return isNamed && (callee.text == u"sort" || callee.text == u"reverse");
}

} // namespace

std::optional<JsValue> JsInterpreter::component(const QString &name, JsModule *module)
{
    m_scopes.emplace_back(module);
    return component(name, m_scopes.back());
}

std::optional<JsValue> JsInterpreter::component(const QString &name, const JsScope &scope)
{
    const QStringList path = name.split(u'.');
    std::optional<JsValue> bound = find(path.first(), scope);
    for (qsizetype i = 1; bound && bound->kind == Kind::Object && i < path.size(); ++i)
        bound = jsMember(*bound, path[i]);
    return bound;
}

std::optional<JsValue> JsInterpreter::find(const QString &name, const JsScope &scope)
{
    for (const JsScope *each = &scope; each != nullptr; each = each->outer()) {
        spend(1);
        if (const JsValue *found = each->find(name))
            return *found;
    }
    return findInModule(name, scope);
}

std::optional<JsValue> JsInterpreter::findInModule(const QString &name, const JsScope &scope)
{
    JsModule *module = scope.module();
    const auto known = module->values.constFind(name);
    if (known != module->values.cend())
        return *known;
    if (module->asked.contains(name))
        return jsUnknown();
    module->asked.insert(name);
    std::optional<JsValue> found;
    for (const auto &declared : module->declarations.declared) {
        if (!bindsName(*declared, name))
            continue;
        m_scopes.emplace_back(module);
        JsScope *bound = &m_scopes.back();
        bind(declared->part(0), value(declared->part(1), *bound), bound);
        const JsValue *own = bound->find(name);
        found = own != nullptr ? *own : jsUnknown();
    }
    for (const JsImport &each : module->declarations.imports) {
        if (each.name == name)
            found = module->import(each.path, each.exported);
    }
    if (!found && module->given)
        found = module->given(name);
    if (!found && name == u"require") {
        found.emplace().kind = Kind::Builtin;
        found->text = name;
    }
    if (!found)
        found = jsGlobal(name);
    module->asked.remove(name);
    if (found)
        module->values.insert(name, *found);
    return found;
}

JsScope *JsInterpreter::addScope(const JsScope &outer)
{
    m_scopes.emplace_back(&outer);
    return &m_scopes.back();
}

JsValue JsInterpreter::callOf(const JsNode &node, const JsScope &scope)
{
    const JsNode &callee = node.part(0);
    std::vector<JsValue> arguments;
    if (!addItems(node, 1, scope, &arguments))
        return jsUnknown();
    if (callee.kind == Node::Member)
        return callMember(callee, arguments, scope);
    const JsValue function = value(callee, scope);
    if (function.isMissing() && node.isOptional)
        return {};
    return callValue(function, arguments, scope);
}

JsValue JsInterpreter::callMember(
    const JsNode &callee, const std::vector<JsValue> &arguments, const JsScope &scope)
{
    const JsValue owner = value(callee.part(0), scope);
    if (owner.isMissing() && callee.isOptional)
        return {};
    const bool isOwn = owner.kind == Kind::Object || owner.kind == Kind::Builtin;
    if (isOwn)
        return callValue(jsMember(owner, callee.text), arguments, scope);
    if (owner.parts)
        spend(static_cast<size_t>(owner.parts->size) / 16);
    if (changesItsOwner(callee))
        return jsUnknown();
    return jsMethod(owner, callee.text, arguments, [this](const JsValue &function, const auto &given) {
        return call(function, given);
    });
}

JsValue JsInterpreter::callValue(
    const JsValue &callee, const std::vector<JsValue> &arguments, const JsScope &scope)
{
    if (callee.kind != Kind::Builtin || callee.text != u"require")
        return call(callee, arguments);
    const JsValue &path = argument(arguments, 0);
    if (path.kind != Kind::String)
        return jsUnknown();
    const JsValue file = scope.module()->import(path.text, u"default"_s);
    // Only data has no default export.
    return path.text.endsWith(".json"_L1) ? file : jsObject({{u"default"_s, file}});
}

JsValue JsInterpreter::call(const JsValue &function, const std::vector<JsValue> &arguments)
{
    spend(1);
    if (function.kind == Kind::Builtin)
        return jsGlobalCall(function.text, arguments, [this](const JsValue &inner, const auto &given) {
            return call(inner, given);
        });
    if (function.kind != Kind::Function || isSpent())
        return jsUnknown();
    JsScope *scope = addScope(*function.scope);
    const JsNode &parameters = function.node->part(0);
    for (size_t i = 0; i < parameters.parts.size(); ++i) {
        const auto rest = arguments.begin() + static_cast<std::ptrdiff_t>(std::min(i, arguments.size()));
        if (parameters.part(i).kind == Node::Spread)
            bind(parameters.part(i).part(0), jsArray({rest, arguments.end()}), scope);
        else
            bind(parameters.part(i), argument(arguments, i), scope);
    }
    const JsNode &body = function.node->part(1);
    return body.kind == Node::Block ? run(body, scope).value_or(JsValue()) : value(body, *scope);
}

/// Binds the names of a pattern to the parts of a value.
void JsInterpreter::bind(const JsNode &pattern, const JsValue &value, JsScope *scope)
{
    switch (pattern.kind) {
    case Node::Name:
        scope->set(pattern.text, value);
        break;
    case Node::Default:
        bind(
            pattern.part(0), value.kind == Kind::Undefined ? this->value(pattern.part(1), *scope) : value,
            scope);
        break;
    case Node::Object:
        bindMembers(pattern, value, scope);
        break;
    case Node::Array:
        bindItems(pattern, value, scope);
        break;
    default:
        break;
    }
}

void JsInterpreter::bindMembers(const JsNode &pattern, const JsValue &value, JsScope *scope)
{
    QStringList taken;
    for (const auto &part : pattern.parts) {
        if (part->kind == Node::Spread) {
            std::vector<std::pair<QString, JsValue>> rest;
            for (const auto &[name, member] : value.members()) {
                if (!taken.contains(name))
                    rest.emplace_back(name, member);
            }
            spend(rest.size() * 4);
            bind(part->part(0), value.kind == Kind::Object ? jsObject(std::move(rest)) : jsUnknown(), scope);
            continue;
        }
        taken += part->text;
        bind(part->part(0), part->parts.size() > 1 ? jsUnknown() : jsMember(value, part->text), scope);
    }
}

void JsInterpreter::bindItems(const JsNode &pattern, const JsValue &value, JsScope *scope)
{
    for (size_t i = 0; i < pattern.parts.size(); ++i) {
        const bool isRest = pattern.part(i).kind == Node::Spread;
        const bool isKnown = value.kind == Kind::Array;
        if (isRest)
            bind(
                pattern.part(i).part(0),
                isKnown ? jsArray(
                              {value.items().begin() +
                                   static_cast<std::ptrdiff_t>(std::min(i, value.items().size())),
                               value.items().end()})
                        : jsUnknown(),
                scope);
        else
            bind(pattern.part(i), isKnown ? argument(value.items(), i) : jsUnknown(), scope);
    }
}

/// What a statement returns, if it does.
std::optional<JsValue> JsInterpreter::run(const JsNode &statement, JsScope *scope)
{
    spend(1);
    if (isSpent())
        return jsUnknown();
    switch (statement.kind) {
    case Node::Block: {
        JsScope *inner = addScope(*scope);
        for (const auto &part : statement.parts) {
            if (std::optional<JsValue> returned = run(*part, inner))
                return returned;
        }
        return std::nullopt;
    }
    case Node::Declare:
        for (const auto &part : statement.parts)
            bind(part->part(0), value(part->part(1), *scope), scope);
        return std::nullopt;
    case Node::Return:
        return statement.parts.empty() ? JsValue() : value(statement.part(0), *scope);
    case Node::If: {
        const JsValue condition = value(statement.part(0), *scope);
        if (!condition.isKnown())
            return condition;
        const size_t branch = condition.isTrue() ? 1 : 2;
        return branch < statement.parts.size() ? run(statement.part(branch), scope) : std::nullopt;
    }
    default:
        return jsUnknown();
    }
}

} // namespace Galley
