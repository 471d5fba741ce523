// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "cli/command.h"
#include "site/newpost.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

Result<void> writeNew(const NewPostFile &post)
{
    if (!QDir().mkpath(QFileInfo(post.path).path()))
        return failure(ErrorKind::Io, cliText("%1 cannot be created.").arg(QFileInfo(post.path).path()));
    return writeFileAtomically(post.path, post.text.toUtf8());
}

void addOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"SITE"_s, cliText("The blog's folder, or any folder inside it."));
    parser.addOptions({
        {u"title"_s, cliText("The title; the file is named after it."), u"TITLE"_s},
        {u"author"_s, cliText("An author's key in authors.yml. May be given more than once."), u"KEY"_s},
        {u"tag"_s, cliText("A tag. May be given more than once."), u"TAG"_s},
        {u"date"_s, cliText("The date, YYYY-MM-DD; today if not given."), u"DATE"_s},
        {u"folder"_s, cliText("Makes a folder with index.md, so that images can lie beside the post.")},
    });
}

} // namespace

ExitCode runNew(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        cliText("Creates a post that the site build accepts, dated by its file name, and prints its path."));
    addOptions(parser);
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"new"_s, cliText("name one blog folder."), console);
    const QDate date = parser.isSet(u"date"_s) ? QDate::fromString(parser.value(u"date"_s), Qt::ISODate)
                                               : QDate::currentDate();
    if (!date.isValid())
        return usageError(
            u"new"_s, cliText("“%1” is no date (YYYY-MM-DD).").arg(parser.value(u"date"_s)), console);

    const QString folder = QFileInfo(parser.positionalArguments().first()).absoluteFilePath();
    const Result<SiteSnapshotPtr> site = scanSite(findSiteRoot(folder).value_or(folder));
    if (!site)
        return report(site.error(), console);
    const NewPost wanted{
        parser.value(u"title"_s), parser.values(u"author"_s), parser.values(u"tag"_s), date,
        parser.isSet(u"folder"_s) ? NewPost::Form::Folder : NewPost::Form::File};
    const Result<NewPostFile> post = makeNewPost(**site, wanted);
    if (!post)
        return report(post.error(), console);
    if (const Result<void> written = writeNew(*post); !written)
        return report(written.error(), console);
    console.out << post->path << '\n';
    return ExitCode::Done;
}

} // namespace Galley
