// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/blockpatch.h"
#include "testing/galleytest.h"

#include <QRandomGenerator>

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

QByteArray applied(QByteArray page, const BlockPatch &patch, const QByteArray &fresh)
{
    QByteArray inserted;
    for (const qsizetype index : patch.inserted)
        inserted.append(fresh[index]);
    return page.replace(patch.first, patch.removed, inserted);
}

} // namespace

class TestBlockPatch : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void replacesOnlyWhatChanged_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("removed");
        QTest::addColumn<int>("inserted");
        QTest::newRow("nothing") << QByteArray("abc") << QByteArray("abc") << 3 << 0 << 0;
        QTest::newRow("one changed") << QByteArray("abc") << QByteArray("aXc") << 1 << 1 << 1;
        QTest::newRow("one inserted") << QByteArray("abc") << QByteArray("abXc") << 2 << 0 << 1;
        QTest::newRow("one removed") << QByteArray("abc") << QByteArray("ac") << 1 << 1 << 0;
        QTest::newRow("a twin inserted") << QByteArray("aab") << QByteArray("aaab") << 2 << 0 << 1;
        QTest::newRow("everything new") << QByteArray() << QByteArray("ab") << 0 << 0 << 2;
        QTest::newRow("everything gone") << QByteArray("ab") << QByteArray() << 0 << 2 << 0;
    }

    void replacesOnlyWhatChanged()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        const BlockPatch patch = blockPatch(blockKeys(blocksOf(before)), blocksOf(after));
        QTEST(static_cast<int>(patch.first), "first");
        QTEST(static_cast<int>(patch.removed), "removed");
        QTEST(static_cast<int>(patch.inserted.size()), "inserted");
    }

    void turnsAnyPageIntoAnyOther()
    {
        QRandomGenerator random(1);
        const auto letters = [&] {
            QByteArray text;
            for (int i = random.bounded(12); i > 0; --i)
                text.append(static_cast<char>('a' + random.bounded(4)));
            return text;
        };
        for (int round = 0; round < 5000; ++round) {
            const QByteArray before = letters();
            const QByteArray after = letters();
            const BlockPatch patch = blockPatch(blockKeys(blocksOf(before)), blocksOf(after));
            QCOMPARE(applied(before, patch, after), after);
            QCOMPARE(patch.keys, blockKeys(blocksOf(after)));
            QCOMPARE(patch.isEmpty(), before == after);
        }
    }

    void keepsIdsWhereverBlocksMove()
    {
        const std::vector<BlockKey> keys = blockKeys(blocksOf("abca"));
        const std::vector<BlockKey> moved = blockKeys(blocksOf("Xabca"));
        for (size_t i = 0; i < keys.size(); ++i)
            QCOMPARE(moved[i + 1].id, keys[i].id);
        QVERIFY(keys[0].id != keys[3].id);
    }
};

QTEST_GUILESS_MAIN(TestBlockPatch)
#include "tst_blockpatch.moc"
