// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "cli/bulkchange.h"
#include "cli/fieldchange.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

Result<FieldChanges> readChanges(const QCommandLineParser &parser)
{
    FieldChanges changes;
    for (const QString &argument : parser.values(u"field"_s)) {
        Result<FieldChanges::Assignment> assignment = parseAssignment(argument);
        if (!assignment)
            return tl::unexpected(assignment.error());
        changes.fields.push_back(*std::move(assignment));
    }
    changes.unset = parser.values(u"unset"_s);
    changes.addedTags = parser.values(u"add-tag"_s);
    changes.removedTags = parser.values(u"remove-tag"_s);
    changes.addedAuthors = parser.values(u"add-author"_s);
    changes.removedAuthors = parser.values(u"remove-author"_s);
    if (changes.isEmpty())
        return failure(ErrorKind::Usage, cliText("say what to change, for instance --field title=…"));
    return changes;
}

/// A post that is named must be there.
Result<SourceText> postOnDisk(const QString &path)
{
    return readTextFile(path).map([](const TextFile &file) { return SourceText{file.text, file.hash}; });
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"FILE…"_s, cliText("The posts."));
    parser.addOptions({
        {u"field"_s,
         cliText("Sets a field; lists are cut at commas. May be given more than once, as all below."),
         u"KEY=VALUE"_s},
        {u"unset"_s, cliText("Removes a field."), u"KEY"_s},
        {u"add-tag"_s, cliText("Adds a tag unless the post has it."), u"TAG"_s},
        {u"remove-tag"_s, cliText("Removes a tag."), u"TAG"_s},
        {u"add-author"_s, cliText("Adds an author's key unless the post has it."), u"KEY"_s},
        {u"remove-author"_s, cliText("Removes an author's key."), u"KEY"_s},
    });
    addBulkOptions(parser);
}

} // namespace

ExitCode runSet(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText("Edits the front matter of posts. Only the values named change; "
                                             "comments, order, quotes, list style and\n"
                                             "line ends stay. When one post cannot be changed, none is."));
    addOptions(parser);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().isEmpty())
        return usageError(u"set"_s, cliText("name at least one post."), console);
    const Result<FieldChanges> changes = readChanges(parser);
    if (!changes)
        return usageError(u"set"_s, changes.error().message, console);

    BulkPatchBuilder builder(
        cliText("Set fields of %1 posts").arg(parser.positionalArguments().size()), &postOnDisk);
    for (const QString &name : parser.positionalArguments()) {
        builder.change(QFileInfo(name).absoluteFilePath(), {}, [&](const QString &text) {
            return changedPost(text, *changes).map([&](const QString &changed) {
                return smallestEdit(text, changed);
            });
        });
    }
    const QString first = QFileInfo(parser.positionalArguments().first()).absoluteFilePath();
    const QString scope = findSiteRoot(first).value_or(QFileInfo(first).path());
    return finishBulkChange(builder.take(), &postOnDisk, scope, parser, console);
}

} // namespace Galley
