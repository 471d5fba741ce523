// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlproblems.h"

#include <QCoreApplication>

namespace Galley {

namespace {

/// Each needs its line counted; nobody reads more.
constexpr size_t mostProblems = 50;

} // namespace

YamlProblems::YamlProblems(QStringView text) : m_text(text) {}

void YamlProblems::report(TextSpan span, const QString &rule, const QString &message)
{
    if (!m_failed && m_diagnostics.size() < mostProblems)
        m_diagnostics.push_back(diagnosticAt(m_text, span, Severity::Error, rule, message));
}

void YamlProblems::fail(YamlCursor *cursor, TextSpan span, const QString &rule, const QString &message)
{
    report(span, rule, message);
    m_failed = true;
    cursor->moveToEnd();
}

QString yamlMessage(const char *text)
{
    return QCoreApplication::translate("Galley::Yaml", text);
}

} // namespace Galley
