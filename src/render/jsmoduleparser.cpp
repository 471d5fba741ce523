// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The imports and exports that JsParser reads.
#include "render/jsparser.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Kind = JsNode::Kind;
using Token = JsToken::Kind;

} // namespace

JsDeclarations JsParser::module()
{
    JsDeclarations declarations;
    while (m_token.kind != Token::End) {
        const qsizetype start = m_token.start;
        const bool isRead = m_token.isWord("import")   ? readImport(&declarations)
                            : m_token.isWord("export") ? readExport(&declarations)
                                                       : false;
        if (!isRead)
            skipStatement(start);
        while (take(";")) {
        }
    }
    return declarations;
}

/// `import A, {b as c} from 'd'`
bool JsParser::readImport(JsDeclarations *declarations)
{
    next();
    const size_t first = declarations->imports.size();
    if (m_token.kind == Token::Word && !m_token.isWord("from")) {
        declarations->imports.push_back({QString::fromUtf8(m_token.text), {}, u"default"_s});
        next();
        take(",");
    }
    if (take("*")) {
        next(); // as
        declarations->imports.push_back({QString::fromUtf8(m_token.text), {}, u"*"_s});
        next();
    } else if (take("{") && !readImportedNames(declarations)) {
        return false;
    }
    if (m_token.isWord("from"))
        next();
    if (m_token.kind != Token::String)
        return false;
    for (size_t i = first; i < declarations->imports.size(); ++i)
        declarations->imports[i].path = m_token.value;
    next();
    return true;
}

bool JsParser::readImportedNames(JsDeclarations *declarations)
{
    while (!take("}")) {
        const QString exported = QString::fromUtf8(m_token.text);
        if (m_token.kind != Token::Word)
            return false;
        next();
        if (m_token.isWord("as"))
            next();
        const bool isRenamed = m_token.kind == Token::Word;
        declarations->imports.push_back(
            {isRenamed ? QString::fromUtf8(m_token.text) : exported, {}, exported});
        if (isRenamed)
            next();
        if (!take(",") && !m_token.is("}"))
            return false;
    }
    return true;
}

bool JsParser::readExport(JsDeclarations *declarations)
{
    next();
    const bool isFunction = m_token.isWord("function");
    if (!isFunction && !m_token.isWord("const") && !m_token.isWord("let") && !m_token.isWord("var"))
        return false;
    const JsToken name = readJsToken(m_source, m_token.end);
    Node node = readStatement();
    if (node) {
        for (Node &part : node->parts)
            declarations->declared.push_back(std::move(part));
        return true;
    }
    if (name.kind == Token::Word) {
        Node binding = make(Kind::Name, QString::fromUtf8(name.text));
        Node value = make(Kind::Unsupported);
        value->source = binding->text;
        declarations->declared.push_back(operation(Kind::Default, {}, std::move(binding), std::move(value)));
    }
    return false;
}

/// To the next line that begins with import or export.
void JsParser::skipStatement(qsizetype from)
{
    const qsizetype import = m_source.indexOf(QByteArrayView("\nimport"), from);
    const qsizetype exported = m_source.indexOf(QByteArrayView("\nexport"), from);
    const qsizetype next = import < 0 || (exported >= 0 && exported < import) ? exported : import;
    continueAt(next < 0 ? m_source.size() : next + 1);
}

} // namespace Galley
