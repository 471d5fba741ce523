// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "invariants.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QRandomGenerator>

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

    void readsJournals_data() { seeds(u"journal"_s); }

    void readsJournals()
    {
        QFETCH(QByteArray, input);
        QCOMPARE(brokenJournal(input), QString());
    }

    /// As libFuzzer would, but the same ones each time.
    void readsDamagedJournals()
    {
        QRandomGenerator random(11);
        for (int i = 0; i < 20'000; ++i) {
            QByteArray input(1 + random.bounded(12), '\0');
            for (char &byte : input)
                byte = static_cast<char>(random.bounded(256));
            const QString broken = brokenJournal(input);
            QVERIFY2(broken.isEmpty(), qPrintable(broken + u' ' + QString::fromLatin1(input.toHex())));
        }
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
