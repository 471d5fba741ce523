// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/siteexport.h"

#include "publish/linkcheck.h"
#include "publish/siteurls.h"
#include "publish/sitewriter.h"
#include "site/permalink.h"

#include <QCoreApplication>
#include <QDir>

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SiteExport", text);
}

/// A post without a page would be missed by nobody until a reader asks for it.
Result<void> checkReadable(const SiteSnapshot &site)
{
    for (const Diagnostic &problem : site.diagnostics) {
        if (problem.rule == QStringLiteral("file-unreadable"))
            return failure(ErrorKind::Io, problem.message);
    }
    return {};
}

/// With symbolic links followed as far as the path exists.
QString realPath(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    return info.exists() || info.isRoot() ? info.canonicalFilePath()
                                          : realPath(info.path()) + QLatin1Char('/') + info.fileName();
}

/// An export among the files that it takes along would take itself along the next time.
Result<void> checkPlace(const SiteSnapshot &site, const QString &to)
{
    std::vector<QString> sources = site.staticFolders;
    sources.push_back(site.blogFolder);
    for (const QString &folder : sources) {
        const QString source = QFileInfo(folder).canonicalFilePath();
        if (!source.isEmpty() && (realPath(to) + QLatin1Char('/')).startsWith(source + QLatin1Char('/')))
            return failure(
                ErrorKind::Usage,
                tr("%1 lies in %2, whose files are exported: name another folder.").arg(to, folder));
    }
    return {};
}

/// Fails when the export was cancelled.
Result<void> goOn(ExportControl *control, const ExportProgress &progress)
{
    if (!control)
        return {};
    if (control->progress)
        control->progress(progress);
    if (control->cancelled)
        return failure(ErrorKind::Io, tr("The export was cancelled; nothing was changed."));
    return {};
}

/// Feeds, sitemap and what other sites show of a page are made of full addresses.
void tellMissingAddress(const SiteSnapshot &site, Diagnostics *problems)
{
    if (absoluteUrl(site.config, blogPermalink(site.config)).isEmpty())
        problems->push_back(
            {Severity::Note,
             QStringLiteral("no-site-url"),
             tr("The site's address is not known, so the export has no feeds and no sitemap."),
             {},
             {},
             site.config.file.isEmpty() ? site.root : site.config.file});
}

/// What a post's own problems tell already is not told again.
void tellBrokenLinks(const ExportFolder &folder, Diagnostics *problems)
{
    QString told;
    for (const Diagnostic &problem : *problems)
        told += problem.message + QLatin1Char('\n');
    for (const BrokenLink &broken : brokenLinks(folder)) {
        if (!told.contains(broken.link))
            problems->push_back(
                {Severity::Warning,
                 QStringLiteral("export-link"),
                 tr("This page links to %1, which the export does not have.").arg(broken.link),
                 {},
                 {},
                 folder.path() + QLatin1Char('/') + broken.page});
    }
}

} // namespace

Result<SiteExportReport> exportSite(
    Renderer &renderer, const SiteSnapshot &site, const QString &to, const SiteExportOptions &options,
    const DiagramDrawer &draw, ExportControl *control)
{
    const Result<void> possible = checkReadable(site).and_then([&] { return checkPlace(site, to); });
    if (!possible)
        return tl::unexpected(possible.error());
    const Result<SiteSnapshot> published = publishedSite(site, options.publish);
    if (!published)
        return tl::unexpected(published.error());
    const Result<SitePages> pages = SitePages::plan(*published, options.links);
    if (!pages)
        return tl::unexpected(pages.error());
    Result<ExportFolder> folder = ExportFolder::open(to);
    if (!folder)
        return tl::unexpected(folder.error());

    SiteWriter writer(renderer, *published, *pages, *folder, options, draw);
    SiteExportReport report;
    const Result<void> written =
        writer.write([control](const ExportProgress &progress) { return goOn(control, progress); })
            .and_then([&folder] { return folder->finish(); })
            .and_then([&] {
                report.problems = pages->problems();
                tellMissingAddress(*published, &report.problems);
                const Diagnostics &problems = writer.problems();
                report.problems.insert(report.problems.end(), problems.begin(), problems.end());
                tellBrokenLinks(*folder, &report.problems);
                return folder->commit();
            });
    if (!written)
        return tl::unexpected(written.error());
    report.folder = folder->path();
    report.pages = writer.pageCount();
    report.changedFiles = folder->changedFiles();
    report.bytes = folder->bytes();
    return report;
}

} // namespace Galley
