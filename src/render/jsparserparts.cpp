// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// What JsParser reads besides operators: templates, JSX, functions.
#include "render/htmltext.h"
#include "render/jsparser.h"
#include "render/jssyntax.h"
#include "render/jsxtag.h"

#include <QByteArrayList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsNode::Kind;
using Token = JsToken::Kind;

/// JSX text as React sees it: lines are trimmed where they touch a line break, empty ones vanish, what is
/// left is joined by spaces.
QByteArray jsxText(QByteArrayView raw)
{
    if (!raw.contains('\n'))
        return decodeReferences(raw);
    QByteArrayList kept;
    const QByteArrayList lines = raw.toByteArray().split('\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QByteArrayView line = lines[i];
        while (i > 0 && !line.isEmpty() && isHtmlSpace(line.front()))
            line = line.sliced(1);
        while (i + 1 < lines.size() && !line.isEmpty() && isHtmlSpace(line.back()))
            line.chop(1);
        if (!line.isEmpty())
            kept.append(line.toByteArray());
    }
    return decodeReferences(kept.join(' '));
}

} // namespace

JsParser::Node JsParser::readTemplate()
{
    Node node = make(Kind::Template);
    qsizetype done = m_token.start + 1;
    const auto addText = [&](qsizetype end) {
        Node literal = make(Kind::Literal);
        literal->value = jsText(unescapedJs(m_source.sliced(done, end - done)));
        node->parts.push_back(std::move(literal));
    };
    for (qsizetype at = done; at < m_source.size(); ++at) {
        if (m_source[at] == '\\') {
            ++at;
        } else if (m_source[at] == '`') {
            addText(at);
            continueAt(at + 1);
            return finish(std::move(node));
        } else if (m_source.sliced(at).startsWith("${")) {
            addText(at);
            continueAt(at + 2);
            node->parts.push_back(readList());
            if (!node->parts.back() || !m_token.is("}"))
                return nullptr;
            at = m_token.start;
            done = m_token.end;
        }
    }
    return nullptr;
}

JsParser::Node JsParser::readElement()
{
    const qsizetype start = m_token.start;
    qsizetype end = start;
    Node element = readElementAt(start, &end);
    if (!element)
        return nullptr;
    continueAt(end);
    return labelled(std::move(element), start);
}

JsParser::Node JsParser::readElementAt(qsizetype start, qsizetype *end)
{
    const JsxSyntax syntax = readJsxTag(m_source, start);
    if (syntax.status != JsxSyntax::Status::Complete || syntax.shape == JsxSyntax::Shape::Close ||
        isTooDeep())
        return nullptr;
    ++m_depth;
    Node element = make(Kind::Element, QString::fromUtf8(syntax.tag.name));
    for (const JsxAttribute &attribute : syntax.tag.attributes)
        element->parts.push_back(readAttribute(attribute));
    *end = syntax.end;
    const bool isRead =
        syntax.shape == JsxSyntax::Shape::Empty || readChildren(element.get(), syntax.tag.name, end);
    --m_depth;
    return isRead ? finish(std::move(element)) : nullptr;
}

JsParser::Node JsParser::readAttribute(const JsxAttribute &attribute)
{
    const bool isSpread = attribute.kind == JsxAttribute::Kind::Spread;
    Node node = make(isSpread ? Kind::Spread : Kind::Property, QString::fromUtf8(attribute.name));
    Node value = make(Kind::Literal);
    if (attribute.kind == JsxAttribute::Kind::Expression)
        value = JsParser(attribute.value, m_depth).expression();
    else if (isSpread && attribute.value.trimmed().startsWith("..."))
        value = JsParser(QByteArrayView(attribute.value).trimmed().sliced(3), m_depth).expression();
    else
        value->value = attribute.kind == JsxAttribute::Kind::Flag
                           ? jsBoolean(true)
                           : jsText(QString::fromUtf8(attribute.value));
    if (!value)
        value = make(Kind::Unsupported);
    if (value->source.isEmpty())
        value->source = QString::fromUtf8(attribute.value);
    node->parts.push_back(std::move(value));
    return finish(std::move(node));
}

