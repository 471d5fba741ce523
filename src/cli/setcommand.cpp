// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "base/unifieddiff.h"
#include "cli/command.h"
#include "cli/fieldchange.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// A post before and after the change.
struct PendingPost
{
    QString path;
    TextFile file;
    QString changed;

    bool isChanged() const { return changed != file.text; }
};

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

Result<PendingPost> preparePost(const QString &path, const FieldChanges &changes)
{
    Result<TextFile> file = readTextFile(path);
    if (!file)
        return tl::unexpected(file.error());
    Result<QString> changed = changedPost(file->text, changes);
    if (!changed)
        return failure(changed.error().kind, u"%1: %2"_s.arg(path, changed.error().message));
    return PendingPost{path, *std::move(file), *std::move(changed)};
}

/// Writes all posts or, when one fails, puts those already written back.
Result<void> writePosts(const std::vector<PendingPost> &posts)
{
    std::vector<const PendingPost *> written;
    for (const PendingPost &post : posts) {
        if (!post.isChanged())
            continue;
        const Result<void> saved = writeFileAtomically(post.path, encodeTextFile(post.file, post.changed));
        if (saved) {
            written.push_back(&post);
            continue;
        }
        QString message = saved.error().message + u' ' + cliText("No post was changed.");
        for (const PendingPost *done : written) {
            if (!writeFileAtomically(done->path, encodeTextFile(done->file, done->file.text)))
                message += u' ' + cliText("%1 could not be put back and stays changed.").arg(done->path);
        }
        return failure(saved.error().kind, message);
    }
    return {};
}

/// `patch -p1` in the current folder, or in / for a full path, finds the file by this name.
QString diffName(const QString &path)
{
    return path.startsWith(u'/') ? path.mid(1) : path;
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
        {u"dry-run"_s, cliText("Writes nothing and prints the change as a unified diff.")},
    });
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

    std::vector<PendingPost> posts;
    for (const QString &path : parser.positionalArguments()) {
        Result<PendingPost> post = preparePost(path, *changes);
        if (!post)
            return report(post.error(), console);
        posts.push_back(*std::move(post));
    }
    if (parser.isSet(u"dry-run"_s)) {
        for (const PendingPost &post : posts)
            console.out << unifiedDiff(post.file.text, post.changed, diffName(post.path));
        return ExitCode::Done;
    }
    if (const Result<void> written = writePosts(posts); !written)
        return report(written.error(), console);
    return ExitCode::Done;
}

} // namespace Galley
