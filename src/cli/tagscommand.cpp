// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/bulkchange.h"
#include "cli/namelisting.h"
#include "site/tagplan.h"
#include "site/uses.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

ExitCode listTags(const SiteSnapshot &site, const QCommandLineParser &parser, Console console)
{
    std::vector<NameListing> rows;
    for (const TagUse &use : tagUses(site)) {
        const bool isOfficial = !use.tag.key.isEmpty();
        rows.push_back(
            {isOfficial ? use.tag.key : use.tag.label, use.tag.label, use.posts, isOfficial,
             use.tag.permalink});
    }
    printNames(rows, u"permalink"_s, parser, console);
    return ExitCode::Done;
}

/// Nothing for words that make no action.
std::optional<Result<BulkPatch>> planned(
    const PlanInput &input, const QStringList &words, const QCommandLineParser &parser)
{
    const QString action = words.value(0);
    const QStringList names = words.mid(1);
    const QString into = parser.value(u"into"_s);
    if (action == u"rename" && names.size() == 2 && into.isEmpty())
        return planTagRename(input, names[0], names[1]);
    if (action == u"merge" && !names.isEmpty() && !into.isEmpty())
        return planTagMerge(input, names, into);
    if (action == u"delete" && names.size() == 1 && into.isEmpty())
        return planTagRemoval(input, names);
    return std::nullopt;
}

} // namespace

ExitCode runTags(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Lists and changes the tags of a blog, in its tags file and in all posts. A change is made in "
        "all files or\nin none, touches nothing but the names, and can be taken back with “galley "
        "undo”."));
    parser.addPositionalArgument(u"SITE"_s, cliText("The blog's folder, or any folder inside it."));
    parser.addPositionalArgument(
        u"ACTION"_s,
        cliText("list, rename OLD NEW, merge A B… --into C, or delete T. A tag is named as posts name it."));
    parser.addOption({u"into"_s, cliText("The tag that a merge leaves."), u"TAG"_s});
    addBulkOptions(parser);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    const QStringList words = parser.positionalArguments();
    if (words.size() < 2)
        return usageError(u"tags"_s, cliText("name a blog folder and an action."), console);
    recoverBulkChanges(console);
    const Result<SiteSnapshotPtr> site = siteNamed(words.first());
    if (!site)
        return report(site.error(), console);
    if (words.size() == 2 && words[1] == u"list")
        return listTags(**site, parser, console);
    const PlanInput input{*site};
    const auto patch = planned(input, words.mid(1), parser);
    if (!patch)
        return usageError(u"tags"_s, cliText("“%1” is no action.").arg(words.mid(1).join(u' ')), console);
    return finishBulkChange(*patch, input.text, (*site)->root, parser, console);
}

} // namespace Galley
