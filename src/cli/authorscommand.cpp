// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/bulkchange.h"
#include "cli/namelisting.h"
#include "site/authorplan.h"
#include "site/uses.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

ExitCode listAuthors(const SiteSnapshot &site, const QCommandLineParser &parser, Console console)
{
    std::vector<NameListing> rows;
    for (const AuthorUse &use : authorUses(site))
        rows.push_back(
            {use.author.key, use.author.name, use.posts, site.authors.find(use.author.key) != nullptr,
             use.author.url});
    printNames(rows, u"url"_s, parser, console);
    return ExitCode::Done;
}

} // namespace

ExitCode runAuthors(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Lists the authors of a blog, or gives one another key, in the authors file and in all posts. "
        "A change is\nmade in all files or in none, touches nothing but the key, and can be taken back "
        "with “galley undo”."));
    parser.addPositionalArgument(u"SITE"_s, cliText("The blog's folder, or any folder inside it."));
    parser.addPositionalArgument(u"ACTION"_s, cliText("list, or rename OLD NEW."));
    addBulkOptions(parser);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    const QStringList words = parser.positionalArguments();
    const bool lists = words.size() == 2 && words[1] == u"list";
    const bool renames = words.size() == 4 && words[1] == u"rename";
    if (!lists && !renames)
        return usageError(
            u"authors"_s, cliText("name a blog folder and an action: list, or rename OLD NEW."), console);
    recoverBulkChanges(console);
    const Result<SiteSnapshotPtr> site = siteNamed(words.first());
    if (!site)
        return report(site.error(), console);
    if (lists)
        return listAuthors(**site, parser, console);
    const PlanInput input{*site};
    return finishBulkChange(
        planAuthorRename(input, words[2], words[3]), input.text, (*site)->root, parser, console);
}

} // namespace Galley
