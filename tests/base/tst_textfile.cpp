// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"

#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTextFile : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("line feeds") << QByteArray("a\nb\n");
        QTest::newRow("no final line end") << QByteArray("a\nb");
        QTest::newRow("carriage return and line feed") << QByteArray("a\r\nb\r\n");
        QTest::newRow("mixed") << QByteArray("a\r\nb\nc\rd\r\n\r\n\n");
        QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF" "a\r\n");
        QTest::newRow("two byte-order marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF" "a\n");
        QTest::newRow("paragraph separator") << QByteArray("a\xE2\x80\xA9" "b\n");
        QTest::newRow("line separator and no-break space") << QByteArray("a\xE2\x80\xA8" "b\xC2\xA0" "c\n");
        QTest::newRow("beyond the basic plane") << QByteArray("\xF0\x9F\x9A\x80\n");
    }

    void writesWhatItRead()
    {
        QFETCH(QByteArray, bytes);
        const Result<TextFile> file = decodeTextFile(bytes, u"post.md"_s);
        QVERIFY_RESULT(file);
        QVERIFY(!file->text.contains(u'\r'));
        QCOMPARE(encodeTextFile(*file, file->text), bytes);
    }

    void keepsTheLineEndsOfLinesNotEdited_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("edited");
        QTest::addColumn<QByteArray>("expected");
        QTest::newRow("line inserted between") << QByteArray("a\r\nb\nc\r\n") << u"a\nnew\nb\nc\n"_s
                                               << QByteArray("a\r\nnew\r\nb\nc\r\n");
        QTest::newRow("line removed") << QByteArray("a\r\nb\nc\r\n") << u"a\nc\n"_s << QByteArray("a\r\nc\r\n");
        QTest::newRow("line changed takes the end above") << QByteArray("a\nb\r\nc\n") << u"a\nB\nc\n"_s
                                                          << QByteArray("a\nB\nc\n");
        QTest::newRow("uniform file stays uniform") << QByteArray("a\r\nb\r\n") << u"x\ny\nz"_s
                                                    << QByteArray("x\r\ny\r\nz");
    }

    void keepsTheLineEndsOfLinesNotEdited()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, edited);
        QFETCH(QByteArray, expected);
        const Result<TextFile> file = decodeTextFile(bytes, u"post.md"_s);
        QVERIFY_RESULT(file);
        QCOMPARE(encodeTextFile(*file, edited), expected);
    }
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
