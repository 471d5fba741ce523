// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Measures the renaming of a tag that all posts of a generated blog have, and prints its growth; fails when a
// dry run or the change of 500 posts takes longer than the design allows.
#include "base/patchjournal.h"
#include "generatedblog.h"
#include "site/tagplan.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int designPosts = 500;
constexpr double mostSeconds = 2;

struct Measurement
{
    double scan = 1e9; ///< seconds
    double dryRun = 1e9;
    double apply = 1e9;
    double undo = 1e9;
};

void keepBest(double *best, QElapsedTimer *timer)
{
    *best = std::min(*best, static_cast<double>(timer->nsecsElapsed()) / 1e9);
    timer->restart();
}

/// False when something goes wrong.
bool measureOnce(const QString &folder, int posts, Measurement *best)
{
    PatchJournal journal(folder + u"/state"_s);
    QElapsedTimer timer;
    timer.start();
    const Result<SiteSnapshotPtr> site = scanSite(folder + u"/site"_s);
    keepBest(&best->scan, &timer);
    const PlanInput input{*site};
    Result<BulkPatch> patch = planTagRename(input, u"ml"_s, u"machine-learning"_s);
    qsizetype written = 0;
    for (const FileChange &change : patch->changes)
        written += unifiedDiff(change, input.text, folder)->size();
    keepBest(&best->dryRun, &timer);
    patch = planTagRename(input, u"ml"_s, u"machine-learning"_s);
    const Result<PatchRecord> record = journal.apply(*patch, folder);
    keepBest(&best->apply, &timer);
    const bool isUndone = record && journal.undo(record->id).has_value();
    keepBest(&best->undo, &timer);
    return written > 0 && isUndone && record->files.size() == posts;
}

} // namespace

int main()
{
    std::printf(
        "%8s %10s %12s %8s %12s %8s %10s\n", "posts", "scan (ms)", "dry run (ms)", "growth", "apply (ms)",
        "growth", "undo (ms)");
    Measurement before;
    bool good = true;
    for (const int posts : {50, designPosts, 5000}) {
        const QTemporaryDir folder;
        QDir().mkpath(folder.filePath(u"site/blog"_s));
        writePosts(folder.filePath(u"site/blog"_s), posts);
        Measurement best;
        for (int round = 0; round < 3; ++round)
            good = measureOnce(folder.path(), posts, &best) && good;
        const bool isFirst = posts == 50;
        std::printf(
            "%8d %10.1f %12.1f %7.1fx %12.1f %7.1fx %10.1f\n", posts, best.scan * 1000, best.dryRun * 1000,
            isFirst ? 1.0 : best.dryRun / before.dryRun, best.apply * 1000,
            isFirst ? 1.0 : best.apply / before.apply, best.undo * 1000);
        std::fflush(stdout);
        if (posts == designPosts)
            good = good && best.scan + best.dryRun <= mostSeconds && best.scan + best.apply <= mostSeconds;
        before = best;
    }
    return good ? 0 : 1;
}
