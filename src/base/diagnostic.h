// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QString>

#include <vector>

namespace Galley {

enum class Severity {
    Error,   ///< the site build would stop
    Warning, ///< the site build would warn, or the reader would see something unintended
    Note,    ///< worth knowing
};

/// A small change of the text that makes a problem go away.
struct Fix
{
    QString caption; ///< what it does, as a menu says it: "Write <br />"
    TextEdits edits; ///< of the working text; empty when there is no fix

    bool isEmpty() const { return edits.empty(); }

    friend bool operator==(const Fix &, const Fix &) = default;
};

/// One problem of one file, for the problems panel, the squiggles and `galley check`.
///
///     blog/a.md:3:7: error: "draft" must be a boolean [front-matter-type]
struct Diagnostic
{
    Severity severity = Severity::Error;
    QString rule;          ///< stable id in kebab case, e.g. "yaml-duplicate-key"
    QString message;       ///< one sentence in plain words
    TextSpan span;         ///< in the working text of the file
    TextPosition position; ///< of span.start
    QString file;          ///< full path; empty for the text that was given
    Fix fix = {};          ///< the smallest one, where there is one

    friend bool operator==(const Diagnostic &, const Diagnostic &) = default;
};

using Diagnostics = std::vector<Diagnostic>;

/// A diagnostic about a part of a text, with its position filled in.
Diagnostic diagnosticAt(
    QStringView text, TextSpan span, Severity severity, const QString &rule, const QString &message);

/// "file:line:column: severity: message [rule]"
QString toLine(const Diagnostic &diagnostic, const QString &file);

/// The fixes of all problems of a rule as edits of one text. Of two that touch, the first counts.
TextEdits fixesOf(const Diagnostics &problems, const QString &rule);

/// "error", "warning" or "note"
QString severityName(Severity severity);

} // namespace Galley
