// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

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
        QTest::newRow("byte-order mark") << QByteArray("\xEF\xBB\xBF"
                                                       "a\r\n");
        QTest::newRow("two byte-order marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                                            "a\n");
        QTest::newRow("paragraph separator") << QByteArray("a\xE2\x80\xA9"
                                                           "b\n");
        QTest::newRow("line separator and no-break space") << QByteArray("a\xE2\x80\xA8"
                                                                         "b\xC2\xA0"
                                                                         "c\n");
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
        QTest::newRow("line inserted between")
            << QByteArray("a\r\nb\nc\r\n") << u"a\nnew\nb\nc\n"_s << QByteArray("a\r\nnew\r\nb\nc\r\n");
        QTest::newRow("line removed")
            << QByteArray("a\r\nb\nc\r\n") << u"a\nc\n"_s << QByteArray("a\r\nc\r\n");
        QTest::newRow("a changed line keeps its end")
            << QByteArray("a\nb\r\nc\n") << u"a\nB\nc\n"_s << QByteArray("a\nB\r\nc\n");
        QTest::newRow("several changed lines")
            << QByteArray("a\nb\r\nc\rd\n") << u"a\nB\nC\nd\n"_s << QByteArray("a\nB\r\nC\rd\n");
        QTest::newRow("two lines for one")
            << QByteArray("a\nb\r\nc\n") << u"a\nB\nB2\nc\n"_s << QByteArray("a\nB\r\nB2\r\nc\n");
        QTest::newRow("one line for two")
            << QByteArray("a\nb\r\nc\rd\n") << u"a\nB\nd\n"_s << QByteArray("a\nB\r\nd\n");
        QTest::newRow("uniform file stays uniform")
            << QByteArray("a\r\nb\r\n") << u"x\ny\nz"_s << QByteArray("x\r\ny\r\nz");
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

    void mixedLineEndsStayFastForLongFiles()
    {
        QByteArray bytes;
        for (int line = 0; line < 50'000; ++line)
            bytes += QByteArray::number(line) + (line % 2 ? "\r\n" : "\n");
        const Result<TextFile> file = decodeTextFile(bytes, u"post.md"_s);
        QVERIFY_RESULT(file);
        QString edited = file->text;
        edited.replace(u'7', u"seven"_s);
        QElapsedTimer timer;
        timer.start();
        const QByteArray written = encodeTextFile(*file, edited);
        QVERIFY2(timer.elapsed() < 10'000, "aligning the lines must be bounded");
        QCOMPARE(written.count('\n'), bytes.count('\n'));
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("NUL bytes") << QByteArray("a\0b", 3) << u"NUL bytes"_s;
        QTest::newRow("Latin-1") << QByteArray("ok\ncaf\xE9\n") << u"not UTF-8 text (line 2)"_s;
        QTest::newRow("sequence cut off at the end") << QByteArray("caf\xC3") << u"line 1"_s;
        QTest::newRow("overlong form") << QByteArray("\xC0\xAF") << u"not UTF-8"_s;
        QTest::newRow("encoded surrogate") << QByteArray("\xED\xA0\x80") << u"not UTF-8"_s;
        QTest::newRow("UTF-16 with its mark") << QByteArray("\xFF\xFEh\0i\0", 6) << u"NUL bytes"_s;
    }

    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const Result<TextFile> file = decodeTextFile(bytes, u"post.md"_s);
        QVERIFY(!file);
        QCOMPARE(file.error().kind, ErrorKind::Content);
        QVERIFY2(file.error().message.contains(says), qPrintable(file.error().message));
    }

    void saysWhyAFileCannotBeRead()
    {
        QTemporaryDir folder;
        const Result<TextFile> missing = readTextFile(folder.filePath(u"none.md"_s));
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"does not exist"));

        const Result<TextFile> directory = readTextFile(folder.path());
        QVERIFY(!directory);
        QVERIFY(directory.error().message.contains(u"is a folder"));

        const QString pipe = folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        const Result<TextFile> special = readTextFile(pipe);
        QVERIFY(!special);
        QVERIFY(special.error().message.contains(u"not a regular file"));

        QFile large(folder.filePath(u"large.md"_s));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(largestTextFile + 1));
        large.close();
        const Result<TextFile> tooLarge = readTextFile(large.fileName());
        QVERIFY(!tooLarge);
        QVERIFY2(tooLarge.error().message.contains(u"too large"), qPrintable(tooLarge.error().message));
    }

    void replacesAFileWhole()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"post.md"_s);
        QVERIFY_RESULT(writeFileAtomically(path, "one"));
        QCOMPARE(::chmod(qPrintable(path), 0640), 0);
        QVERIFY_RESULT(writeFileAtomically(path, "two"));
        QCOMPARE(*readFileBytes(path), QByteArray("two"));
        struct stat status = {};
        QCOMPARE(::stat(qPrintable(path), &status), 0);
        QCOMPARE(status.st_mode & 07777, mode_t(0640));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void keepsASymbolicLinkAndReplacesItsTarget()
    {
        QTemporaryDir folder;
        const QString target = folder.filePath(u"target.md"_s);
        const QString link = folder.filePath(u"link.md"_s);
        QVERIFY_RESULT(writeFileAtomically(target, "one"));
        QVERIFY(QFile::link(target, link));
        QVERIFY_RESULT(writeFileAtomically(link, "two"));
        QVERIFY(QFileInfo(link).isSymLink());
        QCOMPARE(*readFileBytes(target), QByteArray("two"));
    }

    void leavesAReadOnlyFileAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"post.md"_s);
        QVERIFY_RESULT(writeFileAtomically(path, "one"));
        QCOMPARE(::chmod(qPrintable(path), 0444), 0);
        const Result<void> saved = writeFileAtomically(path, "two");
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"read-only"), qPrintable(saved.error().message));
        QCOMPARE(*readFileBytes(path), QByteArray("one"));
    }

    void aFailedSaveLeavesTheOldFile()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"none/post.md"_s);
        const Result<void> saved = writeFileAtomically(path, "text");
        QVERIFY(!saved);
        QVERIFY2(saved.error().message.contains(u"could not be saved"), qPrintable(saved.error().message));
        const Result<void> onFolder = writeFileAtomically(folder.path(), "text");
        QVERIFY(!onFolder);
        QVERIFY(QFileInfo(folder.path()).isDir());
    }
};

QTEST_GUILESS_MAIN(TestTextFile)
#include "tst_textfile.moc"
