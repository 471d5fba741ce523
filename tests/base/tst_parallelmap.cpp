// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/parallelmap.h"
#include "testing/galleytest.h"

#include <mutex>
#include <set>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestParallelMap : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheOrder_data()
    {
        QTest::addColumn<int>("items");
        QTest::addColumn<int>("threads");
        QTest::newRow("nothing") << 0 << 4;
        QTest::newRow("one item") << 1 << 4;
        QTest::newRow("one thread") << 100 << 1;
        QTest::newRow("an unknown number of processors") << 100 << 0;
        QTest::newRow("several threads") << 10'000 << 4;
    }

    void keepsTheOrder()
    {
        QFETCH(const int, items);
        QFETCH(const int, threads);
        QStringList words;
        for (int i = 0; i < items; ++i)
            words << QString::number(i);
        const std::vector<int> numbers = parallelMap(
            words, [](const QString &word) { return word.toInt(); }, static_cast<std::size_t>(threads));
        QCOMPARE(numbers.size(), static_cast<std::size_t>(items));
        for (int i = 0; i < items; ++i)
            QCOMPARE(numbers[static_cast<std::size_t>(i)], i);
    }

    /// Each waits for the others, so that it ends only when all work at once.
    void worksAtOnce()
    {
        std::atomic_int here = 0;
        std::mutex mutex;
        std::set<std::thread::id> workers;
        parallelMap(
            std::vector<int>{1, 2, 3},
            [&](int) {
                {
                    const std::lock_guard lock(mutex);
                    workers.insert(std::this_thread::get_id());
                }
                ++here;
                while (here < 3)
                    std::this_thread::yield();
                return 0;
            },
            3);
        QCOMPARE(workers.size(), std::size_t(3));
        QVERIFY(workers.contains(std::this_thread::get_id()));
    }
};

QTEST_GUILESS_MAIN(TestParallelMap)
#include "tst_parallelmap.moc"
