// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/jsscanner.h"

#include <QByteArray>

#include <vector>

namespace Galley {

/// Reads JavaScript expressions, with JSX, to find out where they end and whether they are right. Bodies of
/// functions and classes are read only as far as brackets, strings and the like go: what is not looked at
/// counts as right. Nothing is run and no tree is built. Linear in the text.
class JsReader : public JsScanner
{
public:
    using JsScanner::JsScanner;

    bool readExpression(); ///< with commas
    bool readAssignment(); ///< without
    /// `{ … }` whose content is not looked at.
    bool readBlock();

    bool isTooDeep() const { return m_isTooDeep; }
    /// Names that must be defined where the expression stands, outside functions.
    const std::vector<QByteArrayView> &names() const { return m_names; }

private:
    enum class Operand { Value, Target, Pattern };

    bool readBinary(Operand *operand);
    bool readUnary(Operand *operand);
    bool readSuffixes(Operand *operand);
    bool readPrimary(Operand *operand);
    bool readWord(Operand *operand);
    bool readKeyword(QByteArrayView word, Operand *operand);
    bool readNew();
    bool readGroup(Operand *operand);
    bool readArrowBody();
    bool readArray();
    bool readObject(Operand *operand);
    bool readMember(bool *isPattern);
    bool readArguments(char close);
    bool readFunction();
    bool readFunctionRest();
    bool readClass();
    bool readBrackets();
    bool skipToken(QByteArray *closing, bool *isOperandNext);
    bool readTemplate();
    bool readElement();
    bool readElementName(QByteArray *name);
    bool readAttributes();
    bool readAttributeValue();
    bool readChildren();
    bool readContainer();

    /// Keeps deep nesting off the stack.
    class Level
    {
    public:
        explicit Level(JsReader *parser);
        ~Level() { --m_parser->m_depth; }
        Level(const Level &) = delete;
        Level &operator=(const Level &) = delete;

    private:
        JsReader *m_parser;
    };

    std::vector<QByteArrayView> m_names;
    int m_depth = 0;
    int m_functions = 0; ///< open ones
    int m_groups = 0;    ///< open round brackets that may hold parameters
    bool m_isTooDeep = false;
};

} // namespace Galley
