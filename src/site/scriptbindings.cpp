// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scriptbindings.h"

namespace Galley {

namespace {

using Kind = ScriptToken::Kind;

bool isDeclarator(const ScriptToken &token)
{
    return token.isWord(u"const") || token.isWord(u"let") || token.isWord(u"var");
}

/// Where the value of the name at position begins, or 0.
std::size_t initializerOf(const std::vector<ScriptToken> &tokens, std::size_t name)
{
    std::size_t next = name + 1;
    if (tokens[next].isSign(u":"))
        next = afterType(tokens, next + 1);
    return tokens[next].isSign(u"=") ? next + 1 : 0;
}

/// Whether `name.a.b = …` or `name.a.push(…)` begins at the name.
bool changesMember(const std::vector<ScriptToken> &tokens, std::size_t name)
{
    std::size_t next = name + 1;
    while (tokens[next].isSign(u".") && tokens[next + 1].kind == Kind::Word) {
        const QStringView member = tokens[next + 1].text;
        if (tokens[next + 2].isSign(u"(") &&
            (member == u"push" || member == u"unshift" || member == u"splice"))
            return true;
        next += 2;
    }
    return next > name + 1 && tokens[next].isSign(u"=");
}

} // namespace

std::size_t afterType(const std::vector<ScriptToken> &tokens, std::size_t position)
{
    int angles = 0;
    while (tokens[position].kind != Kind::End) {
        const ScriptToken &token = tokens[position];
        if (token.kind == Kind::Sign) {
            const QStringView sign = token.text;
            if (token.partner > position) {
                position = token.partner;
                if (tokens[position].kind == Kind::End)
                    break;
            } else if (sign == u"<") {
                ++angles;
            } else if (sign == u">") {
                --angles;
            } else if (sign == u")" || sign == u"]" || sign == u"}" || sign == u";") {
                break;
            } else if (angles <= 0 && sign != u"." && sign != u"|" && sign != u"&" && sign != u"=>") {
                break;
            }
        }
        ++position;
    }
    return position;
}

QHash<QString, ScriptBinding> scriptBindings(const std::vector<ScriptToken> &tokens)
{
    QHash<QString, ScriptBinding> bindings;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        const ScriptToken &token = tokens[i];
        if (token.kind != Kind::Word)
            continue;
        const bool isDeclaration = isDeclarator(token);
        if ((isDeclaration || token.isWord(u"function") || token.isWord(u"class") ||
             token.isWord(u"import")) &&
            tokens[i + 1].kind == Kind::Word) {
            ScriptBinding &binding = bindings[tokens[i + 1].text.toString()];
            ++binding.count;
            binding.initializer = isDeclaration               ? initializerOf(tokens, i + 1)
                                  : token.isWord(u"function") ? i
                                                              : 0;
            ++i;
            continue;
        }
        if (i > 0 && tokens[i - 1].isSign(u"."))
            continue;
        if (tokens[i + 1].isSign(u"="))
            ++bindings[token.text.toString()].count;
        else if (tokens[i + 1].isSign(u".") && changesMember(tokens, i))
            bindings[token.text.toString()].isChanged = true;
    }
    return bindings;
}

} // namespace Galley
