// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/loadedpost.h"
#include "publish/diagramprocess.h"
#include "publish/postexport.h"
#include "publish/siteexport.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString sizeText(qint64 bytes)
{
    return QLocale::c().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

void tellResult(const ExportReport &exported, const QString &name, Console console)
{
    for (const Diagnostic &problem : exported.problems)
        console.err << toLine(problem, name) << '\n';
    for (const QString &part : exported.notEmbedded)
        console.err << cliText("not embedded: %1").arg(part) << '\n';
    console.err << cliText("%1 (%2)").arg(exported.file, sizeText(exported.bytes)) << '\n';
}

ExitCode exportPost(const QString &name, const QString &to, Console console)
{
    if (QFileInfo(to).isDir())
        return usageError(
            u"export"_s, cliText("%1 is a folder: name the HTML file to write.").arg(to), console);
    const Result<LoadedPost> post = loadPost(name);
    if (!post)
        return report(post.error(), console);
    Renderer renderer;
    const Result<ExportReport> exported = exportSingleFile(
        renderer, post->file.text, post->path, *post->site, to, processDrawer(console.diagramCommand));
    if (!exported)
        return report(exported.error(), console);
    tellResult(*exported, name, console);
    return ExitCode::Done;
}

/// One line on a terminal, rewritten as the pages are done; nothing elsewhere.
std::function<void(int done, int total)> progressLine(QTextStream &err)
{
    if (!::isatty(STDERR_FILENO))
        return {};
    return [&err](int done, int total) {
        err << u'\r' << cliText("page %1 of %2").arg(done).arg(total) << (done == total ? u'\n' : u' ');
        err.flush();
    };
}

ExitCode exportBlog(const QString &folder, const QString &to, Console console)
{
    QElapsedTimer time;
    time.start();
    const Result<SiteSnapshotPtr> site = scanSite(folder);
    if (!site)
        return report(site.error(), console);
    Renderer renderer;
    ExportControl control;
    control.progress = progressLine(console.err);
    const Result<SiteExportReport> exported =
        exportSite(renderer, **site, to, processDrawer(console.diagramCommand), &control);
    if (!exported)
        return report(exported.error(), console);
    for (const Diagnostic &problem : exported->problems)
        console.err << toLine(problem, QDir::current().relativeFilePath(problem.file)) << '\n';
    console.err << cliText("%1: %2 pages, %3, %4 files changed, %5 s")
                       .arg(to)
                       .arg(exported->pages)
                       .arg(sizeText(exported->bytes))
                       .arg(exported->changedFiles)
                       .arg(static_cast<double>(time.elapsed()) / 1000, 0, 'f', 1)
                << '\n';
    return ExitCode::Done;
}

} // namespace

ExitCode runExport(const QStringList &arguments, Console console)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(cliText(
        "Writes a post as one HTML file that needs nothing beside it (styles, images and fonts are inlined), "
        "or\n"
        "a blog as a folder of pages that works on any web host and without one.\n"
        "What could not be embedded, and what is wrong with the posts, is listed on standard error."));
    parser.addPositionalArgument(
        u"FILE|SITE"_s, cliText("The post, a .md or .mdx file, or the folder of the blog."));
    const QCommandLineOption to(
        u"to"_s,
        cliText("The file to write, which is replaced if it exists, or the folder: a new one, an empty one, "
                "or one that holds an earlier export."),
        u"OUT"_s);
    const QCommandLineOption singleFile(
        u"single-file"_s, cliText("One file with everything in it (the default for a post)."));
    parser.addOptions({to, singleFile});
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"export"_s, cliText("name one post or one blog."), console);
    if (!parser.isSet(to))
        return usageError(u"export"_s, cliText("say where to write it: --to OUT."), console);
    const QString name = parser.positionalArguments().first();
    if (!QFileInfo(name).isDir())
        return exportPost(name, parser.value(to), console);
    if (parser.isSet(singleFile))
        return usageError(u"export"_s, cliText("--single-file is for one post."), console);
    return exportBlog(name, parser.value(to), console);
}

} // namespace Galley
