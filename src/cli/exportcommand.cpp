// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/exportrequest.h"
#include "cli/interruption.h"
#include "cli/loadedpost.h"
#include "publish/diagrammemory.h"
#include "publish/engineprocess.h"

#include <QDir>
#include <QElapsedTimer>
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

ExitCode exportOnePost(const ExportRequest &request, Console console)
{
    const Result<LoadedPost> post = loadPost(request.name);
    if (!post)
        return report(post.error(), console);
    Renderer renderer;
    const Result<ExportReport> exported = exportPost(
        renderer, {post->file.text, post->path, post->site}, request.to, request.post,
        {rememberingDrawer(processDrawer(console.engineCommand), diagramFolder()),
         processPrinter(console.engineCommand)});
    if (!exported)
        return report(exported.error(), console);
    tellResult(*exported, request.name, console);
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

ExitCode exportBlog(const ExportRequest &request, Console console)
{
    QElapsedTimer time;
    time.start();
    const Result<SiteSnapshotPtr> site = scanSite(request.name);
    if (!site)
        return report(site.error(), console);
    Renderer renderer;
    ExportControl control;
    control.progress = progressLine(console.err);
    const Interruption interruption(&control.cancelled);
    const Result<SiteExportReport> exported = exportSite(
        renderer, **site, request.to, request.blog,
        rememberingDrawer(processDrawer(console.engineCommand), diagramFolder()), &control);
    if (!exported)
        return report(exported.error(), console);
    for (const Diagnostic &problem : exported->problems)
        console.err << toLine(problem, QDir::current().relativeFilePath(problem.file)) << '\n';
    console.err << cliText("%1: %2 pages, %3, %4 files changed, %5 s")
                       .arg(request.to)
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
    ExportRequest request;
    if (const auto code = readExportRequest(arguments, console, &request))
        return *code;
    return request.isBlog ? exportBlog(request, console) : exportOnePost(request, console);
}

} // namespace Galley
