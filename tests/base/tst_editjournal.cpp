// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/editjournal.h"
#include "base/textfile.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using How = EditJournalWrite::How;

const EditJournalHead head{u"/blog/post.md"_s, "hash"};

void put(QByteArray *journal, const std::optional<EditJournalWrite> &write)
{
    if (!write)
        return;
    if (write->how == How::Replace)
        journal->clear();
    *journal += write->bytes;
}

/// The journal of these texts, one after the other.
QByteArray journalOf(const QStringList &texts)
{
    EditJournalWriter writer;
    QByteArray journal;
    for (const QString &text : texts)
        put(&journal, writer.next(head, text));
    return journal;
}

/// Which of the texts the journal holds; -1: none of them, -2: something else.
qsizetype stateIn(const QByteArray &journal, const QStringList &texts)
{
    const std::optional<UnsavedText> unsaved = readEditJournal(journal);
    if (!unsaved)
        return -1;
    const qsizetype state = texts.indexOf(unsaved->text);
    return unsaved->head == head && state >= 0 ? state : -2;
}

/// The text that the steps of a journal lead to.
QString replayed(const UnsavedText &unsaved)
{
    QString text = unsaved.first;
    for (const TextEdit &step : unsaved.steps)
        text = applyEdits(text, {step});
    return text;
}

QString randomText(QRandomGenerator *random, int longest)
{
    static const QString letters = u"ab\n \u00e4\u2029\ufdd0\U0001f600\U0001f601"_s;
    QString text;
    for (int i = random->bounded(longest + 1); i > 0; --i)
        text += letters[random->bounded(static_cast<int>(letters.size()))]; // halves of pairs too
    return text;
}

} // namespace

class TestEditJournal final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void holdsTheLastText_data();
    void holdsTheLastText();
    void holdsRandomEdits();
    void remembersTheSteps();
    void goesOnWithAJournal();
    void writesLittle();
    void isRewrittenWhenEditsOutgrowTheText();
    void startsAgainWhenTold();
    void anotherHeadIsAnotherJournal();
    void tornAnywhereKeepsABeginning();
    void aFlippedBitKeepsABeginning();
    void randomBytesAreNoJournal();
    void readsEveryVersion();
    void leavesLaterVersionsAlone();
};

void TestEditJournal::holdsTheLastText_data()
{
    QTest::addColumn<QStringList>("texts");
    QTest::newRow("empty") << QStringList{u""_s};
    QTest::newRow("one text") << QStringList{u"Hello"_s};
    QTest::newRow("typed") << QStringList{u""_s, u"a"_s, u"ab"_s, u"abc"_s};
    QTest::newRow("removed") << QStringList{u"abc"_s, u"ac"_s, u""_s};
    QTest::newRow("replaced") << QStringList{u"one two three"_s, u"one 2 three"_s};
    QTest::newRow("there and back") << QStringList{u"a"_s, u"b"_s, u"a"_s};
    QTest::newRow("beyond the basic plane") << QStringList{u"\U0001f600"_s, u"\U0001f601"_s};
    QTest::newRow("half a pair") << QStringList{u"a"_s, u"a"_s + QChar(0xd83d)};
    QTest::newRow("separators") << QStringList{u"a"_s, u"a\u2028\u2029\ufdd0\n"_s};
}

void TestEditJournal::holdsTheLastText()
{
    QFETCH(const QStringList, texts);
    const std::optional<UnsavedText> unsaved = readEditJournal(journalOf(texts));
    QVERIFY(unsaved);
    QCOMPARE(unsaved->text, texts.last());
    QCOMPARE(unsaved->head, head);
}

void TestEditJournal::holdsRandomEdits()
{
    for (quint32 seed = 0; seed < 200; ++seed) {
        QRandomGenerator random(seed);
        EditJournalWriter writer;
        QByteArray journal;
        QString text = randomText(&random, 400);
        for (int step = 0; step < 60; ++step) {
            put(&journal, writer.next(head, text));
            const std::optional<UnsavedText> unsaved = readEditJournal(journal);
            QVERIFY2(unsaved && unsaved->text == text, qPrintable(u"seed %1, step %2"_s.arg(seed).arg(step)));
            QCOMPARE(replayed(*unsaved), text);
            QCOMPARE(encodeEditJournal(*unsaved), journal);
            const qsizetype start = random.bounded(static_cast<int>(text.size()) + 1);
            const qsizetype removed = random.bounded(static_cast<int>(text.size() - start) + 1) / 3;
            text.replace(start, removed, randomText(&random, 30));
        }
    }
}

void TestEditJournal::remembersTheSteps()
{
    const std::optional<UnsavedText> unsaved =
        readEditJournal(journalOf({u"one"_s, u"one two"_s, u"two"_s, u"two\n"_s}));
    QVERIFY(unsaved);
    QCOMPARE(unsaved->first, u"one"_s);
    QVERIFY(unsaved->steps == (std::vector<TextEdit>{{{3, 0}, u" two"_s}, {{0, 4}, {}}, {{3, 0}, u"\n"_s}}));
}

void TestEditJournal::goesOnWithAJournal()
{
    const QByteArray torn = journalOf({u"one"_s, u"one two"_s, u"one two three"_s}).chopped(1);
    const std::optional<UnsavedText> found = readEditJournal(torn);
    EditJournalWriter writer;
    writer.resume(*found);
    QByteArray journal = encodeEditJournal(*found);
    QVERIFY(!writer.next(head, u"one two"_s));
    const std::optional<EditJournalWrite> write = writer.next(head, u"one two 3"_s);
    QVERIFY(write && write->how == How::Append);
    put(&journal, write);
    const std::optional<UnsavedText> unsaved = readEditJournal(journal);
    QCOMPARE(unsaved->text, u"one two 3"_s);
    QCOMPARE(unsaved->first, u"one"_s);
    QCOMPARE(unsaved->steps.size(), size_t(2));
}

