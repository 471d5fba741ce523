// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scripttoken.h"

#include <QHash>

#include <vector>

namespace Galley {

/// What a file says about a name, all scopes taken together.
struct ScriptBinding
{
    int count = 0;               ///< how often it is declared or assigned
    std::size_t initializer = 0; ///< token where its value begins; 0: it has none that could be read
    bool isChanged = false;      ///< a member is assigned, or something is pushed to it
};

/// The names that a file declares (`const`, `let`, `var`, functions, imports).
QHash<QString, ScriptBinding> scriptBindings(const std::vector<ScriptToken> &tokens);

/// The first token behind a type that begins at position: a comma, closing bracket, semicolon, assignment or
/// operator that no type holds. `: Array<{a: b}> = x` ⇒ the `=`
std::size_t afterType(const std::vector<ScriptToken> &tokens, std::size_t position);

} // namespace Galley
