// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <atomic>
#include <cstdio>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

constexpr int fileCount = 12;

constexpr char picture[] = "\x89PNG\r\n\xFF";

using Contents = std::map<QString, QByteArray>;

/// Every file below a folder, whatever its name.
Contents contentsOf(const QString &folder)
{
    Contents contents;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        contents[path.mid(folder.size())] = readFileBytes(path).value_or(QByteArray("unreadable"));
    }
    return contents;
}

void writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qWarning("cannot write %s", qPrintable(path));
}

QByteArray oldBytes(int number)
{
    const QByteArray text = "---\r\ntags: [old]\r\n---\nPost " + QByteArray::number(number) + "\n";
    return number % 3 == 0 ? "\xEF\xBB\xBF" + text : text;
}

QString postPath(const QString &blog, int number)
{
    return blog + u"/post %1.md"_s.arg(number, 2, 10, QChar(u'0'));
}

void makeBlog(const QString &blog)
{
    for (int i = 0; i < fileCount; ++i)
        writeFile(postPath(blog, i), oldBytes(i));
    writeFile(blog + u"/pictures/a.png"_s, picture);
    writeFile(blog + u"/pictures/of cats/b.png"_s, picture);
}

/// "old" becomes "new" in all posts, a tags.yml appears, a post and a folder move.
BulkPatch patchOf(const QString &blog)
{
    BulkPatchBuilder builder(u"Rename old to new"_s, &textOnDisk);
    for (int i = 0; i < fileCount; ++i)
        builder.change(postPath(blog, i), u"old becomes new"_s, [](const QString &text) -> Result<TextEdits> {
            return TextEdits{{{text.indexOf(u"old"), 3}, u"new"_s}};
        });
    builder.change(blog + u"/tags.yml"_s, u"added"_s, [](const QString &) -> Result<TextEdits> {
        return TextEdits{{{0, 0}, u"new:\n"_s}};
    });
    builder.move({postPath(blog, 0), blog + u"/deep/post/index.md"_s});
    builder.move({blog + u"/pictures"_s, blog + u"/deep/images"_s});
    return builder.take();
}

Contents expected(bool changed)
{
    Contents contents;
    for (int i = 0; i < fileCount; ++i)
        contents[postPath({}, i)] = changed ? oldBytes(i).replace("old", "new") : oldBytes(i);
    const QString pictures = changed ? u"/deep/images"_s : u"/pictures"_s;
    contents[pictures + u"/a.png"_s] = picture;
    contents[pictures + u"/of cats/b.png"_s] = picture;
    if (changed) {
        contents[u"/tags.yml"_s] = "new:\n";
        contents[u"/deep/post/index.md"_s] = contents[postPath({}, 0)];
        contents.erase(postPath({}, 0));
    }
    return contents;
}

/// Operations that tell before each, and fail from one number on, once or for good.
struct Faults
{
    int failAt = -1;
    bool forGood = false;
    std::atomic_int count = 0;
    bool says = false;

    Result<void> next()
    {
        const int number = ++count;
        if (says) {
            std::fputc('.', stdout);
            std::fflush(stdout);
        }
        if (number == failAt || (forGood && failAt > 0 && number > failAt))
            return failure(ErrorKind::Io, u"no space left"_s);
        return {};
    }

    FileOperations operations()
    {
        const FileOperations disk = FileOperations::onDisk();
        return {
            [this, disk](const QString &path, const QByteArray &bytes) {
                return next().and_then([&] { return disk.write(path, bytes); });
            },
            [this, disk](const QString &path) { return next().and_then([&] { return disk.remove(path); }); },
            [this, disk](const QString &from, const QString &to) {
                return next().and_then([&] { return disk.rename(from, to); });
            }};
    }
};

/// The program that is killed: changes the blog, takes that back, and so on.
int runVictim(const QString &blog, const QString &state)
{
    Faults faults;
    faults.says = true;
    PatchJournal journal(state, faults.operations());
    for (;;) {
        const Result<PatchRecord> made = journal.apply(patchOf(blog), blog);
        if (!made || !journal.undo(made->id))
            return 1;
    }
}

} // namespace

