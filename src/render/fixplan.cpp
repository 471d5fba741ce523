// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/fixplan.h"

#include "render/postrendering.h"

#include <QCoreApplication>

namespace Galley {

void planFixes(
    BulkPatchBuilder &builder, Renderer &renderer, const SiteSnapshot &site, const QStringList &posts,
    const QString &rule)
{
    // Problems do not wait for colours and formulas.
    RenderOptions options;
    options.scriptBudget = 0;
    const QString summary = QCoreApplication::translate("Galley::FixPlan", "fixes of %1").arg(rule);
    for (const QString &post : posts) {
        builder.change(post, summary, [&](const QString &text) -> Result<TextEdits> {
            return fixesOf(renderPost(renderer, text, post, site, options).problems, rule);
        });
    }
}

} // namespace Galley
