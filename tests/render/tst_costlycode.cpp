// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderer.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

/// Code in a post that would run for ever, or make more than a machine holds: it ends in time, and what is
/// left of it stays code.
class TestCostlyCode : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void endsInTime_data()
    {
        QTest::addColumn<QString>("text");
        const auto post = [](const QString &module, const QString &expression) {
            return u"export "_s + module + u"\n\n{"_s + expression + u"}"_s;
        };
        QTest::newRow("long list of a list") << post(
            u"const a = Array.from({length: 10000})"_s, u"a.map(() => a.map(() => a.map(() => <b/>)))"_s);
        QTest::newRow("function that calls itself") << post(u"const f = (n) => f(n + 1) + f(n)"_s, u"f(1)"_s);
        QTest::newRow("component within itself") << post(u"const A = () => <A><A/><A/></A>"_s, u"<A/>"_s);
        QTest::newRow("text that grows") << [] {
            QString text = u"export const a0 = 'x'.repeat(1000);\n"_s;
            for (int i = 1; i < 60; ++i)
                text += u"export const a%1 = a%2 + a%2;\n"_s.arg(i).arg(i - 1);
            return text + u"\n{a59.length} {a8.length}"_s;
        }();
        QTest::newRow("list that grows") << [] {
            QString text = u"export const a0 = [];\n"_s;
            for (int i = 1; i < 60; ++i)
                text += u"export const a%1 = [a%2, a%2];\n"_s.arg(i).arg(i - 1);
            return text + u"\n{a59} {a59.flat(Infinity)} {a59.join()} {`${a59}`}"_s;
        }();
        QTest::newRow("long repetition")
            << u"{'x'.repeat(1e9)} {'x'.padStart(1e9)} {Array.from({length: 1e9})}"_s;
        QTest::newRow("replacement that grows")
            << u"{'a'.repeat(1e6).replaceAll('a', 'b'.repeat(1e6))} {'a'.repeat(1e6).split('')}"_s;
        QTest::newRow("deep parentheses")
            << u"{"_s + u"("_s.repeated(50'000) + u")"_s.repeated(50'000) + u"}"_s;
        QTest::newRow("deep arrays") << u"{"_s + u"["_s.repeated(50'000) + u"]"_s.repeated(50'000) + u"}"_s;
        QTest::newRow("deep elements")
            << u"{"_s + u"<b>"_s.repeated(20'000) + u"</b>"_s.repeated(20'000) + u"}"_s;
        QTest::newRow("deep elements and braces")
            << u"{"_s + u"<b>{"_s.repeated(10'000) + u"}</b>"_s.repeated(10'000) + u"}"_s;
        QTest::newRow("deep templates")
            << u"{"_s + u"`${"_s.repeated(10'000) + u"}`"_s.repeated(10'000) + u"}"_s;
        QTest::newRow("long sum") << u"{1"_s + u" + 1"_s.repeated(30'000) + u"}"_s;
        QTest::newRow("many negations") << u"{"_s + u"!"_s.repeated(100'000) + u"1}"_s;
        QTest::newRow("many expressions") << u"{1 + 1} "_s.repeated(20'000);
        QTest::newRow("many members") << u"{"_s + u"{"_s + [] {
            QString members;
            for (int i = 0; i < 10'000; ++i)
                members += u"a%1: 1, "_s.arg(i);
            return members;
        }() + u"}}"_s;
        QTest::newRow("many exports") << [] {
            QString text;
            for (int i = 0; i < 2'000; ++i)
                text += u"export const a%1 = a%2;\n"_s.arg(i).arg(i + 1);
            return text + u"\n{a0}"_s;
        }();
        QTest::newRow("many arrows") << u"{"_s + u"a => "_s.repeated(20'000) + u"1}"_s;
    }

    void endsInTime()
    {
        QFETCH(QString, text);
        RenderOptions options;
        options.html = HtmlPolicy::Safe;
        options.scriptBudget = 0;
        QElapsedTimer timer;
        timer.start();
        const Rendered rendered = m_renderer.render(text, u"/nowhere/post.md"_s, {}, options);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(u"%1 ms"_s.arg(timer.elapsed())));
        QVERIFY(rendered.html().size() < 20'000'000);
    }

private:
    Renderer m_renderer;
};

QTEST_GUILESS_MAIN(TestCostlyCode)
#include "tst_costlycode.moc"
