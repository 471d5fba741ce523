// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/filereplacement.h"
#include "base/journalfolder.h"
#include "base/patchjournal.h"
#include "base/textfile.h"
#include "faultycalls.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QByteArray oldBytes = QByteArray("old line\n").repeated(2000);
const QByteArray newBytes = QByteArray("new\r\n").repeated(3000);

QByteArray bytesOf(const QString &path)
{
    return readFileBytes(path).value_or(QByteArray("(none)"));
}

/// What was started and not finished.
QStringList leftovers(const QString &folder)
{
    return QDir(folder).entryList({u"*.galley-*"_s}, QDir::Files | QDir::Hidden);
}

} // namespace

/// The n-th call fails, for every n until the work completes: what is on disk is the old or the new, whole,
/// and the failure is told.
class TestFileFaults : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"post.md"_s);
    }

    void replacesAFile_data() { addFaultRows(); }
    void replacesAFile() { replaceUnderFaults(oldBytes, std::nullopt); }
    void replacesAVersion_data() { addFaultRows(); }
    void replacesAVersion() { replaceUnderFaults(oldBytes, contentHash(oldBytes)); }
    void makesAFile_data() { addFaultRows(); }
    void makesAFile() { replaceUnderFaults(std::nullopt, QByteArray()); }

    void keepsAJournal_data() { addFaultRows(); }
    void keepsAJournal()
    {
        const EditJournalHead head{u"/blog/post.md"_s, "hash"};
        const Fault fault = faultOfRow();
        for (int n = 1, last = 0; !last; ++n) {
            init();
            EditJournalWriter writer;
            QVERIFY_RESULT(writeEditJournal(m_path, *writer.next(head, u"one"_s)));
            const FaultyCalls calls(fault, n);
            // An edit is appended, another head replaces the journal.
            const bool appended =
                writeEditJournal(m_path, *writer.next(head, u"one two"_s), calls).has_value();
            QVERIFY(holdsOneOf({u"one"_s, u"one two"_s}));
            QVERIFY(!appended || holdsOneOf({u"one two"_s}));
            const QString kept = readEditJournal(bytesOf(m_path))->text;
            const bool replaced =
                writeEditJournal(m_path, *writer.next({head.path, "new"}, u"three"_s), calls).has_value();
            QVERIFY(holdsOneOf({kept, u"three"_s}));
            QVERIFY(!replaced || holdsOneOf({u"three"_s}));
            last = !calls.hasFailed();
            QVERIFY(!last || (appended && replaced));
        }
    }

    void changesAllFilesOrNone_data() { addFaultRows(); }
    void changesAllFilesOrNone()
    {
        const Fault fault = faultOfRow();
        for (int n = 1, last = 0; !last; ++n) {
            init();
            const BulkPatch patch = patchOfThree();
            const QString state = m_folder->filePath(u"state"_s);
            const FaultyCalls calls(fault, n);
            PatchJournal journal(state, FileOperations::onDisk(calls));
            const bool made = journal.apply(patch, m_folder->path()).has_value();
            if (!made && fault.lasts == Fault::Lasts::Once)
                QCOMPARE(changedOfThree(), 0);
            QVERIFY_RESULT(PatchJournal(state).recover());
            const int changed = changedOfThree();
            QVERIFY2(changed == 0 || changed == 3, qPrintable(u"call %1: %2 of 3"_s.arg(n).arg(changed)));
            QVERIFY(!made || changed == 3);
            last = !calls.hasFailed();
        }
    }

private:
    bool holdsOneOf(const QStringList &texts) const
    {
        const std::optional<UnsavedText> kept = readEditJournal(bytesOf(m_path));
        return kept && texts.contains(kept->text);
    }

    void replaceUnderFaults(const std::optional<QByteArray> &before, const std::optional<QByteArray> &version)
    {
        const Fault fault = faultOfRow();
        for (int n = 1, last = 0; !last; ++n) {
            init();
            if (before)
                QVERIFY_RESULT(writeFileAtomically(m_path, *before));
            const FaultyCalls calls(fault, n);
            const Result<void> written = FileReplacement(m_path, calls).write(newBytes, version);
            const QByteArray now = bytesOf(m_path);
            QVERIFY2(
                now == newBytes || now == before.value_or("(none)"), qPrintable(u"torn at call %1"_s.arg(n)));
            // What the disk did not confirm is not saved.
            QVERIFY(!written || !calls.hasFailed() || fault.calls != Fault::Calls::Syncs);
            if (written) {
                QCOMPARE(now, newBytes);
            } else {
                const QString &message = written.error().message;
                QVERIFY2(message.contains(m_path), qPrintable(message));
                QVERIFY2(message.count(u'.') >= 3 || message.contains(u"version"), qPrintable(message));
            }
            removeAbandonedReplacements(m_path, [&](const QByteArray &bytes) {
                return newBytes.startsWith(bytes) || bytes == before;
            });
            QCOMPARE(leftovers(m_folder->path()), QStringList());
            last = !calls.hasFailed();
            QVERIFY(!last || written);
        }
    }

    BulkPatch patchOfThree() const
    {
        BulkPatchBuilder builder(u"x"_s, &textOnDisk);
        for (int i = 0; i < 3; ++i) {
            const QString path = m_folder->filePath(QString::number(i));
            const Result<void> written = writeFileAtomically(path, "old");
            builder.change(path, u"x"_s, [&](const QString &) -> Result<TextEdits> {
                return TextEdits{{{0, 3}, u"new"_s}};
            });
        }
        return builder.take();
    }

    int changedOfThree() const
    {
        int changed = 0;
        for (int i = 0; i < 3; ++i)
            changed += bytesOf(m_folder->filePath(QString::number(i))) == "new";
        return changed;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestFileFaults)
#include "tst_filefaults.moc"
