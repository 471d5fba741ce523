// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Rendering against bare cmark-gfm on the same bytes, and how both grow. Prints one line for each size.
#include "render/renderer.h"
#include "testing/galleytest.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QDirIterator>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <limits>
#include <time.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Processor time of this thread: what other programs do meanwhile counts least in it.
double milliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

struct Times
{
    double ours = std::numeric_limits<double>::max();
    double bare = std::numeric_limits<double>::max();
};

QTextStream &operator<<(QTextStream &out, const Times &times)
{
    return out << times.ours << " ms, cmark-gfm " << times.bare << " ms, ratio " << times.ours / times.bare;
}

/// The best of several rounds, both in turn, so that they meet the same machine.
Times compare(const std::function<void()> &ours, const std::function<void()> &bare)
{
    Times best;
    for (int round = 0; round < 15; ++round) {
        const double start = milliseconds();
        ours();
        const double middle = milliseconds();
        bare();
        best.ours = std::min(best.ours, middle - start);
        best.bare = std::min(best.bare, milliseconds() - middle);
    }
    return best;
}

void bareCmark(const QByteArray &markdown)
{
    cmark_gfm_core_extensions_ensure_registered();
    constexpr int options = CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES;
    cmark_parser *parser = cmark_parser_new(options);
    for (const char *name : {"table", "strikethrough", "autolink", "tasklist"})
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name));
    cmark_parser_feed(parser, markdown.constData(), static_cast<size_t>(markdown.size()));
    cmark_node *root = cmark_parser_finish(parser);
    free(cmark_render_html(root, options, cmark_parser_get_syntax_extensions(parser)));
    cmark_node_free(root);
    cmark_parser_free(parser);
}

/// All posts of a corpus blog, or of the sample blog where there is no corpus.
QStringList posts()
{
    QString folder = corpusSite(u"electron"_s);
    if (folder.isEmpty())
        folder = QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");
    QStringList texts;
    QDirIterator files(
        folder + u"/blog"_s, {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QFile::ReadOnly))
            texts.append(QString::fromUtf8(file.readAll()));
    }
    return texts;
}

} // namespace

int main()
{
    QTextStream out(stdout);
    const QStringList texts = posts();
    Renderer renderer;
    const SiteSnapshot site;
    RenderOptions options;
    options.scriptBudget = 0;
    QByteArrayList bytes;
    for (const QString &text : texts)
        bytes.append(text.toUtf8());

    const auto render = [&](const QString &text) {
        renderer.render(text, u"/nowhere/post.md"_s, site, options);
    };
    const Times blog = compare(
        [&] { std::for_each(texts.begin(), texts.end(), render); },
        [&] { std::for_each(bytes.begin(), bytes.end(), bareCmark); });
    out << "blog of " << texts.size() << " posts: " << blog << Qt::endl;

    const QString one = texts.isEmpty() ? u"# a\n\ntext *b* `c`\n"_s : texts.first();
    for (const int factor : {1, 10, 100}) {
        const QString text = (one + u"\n\n"_s).repeated(factor);
        const QByteArray utf8 = text.toUtf8();
        const Times times = compare([&] { render(text); }, [&] { bareCmark(utf8); });
        out << "one post x" << factor << " (" << utf8.size() << " bytes): " << times << Qt::endl;
    }
    return 0;
}
