// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scripttoken.h"
#include "site/scriptvalue.h"

namespace Galley {

ScriptValue textValue(const QString &text, Certainty certainty = Certainty::Known);

Certainty lesserCertainty(Certainty left, Certainty right);

/// The same value, and no more than guessed.
ScriptValue guessed(ScriptValue value);
/// With all its members.
void makeGuessed(ScriptValue *value);

/// How tight an operator between two values binds (1 for `||`, upwards); 0 for a token that is none.
int operatorLevel(const ScriptToken &token);

/// The value of `left sign right`. combined(unknown, "x", "||") ⇒ "x", guessed
ScriptValue combined(const ScriptValue &left, const ScriptValue &right, QStringView sign);

/// `path.join(__dirname, 'posts')` ⇒ "./posts", which is what a path relative to the site means.
ScriptValue joinedPath(const std::vector<ScriptValue> &parts);

} // namespace Galley
