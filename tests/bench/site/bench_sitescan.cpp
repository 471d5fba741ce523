// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Measures the scan of generated blogs and prints its growth; fails when 5 000 posts take more than the
// design allows.
#include "generatedblog.h"
#include "site/rescan.h"
#include "site/sitesnapshot.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr double mostSeconds = 1;
constexpr double mostMegabytes = 250;

/// Peak memory of the process.
double megabytes()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').front().toDouble() / 1024;
    }
    return 0;
}

struct Measurement
{
    double scan = 1e9;      ///< seconds
    double processor = 1e9; ///< seconds of all threads, which a busy machine does not distort
    double rescan = 1e9;
};

Measurement measure(int posts)
{
    const QTemporaryDir folder;
    const QString blog = folder.filePath(u"blog"_s);
    QDir().mkpath(blog);
    writePosts(blog, posts);
    Measurement best;
    for (int round = 0; round < 3; ++round) {
        const std::clock_t start = std::clock();
        QElapsedTimer timer;
        timer.start();
        const Result<SiteSnapshotPtr> site = scanSite(folder.path());
        best.scan = std::min(best.scan, static_cast<double>(timer.nsecsElapsed()) / 1e9);
        best.processor = std::min(best.processor, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
        timer.restart();
        const Result<SiteSnapshotPtr> again = rescanFiles(**site, {(*site)->posts.front().file});
        best.rescan = std::min(best.rescan, static_cast<double>(timer.nsecsElapsed()) / 1e9);
        if (static_cast<int>((*again)->posts.size()) != posts)
            std::printf("posts are missing\n");
    }
    return best;
}

} // namespace

int main()
{
    std::printf(
        "%8s %10s %15s %8s %14s %10s\n", "posts", "scan (ms)", "processor (ms)", "growth", "rescan 1 (ms)",
        "peak (MB)");
    Measurement before;
    Measurement last;
    for (const int posts : {50, 500, 5000}) {
        last = measure(posts);
        const double growth = posts == 50 ? 1.0 : last.processor / before.processor;
        std::printf(
            "%8d %10.1f %15.1f %7.1fx %14.2f %10.1f\n", posts, last.scan * 1000, last.processor * 1000,
            growth, last.rescan * 1000, megabytes());
        std::fflush(stdout);
        before = last;
    }
    return last.processor <= mostSeconds && megabytes() <= mostMegabytes ? 0 : 1;
}
