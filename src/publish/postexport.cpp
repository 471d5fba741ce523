// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/postexport.h"

#include "base/textfile.h"
#include "publish/exportfolder.h"
#include "publish/ziparchive.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace Galley {
namespace {

constexpr qint64 largestArchived = 1024LL * 1024 * 1024;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::PostExport", text);
}

Result<ExportReport> writeFile(const QString &to, const QByteArray &bytes)
{
    return writeFileAtomically(to, bytes).map([&] { return ExportReport{to, bytes.size(), {}, {}}; });
}

Result<ExportReport> writeFolder(const PostBundle &bundle, const QString &to)
{
    Result<ExportFolder> folder = ExportFolder::open(to);
    if (!folder)
        return tl::unexpected(folder.error());
    for (const BundleFile &file : bundle.files) {
        if (file.source.isEmpty())
            folder->write(file.path, file.bytes);
        else
            folder->copy(file.path, file.source, fileHash(file.source));
    }
    return folder->commit().map([&] {
        return ExportReport{
            folder->path() + QLatin1Char('/') + bundle.files.front().path, folder->bytes(), {}, {}};
    });
}

Result<ExportReport> writePdf(const PostBundle &bundle, const QString &to, const PagePrinter &print)
{
    if (!print)
        return failure(
            ErrorKind::Usage, tr("This build of Galley cannot print: it has no browser engine. Export HTML "
                                 "and print it with a browser."));
    const Result<QByteArray> plain = print(bundle.files.front().bytes, bundle.options.paper);
    if (!plain)
        return failure(plain.error().kind, tr("The PDF could not be made: %1").arg(plain.error().message));
    const Result<QByteArray> pdf = completePdf(*plain, bundle.details);
    Result<ExportReport> report = writeFile(to, pdf.value_or(*plain));
    if (report && !pdf)
        report->problems.push_back(
            {Severity::Note,
             QStringLiteral("pdf-plain"),
             tr("The PDF has no page numbers and no outline: %1").arg(pdf.error().message),
             {},
             {},
             {}});
    return report;
}

Result<ExportReport> writeArchive(const PostBundle &bundle, const QString &to)
{
    std::vector<ZipEntry> entries;
    for (const BundleFile &file : bundle.files) {
        const Result<QByteArray> bytes =
            file.source.isEmpty() ? file.bytes : readFileBytes(file.source, largestArchived);
        if (!bytes)
            return tl::unexpected(bytes.error());
        entries.push_back({file.path, *bytes});
    }
    return zipArchive(entries).and_then([&](const QByteArray &bytes) { return writeFile(to, bytes); });
}

Result<ExportReport> write(const PostBundle &bundle, const QString &to, const PagePrinter &print)
{
    switch (bundle.options.form) {
    case PostForm::Folder:
        return writeFolder(bundle, to);
    case PostForm::Pdf:
        return writePdf(bundle, to, print);
    case PostForm::Archive:
        return writeArchive(bundle, to);
    case PostForm::SingleFile:
    case PostForm::Fragment:
        break;
    }
    return writeFile(to, bundle.files.front().bytes);
}

} // namespace

Result<ExportReport> writeBundle(const PostBundle &bundle, const QString &to, const PagePrinter &print)
{
    const QFileInfo file(to);
    const bool isFile = bundle.options.form != PostForm::Folder;
    if (isFile && file.isDir())
        return failure(ErrorKind::Usage, tr("%1 is a folder: name the file to write.").arg(to));
    if (isFile && !file.dir().exists())
        return failure(ErrorKind::Io, tr("The folder %1 does not exist.").arg(file.absolutePath()));
    return write(bundle, to, print).map([&bundle](ExportReport report) {
        report.notEmbedded = bundle.notEmbedded;
        report.problems.insert(report.problems.begin(), bundle.problems.begin(), bundle.problems.end());
        return report;
    });
}

Result<ExportReport> exportPost(
    Renderer &renderer, const PostSource &source, const QString &to, const PostExportOptions &options,
    const PageEngine &engine)
{
    return writeBundle(bundlePost(renderer, source, to, options, engine.draw), to, engine.print);
}

} // namespace Galley
