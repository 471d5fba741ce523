// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/excerptcheck.h"

#include "post/postparts.h"
#include "render/cmarktree.h"
#include "render/textstage.h"
#include "render/treestage.h"
#include "site/truncatemarker.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

bool isUnclosed(const TextProblem &problem)
{
    return problem.rule == u"mdx-unclosed-tag";
}

/// Only for MDX that is sound as a whole.
void checkElements(RenderPass &pass, const QString &excerpt)
{
    const auto &problems = pass.prepared.problems;
    if (!excerpt.contains(u'<') || std::any_of(problems.begin(), problems.end(), isUnclosed))
        return;
    const SourceLines lines(excerpt);
    PreparedText prepared = prepareText(lines, pass.file, pass.site);
    const CmarkTree tree(prepared.markdown.view());
    transformTree(tree.root(), prepared);
    for (const TextProblem &problem : prepared.problems) {
        if (isUnclosed(problem))
            pass.report(
                Severity::Error, u"mdx-open-at-marker"_s,
                tr("This element is still open at the truncate marker: lists cannot show the text above by "
                   "itself, and the site build would stop."),
                problem.span.start.line);
    }
}

void checkReferences(RenderPass &pass, const QString &excerpt, const QString &rest)
{
    static const QRegularExpression definition(
        u"^ {0,3}\\[([^\\]\\n]+)\\]:"_s, QRegularExpression::MultilineOption);
    for (auto match = definition.globalMatch(rest); match.hasNext();) {
        const QString label = u'[' + match.next().captured(1) + u']';
        const qsizetype use = excerpt.indexOf(label, 0, Qt::CaseInsensitive);
        if (use >= 0 && !excerpt.contains(label + u':', Qt::CaseInsensitive))
            pass.report(
                Severity::Warning, u"reference-after-marker"_s,
                tr("Lists show %1 as text: its definition stands below the truncate marker.").arg(label),
                positionAt(excerpt, use).line, excerpt.mid(use, label.size()).toUtf8());
    }
}

void checkRelativeLinks(RenderPass &pass, const QString &excerpt)
{
    const int lastLine = positionAt(excerpt, excerpt.size()).line;
    for (const auto &[url, line] : pass.relativeLinks) {
        if (line <= lastLine)
            pass.report(
                Severity::Warning, u"link-relative"_s,
                tr("The link \"%1\" leads elsewhere in lists: write it from the site's root, beginning with "
                   "/.")
                    .arg(QString::fromUtf8(url)),
                line, url);
    }
}

} // namespace

void checkExcerpt(RenderPass &pass)
{
    const QString text = pass.source.text().toString();
    const TextSpan body = splitPost(text).body;
    const std::optional<TextSpan> marker = findTruncateMarker(body.of(text), pass.site.config);
    if (!marker)
        return;
    const QString excerpt = text.left(body.start + marker->start);
    checkElements(pass, excerpt);
    checkReferences(pass, excerpt, text.mid(excerpt.size()));
    checkRelativeLinks(pass, excerpt);
}

} // namespace Galley
