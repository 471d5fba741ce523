// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/textrole.h"

#include <QString>
#include <QStringList>

namespace Galley {

inline QString roleName(TextRole role)
{
    static const QStringList names = QStringLiteral("mark h1 h2 h3 em strong del code info link target list "
                                                    "task quote table rule tag comment truncate directive "
                                                    "math footnote escape key string value")
                                         .split(QLatin1Char(' '));
    return names.value(static_cast<int>(role));
}

/// "em:*b* code:`c`": what each span covers. Marks are left out, because they only repeat what the others
/// say.
inline QString described(QStringView text, const StyledSpans &spans)
{
    QStringList words;
    for (const StyledSpan &styled : spans) {
        if (styled.role != TextRole::Mark)
            words.push_back(roleName(styled.role) + QLatin1Char(':') + styled.span.of(text).toString());
    }
    return words.join(QLatin1Char(' '));
}

} // namespace Galley