void TestEditJournal::writesLittle()
{
    EditJournalWriter writer;
    const QString text = u"word "_s.repeated(100'000);
    writer.next(head, text);
    const std::optional<EditJournalWrite> edit = writer.next(head, text + u"x"_s);
    QVERIFY(edit && edit->how == How::Append);
    QVERIFY2(edit->bytes.size() <= 40, qPrintable(QString::number(edit->bytes.size())));
    QVERIFY(!writer.next(head, text + u"x"_s));
}

void TestEditJournal::isRewrittenWhenEditsOutgrowTheText()
{
    EditJournalWriter writer;
    QByteArray journal;
    qsizetype largest = 0;
    int rewritten = 0;
    for (int i = 0; i < 20'000; ++i) {
        const std::optional<EditJournalWrite> write = writer.next(head, i % 2 == 0 ? u"a"_s : u"b"_s);
        rewritten += write->how == How::Replace;
        put(&journal, write);
        largest = std::max(largest, journal.size());
    }
    QVERIFY2(largest < 257 * 1024, qPrintable(QString::number(largest)));
    QVERIFY2(rewritten > 1 && rewritten < 10, qPrintable(QString::number(rewritten)));
}

void TestEditJournal::startsAgainWhenTold()
{
    EditJournalWriter writer;
    writer.next(head, u"a"_s);
    writer.restart();
    const std::optional<EditJournalWrite> write = writer.next(head, u"a"_s);
    QVERIFY(write && write->how == How::Replace);
}

void TestEditJournal::anotherHeadIsAnotherJournal()
{
    EditJournalWriter writer;
    writer.next(head, u"a"_s);
    const EditJournalHead other{head.path, "newer"};
    const std::optional<EditJournalWrite> write = writer.next(other, u"a"_s);
    QVERIFY(write && write->how == How::Replace);
    QCOMPARE(readEditJournal(write->bytes)->head, other);
}

void TestEditJournal::tornAnywhereKeepsABeginning()
{
    const QStringList texts{u"first"_s, u"first, second"_s, u"second"_s, u"second and last"_s};
    QList<qsizetype> ends; // of the journals of the first text, the first two, …
    for (qsizetype count = 1; count <= texts.size(); ++count)
        ends << journalOf(texts.first(count)).size();
    const QByteArray journal = journalOf(texts);
    for (qsizetype size = 0; size <= journal.size(); ++size) {
        const qsizetype whole = std::upper_bound(ends.begin(), ends.end(), size) - ends.begin();
        QCOMPARE(stateIn(journal.first(size), texts), whole - 1);
        // A power cut may leave blocks of zeros where the rest was to be (some records end in zeros).
        const qsizetype padded = stateIn(journal.first(size) + QByteArray(64, '\0'), texts);
        QVERIFY(padded == whole - 1 || padded == whole);
    }
}

void TestEditJournal::aFlippedBitKeepsABeginning()
{
    const QStringList texts{u"first"_s, u"first, second"_s, u"second"_s};
    const QByteArray journal = journalOf(texts);
    const qsizetype lastEdit = journalOf(texts.first(2)).size();
    const qsizetype firstEdit = journalOf(texts.first(1)).size();
    for (qsizetype bit = 0; bit < journal.size() * 8; ++bit) {
        QByteArray damaged = journal;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        const qsizetype place = bit / 8;
        QCOMPARE(stateIn(damaged, texts), place >= lastEdit ? 1 : place >= firstEdit ? 0 : -1);
    }
}

void TestEditJournal::randomBytesAreNoJournal()
{
    const QByteArray start = journalOf({u"a"_s});
    for (quint32 seed = 0; seed < 2000; ++seed) {
        QRandomGenerator random(seed);
        QByteArray noise(random.bounded(200), Qt::Uninitialized);
        for (char &byte : noise)
            byte = static_cast<char>(random.bounded(256));
        QVERIFY(!readEditJournal(noise));
        QCOMPARE(stateIn(start + noise, {u"a"_s}), 0);
        QVERIFY(!readEditJournal(start.first(8) + noise));
        // A length of almost everything asks for no memory.
        QCOMPARE(stateIn(start + "\xff\xff\xff\xf0" + noise, {u"a"_s}), 0);
    }
}

void TestEditJournal::readsEveryVersion()
{
    QDir folder(testData(u"base/editjournal"_s));
    const QStringList versions = folder.entryList({u"*.journal"_s}, QDir::Files);
    QVERIFY(!versions.isEmpty());
    for (const QString &name : versions) {
        const Result<QByteArray> bytes = readFileBytes(folder.filePath(name));
        QVERIFY_RESULT(bytes);
        const std::optional<UnsavedText> unsaved = readEditJournal(*bytes);
        QVERIFY2(unsaved, qPrintable(name));
        QCOMPARE(unsaved->head, (EditJournalHead{u"/blog/2024-01-01-kept.md"_s, "base"}));
        QCOMPARE(unsaved->text, u"Kept \u00e4cross versions.\nAnd edited.\n"_s);
    }
}

void TestEditJournal::leavesLaterVersionsAlone()
{
    QByteArray journal = journalOf({u"a"_s});
    journal[7] = 99;
    QVERIFY(!readEditJournal(journal));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestEditJournal)
#include "tst_editjournal.moc"
