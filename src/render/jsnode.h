// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsvalue.h"

#include <QByteArray>

namespace Galley {

/// One node of an expression's syntax tree. Patterns (parameters, destructuring) are the expressions that
/// look like them.
struct JsNode
{
    enum class Kind {
        Unsupported, ///< valid JavaScript that only running it could tell: `new`, assignments, classes,
                     ///< regular expressions
        Literal,     ///< value
        Name,        ///< text
        Template,    ///< parts: literals and what stands in `${}`
        Array,       ///< parts
        Object,      ///< parts: Property or Spread
        Property,    ///< text: the key, or parts[1] when it is computed; parts[0]: the value
        Spread,      ///< parts[0]; in a pattern: the rest
        Member,      ///< parts[0] '.' text
        Index,       ///< parts[0] '[' parts[1] ']'
        Call,        ///< parts[0] '(' the others ')'
        Unary,       ///< text: the operator
        Binary,      ///< text: the operator
        Choice,      ///< parts[0] ? parts[1] : parts[2]
        Default,     ///< parts[0] = parts[1], which means something in a pattern only
        List,        ///< parts in parentheses, or separated by commas: the last one counts
        Function,    ///< parts[0]: List of parameters, parts[1]: an expression or a Block
        Element,     ///< JSX; text: the name, parts: Property and Spread, children
        Block,       ///< parts: statements
        Declare,     ///< parts: Default
        Return,      ///< parts[0], if any
        If,          ///< parts: condition, then, otherwise
    };

    Kind kind = Kind::Unsupported;
    QString text;
    JsValue value;
    std::vector<std::unique_ptr<JsNode>> parts;
    std::vector<std::unique_ptr<JsNode>> children; ///< of an Element
    bool isOptional = false;                       ///< `?.`
    int depth = 1;
    QString source; ///< of what may turn out unknown, for its label

    const JsNode &part(size_t index) const { return *parts[index]; }
};

/// One statement of the import and export blocks of a post.
struct JsImport
{
    QString name; ///< here
    QString path;
    QString exported; ///< there: "default", "*", or a name
};

/// What import and export statements say.
struct JsDeclarations
{
    std::vector<JsImport> imports;
    /// `export const`, `export function`: Declare or Function nodes with the pattern or name that they bind.
    std::vector<std::unique_ptr<JsNode>> declared;
};

} // namespace Galley
