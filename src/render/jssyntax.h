// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QSet>

#include <vector>

namespace Galley {

/// What stands between the braces of MDX.
enum class JsBraces {
    Text,   ///< `{a}` among text: an expression, or nothing
    Value,  ///< `b={a}`: an expression
    Spread, ///< `<b {...a}>`
};

/// How far a piece of JavaScript in a post reaches, and whether MDX takes it.
struct JsSyntax
{
    qsizetype end = -1;   ///< behind it; -1 when it is never closed or wrong
    qsizetype fault = -1; ///< where it goes wrong; the end of the text when something is never closed
    std::vector<QByteArray> names;   ///< that it needs, outside functions
    std::vector<QByteArray> defines; ///< that it imports and exports
    bool isRepeated = false;         ///< the fault is a name that is defined twice

    bool isRight() const { return end >= 0; }
};

/// The braces that open at that place. Linear in the text up to the fault.
///
///     "{'}'} x" ⇒ end 5;  "{a b}" ⇒ fault 3;  "{a" ⇒ fault 2
JsSyntax readJsBraces(QByteArrayView text, qsizetype at, JsBraces braces);

/// The import and export statements that begin at that place and go on to a blank line.
///
/// A name that is known already must not be defined again.
///
///     "import a from 'b'\n\ntext" ⇒ end 17, defines a
JsSyntax readJsModule(QByteArrayView text, qsizetype at, const QSet<QByteArray> &known = {});

} // namespace Galley
