// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/journalfolder.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QFile::Permissions everybodyElse = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                             QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

Result<void> write(const QString &file, const QString &text)
{
    return writeEditJournal(file, *EditJournalWriter().next({u"/a.md"_s, "hash"}, text));
}

} // namespace

class TestJournalFolder final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void isTheUsersAlone();
    void isFoundOnlyWhenItsOwnerIsGone();
    void isTakenByOneOnly();
    void goesWhenItIsEmpty();
    void appendsAndReplaces();
    void appendingNeedsAJournal();
    void namesAreHashes();
    void saysWhyThereIsNone();

private:
    QString parent() const { return m_folder->filePath(u"state/unsaved"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestJournalFolder::init()
{
    GalleyTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestJournalFolder::isTheUsersAlone()
{
    const auto folder = JournalFolder::make(parent());
    QVERIFY_RESULT(folder);
    const QString file = (*folder)->journalFor(u"/a.md"_s);
    QVERIFY_RESULT(write(file, u"a"_s));
    for (const QString &path : {parent(), (*folder)->path(), file, (*folder)->path() + u"/lock"_s})
        QVERIFY2(!(QFile::permissions(path) & everybodyElse), qPrintable(path));
    QVERIFY(!(QFile::permissions(file) & QFile::ExeOwner));
}

void TestJournalFolder::isFoundOnlyWhenItsOwnerIsGone()
{
    auto living = JournalFolder::make(parent());
    auto dying = JournalFolder::make(parent());
    QVERIFY(living && dying);
    QVERIFY_RESULT(write((*living)->journalFor(u"/a.md"_s), u"living"_s));
    const QString left = (*dying)->journalFor(u"/a.md"_s);
    QVERIFY_RESULT(write(left, u"dying"_s));
    QVERIFY(JournalFolder::takeAbandoned(parent()).empty());
    dying->reset();
    const auto abandoned = JournalFolder::takeAbandoned(parent());
    QCOMPARE(abandoned.size(), size_t(1));
    QCOMPARE(abandoned.front()->journals(), QStringList{left});
}

void TestJournalFolder::isTakenByOneOnly()
{
    auto dying = JournalFolder::make(parent());
    QVERIFY(dying && write((*dying)->journalFor(u"/a.md"_s), u"a"_s));
    dying->reset();
    auto first = JournalFolder::takeAbandoned(parent());
    QCOMPARE(first.size(), size_t(1));
    QVERIFY(JournalFolder::takeAbandoned(parent()).empty());
    first.clear();
    QCOMPARE(JournalFolder::takeAbandoned(parent()).size(), size_t(1));
}

void TestJournalFolder::goesWhenItIsEmpty()
{
    auto folder = JournalFolder::make(parent());
    QVERIFY_RESULT(folder);
    const QString path = (*folder)->path();
    QVERIFY(QFileInfo::exists(path));
    folder->reset();
    QVERIFY(!QFileInfo::exists(path));
    QVERIFY(QDir(parent()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void TestJournalFolder::appendsAndReplaces()
{
    const auto folder = JournalFolder::make(parent());
    const QString file = (*folder)->journalFor(u"/a.md"_s);
    EditJournalWriter writer;
    const EditJournalHead head{u"/a.md"_s, "hash"};
    for (const QString &text :
         {u"a"_s, u"ab"_s, u"abc"_s, u"x"_s.repeated(20'000), u"y"_s.repeated(20'000)}) {
        QVERIFY_RESULT(writeEditJournal(file, *writer.next(head, text)));
        QCOMPARE(readEditJournal(*readFileBytes(file))->text, text);
    }
    QCOMPARE((*folder)->journals(), QStringList{file});
}

void TestJournalFolder::appendingNeedsAJournal()
{
    const auto folder = JournalFolder::make(parent());
    const QString file = (*folder)->journalFor(u"/a.md"_s);
    const Result<void> appended = writeEditJournal(file, {EditJournalWrite::How::Append, "x"});
    QVERIFY(!appended);
    QVERIFY2(appended.error().message.contains(u"No such file"_s), qPrintable(appended.error().message));
    QVERIFY(!QFileInfo::exists(file));
}

void TestJournalFolder::namesAreHashes()
{
    const auto folder = JournalFolder::make(parent());
    const QString one = (*folder)->journalFor(u"/blog/a.md"_s);
    QCOMPARE(one, (*folder)->journalFor(u"/blog/a.md"_s));
    QVERIFY(one != (*folder)->journalFor(u"/blog/b.md"_s));
    QCOMPARE(QFileInfo(one).absolutePath(), (*folder)->path());
    QVERIFY((*folder)->journalFor(u"x"_s.repeated(10'000)).size() < one.size() + 1);
}

void TestJournalFolder::saysWhyThereIsNone()
{
    QVERIFY_RESULT(writeFileAtomically(m_folder->filePath(u"state"_s), "a file"));
    const auto folder = JournalFolder::make(parent());
    QVERIFY(!folder);
    QVERIFY2(folder.error().message.contains(parent()), qPrintable(folder.error().message));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestJournalFolder)
#include "tst_journalfolder.moc"
