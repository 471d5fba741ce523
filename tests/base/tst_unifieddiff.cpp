// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/unifieddiff.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestUnifiedDiff : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheChange_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("hunks");
        QTest::newRow("one line replaced") << u"a\n"_s << u"b\n"_s << u"@@ -1 +1 @@\n-a\n+b\n"_s;
        QTest::newRow("lines added to an empty file")
            << QString() << u"a\nb\n"_s << u"@@ -0,0 +1,2 @@\n+a\n+b\n"_s;
        QTest::newRow("everything removed") << u"a\n"_s << QString() << u"@@ -1 +0,0 @@\n-a\n"_s;
        QTest::newRow("three lines of context")
            << u"1\n2\n3\n4\n5\n6\n7\n8\n9\n"_s << u"1\n2\n3\n4\nX\n6\n7\n8\n9\n"_s
            << u"@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+X\n 6\n 7\n 8\n"_s;
        QTest::newRow("changes far apart are two hunks")
            << u"a\n1\n2\n3\n4\n5\n6\n7\nb\n"_s << u"A\n1\n2\n3\n4\n5\n6\n7\nB\n"_s
            << u"@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n"_s;
        QTest::newRow("missing final line break")
            << u"a"_s << u"a\n"_s << u"@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+a\n"_s;
    }

    void showsTheChange()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(QString, hunks);
        QCOMPARE(unifiedDiff(before, after, u"x.md"_s), u"--- a/x.md\n+++ b/x.md\n"_s + hunks);
    }

    void equalTextsGiveNothing() { QCOMPARE(unifiedDiff(u"a"_s, u"a"_s, u"x.md"_s), QString()); }

    void patchMakesTheOtherTextOfIt()
    {
        if (QStandardPaths::findExecutable(u"patch"_s).isEmpty())
            QSKIP("needs the patch program");
        QTemporaryDir folder;
        QRandomGenerator random(7);
        const auto text = [&] {
            QString result;
            for (int line = random.bounded(24); line > 0; --line)
                result += QString::number(random.bounded(5)) + u'\n';
            if (!result.isEmpty() && random.bounded(4) == 0)
                result.chop(1);
            return result;
        };
        for (int round = 0; round < 60; ++round) {
            const QString before = text();
            const QString after = text();
            if (before == after || after.isEmpty())
                continue;
            QFile file(folder.filePath(u"x.md"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(before.toUtf8());
            file.close();
            QProcess patch;
            patch.setWorkingDirectory(folder.path());
            patch.start(u"patch"_s, {u"-p1"_s, u"--quiet"_s});
            patch.write(unifiedDiff(before, after, u"x.md"_s).toUtf8());
            patch.closeWriteChannel();
            QVERIFY(patch.waitForFinished());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(QString::fromUtf8(file.readAll()), after);
        }
    }
};

QTEST_GUILESS_MAIN(TestUnifiedDiff)
#include "tst_unifieddiff.moc"
