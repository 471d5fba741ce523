// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <span>

namespace Galley {

/// A kind of token in a language, as Prism's grammars describe it. The tables are made of Prism's own files
/// when Galley is built (codegrammars.cjs), so that no script runs to colour code.
struct CodePattern
{
    const char16_t *regex;
    const char *types; ///< of its tokens, as classes: "string-property property"
    bool ignoresCase;
    bool isMultiline; ///< ^ and $ match at every line
    bool dotMatchesAll;
    bool isGreedy;      ///< looks at the whole text, over tokens found before
    bool hasLookbehind; ///< the first group is no part of the token
    int inside;         ///< the grammar of what it encloses, -1 for none
};

/// A range of patterns, in the order in which they look for tokens.
struct CodeGrammar
{
    int begin;
    int end;
};

struct CodeLanguage
{
    const char *name; ///< Prism's: "typescript"
    int grammar;
};

std::span<const CodePattern> codePatterns();
std::span<const CodeGrammar> codeGrammars();
std::span<const CodeLanguage> codeLanguages(); ///< by name

} // namespace Galley
