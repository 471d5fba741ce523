// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/diagramservice.h"
#include "publish/diagramprocess.h"
#include "publish/safesvg.h"
#include "testing/galleytest.h"

using namespace Qt::StringLiterals;

namespace Galley {

/// Diagrams drawn by the real program in a process of its own.
class TestDiagramService final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void drawsForLightAndDark();
    void drawsTheSameBytesAgain_data();
    void drawsTheSameBytesAgain();
    void tellsWhatIsWrongWithADiagram();
    void hostileLabelsRunNothing();

private:
    const QStringList m_command{qEnvironmentVariable("GALLEY_PROGRAM"), diagramServiceName};
};

void TestDiagramService::drawsForLightAndDark()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn = draw(u"graph TD\n  A[Start] --> B{Choice}"_s);
    QVERIFY_RESULT(drawn);
    QVERIFY(drawn->light != drawn->dark);
    for (const QByteArray &svg : {drawn->light, drawn->dark}) {
        const Result<QByteArray> safe = safeSvg(svg, u"d-"_s);
        QVERIFY_RESULT(safe);
        for (const char *part :
             {"<svg", "id=\"d-galley-diagram\"", "#d-galley-diagram", "viewBox", "Start", "Choice"})
            QVERIFY2(safe->contains(part), part);
    }
}

void TestDiagramService::drawsTheSameBytesAgain_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("sequence") << u"sequenceDiagram\n  Ann->>Bob: Hello"_s;
    QTest::newRow("lines drawn by chance") << u"stateDiagram-v2\n  [*] --> Still\n  Still --> Moving: go"_s;
    QTest::newRow("names made by chance") << u"gitGraph\n  commit\n  branch dev\n  commit"_s;
    QTest::newRow("a line of today") << u"gantt\n  dateFormat YYYY-MM-DD\n  Task :a, 2020-01-01, 9999d"_s;
}

void TestDiagramService::drawsTheSameBytesAgain()
{
    QFETCH(QString, source);
    const Result<DrawnDiagram> first = processDrawer(m_command)(source);
    QVERIFY_RESULT(first);
    const DiagramDrawer draw = processDrawer(m_command);
    QVERIFY_RESULT(draw(u"pie\n  \"a\" : 1"_s));
    const Result<DrawnDiagram> second = draw(source);
    QVERIFY_RESULT(second);
    QCOMPARE(second->light, first->light);
    QCOMPARE(second->dark, first->dark);
}

void TestDiagramService::tellsWhatIsWrongWithADiagram()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn = draw(u"graph TD\n  A --"_s);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, ErrorKind::Content);
    QVERIFY2(
        drawn.error().message.contains(u"error"_s, Qt::CaseInsensitive), qPrintable(drawn.error().message));
    QVERIFY_RESULT(draw(u"graph TD\n  A --> B"_s));
}

void TestDiagramService::hostileLabelsRunNothing()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn =
        draw(u"graph TD\n  A[\"<img src=x onerror=alert(1)><script>alert(1)</script>\"] --> B\n"
             u"  click B href \"javascript:alert(1)\""_s);
    QVERIFY_RESULT(drawn);
    const Result<QByteArray> safe = safeSvg(drawn->light, {});
    QVERIFY_RESULT(safe);
    for (const char *part : {"<script", "<img", "onerror=\"", "javascript:", "<foreignObject", "<a "})
        QVERIFY2(!safe->contains(part), part);
}

} // namespace Galley

QTEST_MAIN(Galley::TestDiagramService)
#include "tst_diagramservice.moc"
