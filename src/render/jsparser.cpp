// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsparser.h"

#include "render/jsscanner.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsNode::Kind;
using Token = JsToken::Kind;

constexpr int deepestNesting = 100;
constexpr qsizetype longestLabel = 200;

int operatorLevel(const JsToken &token)
{
    return token.kind == Token::Sign || token.kind == Token::Word ? jsOperatorLevel(token.text) : 0;
}

QString textFrom(QByteArrayView text)
{
    return QString::fromUtf8(text);
}

} // namespace

JsParser::JsParser(QByteArrayView source, int outerDepth)
    : m_source(source), m_token(readJsToken(source, 0)), m_depth(outerDepth)
{
}

JsParser::Node JsParser::expression()
{
    if (m_token.kind == Token::End)
        return make(Kind::Literal);
    Node node = readList();
    return m_token.kind == Token::End ? std::move(node) : nullptr;
}

JsParser::Node JsParser::make(Kind kind, const QString &text) const
{
    Node node = std::make_unique<JsNode>();
    node->kind = kind;
    node->text = text;
    return node;
}

JsParser::Node JsParser::finish(Node node) const
{
    for (const auto *nodes : {&node->parts, &node->children}) {
        for (const Node &part : *nodes) {
            if (!part)
                return nullptr;
            node->depth = std::max(node->depth, part->depth + 1);
        }
    }
    return node->depth > deepestNesting ? nullptr : std::move(node);
}

JsParser::Node JsParser::operation(Kind kind, QByteArrayView sign, Node left, Node right) const
{
    Node node = make(kind, textFrom(sign));
    node->parts.push_back(std::move(left));
    node->parts.push_back(std::move(right));
    return finish(std::move(node));
}

JsParser::Node JsParser::unsupported(Node part) const
{
    return part ? make(Kind::Unsupported) : nullptr;
}

JsParser::Node JsParser::labelled(Node node, qsizetype start) const
{
    if (node && m_token.start >= start)
        node->source =
            textFrom(m_source.sliced(start, std::min(longestLabel, m_token.start - start))).trimmed();
    return node;
}

bool JsParser::take(QByteArrayView sign)
{
    const bool isThere = m_token.is(sign);
    if (isThere)
        next();
    return isThere;
}

bool JsParser::isTooDeep() const
{
    return m_depth >= deepestNesting;
}

JsParser::Node JsParser::readList()
{
    Node first = readAssignment();
    if (!m_token.is(","))
        return first;
    Node list = make(Kind::List);
    list->parts.push_back(std::move(first));
    while (take(","))
        list->parts.push_back(readAssignment());
    return finish(std::move(list));
}

JsParser::Node JsParser::readAssignment()
{
    if (isTooDeep())
        return nullptr;
    ++m_depth;
    const qsizetype start = m_token.start;
    Node left = readChoice();
    if (left && m_token.is("=>") && (left->kind == Kind::Name || left->kind == Kind::List)) {
        next();
        if (left->kind == Kind::Name) {
            Node list = make(Kind::List);
            list->parts.push_back(std::move(left));
            left = finish(std::move(list));
        }
        left = readFunctionFrom(std::move(left));
    } else if (left && take("=")) {
        left = labelled(operation(Kind::Default, {}, std::move(left), readAssignment()), start);
    } else if (left && m_token.kind == Token::Sign && isJsAssignment(m_token.text)) {
        next();
        left = labelled(unsupported(readAssignment()), start);
    }
    --m_depth;
    return left;
}

JsParser::Node JsParser::readChoice()
{
    Node condition = readBinary(1);
    if (!condition || !take("?"))
        return condition;
    Node choice = make(Kind::Choice);
    choice->parts.push_back(std::move(condition));
    choice->parts.push_back(readAssignment());
    if (!take(":"))
        return nullptr;
    choice->parts.push_back(readAssignment());
    return finish(std::move(choice));
}

JsParser::Node JsParser::readBinary(int level)
{
    const qsizetype start = m_token.start;
    Node left = readUnary();
    while (left) {
        const int found = operatorLevel(m_token);
        if (found == 0 || found < level)
            break;
        const QByteArrayView sign = m_token.text;
        next();
        // A power binds to the right.
        Node right = readBinary(sign == "**" ? found : found + 1);
        left = labelled(operation(Kind::Binary, sign, std::move(left), std::move(right)), start);
    }
    return left;
}

