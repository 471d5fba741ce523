// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "testing/galleytest.h"

#include <QFile>

using namespace Galley;
using namespace Qt::StringLiterals;

/// Every kept input of the fuzz targets holds what they demand.
class TestSeeds : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void seesWrongNesting()
    {
        QVERIFY(isWellNested("<p>a<br><b>b</b></p>"));
        QVERIFY(!isWellNested("<p><b></p></b>"));
        QVERIFY(!isWellNested("<p>"));
        QVERIFY(!isWellNested("</p>"));
    }

    void renders_data() { seeds(u"render"_s); }

    void renders()
    {
        QFETCH(QByteArray, input);
        QCOMPARE(brokenRendering(input), QString());
    }

    void edits_data() { seeds(u"post"_s); }

    void edits()
    {
        QFETCH(QByteArray, input);
        QCOMPARE(brokenEdit(input), QString());
    }

private:
    static void seeds(const QString &target)
    {
        QTest::addColumn<QByteArray>("input");
        const QDir folder(QStringLiteral(GALLEY_SOURCE_DIR "/tests/fuzz/seeds/") + target);
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY(!names.isEmpty());
        for (const QString &name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QFile::ReadOnly));
            QTest::newRow(qPrintable(name)) << file.readAll();
        }
    }
};

QTEST_GUILESS_MAIN(TestSeeds)
#include "tst_seeds.moc"
