// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Measures the list of a blog's posts: from the folder to the painted list, a letter in the filter, memory
// without the preview; fails when 5 000 posts take more than the design allows.
#include "app/blogsession.h"
#include "app/postlistpanel.h"
#include "generatedblog.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr double mostSecondsToList = 1;
constexpr double mostSecondsToFilter = 0.05;
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
    double list = 1e9; ///< seconds
    double filter = 0; ///< seconds, the slowest letter
};

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Measurement measureOnce(const QString &folder)
{
    QElapsedTimer timer;
    timer.start();
    BlogSession blog;
    PostListPanel panel;
    panel.resize(280, 800);
    panel.show();
    QEventLoop loop;
    QObject::connect(&blog, &BlogSession::siteChanged, &loop, &QEventLoop::quit);
    blog.open(folder);
    loop.exec();
    panel.setSite(blog.site());
    panel.grab();
    Measurement found{seconds(timer)};
    auto *filter = panel.findChild<QLineEdit *>();
    for (const QString &letter : {u"a"_s, u" tag:"_s, u"t"_s, u"ag-1"_s, u" draft:no"_s, u" 49"_s}) {
        timer.restart();
        filter->insert(letter);
        panel.grab();
        found.filter = std::max(found.filter, seconds(timer));
    }
    return found;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::printf("%8s %10s %8s %12s %10s\n", "posts", "list (ms)", "growth", "filter (ms)", "peak (MB)");
    Measurement before;
    Measurement last;
    for (const int posts : {50, 500, 5000}) {
        const QTemporaryDir folder;
        QDir().mkpath(folder.filePath(u"blog"_s));
        writePosts(folder.filePath(u"blog"_s), posts);
        last = {1e9, 1e9};
        for (int round = 0; round < 3; ++round) {
            const Measurement found = measureOnce(folder.path());
            last = {std::min(last.list, found.list), std::min(last.filter, found.filter)};
        }
        std::printf(
            "%8d %10.1f %7.1fx %12.2f %10.1f\n", posts, last.list * 1000,
            posts == 50 ? 1.0 : last.list / before.list, last.filter * 1000, megabytes());
        std::fflush(stdout);
        before = last;
    }
    const bool good = last.list <= mostSecondsToList && last.filter <= mostSecondsToFilter;
    return good && megabytes() <= mostMegabytes ? 0 : 1;
}
