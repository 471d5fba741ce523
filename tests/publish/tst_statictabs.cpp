// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/statictabs.h"
#include "testing/galleytest.h"

namespace Galley {

class TestStaticTabs final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void panelsStandUnderTheirLabels_data();
    void panelsStandUnderTheirLabels();
};

void TestStaticTabs::panelsStandUnderTheirLabels_data()
{
    QTest::addColumn<QByteArray>("html");
    QTest::addColumn<QByteArray>("result");
    const auto group = [](const QByteArray &label) {
        return " role=\"group\" aria-label=\"" + label + "\" data-tab-label=\"" + label + "\">";
    };
    const QByteArray list =
        "<ul role=\"tablist\"><li role=\"tab\">npm</li><li role=\"tab\">a &amp; <b>b</b></li></ul>";
    QTest::newRow("no tabs") << QByteArray("<p hidden>x<br></p>") << QByteArray("<p hidden>x<br></p>");
    QTest::newRow("two")
        << "<div>" + list +
               "<div><div role=\"tabpanel\">1</div><div role=\"tabpanel\" hidden>2</div></div></div>"
        << "<div><div><div" + group("npm") + "1</div><div" + group("a &amp; b") + "2</div></div></div>";
    QTest::newRow("nested") << list + "<div role=\"tabpanel\">" + list +
                                   "<i role=\"tabpanel\">1</i><i role=\"tabpanel\" hidden>2</i></div>"
                                   "<div role=\"tabpanel\" hidden>3</div>"
                            << "<div" + group("npm") + "<i" + group("npm") + "1</i><i" + group("a &amp; b") +
                                   "2</i></div><div" + group("a &amp; b") + "3</div>";
    QTest::newRow("the second is open")
        << list + "<i role=\"tabpanel\" hidden>1</i><i role=\"tabpanel\">2</i>"
        << "<i" + group("npm") + "1</i><i" + group("a &amp; b").chopped(1) + " data-tab-selected=\"\">2</i>";
    QTest::newRow("panel without a tab")
        << QByteArray("<ul role=\"tablist\"></ul><div role=\"tabpanel\">x</div>")
        << QByteArray("<div>x</div>");
    QTest::newRow("list never closed")
        << QByteArray("a<ul role=\"tablist\"><li role=\"tab\">x") << QByteArray("a");
}

void TestStaticTabs::panelsStandUnderTheirLabels()
{
    QFETCH(QByteArray, html);
    QFETCH(QByteArray, result);
    QCOMPARE(withStaticTabs(html), result);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestStaticTabs)
#include "tst_statictabs.moc"