/// What stands between the tags of an element, from place on; moves place behind the end tag.
bool JsParser::readChildren(JsNode *element, const QByteArray &name, qsizetype *place)
{
    for (;;) {
        const auto end = std::find_if(
            m_source.begin() + *place, m_source.end(), [](char c) { return c == '<' || c == '{'; });
        const qsizetype stop = end - m_source.begin();
        if (stop >= m_source.size() || !addText(element, m_source.sliced(*place, stop - *place)))
            return false;
        *place = stop;
        if (m_source[stop] == '{') {
            *place = readJsBraces(m_source, stop, JsBraces::Text).end;
            if (*place < 0)
                return false;
            const QByteArrayView source = m_source.sliced(stop + 1, *place - stop - 2);
            element->children.push_back(JsParser(source, m_depth).expression());
        } else if (m_source.sliced(stop).startsWith("</")) {
            const JsxSyntax syntax = readJsxTag(m_source, stop);
            *place = syntax.end;
            return syntax.status == JsxSyntax::Status::Complete && syntax.tag.name == name;
        } else {
            element->children.push_back(readElementAt(stop, place));
        }
        if (!element->children.back())
            return false;
    }
}

bool JsParser::addText(JsNode *element, QByteArrayView raw)
{
    const QString text = QString::fromUtf8(jsxText(raw));
    if (text.isEmpty())
        return true;
    element->children.push_back(make(Kind::Literal));
    element->children.back()->value = jsText(text);
    return element->children.size() < 10'000;
}

JsParser::Node JsParser::readFunction()
{
    next();
    Node function = make(Kind::Function, QString::fromUtf8(m_token.text));
    const bool isNamed = m_token.kind == Token::Word;
    if (isNamed)
        next();
    Node read = readFunctionFrom(readParameters());
    if (read && isNamed)
        read->text = function->text;
    return read;
}

JsParser::Node JsParser::readFunctionFrom(Node parameters)
{
    if (!parameters)
        return nullptr;
    Node function = make(Kind::Function);
    function->parts.push_back(std::move(parameters));
    function->parts.push_back(m_token.is("{") ? readBlock() : readAssignment());
    return finish(std::move(function));
}

JsParser::Node JsParser::readBlock()
{
    if (isTooDeep())
        return nullptr;
    ++m_depth;
    next();
    Node block = make(Kind::Block);
    while (!take("}")) {
        block->parts.push_back(readStatement());
        if (!block->parts.back())
            return nullptr;
        while (take(";")) {
        }
    }
    --m_depth;
    return finish(std::move(block));
}

JsParser::Node JsParser::readStatement()
{
    if (m_token.is("{"))
        return readBlock();
    if (m_token.isWord("const") || m_token.isWord("let") || m_token.isWord("var"))
        return readDeclaration();
    if (m_token.isWord("return"))
        return readReturn();
    if (m_token.isWord("if"))
        return readIf();
    if (m_token.isWord("function")) {
        Node declaration = make(Kind::Declare);
        Node function = readFunction();
        if (!function)
            return nullptr;
        Node name = make(Kind::Name, function->text);
        declaration->parts.push_back(operation(Kind::Default, {}, std::move(name), std::move(function)));
        return finish(std::move(declaration));
    }
    // What an expression does is not known.
    return unsupported(readList());
}

/// `const a = 1, {b} = c`
JsParser::Node JsParser::readDeclaration()
{
    Node declaration = make(Kind::Declare);
    do {
        next();
        Node pattern = m_token.kind == Token::Word ? make(Kind::Name, QString::fromUtf8(m_token.text))
                       : m_token.is("{")           ? readObject()
                       : m_token.is("[")           ? readArray()
                                                   : nullptr;
        if (pattern && pattern->kind == Kind::Name)
            next();
        Node value = take("=") ? readAssignment() : make(Kind::Literal);
        declaration->parts.push_back(operation(Kind::Default, {}, std::move(pattern), std::move(value)));
        if (!declaration->parts.back())
            return nullptr;
    } while (m_token.is(","));
    return finish(std::move(declaration));
}

JsParser::Node JsParser::readReturn()
{
    next();
    Node node = make(Kind::Return);
    if (!m_token.is(";") && !m_token.is("}") && !m_token.isOnNewLine)
        node->parts.push_back(readList());
    return finish(std::move(node));
}

JsParser::Node JsParser::readIf()
{
    next();
    if (isTooDeep() || !take("("))
        return nullptr;
    ++m_depth;
    Node node = make(Kind::If);
    node->parts.push_back(readList());
    if (!take(")"))
        return nullptr;
    node->parts.push_back(readStatement());
    while (take(";")) {
    }
    if (m_token.isWord("else")) {
        next();
        node->parts.push_back(readStatement());
    }
    --m_depth;
    return finish(std::move(node));
}

} // namespace Galley
