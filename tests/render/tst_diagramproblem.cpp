// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/diagramproblem.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestDiagramProblem : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDiagrams_data()
    {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<QString>("problem"); // the first word of it
        QTest::newRow("flowchart") << QByteArray("graph TD; A-->B") << QString();
        QTest::newRow("blank lines before") << QByteArray("\n  pie\n") << QString();
        QTest::newRow("newer version of a kind") << QByteArray("stateDiagram-v2\n[*] --> A") << QString();
        QTest::newRow("comment before") << QByteArray("%% note\nsequenceDiagram") << QString();
        QTest::newRow("directive before") << QByteArray("%%{init: {\n}}%%\ngantt") << QString();
        QTest::newRow("settings before") << QByteArray("---\ntitle: T\n---\ngraph LR") << QString();
        QTest::newRow("empty") << QByteArray(" \n") << u"This"_s;
        QTest::newRow("only a comment") << QByteArray("%% note") << u"This"_s;
        QTest::newRow("directive without end") << QByteArray("%%{init: {}\ngraph") << u"This"_s;
        QTest::newRow("misspelt") << QByteArray("grahp TD") << u"“grahp”"_s;
        QTest::newRow("other case") << QByteArray("Graph TD") << u"“Graph”"_s;
    }

    void tellsDiagrams()
    {
        QFETCH(QByteArray, source);
        QTEST(diagramProblem(source).section(u' ', 0, 0), "problem");
    }
};

QTEST_GUILESS_MAIN(TestDiagramProblem)
#include "tst_diagramproblem.moc"
