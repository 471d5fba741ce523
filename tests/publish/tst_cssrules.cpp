// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/cssrules.h"
#include "publish/webresources.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

class TestCssRules final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsAndWrites_data();
    void readsAndWrites();
    void keepsUsedRules_data();
    void keepsUsedRules();
    void darkFollowsTheSystem_data();
    void darkFollowsTheSystem();
    void bundledSheetsSurvive_data();
    void bundledSheetsSurvive();
};

void TestCssRules::readsAndWrites_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("rule") << QByteArray(" a , b\n{ color : red }") << QByteArray("a , b{color : red}\n");
    QTest::newRow("comment") << QByteArray("/* } */a{b:c/* { */}") << QByteArray("a{b:c}\n");
    QTest::newRow("group") << QByteArray("@media print{a{b:c}d{e:f}}")
                           << QByteArray("@media print{a{b:c}\nd{e:f}\n}\n");
    QTest::newRow("import") << QByteArray("@import 'x';a{b:c}") << QByteArray("a{b:c}\n");
    QTest::newRow("brace in a string")
        << QByteArray("a{content:'}\\'}'}b{c:d}") << QByteArray("a{content:'}\\'}'}\nb{c:d}\n");
    QTest::newRow("key frames") << QByteArray("@keyframes x{from{a:b}to{c:d}}e{f:g}")
                                << QByteArray("@keyframes x{from{a:b}to{c:d}}\ne{f:g}\n");
    QTest::newRow("never closed") << QByteArray("a{b:c") << QByteArray("a{b:c}\n");
    QTest::newRow("never closed string") << QByteArray("a{b:'c}") << QByteArray("a{b:'c}}\n");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestCssRules::readsAndWrites()
{
    QFETCH(QByteArray, css);
    QFETCH(QByteArray, text);
    QCOMPARE(cssText(readCss(css)), text);
}

void TestCssRules::keepsUsedRules_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("elements") << QByteArray("p{a:b}*{c:d}") << QByteArray("p{a:b}\n*{c:d}\n");
    QTest::newRow("used class") << QByteArray(".on{a:b}") << QByteArray(".on{a:b}\n");
    QTest::newRow("unused class") << QByteArray(".off{a:b}.on .off{a:b}") << QByteArray();
    QTest::newRow("one of a list") << QByteArray(".off,.on>p,a.off{a:b}") << QByteArray(".on>p{a:b}\n");
    QTest::newRow("excluded class") << QByteArray(".on:not(.off){a:b}") << QByteArray(".on:not(.off){a:b}\n");
    QTest::newRow("longer name") << QByteArray(".on-off{a:b}") << QByteArray();
    QTest::newRow("empty group") << QByteArray("@media print{.off{a:b}}") << QByteArray();
    QTest::newRow("group") << QByteArray("@media print{.off{a:b}.on{c:d}}")
                           << QByteArray("@media print{.on{c:d}\n}\n");
    QTest::newRow("font") << QByteArray("@font-face{src:url(a.b)}")
                          << QByteArray("@font-face{src:url(a.b)}\n");
}

void TestCssRules::keepsUsedRules()
{
    QFETCH(QByteArray, css);
    QFETCH(QByteArray, text);
    QCOMPARE(cssText(usedRules(readCss(css), {"on"})), text);
}

void TestCssRules::darkFollowsTheSystem_data()
{
    QTest::addColumn<QByteArray>("css");
    QTest::addColumn<QByteArray>("text");
    const QByteArray dark = "@media (prefers-color-scheme:dark){";
    QTest::newRow("light rule") << QByteArray("p{a:b}") << QByteArray("p{a:b}\n");
    QTest::newRow("dark rule") << QByteArray("html[data-theme='dark']{a:b}") << dark + "html:root{a:b}\n}\n";
    QTest::newRow("without quotes") << QByteArray("[data-theme=dark] p{a:b}") << dark + ":root p{a:b}\n}\n";
    QTest::newRow("both") << QByteArray("html[data-theme='dark'],.x{a:b}")
                          << ".x{a:b}\n" + dark + "html:root{a:b}\n}\n";
}

void TestCssRules::darkFollowsTheSystem()
{
    QFETCH(QByteArray, css);
    QFETCH(QByteArray, text);
    QCOMPARE(cssText(darkBySystem(readCss(css))), text);
}

void TestCssRules::bundledSheetsSurvive_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"infima.css", "katex.css", "page.css"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestCssRules::bundledSheetsSurvive()
{
    QFETCH(QString, name);
    const QByteArray css = webResource(name);
    QVERIFY(css.size() > 1000);
    const QByteArray text = cssText(readCss(css));
    QCOMPARE(text.count('{'), text.count('}'));
    // What was read and written once stays as it is.
    QCOMPARE(cssText(readCss(text)), text);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestCssRules)
#include "tst_cssrules.moc"
