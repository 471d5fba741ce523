// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/filereplacement.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

#include <cerrno>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct stat statusOf(const QString &path)
{
    struct stat status = {};
    if (::lstat(QFile::encodeName(path).constData(), &status) != 0)
        qWarning("no status of %s", qPrintable(path));
    return status;
}

QByteArray attribute(const QString &path, const char *name)
{
    QByteArray value(1000, '\0');
    const ssize_t size = ::getxattr(
        QFile::encodeName(path).constData(), name, value.data(), static_cast<size_t>(value.size()));
    return size < 0 ? QByteArray() : value.first(size);
}

/// Runs something once, right before the next rename.
class BeforeRename final : public FileCalls
{
public:
    explicit BeforeRename(std::function<void()> act) : m_act(std::move(act)) {}

    int rename(const QByteArray &from, const QByteArray &to, unsigned int flags) const override
    {
        std::exchange(m_act, [] {})();
        return FileCalls::rename(from, to, flags);
    }

private:
    mutable std::function<void()> m_act;
};

/// A program that may not give files away.
class NotRoot final : public FileCalls
{
public:
    int setOwner(int, uid_t, gid_t) const override
    {
        errno = EPERM;
        return -1;
    }
};

} // namespace

class TestFileReplacement : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"post.md"_s);
        QVERIFY_RESULT(replace(m_path, "old"));
    }

    void newFilesFollowTheMask()
    {
        const mode_t mask = ::umask(0027);
        const Result<void> made = replace(m_folder->filePath(u"new.md"_s), "x");
        ::umask(mask);
        QVERIFY_RESULT(made);
        QCOMPARE(statusOf(m_folder->filePath(u"new.md"_s)).st_mode & 07777, mode_t(0640));
    }

    void keepsPermissions_data()
    {
        QTest::addColumn<int>("mode");
        for (const int mode : {0600, 0640, 0644, 0664, 0666, 0755, 0200})
            QTest::addRow("%o", mode) << mode;
    }

    void keepsPermissions()
    {
        QFETCH(const int, mode);
        QCOMPARE(::chmod(qPrintable(m_path), static_cast<mode_t>(mode)), 0);
        QVERIFY_RESULT(replace(m_path, "new"));
        QCOMPARE(statusOf(m_path).st_mode & 07777, static_cast<mode_t>(mode));
    }

    void keepsOwnerAndGroup()
    {
        if (::geteuid() != 0)
            QSKIP("only root may give files away");
        QCOMPARE(::chown(qPrintable(m_path), 1234, 2345), 0);
        QVERIFY_RESULT(replace(m_path, "new"));
        QCOMPARE(statusOf(m_path).st_uid, uid_t(1234));
        QCOMPARE(statusOf(m_path).st_gid, gid_t(2345));
    }

    void allowsAnotherGroupNoMoreThanOthers()
    {
        if (::geteuid() != 0)
            QSKIP("only root may give files away");
        QCOMPARE(::chown(qPrintable(m_path), 1234, 2345), 0);
        QCOMPARE(::chmod(qPrintable(m_path), 0664), 0);
        QVERIFY_RESULT(FileReplacement(m_path, NotRoot()).write("new"));
        QCOMPARE(statusOf(m_path).st_mode & 07777, mode_t(0644));
    }

    void keepsAttributesAndAccessLists()
    {
        // Version 2; the owner may read and write, user 1234 may read, the mask is read, nobody else may.
        const QByteArray list = QByteArray::fromHex("02000000"
                                                    "01000600ffffffff"
                                                    "02000400d2040000"
                                                    "04000000ffffffff"
                                                    "10000400ffffffff"
                                                    "20000000ffffffff");
        const QByteArray path = QFile::encodeName(m_path);
        if (::setxattr(path.constData(), "user.note", "n", 1, 0) != 0 ||
            ::setxattr(
                path.constData(), "system.posix_acl_access", list.constData(),
                static_cast<size_t>(list.size()), 0) != 0)
            QSKIP("the file system has no attributes");
        QVERIFY_RESULT(replace(m_path, "new"));
        QCOMPARE(attribute(m_path, "user.note"), QByteArray("n"));
        QCOMPARE(attribute(m_path, "system.posix_acl_access"), list);
    }

    void symbolicLinksStay_data()
    {
        QTest::addColumn<QStringList>("targets"); // of link, link1, link2 …
        QTest::addColumn<QString>("written");
        QTest::newRow("beside it") << QStringList{u"post.md"_s} << u"post.md"_s;
        QTest::newRow("in another folder") << QStringList{u"sub/post.md"_s} << u"sub/post.md"_s;
        QTest::newRow("to a link") << QStringList{u"link1"_s, u"post.md"_s} << u"post.md"_s;
        QTest::newRow("nothing there yet") << QStringList{u"sub/new.md"_s} << u"sub/new.md"_s;
        QTest::newRow("to a link to nothing") << QStringList{u"link1"_s, u"new.md"_s} << u"new.md"_s;
    }

    void symbolicLinksStay()
    {
        QFETCH(const QStringList, targets);
        QFETCH(const QString, written);
        QVERIFY(QDir(m_folder->path()).mkdir(u"sub"_s));
        QVERIFY_RESULT(replace(m_folder->filePath(u"sub/post.md"_s), "old"));
        for (qsizetype i = targets.size() - 1; i >= 0; --i) {
            const QString name = i == 0 ? u"link"_s : u"link%1"_s.arg(i);
            QVERIFY(QFile::link(targets[i], m_folder->filePath(name)));
        }
        QVERIFY_RESULT(replace(m_folder->filePath(u"link"_s), "new"));
        QVERIFY(QFileInfo(m_folder->filePath(u"link"_s)).isSymLink());
        QVERIFY(!QFileInfo(m_folder->filePath(written)).isSymLink());
        QCOMPARE(*readFileBytes(m_folder->filePath(written)), QByteArray("new"));
    }

    void aLinkInACircleIsRefused()
    {
        QVERIFY(QFile::link(u"b"_s, m_folder->filePath(u"a"_s)));
        QVERIFY(QFile::link(u"a"_s, m_folder->filePath(u"b"_s)));
        QVERIFY(!replace(m_folder->filePath(u"a"_s), "new"));
        QVERIFY(QFileInfo(m_folder->filePath(u"a"_s)).isSymLink());
        QVERIFY(QFileInfo(m_folder->filePath(u"b"_s)).isSymLink());
    }

    void otherNamesKeepTheOldText()
    {
        const QString other = m_folder->filePath(u"other.md"_s);
        QCOMPARE(::link(qPrintable(m_path), qPrintable(other)), 0);
        QVERIFY_RESULT(replace(m_path, "new"));
        QCOMPARE(*readFileBytes(other), QByteArray("old"));
        QCOMPARE(statusOf(m_path).st_nlink, nlink_t(1));
    }

    void replacesOnlyTheVersionItKnows_data()
    {
        QTest::addColumn<QString>("version"); // empty: there was no file
        QTest::addColumn<bool>("replaces");
        QTest::newRow("known") << u"old"_s << true;
        QTest::newRow("another") << u"other"_s << false;
        QTest::newRow("none expected") << QString() << false;
    }

    void replacesOnlyTheVersionItKnows()
    {
        QFETCH(const QString, version);
        QFETCH(const bool, replaces);
        const QByteArray hash = version.isEmpty() ? QByteArray() : contentHash(version.toUtf8());
        const Result<void> written = FileReplacement(m_path, FileCalls::system()).write("new", hash);
        QCOMPARE(written.has_value(), replaces);
        QCOMPARE(*readFileBytes(m_path), QByteArray(replaces ? "new" : "old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    /// Another program is quicker by a moment.
    void putsBackWhatCameBetween_data()
    {
        QTest::addColumn<bool>("isNew");
        QTest::newRow("changed") << false;
        QTest::newRow("made") << true;
    }

    void putsBackWhatCameBetween()
    {
        QFETCH(const bool, isNew);
        if (isNew)
            QVERIFY(QFile::remove(m_path));
        const BeforeRename calls([this] { QVERIFY_RESULT(replace(m_path, "theirs")); });
        const QByteArray version = isNew ? QByteArray() : contentHash("old");
        const Result<void> written = FileReplacement(m_path, calls).write("new", version);
        QVERIFY(!written);
        QVERIFY2(written.error().message.contains(u"another program"_s), qPrintable(written.error().message));
        QCOMPARE(*readFileBytes(m_path), QByteArray("theirs"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
    }

    void removesOnlyKnownLeftovers()
    {
        m_path = m_folder->filePath(u"[post].md"_s);
        QVERIFY_RESULT(replace(m_path, "old"));
        const QString unfinished = m_path + u".galley-abc123"_s;
        const QString mine = m_path + u".galley-old-abc123"_s;
        const QString strange = m_path + u".galley-old-xyz789"_s;
        QVERIFY_RESULT(replace(unfinished, "whatever"));
        QVERIFY_RESULT(replace(mine, "beginning"));
        QVERIFY_RESULT(replace(strange, "another program's"));
        removeAbandonedReplacements(m_path, [](const QByteArray &bytes) {
            return QByteArrayView("beginning of it").startsWith(bytes);
        });
        QVERIFY(!QFile::exists(unfinished));
        QVERIFY(!QFile::exists(mine));
        QVERIFY(QFile::exists(strange));
        QVERIFY(QFile::exists(m_path));
    }

private:
    static Result<void> replace(const QString &path, const QByteArray &bytes)
    {
        return FileReplacement(path, FileCalls::system()).write(bytes);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestFileReplacement)
#include "tst_filereplacement.moc"
