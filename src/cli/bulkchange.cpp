// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/bulkchange.h"

#include "base/patchjournal.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// `patch -p1` in the current folder, or in / for a file elsewhere, finds the file by its name in the diff.
QString diffFolder(const QString &path)
{
    const QString current = QDir::currentPath();
    return path.startsWith(current + u'/') ? current : u"/"_s;
}

ExitCode reportObstacles(const BulkPatch &patch, Console console)
{
    ExitCode code = ExitCode::Content;
    for (const PatchObstacle &obstacle : patch.obstacles) {
        const QString &message = obstacle.error.message;
        const bool isNamed = message.contains(obstacle.path);
        code = report(
            {obstacle.error.kind, isNamed ? message : u"%1: %2"_s.arg(obstacle.path, message)}, console);
    }
    console.err << cliText("Nothing was changed.") << '\n';
    return code;
}

Result<QJsonArray> toJson(const BulkPatch &patch, const TextSource &source, bool withDiffs)
{
    QJsonArray files;
    for (const FileChange &change : patch.changes) {
        QJsonObject file{{u"file"_s, change.path}, {u"summary"_s, change.summary}};
        if (withDiffs) {
            const Result<QString> diff = unifiedDiff(change, source, diffFolder(change.path));
            if (!diff)
                return tl::unexpected(diff.error());
            file.insert(u"diff"_s, *diff);
        }
        files.append(file);
    }
    return files;
}

Result<void> printDiffs(const BulkPatch &patch, const TextSource &source, Console console)
{
    for (const FileChange &change : patch.changes) {
        const Result<QString> diff = unifiedDiff(change, source, diffFolder(change.path));
        if (!diff)
            return tl::unexpected(diff.error());
        console.out << *diff;
    }
    return {};
}

} // namespace

void addBulkOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {u"dry-run"_s, cliText("Writes nothing and prints the change as a unified diff.")},
        {u"json"_s, cliText("Prints JSON: what a list holds, or the files that a change concerns.")},
    });
}

ExitCode finishBulkChange(
    const Result<BulkPatch> &patch, const TextSource &source, const QString &scope,
    const QCommandLineParser &parser, Console console)
{
    if (!patch)
        return report(patch.error(), console);
    if (!patch->obstacles.empty())
        return reportObstacles(*patch, console);
    const bool isDry = parser.isSet(u"dry-run"_s);
    const bool asJson = parser.isSet(u"json"_s);
    // The diffs are of the texts before the change.
    const Result<QJsonArray> json = asJson ? toJson(*patch, source, isDry) : Result<QJsonArray>();
    if (!json)
        return report(json.error(), console);
    const Result<void> done =
        isDry ? (asJson ? Result<void>() : printDiffs(*patch, source, console))
              : PatchJournal(bulkChangeFolder()).apply(*patch, scope).map([](const PatchRecord &) {});
    if (!done)
        return report(done.error(), console);
    if (asJson)
        console.out << QString::fromUtf8(QJsonDocument(*json).toJson());
    if (!isDry)
        console.err << cliText("Files changed: %1. “galley undo %2” takes it back.")
                           .arg(QString::number(patch->changes.size()), scope)
                    << '\n';
    return ExitCode::Done;
}

void recoverBulkChanges(Console console)
{
    const Result<std::vector<PatchRecovery>> recoveries = PatchJournal(bulkChangeFolder()).recover();
    if (!recoveries) {
        report(recoveries.error(), console);
        return;
    }
    for (const PatchRecovery &recovery : *recoveries) {
        const bool isFinished = recovery.outcome == PatchRecovery::Outcome::Finished;
        console.err
            << (isFinished
                    ? cliText("A change that was interrupted is finished now: %1").arg(recovery.caption)
                    : recovery.message)
            << '\n';
    }
}

Result<SiteSnapshotPtr> siteNamed(const QString &argument)
{
    const QString folder = QFileInfo(argument).absoluteFilePath();
    return scanSite(findSiteRoot(folder).value_or(folder));
}

} // namespace Galley
