// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/siteconfig.h"
#include "site/truncatemarker.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTruncateMarker : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheMarker_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("start");
        QTest::newRow("comment") << u"a\n\n<!-- truncate -->\n\nb"_s << 3;
        QTest::newRow("no blanks") << u"<!--truncate-->"_s << 0;
        QTest::newRow("lines") << u"<!--\n truncate\n-->"_s << 0;
        QTest::newRow("braces") << u"a {/* truncate */}"_s << 2;
        QTest::newRow("braces over lines") << u"{/*\n\ttruncate\n*/}"_s << 0;
        QTest::newRow("braces with more words") << u"{/* truncate x */}"_s << -1;
        QTest::newRow("in code too") << u"`<!-- truncate -->`"_s << 1;
        QTest::newRow("other word") << u"<!-- more -->"_s << -1;
        QTest::newRow("more words") << u"<!-- truncate x -->"_s << -1;
        QTest::newRow("three dashes") << u"<!--- truncate --->"_s << -1;
        QTest::newRow("capitals") << u"<!-- TRUNCATE -->"_s << -1;
    }

    void findsTheMarker()
    {
        QFETCH(QString, text);
        QFETCH(int, start);
        const std::optional<TextSpan> marker = findTruncateMarker(text, {});
        QCOMPARE(marker ? static_cast<int>(marker->start) : -1, start);
    }

    void followsTheSitesOwnPattern()
    {
        SiteConfig config;
        config.blog.truncateMarker.value = u"<!--\\s*more\\s*-->"_s;
        QCOMPARE(findTruncateMarker(u"a <!-- more --> b", config), (TextSpan{2, 13}));
        QVERIFY(!findTruncateMarker(u"a <!-- truncate --> b", config));
    }

    void keepsTheDefaultWhenThePatternIsBroken()
    {
        SiteConfig config;
        config.blog.truncateMarker.value = u"("_s;
        QVERIFY(findTruncateMarker(u"<!-- truncate -->", config));
    }
};

QTEST_GUILESS_MAIN(TestTruncateMarker)
#include "tst_truncatemarker.moc"
