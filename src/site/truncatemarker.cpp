// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/truncatemarker.h"

#include "site/siteconfig.h"

#include <QRegularExpression>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The site's own pattern when it is one that can be used here, else the default.
QRegularExpression markerPattern(const SiteConfig &config)
{
    static const QRegularExpression standard(uR"(<!--\s*truncate\s*-->|\{/\*\s*truncate\s*\*/\})"_s);
    const QString &own = config.blog.truncateMarker.value;
    if (own.isEmpty())
        return standard;
    const QRegularExpression pattern(own);
    return pattern.isValid() ? pattern : standard;
}

} // namespace

std::optional<TextSpan> findTruncateMarker(QStringView text, const SiteConfig &config)
{
    const QRegularExpressionMatch match = markerPattern(config).match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return TextSpan{match.capturedStart(), match.capturedLength()};
}

} // namespace Galley
