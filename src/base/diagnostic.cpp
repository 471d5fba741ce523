// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/diagnostic.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

Diagnostic diagnosticAt(
    QStringView text, TextSpan span, Severity severity, const QString &rule, const QString &message)
{
    return {severity, rule, message, span, positionAt(text, span.start), {}};
}

QString toLine(const Diagnostic &diagnostic, const QString &file)
{
    return u"%1:%2:%3: %4: %5 [%6]"_s.arg(
        file, QString::number(diagnostic.position.line), QString::number(diagnostic.position.column),
        severityName(diagnostic.severity), diagnostic.message, diagnostic.rule);
}

TextEdits fixesOf(const Diagnostics &problems, const QString &rule)
{
    TextEdits all;
    for (const Diagnostic &problem : problems) {
        const TextEdits &edits = problem.fix.edits;
        const bool touches = std::any_of(edits.begin(), edits.end(), [&](const TextEdit &edit) {
            return std::any_of(all.begin(), all.end(), [&](const TextEdit &other) {
                return edit.span.start <= other.span.end() && other.span.start <= edit.span.end();
            });
        });
        if (problem.rule == rule && !touches)
            all.insert(all.end(), edits.begin(), edits.end());
    }
    std::sort(all.begin(), all.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.start < b.span.start;
    });
    return all;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace Galley
