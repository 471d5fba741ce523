// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editactions.h"
#include "editor/markdownedit.h"
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// A post of about so many bytes: prose of several lines, lists, code, quotes.
QString postOf(qsizetype bytes)
{
    const QString section =
        u"## A heading with `code`\n\nA paragraph with *emphasis*, **strong words**, a "
        u"[link](https://x.example/a_b)\n"
        "and `code` that goes on over the next line of the same paragraph, so that\nit **has to be\nread** "
        "as a "
        "whole.\n\n- one item with snake_case\n- another <Tag a={b}/> one\n  - nested ![image](./a.png)\n\n> "
        "quoted "
        "words\n\n```js\nconst answer = 42;\n```\n\n:::note Title\n\nText[^1]\n\n:::\n\n"_s;
    return u"---\ntitle: Long\ntags: [a, b]\n---\n\n"_s + section.repeated(bytes / section.size());
}

} // namespace

/// The time of one key, from the key event to the restyled and repainted text, for posts of growing size.
class BenchTyping : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void key_data()
    {
        QTest::addColumn<qsizetype>("bytes");
        QTest::addColumn<QString>("place");
        for (const qsizetype size : {10'000, 100'000, 1'000'000}) {
            for (const QString &place : {u"start"_s, u"middle"_s, u"end"_s})
                QTest::newRow(qPrintable(u"%1 kB, %2"_s.arg(size / 1000).arg(place))) << size << place;
        }
    }

    void key()
    {
        QFETCH(qsizetype, bytes);
        QFETCH(QString, place);
        PostDocument post;
        QElapsedTimer timer;
        timer.start();
        post.startUntitled(postOf(bytes));
        MarkdownEdit edit(&post);
        edit.resize(800, 600);
        edit.show();
        QCoreApplication::processEvents();
        const double opened = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        const qsizetype size = post.text().size();
        const qsizetype at = place == u"start" ? size / 100 : place == u"middle" ? size / 2 : size;
        edit.select({at, at});
        QCoreApplication::processEvents();

        std::vector<double> letters = timesOf(edit, 'x', 100);
        std::vector<double> breaks = timesOf(edit, Qt::Key_Return, 20);
        std::vector<double> bold;
        for (int i = 0; i < 20; ++i) {
            timer.restart();
            runEditAction(u"bold", edit);
            QCoreApplication::processEvents();
            bold.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        qInfo(
            "open %.1f ms, letter p50 %.2f ms p99 %.2f ms, line break p50 %.2f ms, bold p50 %.2f ms", opened,
            letters[letters.size() / 2], letters[letters.size() * 99 / 100], breaks[breaks.size() / 2],
            bold[bold.size() / 2]);
        QVERIFY2(letters[letters.size() / 2] < 16, "a letter must be shown within a frame");
    }

private:
    static std::vector<double> timesOf(MarkdownEdit &edit, int key, int count)
    {
        std::vector<double> times;
        for (int i = 0; i < count; ++i) {
            QElapsedTimer timer;
            timer.start();
            if (key == 'x')
                QTest::keyClick(&edit, 'x');
            else
                QTest::keyClick(&edit, static_cast<Qt::Key>(key));
            (void)edit.post().text(); // what the preview asks for after every key
            QCoreApplication::processEvents();
            times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
        }
        std::sort(times.begin(), times.end());
        return times;
    }
};

QTEST_MAIN(BenchTyping)
#include "bench_typing.moc"
