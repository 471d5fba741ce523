// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/excerptcheck.h"

#include "post/postparts.h"
#include "render/cmarktree.h"
#include "render/textstage.h"
#include "render/treestage.h"
#include "site/truncatemarker.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

void checkExcerptMarkup(RenderPass &pass)
{
    const auto isUnclosed = [](const TextProblem &problem) { return problem.rule == u"mdx-unclosed-tag"; };
    const QString text = pass.source.text().toString();
    const TextSpan body = splitPost(text).body;
    const std::optional<TextSpan> marker = findTruncateMarker(body.of(text), pass.site.config);
    const auto &problems = pass.prepared.problems;
    if (!marker || std::any_of(problems.begin(), problems.end(), isUnclosed))
        return;
    const QString excerpt = text.left(body.start + marker->start);
    // Most posts have no element above the marker.
    if (!QStringView(excerpt).mid(body.start).contains(u'<'))
        return;
    const SourceLines lines(excerpt);
    PreparedText prepared = prepareText(lines, pass.file, pass.site);
    const CmarkTree tree(prepared.markdown.view());
    transformTree(tree.root(), prepared);
    for (const TextProblem &problem : prepared.problems) {
        if (!isUnclosed(problem))
            continue;
        pass.report(
            Severity::Error, u"mdx-open-at-marker"_s,
            QCoreApplication::translate(
                "Galley::Renderer",
                "This element is still open at the truncate marker: lists cannot show the text above by "
                "itself, and the site build would stop."),
            problem.span.start.line);
    }
}

} // namespace Galley
