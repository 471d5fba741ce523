// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/postdocument.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTextCursor>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

void type(PostDocument &document, int position, const QString &text)
{
    QTextCursor cursor(document.textDocument());
    cursor.setPosition(position);
    cursor.insertText(text);
}

} // namespace

class TestPostDocument : public GalleyTest
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString path(const QString &name = u"post.md"_s) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void savesTheBytesItLoaded_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QHash<QByteArray, QByteArray> ends{
            {"line feeds", "\n"},
            {"carriage return and line feed", "\r\n"},
            {"carriage returns", "\r"},
            {"paragraph separators", "\xE2\x80\xA9"}};
        const QHash<QByteArray, QByteArray> words{
            {"plain", "a"},
            {"no-break space", "a\xC2\xA0"
                               "b"},
            {"line separator", "a\xE2\x80\xA8"
                               "b"},
            {"noncharacters", "\xEF\xB7\x90 \xEF\xB7\x91 \xEF\xBF\xBE \xEF\xBF\xBF"},
            {"object replacement", "\xEF\xBF\xBC"},
            {"emoji", "\xF0\x9F\x9A\x80\xEF\xB7\x90\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB"},
            {"control characters", "\x01\x0B\x0C\x1C\x1F\x7F\xC2\x85"}};
        for (auto end = ends.begin(); end != ends.end(); ++end) {
            for (auto word = words.begin(); word != words.end(); ++word) {
                for (const QByteArray mark : {"", "\xEF\xBB\xBF"}) {
                    for (const QByteArray &last : {QByteArray(), *end}) {
                        QTest::addRow(
                            "%s, %s%s%s", end.key().data(), word.key().data(), mark.isEmpty() ? "" : ", mark",
                            last.isEmpty() ? "" : ", final line end")
                            << mark + "---" + *end + "title: " + *word + *end + "---" + *end + *word + last;
                    }
                }
            }
        }
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("mark only") << QByteArray("\xEF\xBB\xBF");
        QTest::newRow("two marks") << QByteArray("\xEF\xBB\xBF\xEF\xBB\xBF"
                                                 "a\n");
        QTest::newRow("mixed line ends") << QByteArray("a\r\nb\nc\rd\xE2\x80\xA9"
                                                       "e\r\n\r\n\n\r");
    }

    void savesTheBytesItLoaded()
    {
        QFETCH(QByteArray, bytes);
        put(path(), bytes);
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        QVERIFY(!document.isModified());
        QCOMPARE(document.text().size() + 1, document.textDocument()->characterCount());
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), bytes);

        type(document, 0, u"x\ny"_s);
        type(document, document.textDocument()->characterCount() - 1, u"z"_s);
        QVERIFY(document.isModified());
        document.textDocument()->undo();
        document.textDocument()->undo();
        QVERIFY(!document.isModified());
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), bytes);
    }

    void savesRealPostsUnchanged_data()
    {
        QTest::addColumn<QString>("file");
        for (const QString &site : {u"electron"_s, u"jest"_s, u"pnpm"_s, u"seed"_s, u"features"_s}) {
            const QString root = corpusSite(site);
            if (root.isEmpty())
                continue;
            QDirIterator files(
                root, {u"*.md"_s, u"*.mdx"_s, u"*.yml"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString file = files.next();
                QTest::newRow(qPrintable(site + file.mid(root.size()))) << file;
            }
        }
        if (corpusSite(u"seed"_s).isEmpty())
            QTest::newRow("no corpus") << QString();
    }

    void savesRealPostsUnchanged()
    {
        QFETCH(QString, file);
        if (file.isEmpty())
            QSKIP("The corpus of real blogs is not here.");
        const QByteArray bytes = bytesOf(file);
        put(path(), bytes);
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), bytes);

        // Every line takes part in an edit that is taken back.
        const QString text = document.text();
        document.apply({{{0, text.size()}, QString(text).replace(u'e', u"\n\u00A0"_s)}});
        document.textDocument()->undo();
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), bytes);
    }

    void keepsMixedLineEndsOfOtherLines()
    {
        put(path(), "one\r\ntwo\nthree\r\nfour\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        document.apply({{{0, 3}, u"ONE"_s}, {{8, 0}, u"new\n"_s}});
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), QByteArray("ONE\r\ntwo\nnew\nthree\r\nfour\n"));
        document.apply({{{document.text().size(), 0}, u"five\n"_s}});
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), QByteArray("ONE\r\ntwo\nnew\nthree\r\nfour\nfive\n"));
    }

    void appliesEditsAsOneStep()
    {
        PostDocument document;
        document.startUntitled(u"one two three"_s);
        QSignalSpy changes(&document, &PostDocument::textChanged);
        const quint64 before = document.revision();
        document.apply({{{0, 3}, u"1"_s}, {{4, 3}, u"2\n2"_s}, {{13, 0}, u"!"_s}});
        QCOMPARE(document.text(), u"1 2\n2 three!"_s);
        QCOMPARE(changes.size(), 1);
        QVERIFY(document.revision() > before);
        document.textDocument()->undo();
        QCOMPARE(document.text(), u"one two three"_s);
        QVERIFY(!document.textDocument()->isUndoAvailable());
        document.textDocument()->redo();
        QCOMPARE(document.text(), u"1 2\n2 three!"_s);
    }

    void keepsItsTextInStepWithTheDocument_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 20; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void keepsItsTextInStepWithTheDocument()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        const QStringList words{
            u"a"_s,
            u"\n"_s,
            u"\n\n"_s,
            u"word "_s,
            u"\U0001F600"_s,
            u"\u00A0"_s,
            u"\u2028"_s,
            QString(QChar(0xD83D)),
            QString(QChar(0xDFD0)),
            u"\uFDD0"_s,
            QString()};
        PostDocument document;
        document.startUntitled(u"one\n\U0001F600two\n"_s);
        QTextDocument &text = *document.textDocument();
        QTextCursor cursor(&text);
        const auto place = [&] { return static_cast<int>(random.bounded(text.characterCount())); };
        for (int step = 0; step < 400; ++step) {
            const bool together = random.bounded(4) == 0;
            if (together)
                cursor.beginEditBlock();
            for (int i = together ? 3 : 1; i > 0; --i) {
                cursor.setPosition(place());
                cursor.setPosition(std::min(place(), cursor.position() + 5), QTextCursor::KeepAnchor);
                cursor.insertText(PostDocument::toDocumentText(words[random.bounded(words.size())]));
            }
            if (together)
                cursor.endEditBlock();
            if (random.bounded(5) == 0)
                random.bounded(2) ? text.undo() : text.redo();
            QCOMPARE(document.text(), PostDocument::fromDocumentText(text.toRawText()));
        }
    }

    void keepsCursorsOutsideTheChange()
    {
        PostDocument document;
        document.startUntitled(u"title: Old\nbody"_s);
        QTextCursor inTitle(document.textDocument());
        inTitle.setPosition(3);
        QTextCursor inBody(document.textDocument());
        inBody.setPosition(12);
        document.apply({{{0, 10}, u"title: Older"_s}});
        QCOMPARE(inTitle.position(), 3);
        QCOMPARE(inBody.position(), 14);
    }

    void leavesNoStepForNothing()
    {
        PostDocument document;
        document.startUntitled(u"text"_s);
        document.apply({});
        document.apply({{{0, 4}, u"text"_s}});
        QVERIFY(!document.textDocument()->isUndoAvailable());
        QVERIFY(!document.isModified());
    }

    void knowsExactlyWhenItIsModified()
    {
        put(path(), "text\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        QSignalSpy spy(&document, &PostDocument::modifiedChanged);
        type(document, 0, u"a"_s);
        QVERIFY(document.isModified());
        QVERIFY_RESULT(document.save());
        QVERIFY(!document.isModified());
        document.textDocument()->undo();
        QVERIFY(document.isModified());
        document.textDocument()->redo();
        QVERIFY(!document.isModified());
        document.textDocument()->undo();
        type(document, 0, u"b"_s); // same length and same number of steps as what was saved
        QVERIFY(document.isModified());
        document.apply({{{0, 1}, u"a"_s}});
        QVERIFY(!document.isModified());
        QCOMPARE(spy.size(), 6);
    }

    void neverOverwritesAFileChangedElsewhere()
    {
        put(path(), "mine\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        QCOMPARE(document.diskState(), PostDocument::DiskState::Same);
        const QFileDevice::FileTime time = QFileDevice::FileModificationTime;
        const QDateTime stamp = QFileInfo(path()).fileTime(time);
        put(path(), "them\n");
        QFile touched(path());
        QVERIFY(touched.open(QIODevice::ReadWrite) && touched.setFileTime(stamp, time));
        touched.close();
        QCOMPARE(document.diskState(), PostDocument::DiskState::Changed);

        type(document, 0, u"still "_s);
        const Result<void> refused = document.save();
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(path()));
        QVERIFY(document.isModified());
        QCOMPARE(document.text(), u"still mine\n"_s);
        QCOMPARE(bytesOf(path()), QByteArray("them\n"));

        document.keepMine();
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), QByteArray("still mine\n"));
        QCOMPARE(document.diskState(), PostDocument::DiskState::Same);
        QVERIFY(QFile::remove(path()));
        QCOMPARE(document.diskState(), PostDocument::DiskState::Missing);
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path()), QByteArray("still mine\n"));
    }

    void keepsTextAndMarkWhenSavingFails()
    {
        QDir(m_folder.path()).mkdir(u"gone"_s);
        put(path(u"gone/post.md"_s), "text\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path(u"gone/post.md"_s)));
        type(document, 0, u"more "_s);
        QVERIFY(QDir(path(u"gone"_s)).removeRecursively());
        QVERIFY(!document.save());
        QVERIFY(document.isModified());
        QCOMPARE(document.text(), u"more text\n"_s);
        QVERIFY(!document.saveAs(path(u"gone/other.md"_s)));
        QCOMPARE(document.path(), path(u"gone/post.md"_s));

        QVERIFY_RESULT(document.saveAs(path(u"other.md"_s)));
        QCOMPARE(document.path(), path(u"other.md"_s));
        QVERIFY(!document.isModified());
    }

    void staysAsItWasWhenLoadingFails()
    {
        put(path(u"bad.md"_s), "\xFF\n");
        PostDocument document;
        document.startUntitled(u"text"_s);
        QVERIFY(!document.load(path(u"bad.md"_s)));
        QVERIFY(!document.load(path(u"missing.md"_s)));
        QVERIFY(!document.load(m_folder.path()));
        QCOMPARE(document.text(), u"text"_s);
        QVERIFY(document.path().isEmpty());
        QCOMPARE(document.diskState(), PostDocument::DiskState::NeverSaved);
        QVERIFY(!document.save());
    }

    void revertsAsOneStep()
    {
        put(path(), "on disk\r\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        type(document, 0, u"mine "_s);
        put(path(), "changed on disk\r\n");
        QVERIFY_RESULT(document.revert());
        QCOMPARE(document.text(), u"changed on disk\n"_s);
        QVERIFY(!document.isModified());
        QCOMPARE(document.diskState(), PostDocument::DiskState::Same);
        document.textDocument()->undo();
        QCOMPARE(document.text(), u"mine on disk\n"_s);
        QVERIFY(document.isModified());
    }

    void neverWritesWhatItCouldNotReadAgain()
    {
        put(path(), "text\n");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        document.apply({{{0, 0}, u"\uFEFFa"_s + QChar::Null + u"b\r\n"_s}});
        QCOMPARE(document.text(), u"\uFEFFa\uFFFDb\ntext\n"_s);
        QVERIFY_RESULT(document.save());
        QVERIFY(!document.isModified());
        QVERIFY_RESULT(document.save());
        QCOMPARE(
            bytesOf(path()), QByteArray("\xEF\xBB\xBF"
                                        "a\xEF\xBF\xBD"
                                        "b\ntext\n"));
    }

    void namesIndexFilesByTheirFolder()
    {
        PostDocument document;
        QCOMPARE(document.displayName(), u"Untitled"_s);
        document.startUntitled(u"x"_s);
        QVERIFY_RESULT(document.saveAs(path(u"hello.md"_s)));
        QCOMPARE(document.displayName(), u"hello.md"_s);
        QDir(m_folder.path()).mkdir(u"hello"_s);
        QVERIFY_RESULT(document.saveAs(path(u"hello/index.mdx"_s)));
        QCOMPARE(document.displayName(), u"hello/index.mdx"_s);
    }

    void recoversOntoTheVersionItBeganAs()
    {
        put(path(), "on disk");
        PostDocument document;
        QVERIFY_RESULT(document.load(path()));
        document.recover(u"mine"_s, contentHash("on disk"));
        QVERIFY(document.isModified());
        QCOMPARE(document.diskState(), PostDocument::DiskState::Same);
        document.textDocument()->undo();
        QVERIFY(!document.isModified());
        document.recover(u"mine"_s, contentHash("an older version"));
        QCOMPARE(document.diskState(), PostDocument::DiskState::Changed);
        QVERIFY(!document.save());
        QCOMPARE(bytesOf(path()), "on disk");
    }

    void startsWithoutItsFile()
    {
        PostDocument document;
        document.startMissing(path(u"missing.md"_s));
        QVERIFY(!document.isModified());
        QCOMPARE(document.diskState(), PostDocument::DiskState::Missing);
        document.recover(u"mine"_s, contentHash("it was there once"));
        QVERIFY_RESULT(document.save());
        QCOMPARE(bytesOf(path(u"missing.md"_s)), "mine");
    }

    void knowsItsNewPathWhenItIsSaved()
    {
        PostDocument document;
        document.startUntitled({});
        type(document, 0, u"a"_s);
        QString seen;
        connect(&document, &PostDocument::modifiedChanged, this, [&] { seen = document.path(); });
        QVERIFY_RESULT(document.saveAs(path(u"named.md"_s)));
        QCOMPARE(seen, path(u"named.md"_s));
    }
};

QTEST_MAIN(TestPostDocument)
#include "tst_postdocument.moc"
