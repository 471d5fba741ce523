// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/diagnostic.h"

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
