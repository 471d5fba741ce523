// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "post/yamlcursor.h"

namespace Galley {

/// Collects what is wrong with a YAML text while it is read. A failure ends the reading: the cursor goes to
/// the end of the text, and what follows from that is not reported. Used by one YamlParser.
class YamlProblems
{
public:
    explicit YamlProblems(QStringView text);

    /// Something wrong that does not hinder reading on.
    void report(TextSpan span, const QString &rule, const QString &message);
    void fail(YamlCursor *cursor, TextSpan span, const QString &rule, const QString &message);

    bool failed() const { return m_failed; }
    Diagnostics take() { return std::move(m_diagnostics); }

private:
    QStringView m_text;
    Diagnostics m_diagnostics;
    bool m_failed = false;
};

/// "Galley::Yaml" messages.
QString yamlMessage(const char *text);

} // namespace Galley
