// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/command.h"
#include "cli/interruption.h"
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

using PostExport = Result<ExportReport> (*)(
    Renderer &, const QString &text, const QString &file, const SiteSnapshot &, const QString &to,
    const DiagramDrawer &);

ExitCode exportPost(const QString &name, const QString &to, PostExport exportAs, Console console)
{
    if (exportAs != &exportPostFolder && QFileInfo(to).isDir())
        return usageError(
            u"export"_s, cliText("%1 is a folder: name the HTML file to write.").arg(to), console);
    const Result<LoadedPost> post = loadPost(name);
    if (!post)
        return report(post.error(), console);
    Renderer renderer;
    const Result<ExportReport> exported = exportAs(
        renderer, post->file.text, post->path, *post->site, to, processDrawer(console.diagramCommand));
    if (!exported)
        return report(exported.error(), console);
    tellResult(*exported, name, console);
    return ExitCode::Done;
}

/// One line on a terminal, rewritten as the pages are done; nothing elsewhere.
std::function<void(const ExportProgress &)> progressLine(QTextStream &err)
{
    if (!::isatty(STDERR_FILENO))
        return {};
    return [&err](const ExportProgress &progress) {
        const bool isLast = progress.done == progress.total;
        err << u'\r' << cliText("page %1 of %2").arg(progress.done).arg(progress.total)
            << (isLast ? u'\n' : u' ');
        err.flush();
    };
}

/// The options that are for blogs only.
struct BlogOptionSet
{
    QCommandLineOption baseUrl{
        u"base-url"_s,
        cliText("The address that the blog will have, https://me.example/notes/; else the one of its "
                "configuration."),
        u"URL"_s};
    QCommandLineOption siteLinks{
        u"site-links"_s, cliText("Links with the site's own addresses (/blog/a), for a web host; else they "
                                 "are relative and also work "
                                 "without one.")};
    QCommandLineOption drafts{u"drafts"_s, cliText("With the drafts, which the site leaves out.")};
    QCommandLineOption listUnlisted{
        u"list-unlisted"_s, cliText("With unlisted posts in lists, where the site leaves them out.")};
    QCommandLineOption until{
        u"until"_s, cliText("Without posts of later days (YYYY-MM-DD), which the site publishes."),
        u"DATE"_s};

    QCommandLineOption safeHtml{
        u"safe-html"_s,
        cliText(
            "Of the HTML in posts only what cannot run code or load frames; else all, as the site has it.")};
    QCommandLineOption colours{
        u"colours"_s, cliText("light, dark, or system (the default): as the reader's system."), u"COLOURS"_s};

    QList<QCommandLineOption> all() const
    {
        return {baseUrl, siteLinks, drafts, listUnlisted, until, safeHtml, colours};
    }

    SiteExportOptions read(const QCommandLineParser &parser) const
    {
        SiteExportOptions options;
        options.publish.baseUrl = parser.value(baseUrl);
        options.publish.drafts = parser.isSet(drafts);
        options.publish.listUnlisted = parser.isSet(listUnlisted);
        options.publish.until = QDate::fromString(parser.value(until), Qt::ISODate);
        options.links = parser.isSet(siteLinks) ? LinkStyle::Site : LinkStyle::Relative;
        options.html = parser.isSet(safeHtml) ? HtmlPolicy::Safe : HtmlPolicy::Keep;
        const QString wanted = parser.value(colours);
        options.colours = wanted == u"dark"_s    ? PageColours::Dark
                          : wanted == u"light"_s ? PageColours::Light
                                                 : PageColours::System;
        return options;
    }

    /// One that was given, for messages; empty when none was.
    QString given(const QCommandLineParser &parser) const
    {
        for (const QCommandLineOption &option : all()) {
            if (parser.isSet(option))
                return u"--"_s + option.names().constFirst();
        }
        return {};
    }
};

ExitCode exportBlog(
    const QString &folder, const QString &to, const SiteExportOptions &options, Console console)
{
    QElapsedTimer time;
    time.start();
    const Result<SiteSnapshotPtr> site = scanSite(folder);
    if (!site)
        return report(site.error(), console);
    Renderer renderer;
    ExportControl control;
    control.progress = progressLine(console.err);
    const Interruption interruption(&control.cancelled);
    const Result<SiteExportReport> exported =
        exportSite(renderer, **site, to, options, processDrawer(console.diagramCommand), &control);
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
    const QCommandLineOption folder(
        u"folder"_s, cliText("A folder with the page as index.html and what it shows below assets/."));
    const QCommandLineOption fragment(
        u"fragment"_s, cliText("The body alone, as plain HTML for another program to take."));
    const BlogOptionSet blogOptions;
    parser.addOptions(QList<QCommandLineOption>{to, singleFile, folder, fragment} + blogOptions.all());
    if (const auto code = parseArguments(parser, arguments, console))
        return *code;
    if (parser.positionalArguments().size() != 1)
        return usageError(u"export"_s, cliText("name one post or one blog."), console);
    if (!parser.isSet(to))
        return usageError(u"export"_s, cliText("say where to write it: --to OUT."), console);
    const QString name = parser.positionalArguments().first();
    const QString forBlogs = blogOptions.given(parser);
    if (!QFileInfo(name).isDir() && !forBlogs.isEmpty())
        return usageError(u"export"_s, cliText("%1 is for a blog.").arg(forBlogs), console);
    const int forms = parser.isSet(singleFile) + parser.isSet(folder) + parser.isSet(fragment);
    if (forms > 1)
        return usageError(
            u"export"_s, cliText("--single-file, --folder and --fragment exclude each other."), console);
    if (!QFileInfo(name).isDir()) {
        const PostExport exportAs = parser.isSet(folder)     ? &exportPostFolder
                                    : parser.isSet(fragment) ? &exportFragment
                                                             : &exportSingleFile;
        return exportPost(name, parser.value(to), exportAs, console);
    }
    if (forms > 0)
        return usageError(
            u"export"_s, cliText("--single-file, --folder and --fragment are for one post."), console);
    const SiteExportOptions options = blogOptions.read(parser);
    if (parser.isSet(blogOptions.until) && !options.publish.until.isValid())
        return usageError(u"export"_s, cliText("--until takes a day: 2026-03-10."), console);
    const QStringList colours{QString(), u"system"_s, u"light"_s, u"dark"_s};
    if (!colours.contains(parser.value(blogOptions.colours)))
        return usageError(u"export"_s, cliText("--colours takes light, dark or system."), console);
    return exportBlog(name, parser.value(to), options, console);
}

} // namespace Galley
