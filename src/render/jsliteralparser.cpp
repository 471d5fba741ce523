// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// What JsParser reads between brackets: arrays, objects, parameters; and regular expressions.
#include "render/jsparser.h"
#include "render/jsscanner.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsNode::Kind;
using Token = JsToken::Kind;

QString textFrom(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

} // namespace

/// Parentheses around an expression, or the parameters of a function.
JsParser::Node JsParser::readParenthesised()
{
    next();
    Node list = make(Kind::List);
    if (!readItems(list.get(), ")") || (list->parts.empty() && !m_token.is("=>")))
        return nullptr;
    return finish(std::move(list));
}

JsParser::Node JsParser::readParameters()
{
    Node list = make(Kind::List);
    return take("(") && readItems(list.get(), ")") ? finish(std::move(list)) : nullptr;
}

JsParser::Node JsParser::readArray()
{
    next();
    Node array = make(Kind::Array);
    return readItems(array.get(), "]") ? finish(std::move(array)) : nullptr;
}

JsParser::Node JsParser::readObject()
{
    next();
    Node object = make(Kind::Object);
    while (!take("}")) {
        object->parts.push_back(readProperty());
        if (!object->parts.back() || (!take(",") && !m_token.is("}")))
            return nullptr;
    }
    return finish(std::move(object));
}

JsParser::Node JsParser::readProperty()
{
    Node property = make(m_token.is("...") ? Kind::Spread : Kind::Property);
    const JsToken key = m_token;
    next();
    if (property->kind == Kind::Spread) {
        property->parts.push_back(readAssignment());
        return finish(std::move(property));
    }
    Node computed;
    if (key.is("[")) {
        computed = readAssignment();
        if (!computed || !take("]"))
            return nullptr;
    } else if (key.kind != Token::Word && key.kind != Token::String && key.kind != Token::Number) {
        return nullptr;
    }
    property->text = key.kind == Token::String ? key.value : textFrom(key.text);
    if (take(":")) {
        property->parts.push_back(readAssignment());
    } else if (m_token.is("(")) {
        property->parts.push_back(readFunctionFrom(readParameters()));
    } else if (key.kind == Token::Word) {
        Node name = labelled(make(Kind::Name, property->text), key.start);
        const bool hasDefault = take("=");
        property->parts.push_back(
            hasDefault ? operation(Kind::Default, {}, std::move(name), readAssignment()) : std::move(name));
    } else {
        return nullptr;
    }
    if (computed)
        property->parts.push_back(std::move(computed));
    return finish(std::move(property));
}

/// A regular expression: what it matches is not worked out.
JsParser::Node JsParser::readPattern()
{
    JsScanner scanner(m_source, m_token.start);
    if (!scanner.readPattern())
        return nullptr;
    continueAt(scanner.at());
    return make(Kind::Unsupported);
}

} // namespace Galley
