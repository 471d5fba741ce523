// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/journalfolder.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

bool putText(const QString &path, const QByteArray &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// Gives this process mounts of its own; false where the system does not let it.
bool leaveTheMounts()
{
    const uid_t user = ::geteuid();
    const gid_t group = ::getegid();
    if (::unshare(user == 0 ? CLONE_NEWNS : CLONE_NEWNS | CLONE_NEWUSER) != 0)
        return false;
    const bool isMapped =
        user == 0 || (putText(u"/proc/self/setgroups"_s, "deny") &&
                      putText(u"/proc/self/uid_map"_s, "0 " + QByteArray::number(user) + " 1") &&
                      putText(u"/proc/self/gid_map"_s, "0 " + QByteArray::number(group) + " 1"));
    return isMapped && ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
}

} // namespace

/// Disks that are full, read-only or gone.
class TestRealDisks : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_mayMount = leaveTheMounts(); }

    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_disk = m_folder->filePath(u"disk"_s);
        QVERIFY(QDir().mkdir(m_disk));
        m_post = m_disk + u"/post.md"_s;
    }

    void cleanup() { ::umount2(QFile::encodeName(m_disk).constData(), MNT_DETACH); }

    void fullDisk()
    {
        if (!mountDisk())
            QSKIP("mounting is not permitted");
        const QByteArray old(20'000, 'o');
        const QByteArray fresh(60'000, 'n');
        QVERIFY_RESULT(writeFileAtomically(m_post, old));
        QVERIFY(putText(m_disk + u"/filler"_s, QByteArray(60'000, 'f')));
        const Result<void> refused = writeFileAtomically(m_post, fresh);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"Make room"_s), qPrintable(refused.error().message));
        QCOMPARE(*readFileBytes(m_post), old);
        QCOMPARE(QDir(m_disk).entryList(QDir::Files | QDir::Hidden).size(), 2);
        QVERIFY(QFile::remove(m_disk + u"/filler"_s));
        QVERIFY_RESULT(writeFileAtomically(m_post, fresh));
        QCOMPARE(*readFileBytes(m_post), fresh);
    }

    void fullDiskBelowTheJournals()
    {
        if (!mountDisk())
            QSKIP("mounting is not permitted");
        const auto folder = JournalFolder::make(m_disk + u"/unsaved"_s);
        QVERIFY_RESULT(folder);
        const QString journal = (*folder)->journalFor(m_post);
        EditJournalWriter writer;
        const EditJournalHead head{m_post, {}};
        QVERIFY_RESULT(writeEditJournal(journal, *writer.next(head, u"kept"_s)));
        const QString large(200'000, u'l');
        const Result<void> refused = writeEditJournal(journal, *writer.next(head, large));
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"cannot be kept"_s), qPrintable(refused.error().message));
        QCOMPARE(readEditJournal(*readFileBytes(journal))->text, u"kept"_s);
    }

    void readOnlyDisk()
    {
        if (!mountDisk())
            QSKIP("mounting is not permitted");
        QVERIFY_RESULT(writeFileAtomically(m_post, "old"));
        const QByteArray disk = QFile::encodeName(m_disk);
        QCOMPARE(::mount(nullptr, disk.constData(), nullptr, MS_REMOUNT | MS_RDONLY, nullptr), 0);
        for (const QString &path : {m_post, m_disk + u"/new.md"_s}) {
            const Result<void> refused = writeFileAtomically(path, "new");
            QVERIFY(!refused);
            QVERIFY2(
                refused.error().message.contains(u"save it in another place"_s, Qt::CaseInsensitive),
                qPrintable(refused.error().message));
        }
        QCOMPARE(*readFileBytes(m_post), QByteArray("old"));
    }

    void unmountedDisk()
    {
        if (!mountDisk())
            QSKIP("mounting is not permitted");
        QVERIFY(QDir(m_disk).mkdir(u"blog"_s));
        const QString post = m_disk + u"/blog/post.md"_s;
        QVERIFY_RESULT(writeFileAtomically(post, "old"));
        QCOMPARE(::umount2(QFile::encodeName(m_disk).constData(), MNT_DETACH), 0);
        const Result<void> refused = writeFileAtomically(post, "new");
        QVERIFY(!refused);
        QVERIFY2(
            refused.error().message.contains(u"folder is not there"_s), qPrintable(refused.error().message));
    }

    void removedFolder()
    {
        QVERIFY_RESULT(writeFileAtomically(m_post, "old"));
        QVERIFY(QDir(m_disk).removeRecursively());
        const Result<void> refused = writeFileAtomically(m_post, "new");
        QVERIFY(!refused);
        QVERIFY2(
            refused.error().message.contains(u"folder is not there"_s), qPrintable(refused.error().message));
        QVERIFY(QDir().mkdir(m_disk));
        QVERIFY_RESULT(writeFileAtomically(m_post, "new"));
    }

private:
    /// A disk of 100 kB.
    bool mountDisk() const
    {
        return m_mayMount &&
               ::mount("disk", QFile::encodeName(m_disk).constData(), "tmpfs", 0, "size=102400") == 0;
    }

    bool m_mayMount = false;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_disk;
    QString m_post;
};

QTEST_GUILESS_MAIN(TestRealDisks)
#include "tst_realdisks.moc"
