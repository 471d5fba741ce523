// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jslexer.h"
#include "render/jsnode.h"

namespace Galley {

struct JsxAttribute;

/// Reads the expressions, imports and exports that a post holds into a tree: JavaScript with JSX, without
/// what no post needs (loops, classes). Linear, and bounded in depth. Lives for one reading.
///
///     JsParser("1 + a.b").expression() ⇒ Binary "+" { Literal 1, Member "b" { Name "a" } }
class JsParser
{
public:
    using Node = std::unique_ptr<JsNode>;

    /// outerDepth: how deep what is read stands in another expression.
    explicit JsParser(QByteArrayView source, int outerDepth = 0);

    /// The expression that takes the whole text; nothing but comments is a Literal without a value. Nullptr
    /// when it is not one, or uses what is not understood.
    Node expression();

    /// The import and export statements that the text consists of. What is not understood of them is left
    /// out, but not the name that it declares.
    JsDeclarations module();

private:
    // jsparser.cpp
    Node readList();
    Node readAssignment();
    Node readChoice();
    Node readBinary(int level);
    Node readUnary();
    Node readPostfix();
    Node readPostfixOf(Node left, qsizetype start);
    Node readMember(Node object);
    Node readCall(Node callee);
    bool readItems(JsNode *list, QByteArrayView close);
    Node readPrimary();
    Node readWord();
    // jsliteralparser.cpp
    Node readParenthesised();
    Node readParameters();
    Node readArray();
    Node readObject();
    Node readProperty();
    Node readPattern();
    // jsparserparts.cpp
    Node readTemplate();
    Node readElement();
    Node readElementAt(qsizetype start, qsizetype *end);
    Node readAttribute(const JsxAttribute &attribute);
    bool readChildren(JsNode *element, const QByteArray &name, qsizetype *place);
    bool addText(JsNode *element, QByteArrayView raw);
    Node readFunction();
    Node readFunctionFrom(Node parameters);
    Node readBlock();
    Node readStatement();
    Node readDeclaration();
    Node readReturn();
    Node readIf();
    // jsmoduleparser.cpp
    bool readImport(JsDeclarations *declarations);
    bool readImportedNames(JsDeclarations *declarations);
    bool readExport(JsDeclarations *declarations);
    void skipStatement(qsizetype from);

    Node make(JsNode::Kind kind, const QString &text = {}) const;
    /// The node with its depth, or nullptr when a part is missing or it is too deep.
    Node finish(Node node) const;
    Node operation(JsNode::Kind kind, QByteArrayView sign, Node left, Node right) const;
    Node unsupported(Node part) const;
    Node labelled(Node node, qsizetype start) const;
    void next() { m_token = readJsToken(m_source, m_token.end); }
    void continueAt(qsizetype place) { m_token = readJsToken(m_source, place); }
    bool take(QByteArrayView sign);
    bool isTooDeep() const;

    QByteArrayView m_source;
    JsToken m_token;
    int m_depth;
};

} // namespace Galley
