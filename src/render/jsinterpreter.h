// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsmethods.h"
#include "render/jsscope.h"

#include <QByteArray>

#include <deque>
#include <memory>

namespace Galley {

/// Works out what the expressions of a post give, without an engine: a pure and total part of JavaScript with
/// JSX. There is nothing that it could change or reach: no assignments, no loops, no globals but a short
/// table of pure ones, no prototypes. What lies outside that part is Unknown, and so is all that depends on
/// it. Steps, depth and sizes are bounded for the whole rendering that one interpreter serves.
///
///     evaluate("[1, 2].map((n) => n * 2).join()", module) ⇒ "2,4"
class JsInterpreter
{
public:
    /// steps: how many nodes may be worked out; the rest is Unknown.
    explicit JsInterpreter(int steps);
    ~JsInterpreter();

    /// A document's names; lives as long as the interpreter.
    JsModule *addModule(const QByteArray &source, JsModule::Import import);

    JsValue evaluate(const QByteArray &source, JsModule *module);
    /// What a component's name is bound to ("A", "A.B"); nothing when it is bound to nothing.
    std::optional<JsValue> component(const QString &name, JsModule *module);
    JsValue call(const JsValue &function, const std::vector<JsValue> &arguments);
    bool isSpent() const { return m_steps <= 0; }

private:
    // jsinterpreter.cpp
    JsValue value(const JsNode &node, const JsScope &scope);
    JsValue valueOf(const JsNode &node, const JsScope &scope);
    JsValue templateText(const JsNode &node, const JsScope &scope);
    JsValue array(const JsNode &node, const JsScope &scope);
    JsValue object(const JsNode &node, const JsScope &scope);
    JsValue member(const JsNode &node, const JsScope &scope);
    JsValue binary(const JsNode &node, const JsScope &scope);
    JsValue element(const JsNode &node, const JsScope &scope);
    bool addItems(const JsNode &list, size_t first, const JsScope &scope, std::vector<JsValue> *items);
    bool addMembers(
        const JsNode &node, const JsScope &scope, std::vector<std::pair<QString, JsValue>> *members);
    // jscalls.cpp
    std::optional<JsValue> find(const QString &name, const JsScope &scope);
    std::optional<JsValue> findInModule(const QString &name, const JsScope &scope);
    std::optional<JsValue> component(const QString &name, const JsScope &scope);
    JsValue callOf(const JsNode &node, const JsScope &scope);
    JsValue callMember(const JsNode &callee, const std::vector<JsValue> &arguments, const JsScope &scope);
    JsValue callValue(const JsValue &callee, const std::vector<JsValue> &arguments, const JsScope &scope);
    void bind(const JsNode &pattern, const JsValue &value, JsScope *scope);
    void bindMembers(const JsNode &pattern, const JsValue &value, JsScope *scope);
    void bindItems(const JsNode &pattern, const JsValue &value, JsScope *scope);
    std::optional<JsValue> run(const JsNode &statement, JsScope *scope);
    JsScope *addScope(const JsScope &outer);
    void spend(size_t steps) { m_steps -= static_cast<int>(std::min<size_t>(steps, 1'000'000)); }

    int m_steps;
    int m_depth = 0;
    std::vector<std::unique_ptr<JsNode>> m_trees;
    std::vector<std::unique_ptr<JsModule>> m_modules;
    std::deque<JsScope> m_scopes;
};

/// The value of `object.name` for what was written there; Undefined when nothing was, Unknown for what every
/// object inherits.
JsValue jsMember(const JsValue &object, const QString &name);

} // namespace Galley
