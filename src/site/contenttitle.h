// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QString>

#include <optional>

namespace Galley {

/// The heading of level 1 that a body begins with, which the site takes as title and does not show in the
/// body (docusaurus-blog reference 5.1). Import blocks may stand before it, nothing else.
///
///     "\n# The `cat`\nText" ⇒ title "The cat", heading "# The `cat`\n"
///     "Title\n===\nText"    ⇒ title "Title", heading "Title\n===\n"
struct ContentTitle
{
    QString title;
    TextSpan heading; ///< in the body that was given, with its line break
};

std::optional<ContentTitle> findContentTitle(QStringView body);

/// The body as the site counts and cuts it: without that heading, trimmed.
QString contentWithoutTitle(QStringView body, const std::optional<ContentTitle> &title);

} // namespace Galley
