// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Measures the scan of generated blogs and prints its growth; fails when 5 000 posts take more than the
// design allows.
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

constexpr int wordsPerPost = 600;
constexpr double mostSeconds = 1;
constexpr double mostMegabytes = 250;

QString paragraph(int seed)
{
    static const QStringList words{u"attention"_s, u"is"_s,      u"the"_s,        u"weighted"_s, u"sum"_s,
                                   u"of"_s,        u"values,"_s, u"and"_s,        u"softmax"_s,  u"gives"_s,
                                   u"weights."_s,  u"a"_s,       u"model"_s,      u"predicts"_s, u"tokens"_s,
                                   u"with"_s,      u"`code`"_s,  u"[links](x)"_s, u"**bold**"_s, u"text"_s};
    QString text;
    for (int i = 0; i < 60; ++i)
        text += words[(seed * 7 + i * 3 + i * i % 11) % words.size()] + u' ';
    return text + u"\n\n"_s;
}

void writePost(const QString &folder, int number)
{
    const QDate day = QDate(2015, 1, 1).addDays(number);
    QString text = u"---\ntitle: 'Post number %1: a title'\nslug: post-%1\nauthors: [mira, joe]\n"
                   "tags:\n  - tag-%2\n  - Big Tag %3\n  - ml\ndescription: What post %1 says\n---\n\n"_s.arg(
                       QString::number(number), QString::number(number % 40), QString::number(number % 7));
    for (int words = 0; words < wordsPerPost; words += 60)
        text += paragraph(number + words) +
                (words == 60 ? u"<!-- truncate -->\n\n## A heading\n\n"_s : QString());
    QFile file(u"%1/%2-post-%3.md"_s.arg(folder, day.toString(Qt::ISODate), QString::number(number)));
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

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
    for (int i = 0; i < posts; ++i)
        writePost(blog, i);
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
