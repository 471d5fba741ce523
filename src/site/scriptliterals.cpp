// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The literals of ScriptReader: what begins a value, arrays, objects.
#include "site/scriptoperators.h"
#include "site/scriptreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

using Kind = ScriptValue::Kind;
using Token = ScriptToken::Kind;

/// Members are searched one by one; what stands behind this many in one object is not looked at.
constexpr std::size_t mostMembers = 1000;

ScriptValue ofKind(Kind kind)
{
    ScriptValue value;
    value.kind = kind;
    return value;
}

} // namespace

ScriptValue ScriptReader::readPrimary(QString *name)
{
    const ScriptToken &token = peek();
    switch (token.kind) {
    case Token::String:
        ++m_position;
        return textValue(token.value);
    case Token::Template:
        return readTemplate();
    case Token::Number: {
        ++m_position;
        ScriptValue value = ofKind(Kind::Number);
        value.number = token.text.toString().remove(u'_').toDouble();
        return value;
    }
    case Token::Pattern: {
        ++m_position;
        ScriptValue value = ofKind(Kind::Pattern);
        QString flags;
        for (const QChar flag : token.flags)
            flags += flag == u'i' || flag == u'm' || flag == u's' ? QString(flag) : QString();
        value.text = (flags.isEmpty() ? QString() : u"(?%1)"_s.arg(flags)) + token.value;
        return value;
    }
    case Token::Word:
        return readWord(name);
    default:
        break;
    }
    if (token.isSign(u"[") || token.isSign(u"{"))
        return token.isSign(u"[") ? readArray() : readObject();
    if (token.isSign(u"(")) {
        if (const std::size_t arrow = arrowAfterParameters())
            return readArrow(arrow);
        const std::size_t close = token.partner;
        ++m_position;
        ScriptValue value = readExpression();
        m_position = std::min(close + 1, m_tokens.size() - 1);
        return value;
    }
    skipExpression();
    return {};
}

ScriptValue ScriptReader::readWord(QString *name)
{
    const ScriptToken &token = peek();
    if (token.text == u"function" || (token.text == u"async" && peek(1).isWord(u"function")))
        return readFunction();
    if (const std::size_t arrow = arrowAfterParameters())
        return readArrow(arrow);
    ++m_position;
    *name = token.text.toString();
    if (token.text == u"true" || token.text == u"false") {
        ScriptValue value = ofKind(Kind::Boolean);
        value.boolean = token.text == u"true";
        return value;
    }
    if (token.text == u"null" || token.text == u"undefined")
        return ofKind(token.text == u"null" ? Kind::Null : Kind::Undefined);
    if (token.text == u"__dirname")
        return textValue(u"."_s);
    return evaluateName(*name);
}

ScriptValue ScriptReader::readTemplate()
{
    const QString raw = m_tokens[m_position++].value;
    static const QRegularExpression substitution(u"\\$\\{\\s*([\\w$]+)\\s*\\}"_s);
    QString text;
    Certainty certainty = Certainty::Known;
    qsizetype done = 0;
    for (auto matches = substitution.globalMatch(raw); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const ScriptValue part = evaluateName(match.captured(1));
        if (part.kind != Kind::String)
            return {};
        text += QStringView(raw).mid(done, match.capturedStart() - done);
        text += part.text;
        certainty = lesserCertainty(certainty, part.certainty);
        done = match.capturedEnd();
    }
    text += QStringView(raw).mid(done);
    return text.contains("${"_L1) ? ScriptValue() : textValue(text, certainty);
}

ScriptValue ScriptReader::readArray()
{
    ScriptValue array = ofKind(Kind::Array);
    const std::size_t close = std::min(peek().partner, m_tokens.size() - 1);
    ++m_position;
    while (m_position < close) {
        if (take(u"...")) {
            readSpread(&array);
        } else if (!peek().isSign(u",")) {
            array.items.push_back(readExpression());
            array.size += array.items.back().size;
        }
        skipExpression();
        if (!take(u","))
            break;
    }
    m_position = std::min(close + 1, m_tokens.size() - 1);
    return array;
}

ScriptValue ScriptReader::readObject()
{
    ScriptValue object = ofKind(Kind::Object);
    const std::size_t close = std::min(peek().partner, m_tokens.size() - 1);
    ++m_position;
    while (m_position < close) {
        object.isIncomplete = object.isIncomplete || object.members.size() >= mostMembers;
        if (object.members.size() >= mostMembers)
            break;
        if (take(u"..."))
            readSpread(&object);
        else
            readMember(&object);
        skipExpression();
        if (!take(u","))
            break;
    }
    m_position = std::min(close + 1, m_tokens.size() - 1);
    return object;
}

void ScriptReader::readMember(ScriptValue *object)
{
    const ScriptToken &key = peek();
    if (key.kind != Token::Word && key.kind != Token::String && key.kind != Token::Number) {
        // A computed key may be any key.
        object->isIncomplete = object->isIncomplete || key.isSign(u"[");
        return;
    }
    const QString name = key.kind == Token::String ? key.value : key.text.toString();
    ++m_position;
    if (take(u":"))
        object->set(name, readExpression());
    else if (peek().isSign(u",") || peek().isSign(u"}"))
        object->set(name, evaluateName(name));
    else
        object->set(name, ScriptValue()); // a method or an accessor
}

void ScriptReader::readSpread(ScriptValue *container)
{
    const ScriptValue spread = readExpression();
    if (spread.kind == Kind::Object && container->kind == Kind::Object) {
        for (const auto &[name, value] : spread.members)
            container->set(name, value);
        container->isIncomplete = container->isIncomplete || spread.isIncomplete;
        return;
    }
    if (spread.kind == Kind::Array && container->kind == Kind::Array) {
        container->items.insert(container->items.end(), spread.items.begin(), spread.items.end());
        container->size += spread.size;
        container->isIncomplete = container->isIncomplete || spread.isIncomplete;
        return;
    }
    container->isIncomplete = true;
    // What stands before an unknown spread may be replaced by it.
    for (auto &[name, member] : container->members)
        makeGuessed(&member);
}

} // namespace Galley
