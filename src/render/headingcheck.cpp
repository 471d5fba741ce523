// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/headingcheck.h"

#include <QCoreApplication>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

} // namespace

void checkHeadings(RenderPass &pass)
{
    QSet<QString> seen;
    int levelAbove = 1; // the title
    for (const Heading &heading : pass.result.headings) {
        if (heading.level > levelAbove + 1)
            pass.report(
                Severity::Note, u"heading-jump"_s,
                tr("A heading of level %1 follows one of level %2: readers who jump from heading to heading "
                   "look for what is missing.")
                    .arg(heading.level)
                    .arg(levelAbove),
                heading.line);
        levelAbove = heading.level;
        if (seen.contains(heading.id))
            pass.report(
                Severity::Warning, u"heading-id"_s,
                tr("Two headings have the id \"%1\": links lead to the first.").arg(heading.id),
                heading.line);
        if (!heading.id.isEmpty())
            seen.insert(heading.id);
    }
}

} // namespace Galley