class TestPatchJournal : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        m_blog = m_folder->filePath(u"blog"_s);
        m_state = m_folder->filePath(u"state/bulk"_s);
        makeBlog(m_blog);
    }

    void changesAllFilesAndTakesThemBack()
    {
        PatchJournal journal(m_state);
        const Result<PatchRecord> record = journal.apply(patchOf(m_blog), m_blog);
        QVERIFY_RESULT(record);
        QVERIFY(contentsOf(m_blog) == expected(true));
        QCOMPARE(record->files.size(), fileCount + 1);
        QCOMPARE(record->moves.size(), std::size_t(2));

        PatchJournal afterRestart(m_state);
        const std::vector<PatchRecord> records = afterRestart.done(m_blog);
        QCOMPARE(records.size(), std::size_t(1));
        QCOMPARE(records.front().caption, u"Rename old to new"_s);
        QCOMPARE(records.front().files, record->files);
        QVERIFY(records.front().moves == record->moves);
        QVERIFY(afterRestart.done(u"/elsewhere"_s).empty());
        QVERIFY_RESULT(afterRestart.undo(record->id));
        QVERIFY(contentsOf(m_blog) == expected(false));
        QVERIFY(!QFileInfo::exists(m_blog + u"/deep"_s));
        QVERIFY(afterRestart.done(m_blog).empty());
        QVERIFY(!afterRestart.undo(record->id).has_value());
    }

    void changesNothingWhenOneFileChangedMeanwhile()
    {
        const BulkPatch patch = patchOf(m_blog);
        writeFile(postPath(m_blog, 7), "another");
        const Contents before = contentsOf(m_blog);
        const Result<PatchRecord> record = PatchJournal(m_state).apply(patch, m_blog);
        QVERIFY(!record);
        QVERIFY2(record.error().message.contains(u"post 07.md"_s), qPrintable(record.error().message));
        QVERIFY(contentsOf(m_blog) == before);
        QVERIFY_RESULT(PatchJournal(m_state).apply(patch.without({postPath(m_blog, 7)}), m_blog));
    }

    void refusesToMakeAFileThatIsThere()
    {
        const BulkPatch patch = patchOf(m_blog);
        writeFile(m_blog + u"/tags.yml"_s, "mine:\n");
        const Result<PatchRecord> record = PatchJournal(m_state).apply(patch, m_blog);
        QVERIFY(!record && record.error().message.contains(u"tags.yml"_s));
    }

    void refusesToMoveOverWhatIsThere()
    {
        const BulkPatch patch = patchOf(m_blog);
        writeFile(m_blog + u"/deep/images/c.png"_s, "mine");
        const Contents before = contentsOf(m_blog);
        const Result<PatchRecord> record = PatchJournal(m_state).apply(patch, m_blog);
        QVERIFY(!record && record.error().message.contains(u"deep/images"_s));
        QVERIFY(contentsOf(m_blog) == before);
    }

    void refusesToMoveBackOverWhatIsThere()
    {
        PatchJournal journal(m_state);
        const Result<PatchRecord> record = journal.apply(patchOf(m_blog), m_blog);
        writeFile(postPath(m_blog, 0), "mine");
        const Contents before = contentsOf(m_blog);
        const Result<void> undone = journal.undo(record->id);
        QVERIFY(!undone && undone.error().message.contains(u"post 00.md"_s));
        QVERIFY(contentsOf(m_blog) == before);
    }

    void refusesToTakeBackWhatChangedSince()
    {
        PatchJournal journal(m_state);
        const Result<PatchRecord> record = journal.apply(patchOf(m_blog), m_blog);
        QVERIFY_RESULT(record);
        writeFile(postPath(m_blog, 11), "later");
        const Contents before = contentsOf(m_blog);
        const Result<void> undone = journal.undo(record->id);
        QVERIFY(!undone);
        QVERIFY2(undone.error().message.contains(u"post 11.md"_s), qPrintable(undone.error().message));
        QVERIFY(contentsOf(m_blog) == before);
        QCOMPARE(journal.done(m_blog).size(), std::size_t(1));
    }

    void leavesOpenDocumentsToTheirEditor()
    {
        BulkPatch patch = patchOf(m_blog);
        patch.changes.front().home = TextHome::OpenDocument;
        QVERIFY_RESULT(PatchJournal(m_state).apply(patch, m_blog));
        Contents wanted = expected(true);
        wanted[u"/deep/post/index.md"_s] = oldBytes(0);
        QVERIFY(contentsOf(m_blog) == wanted);
    }

    /// The n-th operation fails, once (a full disk that someone cleared) or for good.
    void changesAllOrNothingWhenAnOperationFails_data()
    {
        QTest::addColumn<bool>("forGood");
        QTest::addColumn<bool>("undo");
        QTest::newRow("once") << false << false;
        QTest::newRow("for good") << true << false;
        QTest::newRow("once, taking back") << false << true;
        QTest::newRow("for good, taking back") << true << true;
    }

    void changesAllOrNothingWhenAnOperationFails()
    {
        QFETCH(bool, forGood);
        QFETCH(bool, undo);
        bool failed = true;
        int n = 1;
        for (; failed; ++n) {
            init();
            QString id;
            if (undo)
                id = PatchJournal(m_state).apply(patchOf(m_blog), m_blog)->id;
            Faults faults{n, forGood};
            PatchJournal journal(m_state, faults.operations());
            const Result<void> made =
                undo ? journal.undo(id) : journal.apply(patchOf(m_blog), m_blog).map([](const auto &) {});
            failed = !made;
            if (failed && !forGood)
                QVERIFY2(contentsOf(m_blog) == expected(undo), qPrintable(made.error().message));
            QVERIFY_RESULT(PatchJournal(m_state).recover());
            const Contents now = contentsOf(m_blog);
            QVERIFY(failed ? now == expected(false) || now == expected(true) : now == expected(!undo));
            QVERIFY(QDir(m_state).entryList({u"*.pending"_s}).isEmpty());
        }
        QVERIFY(n > fileCount);
    }

    void survivesAKillAtAnyMoment()
    {
        QRandomGenerator random(7);
        int pending = 0;
        for (int i = 0; i < 50; ++i) {
            init();
            QProcess victim;
            victim.start(QCoreApplication::applicationFilePath(), {u"--victim"_s, m_blog, m_state});
            const int steps = 1 + static_cast<int>(random.bounded(4 * fileCount));
            QByteArray seen;
            while (seen.size() < steps && victim.waitForReadyRead(20'000))
                seen += victim.readAllStandardOutput();
            QVERIFY(seen.size() >= steps);
            victim.kill();
            QVERIFY(victim.waitForFinished());
            pending += static_cast<int>(QDir(m_state).entryList({u"*.pending"_s}).size());
            PatchJournal journal(m_state);
            const Result<std::vector<PatchRecovery>> recovered = journal.recover();
            QVERIFY_RESULT(recovered);
            for (const PatchRecovery &recovery : *recovered)
                QVERIFY2(recovery.outcome == PatchRecovery::Outcome::Finished, qPrintable(recovery.message));
            const std::vector<PatchRecord> done = journal.done(m_blog);
            QVERIFY(contentsOf(m_blog) == expected(!done.empty()));
            if (!done.empty())
                QVERIFY_RESULT(journal.undo(done.back().id));
            QVERIFY(contentsOf(m_blog) == expected(false));
        }
        QVERIFY(pending > 10);
    }

    void putsTheOthersBackWhenOneChangedAfterAKill()
    {
        interrupt();
        writeFile(postPath(m_blog, fileCount - 1), "mine");
        const Result<std::vector<PatchRecovery>> recovered = PatchJournal(m_state).recover();
        QVERIFY_RESULT(recovered);
        QCOMPARE(recovered->size(), std::size_t(1));
        QCOMPARE(recovered->front().outcome, PatchRecovery::Outcome::Conflict);
        QVERIFY(recovered->front().message.contains(u"post 11.md"_s));
        Contents wanted = expected(false);
        wanted[postPath({}, fileCount - 1)] = "mine";
        QVERIFY(contentsOf(m_blog) == wanted);
        QVERIFY(PatchJournal(m_state).recover()->empty());
    }

    void keepsADamagedJournalAside()
    {
        interrupt();
        const QString name = QDir(m_state).entryList({u"*.pending"_s}).constFirst();
        QByteArray bytes = readFileBytes(m_state + u'/' + name).value();
        bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
        writeFile(m_state + u'/' + name, bytes);
        const Result<std::vector<PatchRecovery>> recovered = PatchJournal(m_state).recover();
        QVERIFY_RESULT(recovered);
        QCOMPARE(recovered->front().outcome, PatchRecovery::Outcome::Unreadable);
        QVERIFY(QFile::exists(m_state + u'/' + name + u".broken"_s));
    }

    void remembersTheLastTwenty()
    {
        PatchJournal journal(m_state);
        for (int i = 0; i < 22; ++i) {
            BulkPatchBuilder builder(u"Change %1"_s.arg(i), &textOnDisk);
            builder.change(postPath(m_blog, 0), {}, [&](const QString &text) -> Result<TextEdits> {
                return TextEdits{{{text.size(), 0}, QString::number(i)}};
            });
            QVERIFY_RESULT(journal.apply(builder.take(), m_blog));
        }
        const std::vector<PatchRecord> done = journal.done(m_blog);
        QCOMPARE(done.size(), std::size_t(20));
        QCOMPARE(done.back().caption, u"Change 21"_s);
    }

private:
    /// Leaves the blog as a kill in the middle would.
    void interrupt()
    {
        Faults faults{fileCount / 2, true};
        QVERIFY(!PatchJournal(m_state, faults.operations()).apply(patchOf(m_blog), m_blog));
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_blog;
    QString m_state;
};

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--victim")
        return runVictim(arguments.value(2), arguments.value(3));
    TestPatchJournal test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_patchjournal.moc"
