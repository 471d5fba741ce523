// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsvalue.h"

namespace Galley {

/// The number that JavaScript makes of a known value without parts: "" ⇒ 0, true ⇒ 1, "x" ⇒ NaN; nothing for
/// others.
std::optional<double> numberOf(const JsValue &value);

/// The value of `sign operand`; Unknown when it is not known.
JsValue jsUnary(const QString &sign, const JsValue &operand);

/// The value of `left sign right` for all operators that look at both sides. jsBinary("+", "a", 1) ⇒ "a1"
JsValue jsBinary(const QString &sign, const JsValue &left, const JsValue &right);

} // namespace Galley
