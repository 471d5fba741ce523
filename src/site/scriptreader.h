// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/scriptbindings.h"
#include "site/scripttoken.h"
#include "site/scriptvalue.h"

#include <QHash>
#include <QSet>
#include <QString>

#include <vector>

namespace Galley {

/// Reads values out of a configuration file without running it (docusaurus-blog reference 8.3): literals,
/// names that are bound once to one, and the literal part of expressions such as `a || 'x'` as a guess. Lives
/// for one reading of a text that must outlive it. Bounded in depth and in the number of values, whatever the
/// text holds.
class ScriptReader
{
public:
    explicit ScriptReader(QStringView text);

    const std::vector<ScriptToken> &tokens() const { return m_tokens; }

    /// The value of the expression that begins at a token.
    ScriptValue evaluateAt(std::size_t position);
    /// The value of a name that is bound once, or Unknown.
    ScriptValue evaluateName(const QString &name);
    ScriptValue returnedBy(const ScriptValue &function);

private:
    ScriptValue readExpression();
    ScriptValue readDeeper(ScriptValue (ScriptReader::*read)());
    ScriptValue readChoice();
    ScriptValue readOperators(int level);
    ScriptValue readUnary();
    ScriptValue readPrefixed();
    ScriptValue readPostfix(ScriptValue value, QString name);
    ScriptValue readPrimary(QString *name);
    ScriptValue readWord(QString *name);
    ScriptValue readFunction();
    ScriptValue readArrow(std::size_t arrow);
    ScriptValue readTemplate();
    ScriptValue readArray();
    ScriptValue readObject();
    void readMember(ScriptValue *object);
    void readSpread(ScriptValue *container);
    ScriptValue readCall(const ScriptValue &callee, const QString &name);
    std::vector<ScriptValue> readArguments();
    /// The arrow of an arrow function whose parameters begin here, or 0.
    std::size_t arrowAfterParameters() const;

    const ScriptToken &peek(std::size_t ahead = 0) const;
    bool take(QStringView sign);
    bool takeWord(QStringView word);
    /// Over the rest of an expression that is not read.
    void skipExpression();
    bool isSpent(int size = 1);

    std::vector<ScriptToken> m_tokens;
    QHash<QString, ScriptBinding> m_bindings;
    QHash<QString, ScriptValue> m_values; ///< of names, once they were evaluated
    QSet<QString> m_evaluating;
    std::size_t m_position = 0;
    int m_depth = 0;
    int m_budget;
};

} // namespace Galley