JsParser::Node JsParser::readUnary()
{
    const bool isSign = m_token.is("!") || m_token.is("-") || m_token.is("+") || m_token.is("~");
    const bool isWord = m_token.isWord("typeof") || m_token.isWord("void");
    const bool isUnsupported = m_token.is("++") || m_token.is("--") || m_token.isWord("new") ||
                               m_token.isWord("await") || m_token.isWord("delete");
    if (!isSign && !isWord && !isUnsupported)
        return readPostfix();
    if (isTooDeep())
        return nullptr;
    ++m_depth;
    const qsizetype start = m_token.start;
    Node node = make(Kind::Unary, textFrom(m_token.text));
    next();
    Node operand = readUnary();
    --m_depth;
    if (isUnsupported)
        return labelled(unsupported(std::move(operand)), start);
    node->parts.push_back(std::move(operand));
    return labelled(finish(std::move(node)), start);
}

JsParser::Node JsParser::readPostfix()
{
    const qsizetype start = m_token.start;
    return readPostfixOf(readPrimary(), start);
}

JsParser::Node JsParser::readPostfixOf(Node left, qsizetype start)
{
    while (left) {
        const bool isChange = (m_token.is("++") || m_token.is("--")) && !m_token.isOnNewLine;
        if (m_token.is(".") || m_token.is("?.") || m_token.is("["))
            left = readMember(std::move(left));
        else if (m_token.is("("))
            left = readCall(std::move(left));
        else if (m_token.is("`"))
            left = unsupported(readTemplate());
        else if (isChange) {
            next();
            left = unsupported(std::move(left));
        } else
            break;
        left = labelled(std::move(left), start);
    }
    return left;
}

JsParser::Node JsParser::readMember(Node object)
{
    const bool isOptional = take("?.");
    if (isOptional && m_token.is("(")) {
        Node call = readCall(std::move(object));
        if (call)
            call->isOptional = true;
        return call;
    }
    const bool isIndex = take("[");
    if (!isIndex && !isOptional)
        next(); // the dot
    Node member = make(isIndex ? Kind::Index : Kind::Member);
    member->isOptional = isOptional;
    member->parts.push_back(std::move(object));
    if (isIndex) {
        member->parts.push_back(readList());
        return take("]") ? finish(std::move(member)) : nullptr;
    }
    if (m_token.kind != Token::Word)
        return nullptr;
    member->text = textFrom(m_token.text);
    next();
    return finish(std::move(member));
}

JsParser::Node JsParser::readCall(Node callee)
{
    Node call = make(Kind::Call);
    call->parts.push_back(std::move(callee));
    next();
    return readItems(call.get(), ")") ? finish(std::move(call)) : nullptr;
}

/// Items with commas between until the closing sign, which is taken.
bool JsParser::readItems(JsNode *list, QByteArrayView close)
{
    while (!take(close)) {
        const bool isSpread = take("...");
        Node item = readAssignment();
        if (item && isSpread) {
            Node spread = make(Kind::Spread);
            spread->parts.push_back(std::move(item));
            item = finish(std::move(spread));
        }
        if (!item)
            return false;
        list->parts.push_back(std::move(item));
        if (!take(",") && !m_token.is(close))
            return false;
    }
    return true;
}

JsParser::Node JsParser::readPrimary()
{
    const qsizetype start = m_token.start;
    if (m_token.kind == Token::String || m_token.kind == Token::Number) {
        Node node = make(Kind::Literal);
        bool isNumber = true;
        const QString digits = textFrom(m_token.text).remove(u'_');
        node->value = m_token.kind == Token::String ? jsText(m_token.value)
                      : digits.startsWith("0x"_L1, Qt::CaseInsensitive)
                          ? jsNumber(static_cast<double>(digits.mid(2).toULongLong(&isNumber, 16)))
                          : jsNumber(digits.toDouble(&isNumber));
        next();
        return isNumber ? std::move(node) : nullptr;
    }
    if (m_token.kind == Token::Word)
        return readWord();
    if (m_token.is("("))
        return readParenthesised();
    if (m_token.is("["))
        return readArray();
    if (m_token.is("{"))
        return readObject();
    if (m_token.is("`"))
        return readTemplate();
    if (m_token.is("<"))
        return readElement();
    return m_token.is("/") ? labelled(readPattern(), start) : nullptr;
}

JsParser::Node JsParser::readWord()
{
    const QString word = textFrom(m_token.text);
    const qsizetype start = m_token.start;
    if (word == u"function")
        return readFunction();
    if (word == u"class" || word == u"async" || word == u"yield")
        return nullptr;
    next();
    Node node = make(Kind::Literal);
    if (word == u"true" || word == u"false")
        node->value = jsBoolean(word == u"true");
    else if (word == u"null")
        node->value.kind = JsValue::Kind::Null;
    else if (word != u"undefined")
        node = make(word == u"this" ? Kind::Unsupported : Kind::Name, word);
    return labelled(std::move(node), start);
}

} // namespace Galley
