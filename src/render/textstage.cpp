// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/textstage.h"

#include "post/postparts.h"
#include "render/sourcelines.h"

#include <algorithm>

namespace Galley {

PreparedText prepareText(const SourceLines &source, const QString &, const SiteSnapshot &)
{
    const QStringView text = source.text();
    const TextSpan body = splitPost(text).body;
    PreparedText prepared;
    prepared.prefix = "galley-marker-";
    prepared.markdown = body.of(text).toUtf8();
    const auto before = text.first(body.start);
    const int first = 1 + static_cast<int>(std::count(before.begin(), before.end(), u'\n'));
    for (int line = first; line <= source.count(); ++line)
        prepared.lines.push_back(line);
    return prepared;
}

} // namespace Galley
