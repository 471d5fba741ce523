// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postplan.h"

#include "post/fieldedit.h"
#include "site/frontmatter.h"
#include "site/nameplan.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogPlan", text);
}

QString summaryOf(const NameChange &change)
{
    QStringList parts;
    for (const QString &name : change.add)
        parts += tr("“%1” is added").arg(name);
    for (const QString &name : change.remove)
        parts += tr("“%1” goes").arg(name);
    return parts.join(u", "_s);
}

} // namespace

BulkPatch planNames(const PlanInput &input, const QStringList &posts, const NameChange &change)
{
    const bool areTags = change.field == NameField::Tags;
    BulkPatchBuilder builder(
        areTags ? tr("Change the tags of %1 posts").arg(posts.size())
                : tr("Change the authors of %1 posts").arg(posts.size()),
        input.text);
    for (const QString &post : posts) {
        builder.change(post, summaryOf(change), [&](const QString &text) {
            return EditChain(text)
                .then([&](const QString &step) { return removeNames(step, change.field, change.remove); })
                .then([&](const QString &step) { return addNames(step, change.field, change.add); })
                .edits();
        });
    }
    return builder.take();
}

BulkPatch planDraft(const PlanInput &input, const QStringList &posts, DraftState state)
{
    const bool isDraft = state == DraftState::Draft;
    BulkPatchBuilder builder(
        isDraft ? tr("Make %1 posts drafts").arg(posts.size()) : tr("Publish %1 posts").arg(posts.size()),
        input.text);
    for (const QString &post : posts) {
        builder.change(
            post, isDraft ? tr("becomes a draft") : tr("is a draft no longer"), [&](const QString &text) {
                const bool isWritten = FrontMatter(text).find(u"draft") != nullptr;
                return isDraft || isWritten ? setField(text, u"draft"_s, isDraft)
                                            : Result<TextEdits>(TextEdits());
            });
    }
    return builder.take();
}

} // namespace Galley
