// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postjournal.h"
#include "faultycalls.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

/// A post is saved while the n-th call fails, for every n until the save succeeds.
class TestSaveFaults : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTextMarkAndJournal_data() { addFaultRows(); }
    void keepsTextMarkAndJournal();

private:
    static QString textIn(const QString &journal)
    {
        const Result<QByteArray> bytes = readFileBytes(journal);
        const std::optional<UnsavedText> unsaved = bytes ? readEditJournal(*bytes) : std::nullopt;
        return unsaved ? unsaved->text : u"(none)"_s;
    }
};

void TestSaveFaults::keepsTextMarkAndJournal()
{
    const QByteArray old = "---\r\ntitle: A\r\n---\r\nold";
    const QByteArray fresh = "new " + old;
    for (int n = 1, last = 0; !last; ++n) {
        const QTemporaryDir disk;
        const QString path = disk.filePath(u"post.md"_s);
        QVERIFY_RESULT(writeFileAtomically(path, old));
        const auto folder = JournalFolder::make(disk.filePath(u"unsaved"_s));
        QVERIFY_RESULT(folder);
        FaultyCalls calls(faultOfRow(), n);
        PostDocument post(nullptr, calls);
        QVERIFY_RESULT(post.load(path));
        DiskQueue queue;
        PostJournal journal(&post, **folder, queue, FlushSchedule::Duration(0));
        const QString journalFile = (*folder)->journalFor(path);
        post.apply({{{0, 0}, u"new "_s}});
        QTRY_COMPARE(textIn(journalFile), post.text());

        const Result<void> saved = post.save();
        queue.wait();
        last = !calls.hasFailed();
        const QByteArray now = readFileBytes(path).value_or(QByteArray());
        QVERIFY(now == old || now == fresh);
        QCOMPARE(post.isModified(), !saved);
        if (saved) {
            QCOMPARE(now, fresh);
            QVERIFY(!QFile::exists(journalFile));
            continue;
        }
        QVERIFY(!last);
        QVERIFY(saved.error().message.contains(path));
        QCOMPARE(textIn(journalFile), post.text());
        QVERIFY(post.diskState() != PostDocument::DiskState::Changed);
        calls.repair();
        QVERIFY_RESULT(post.save());
        QCOMPARE(*readFileBytes(path), fresh);
        queue.wait();
        QVERIFY(!QFile::exists(journalFile));
    }
}

QTEST_MAIN(TestSaveFaults)
#include "tst_savefaults.moc"
