// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/checkcontext.h"

#include "site/postpath.h"

#include <algorithm>
#include <utility>

namespace Galley {

CheckContext::CheckContext(const QString &postText, const QString &postFile, const SiteSnapshot &postSite)
    : text(postText)
    , file(postFile)
    , site(postSite)
    , frontMatter(postText)
    , relativePath(pathInBlog(postFile, postSite.blogFolder))
    , isDraft(frontMatter.flag(u"draft"))
    , isInSite(!postSite.config.file.isEmpty())
{
}

void CheckContext::report(TextSpan span, Severity severity, const QString &rule, const QString &message)
{
    m_diagnostics.push_back(diagnosticAt(text, span, severity, rule, message));
}

void CheckContext::reportBlocking(TextSpan span, const QString &rule, const QString &message)
{
    report(span, isDraft ? Severity::Warning : Severity::Error, rule, message);
}

void CheckContext::report(TextSpan span, ReportLevel level, const QString &rule, const QString &message)
{
    switch (level) {
    case ReportLevel::Ignore:
        return;
    case ReportLevel::Log:
        return report(span, Severity::Note, rule, message);
    case ReportLevel::Warn:
        return report(span, Severity::Warning, rule, message);
    case ReportLevel::Throw:
        return reportBlocking(span, rule, message);
    }
}

TextSpan CheckContext::placeOf(QStringView key) const
{
    const YamlEntry *entry = frontMatter.document().root.findEntry(key);
    if (!entry)
        return {};
    return entry->value.span.length > 0 ? entry->value.span : entry->keySpan;
}

Diagnostics CheckContext::takeSorted()
{
    std::stable_sort(
        m_diagnostics.begin(), m_diagnostics.end(),
        [](const Diagnostic &left, const Diagnostic &right) { return left.span.start < right.span.start; });
    return std::exchange(m_diagnostics, {});
}

} // namespace Galley
