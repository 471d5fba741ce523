// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockpatch.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>

#include <numeric>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// Each letter is a block.
std::vector<RenderedBlock> blocksOf(const QByteArray &letters)
{
    std::vector<RenderedBlock> blocks;
    for (const char letter : letters) {
        const int line = static_cast<int>(blocks.size()) + 1;
        blocks.push_back({QByteArray(1, letter), line, line});
    }
    return blocks;
}

/// What a page does with a patch.
std::vector<RenderedBlock> applied(
    std::vector<RenderedBlock> page, const BlockPatch &patch, const std::vector<RenderedBlock> &fresh)
{
    for (const BlockSplice &splice : patch.splices) {
        const auto first = page.begin() + splice.first;
        const auto place = page.erase(first, first + splice.removed);
        page.insert(place, fresh.begin() + splice.first, fresh.begin() + splice.first + splice.inserted);
    }
    for (const BlockShift &shift : patch.shifts) {
        for (qsizetype i = shift.first; i < shift.first + shift.count; ++i) {
            page[static_cast<size_t>(i)].line += shift.lines;
            page[static_cast<size_t>(i)].lineEnd += shift.lines;
        }
    }
    return page;
}

qsizetype insertedBlocks(const BlockPatch &patch)
{
    return std::accumulate(
        patch.splices.begin(), patch.splices.end(), qsizetype(0),
        [](qsizetype sum, const BlockSplice &splice) { return sum + splice.inserted; });
}

/// As many as stay when the longest common subsequence does, found the slow and sure way.
qsizetype longestCommon(const QByteArray &a, const QByteArray &b)
{
    std::vector<qsizetype> row(static_cast<size_t>(b.size()) + 1);
    for (const char letter : a) {
        qsizetype diagonal = 0;
        for (size_t j = 1; j < row.size(); ++j) {
            const qsizetype above = row[j];
            row[j] = letter == b[static_cast<qsizetype>(j) - 1] ? diagonal + 1 : std::max(above, row[j - 1]);
            diagonal = above;
        }
    }
    return row.back();
}

} // namespace

Q_DECLARE_METATYPE(Galley::BlockPatch)

class TestBlockPatch : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void replacesOnlyWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<BlockPatch>("patch");
        const auto row = [](const char *name, const char *before, const char *after,
                            const BlockPatch &patch) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(after) << patch;
        };
        row("nothing", "abc", "abc", {});
        row("one changed", "abc", "aXc", {{{1, 1, 1}}, {}});
        row("one inserted", "abc", "abXc", {{{2, 0, 1}}, {{3, 1, 1}}});
        row("one removed", "abc", "ac", {{{1, 1, 0}}, {{1, 1, -1}}});
        row("a twin inserted", "aab", "aaab", {{{2, 0, 1}}, {{3, 1, 1}}});
        row("both ends changed", "abcd", "XbcY", {{{0, 1, 1}, {3, 1, 1}}, {}});
        row("two places", "abcdefg", "aXcdeYZg", {{{1, 1, 1}, {5, 1, 2}}, {{7, 1, 1}}});
        row("the last moved to the front", "abcd", "dabc", {{{0, 0, 1}, {4, 1, 0}}, {{1, 3, 1}}});
        row("everything new", "", "ab", {{{0, 0, 2}}, {}});
        row("everything gone", "ab", "", {{{0, 2, 0}}, {}});
    }

    void replacesOnlyWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QTEST(blockPatch(blocksOf(before), blocksOf(after)), "patch");
    }

    void aBlockThatGrewIsReplaced()
    {
        const BlockPatch patch = blockPatch({{"a", 1, 1}, {"b", 2, 2}}, {{"a", 1, 2}, {"b", 3, 3}});
        QCOMPARE(patch, (BlockPatch{{{0, 1, 1}}, {{1, 1, 1}}}));
    }

    void turnsAnyPageIntoAnyOther()
    {
        QRandomGenerator random(1);
        const auto letters = [&](int kinds) {
            QByteArray text;
            for (int i = random.bounded(12); i > 0; --i)
                text.append(static_cast<char>('a' + random.bounded(kinds)));
            return text;
        };
        for (int round = 0; round < 5000; ++round) {
            const QByteArray before = letters(4);
            const QByteArray after = letters(4);
            const BlockPatch patch = blockPatch(blocksOf(before), blocksOf(after));
            QCOMPARE(applied(blocksOf(before), patch, blocksOf(after)), blocksOf(after));
            QCOMPARE(patch == BlockPatch(), before == after);
        }
    }

    void keepsAsManyAsPossible()
    {
        QRandomGenerator random(2);
        for (int round = 0; round < 500; ++round) {
            QByteArray before = "abcdefghijkl";
            QByteArray after = before;
            for (int i = 0; i < 4; ++i)
                after.insert(random.bounded(after.size()), after.at(random.bounded(after.size()))).chop(1);
            after = QByteArray(before).right(random.bounded(12)) + after.left(random.bounded(12));
            QByteArray once; // no twins: with them the best choice is open
            for (const char letter : after)
                once += once.contains(letter) ? QByteArray() : QByteArray(1, letter);
            const BlockPatch patch = blockPatch(blocksOf(before), blocksOf(once));
            QCOMPARE(once.size() - insertedBlocks(patch), longestCommon(before, once));
        }
    }
};

QTEST_GUILESS_MAIN(TestBlockPatch)
#include "tst_blockpatch.moc"
