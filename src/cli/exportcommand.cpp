// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/loadedpost.h"
#include "publish/postexport.h"

#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

void tellResult(const ExportReport &exported, const QString &name, Console console)
{
    for (const Diagnostic &problem : exported.problems)
        console.err << toLine(problem, name) << '\n';
    for (const QString &part : exported.notEmbedded)
        console.err << cliText("not embedded: %1").arg(part) << '\n';
    console.err << cliText("%1 (%2)").arg(
                       exported.file,
                       QLocale::c().formattedDataSize(exported.bytes, 1, QLocale::DataSizeTraditionalFormat))
                << '\n';
}

} // namespace

ExitCode runExport(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Writes a post as one HTML file that needs nothing beside it: styles, images and fonts are inlined.\n"
        "What could not be embedded is listed on standard error."));
    parser.addPositionalArgument(u"FILE"_s, cliText("The post, a .md or .mdx file."));
    const QCommandLineOption to(
        u"to"_s, cliText("The file to write; it is replaced if it exists."), u"OUT"_s);
    const QCommandLineOption singleFile(
        u"single-file"_s, cliText("One file with everything in it (the default)."));
    parser.addOptions({to, singleFile});
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"export"_s, cliText("name one post."), console);
    if (!parser.isSet(to))
        return usageError(u"export"_s, cliText("say where to write it: --to OUT."), console);
    if (QFileInfo(parser.value(to)).isDir())
        return usageError(
            u"export"_s, cliText("%1 is a folder: name the HTML file to write.").arg(parser.value(to)),
            console);

    const QString name = parser.positionalArguments().first();
    const Result<LoadedPost> post = loadPost(name);
    if (!post)
        return report(post.error(), console);
    Renderer renderer;
    const Result<ExportReport> exported =
        exportSingleFile(renderer, post->file.text, post->path, *post->site, parser.value(to));
    if (!exported)
        return report(exported.error(), console);
    tellResult(*exported, name, console);
    return ExitCode::Done;
}

} // namespace Galley
