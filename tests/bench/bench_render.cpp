// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT

// Rendering against bare cmark-gfm on the same bytes, and how both grow. Prints one line for each size.
#include "render/renderer.h"
#include "testing/galleytest.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTextStream>

#include <algorithm>
#include <functional>
#include <limits>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

double milliseconds(const std::function<void()> &work)
{
    double best = std::numeric_limits<double>::max();
    for (int round = 0; round < 5; ++round) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
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

    const double ours = milliseconds([&] {
        for (const QString &text : texts)
            renderer.render(text, u"/nowhere/post.md"_s, site, options);
    });
    const double bare = milliseconds([&] { std::for_each(bytes.begin(), bytes.end(), bareCmark); });
    out << "blog of " << texts.size() << " posts: " << ours << " ms, cmark-gfm " << bare << " ms, ratio "
        << ours / bare << Qt::endl;

    const QString one = texts.isEmpty() ? u"# a\n\ntext *b* `c`\n"_s : texts.first();
    for (const int factor : {1, 10, 100}) {
        const QString text = (one + u"\n\n"_s).repeated(factor);
        const QByteArray utf8 = text.toUtf8();
        const double time =
            milliseconds([&] { renderer.render(text, u"/nowhere/post.md"_s, site, options); });
        const double cmark = milliseconds([&] { bareCmark(utf8); });
        out << "one post x" << factor << " (" << utf8.size() << " bytes): " << time << " ms, cmark-gfm "
            << cmark << " ms, ratio " << time / cmark << Qt::endl;
    }
    return 0;
}
