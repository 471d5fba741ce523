// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsvalue.h"

#include <functional>

namespace Galley {

/// Calls a function value; the interpreter's.
using JsCall = std::function<JsValue(const JsValue &function, const std::vector<JsValue> &arguments)>;

/// What a function gets, or the undefined value.
const JsValue &argument(const std::vector<JsValue> &arguments, size_t index);

/// The value of `receiver.name(arguments)` for the methods of texts, numbers and arrays that are pure and
/// give the same everywhere; Unknown for all others. jsMethod("ab", "toUpperCase", {}) ⇒ "AB"
JsValue jsMethod(
    const JsValue &receiver, const QString &name, const std::vector<JsValue> &arguments, const JsCall &call);

/// The same for arrays. jsArrayMethod([1, 2], "join", {"-"}) ⇒ "1-2"
JsValue jsArrayMethod(
    const JsValue &receiver, const QString &name, const std::vector<JsValue> &arguments, const JsCall &call);

/// The value of a global function such as `Math.max`; Unknown when there is none of that name here.
JsValue jsGlobalCall(const QString &name, const std::vector<JsValue> &arguments, const JsCall &call);

/// What a global name stands for (`Math`, `parseInt`, `NaN`), or a member of one (`Math.PI`); nothing when it
/// is none of those that are known here.
std::optional<JsValue> jsGlobal(const QString &name);

} // namespace Galley
