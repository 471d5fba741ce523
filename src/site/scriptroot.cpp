// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/scriptroot.h"

#include "site/scriptoperators.h"

namespace Galley {

namespace {

using Kind = ScriptValue::Kind;
using Token = ScriptToken::Kind;

ScriptValue exportedValue(ScriptReader *reader)
{
    const std::vector<ScriptToken> &tokens = reader->tokens();
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const bool isExport = tokens[i].isWord(u"export");
        if (isExport && (tokens[i + 1].isWord(u"default") || tokens[i + 1].isSign(u"=")))
            return reader->evaluateAt(i + 2);
        const bool isModule =
            tokens[i].isWord(u"module") && tokens[i + 1].isSign(u".") && tokens[i + 2].isWord(u"exports");
        const bool isDefault =
            tokens[i].isWord(u"exports") && tokens[i + 1].isSign(u".") && tokens[i + 2].isWord(u"default");
        if ((isModule || isDefault) && i + 4 < tokens.size() && tokens[i + 3].isSign(u"="))
            return reader->evaluateAt(i + 4);
        if (tokens[i].kind == Token::Word && tokens[i + 1].isWord(u"as") && tokens[i + 2].isWord(u"default"))
            return reader->evaluateName(tokens[i].text.toString());
    }
    return {};
}

ScriptValue asObject(ScriptReader *reader, ScriptValue value, int depth)
{
    constexpr int mostWrappers = 8;
    if (value.kind == Kind::Object || depth > mostWrappers)
        return value;
    if (value.kind == Kind::Function)
        return asObject(reader, reader->returnedBy(value), depth + 1);
    if (value.kind == Kind::Call) {
        // A wrapper such as `withTheme({…})` may change anything in what it is given.
        for (const ScriptValue &argument : value.items) {
            ScriptValue object = asObject(reader, argument, depth + 1);
            if (object.kind != Kind::Object)
                continue;
            makeGuessed(&object);
            object.isIncomplete = true;
            return object;
        }
    }
    return {};
}

} // namespace

ScriptValue configurationObject(ScriptReader *reader)
{
    ScriptValue value = asObject(reader, exportedValue(reader), 0);
    if (value.kind != Kind::Object) {
        value = {};
        value.kind = Kind::Object;
        value.isIncomplete = true;
    }
    return value;
}

} // namespace Galley
