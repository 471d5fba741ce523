// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// Measures whole exports by the program beside Hugo's build of the same posts (where `hugo` is installed) and
// prints their growth: cold, with nothing changed, with one post changed. Arguments: how many times the posts
// of the blog are taken; else 1 and 10. The posts are those of the corpus (electron), else generated ones.
#include "generatedblog.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <sys/resource.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int rounds = 5;

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        std::printf("%s could not be written\n", qPrintable(path));
}

/// A copy of a blog in which each post stands several times, under names and slugs of its own.
void multiply(const QString &site, const QString &to, int times)
{
    static const QRegularExpression slug(
        u"^slug: *['\"]?([^'\"\\n]*)['\"]?$"_s, QRegularExpression::MultilineOption);
    QDirIterator files(site, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString path = to + u'/' + QDir(site).relativeFilePath(file);
        const QByteArray bytes = bytesOf(file);
        write(path, bytes);
        const QFileInfo info(path);
        const bool isPost = file.contains(u"/blog/"_s) && info.suffix().startsWith(u"md"_s);
        for (int copy = 2; isPost && copy <= times; ++copy) {
            QString text = QString::fromUtf8(bytes);
            text.replace(slug, u"slug: \\1-%1"_s.arg(copy));
            write(
                u"%1/%2-copy%3.%4"_s.arg(
                    info.path(), info.completeBaseName(), QString::number(copy), info.suffix()),
                text.toUtf8());
        }
    }
}

/// The same posts for Hugo: lists, single pages, tags, authors, feed, sitemap, highlighted code.
void makeHugoSite(const QString &blog, const QString &to)
{
    QDirIterator files(blog + u"/blog"_s, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        if (!file.endsWith(u".yml"_s) && !file.endsWith(u".yaml"_s))
            write(to + u"/content/blog/"_s + QDir(blog + u"/blog"_s).relativeFilePath(file), bytesOf(file));
    }
    write(
        to + u"/config.toml"_s,
        "baseURL = 'https://example.org/'\ntitle = 'Blog'\nbuildFuture = true\npaginate = 10\n"
        "[taxonomies]\ntag = 'tags'\nauthor = 'authors'\n[markup.goldmark.renderer]\nunsafe = true\n"
        "[markup.highlight]\nnoClasses = true\n");
    const QString layouts = to + u"/layouts/"_s;
    write(
        layouts + u"_default/baseof.html"_s,
        "<!DOCTYPE html><html><head><title>{{ .Title }}</title></head><body>{{ block \"main\" . }}{{ end }}"
        "</body></html>");
    write(
        layouts + u"_default/single.html"_s,
        "{{ define \"main\" }}<article><h1>{{ .Title }}</h1><time>{{ .Date }}</time> {{ .ReadingTime }}"
        "{{ .Content }}{{ range .Params.tags }}<a>{{ . }}</a>{{ end }}"
        "{{ with .NextInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}"
        "{{ with .PrevInSection }}<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a>{{ end }}</article>{{ end "
        "}}");
    const QByteArray list =
        "{{ define \"main\" }}<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}<h2>"
        "<a href=\"{{ .RelPermalink }}\">{{ .Title }}</a></h2>{{ .Summary }}{{ end }}"
        "{{ template \"_internal/pagination.html\" . }}{{ end }}";
    write(layouts + u"_default/list.html"_s, list);
    write(layouts + u"index.html"_s, list);
}

/// Seconds that a program runs; the best of some runs, each after the preparation.
template <typename Prepare>
double timeOf(const QString &program, const QStringList &arguments, const Prepare &prepare)
{
    double best = 1e9;
    for (int round = 0; round < rounds && (round < 1 || best < 5); ++round) {
        prepare();
        QProcess process;
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        QElapsedTimer timer;
        timer.start();
        process.start(program, arguments);
        if (!process.waitForFinished(-1) || process.exitCode() != 0)
            std::printf("%s failed\n", qPrintable(program));
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e9);
    }
    return best;
}

/// Megabytes of the largest program that was run so far.
double largestProgram()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

/// One size of the blog.
struct Measurement
{
    explicit Measurement(int count) : times(count) {}

    int times = 1;
    QTemporaryDir folder;
    double cold = 0; ///< seconds, as are these
    double same = 0;
    double one = 0;
    double peak = 0;
};

void measure(const QString &site, Measurement *result)
{
    const QString blog = result->folder.filePath(u"blog"_s);
    const QString out = result->folder.filePath(u"out"_s);
    multiply(site, blog, result->times);
    QDirIterator posts(blog + u"/blog"_s, {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
    const QString changed = posts.next();
    const QString galley = QStringLiteral(GALLEY_PROGRAM_FILE);
    const QStringList arguments{u"export"_s, blog, u"--to"_s, out};
    result->cold = timeOf(galley, arguments, [&] { QDir(out).removeRecursively(); });
    result->same = timeOf(galley, arguments, [] {});
    result->one = timeOf(galley, arguments, [&] { write(changed, bytesOf(changed) + "\nMore.\n"); });
    result->peak = largestProgram();
}

void printBesideHugo(const Measurement &result)
{
    std::printf(
        "%6d %9.3f %9.3f %9.3f %9.0f", result.times, result.cold, result.same, result.one, result.peak);
    if (!QStandardPaths::findExecutable(u"hugo"_s).isEmpty()) {
        const QString site = result.folder.filePath(u"hugo"_s);
        makeHugoSite(result.folder.filePath(u"blog"_s), site);
        const QString built = site + u"/public"_s;
        const double hugo = timeOf(u"hugo"_s, {u"-s"_s, site, u"-d"_s, built, u"--quiet"_s}, [&] {
            QDir(built).removeRecursively();
        });
        std::printf(
            " %9.3f %9.2f %9.2f %9.2f", hugo, result.cold / hugo, result.same / hugo, result.one / hugo);
    }
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    const QTemporaryDir generated;
    QString site = corpusSite(u"electron"_s);
    if (site.isEmpty()) {
        site = generated.path();
        QDir(site).mkpath(u"blog"_s);
        writePosts(site + u"/blog"_s, 130);
    }
    std::printf(
        "%6s %9s %9s %9s %9s %9s %9s %9s %9s\n", "times", "cold (s)", "same (s)", "one (s)", "peak (MB)",
        "hugo (s)", "cold/h", "same/h", "one/h");
    std::vector<std::unique_ptr<Measurement>> all;
    for (int i = 1; i < argc; ++i)
        all.push_back(std::make_unique<Measurement>(std::max(1, std::atoi(argv[i]))));
    if (all.empty()) {
        for (const int times : {1, 10})
            all.push_back(std::make_unique<Measurement>(times));
    }
    // Hugo comes last: the peak is that of all programs so far.
    for (const auto &each : all)
        measure(site, each.get());
    for (const auto &each : all)
        printBesideHugo(*each);
    return 0;
}
