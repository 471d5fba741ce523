// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderer.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

/// No input may take more than linear time; each row is far above what a linear renderer needs.
class TestPathological : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void endsInTime_data()
    {
        QTest::addColumn<QString>("text");
        constexpr qsizetype many = 100'000;
        QTest::newRow("nested brackets") << u"["_s.repeated(many);
        QTest::newRow("nested image brackets") << u"!["_s.repeated(many);
        QTest::newRow("closed brackets") << u"["_s.repeated(10'000) + u"a"_s + u"]"_s.repeated(10'000);
        QTest::newRow("link openers") << u"[a]("_s.repeated(many);
        QTest::newRow("back-ticks of growing length") << [] {
            QString text;
            for (int i = 1; i < 600; ++i)
                text += u"e"_s + u"`"_s.repeated(i);
            return text;
        }();
        QTest::newRow("lone back-ticks") << u"` `` "_s.repeated(many / 4);
        QTest::newRow("colons") << u":"_s.repeated(many);
        QTest::newRow("colons on lines") << u":::\n"_s.repeated(many / 4);
        QTest::newRow("open directives") << u":::note\n"_s.repeated(5'000);
        QTest::newRow("text directives") << u":a[b"_s.repeated(10'000);
        QTest::newRow("open braces") << u"{"_s.repeated(many);
        QTest::newRow("open braces on lines") << u"{\n"_s.repeated(many / 4);
        QTest::newRow("open braces in paragraphs") << u"a {\n\n"_s.repeated(many / 10);
        QTest::newRow("open tags") << u"<a "_s.repeated(many);
        QTest::newRow("open elements") << u"<b>"_s.repeated(20'000);
        QTest::newRow("open elements on lines") << u"<div>\n"_s.repeated(20'000);
        QTest::newRow("open attributes on lines") << u"<a b={\n"_s.repeated(20'000);
        QTest::newRow("open quotes on lines") << u"<a b=\"\n"_s.repeated(20'001);
        QTest::newRow("stray end tags") << u"</b>\n"_s.repeated(20'000);
        QTest::newRow("open comments") << u"<!-- "_s.repeated(many);
        QTest::newRow("open comments on lines") << u"<!--\n"_s.repeated(20'000);
        QTest::newRow("open modules") << u"export const a = {\n\n"_s.repeated(5'000);
        QTest::newRow("quotes") << u">"_s.repeated(many);
        QTest::newRow("nested lists") << [] {
            QString text;
            for (int i = 0; i < 500; ++i)
                text += u"  "_s.repeated(i) + u"- a\n"_s;
            return text;
        }();
        QTest::newRow("list markers on one line") << u"- "_s.repeated(10'000);
        QTest::newRow("emphasis") << u"*a **a "_s.repeated(20'000);
        QTest::newRow("equal headings") << u"# a\n"_s.repeated(10'000);
        QTest::newRow("footnote references") << u"[^a]"_s.repeated(20'000) + u"\n\n[^a]: b"_s;
        QTest::newRow("table cells") << u"|a"_s.repeated(5'000) + u"\n"_s + u"|-"_s.repeated(5'000) +
                                            u"\n"_s + u"|b"_s.repeated(5'000);
        QTest::newRow("one long line") << u"word "_s.repeated(many);
        QTest::newRow("dollars") << u"$"_s.repeated(many);
        QTest::newRow("dollars apart") << u"$a $$b "_s.repeated(many / 7);
    }

    void endsInTime()
    {
        QFETCH(QString, text);
        SiteSnapshot site;
        site.config.math.value = true;
        RenderOptions options;
        options.html = HtmlPolicy::Safe;
        options.scriptBudget = 0;
        QElapsedTimer timer;
        timer.start();
        m_renderer.render(text, u"/nowhere/post.md"_s, site, options);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
    }

private:
    Renderer m_renderer;
};

QTEST_GUILESS_MAIN(TestPathological)
#include "tst_pathological.moc"
