// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/flushschedule.h"
#include "testing/galleytest.h"

using namespace std::chrono_literals;

namespace Galley {

class TestFlushSchedule final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsDueWithoutAChange();
    void laterChangesDoNotPutItOff();
    void lateIsNow();
    void nobodyWaitsLongerWhoNeverPauses();
};

constexpr FlushSchedule::Time start{1h};

void TestFlushSchedule::nothingIsDueWithoutAChange()
{
    FlushSchedule schedule(500ms);
    QVERIFY(!schedule.wait(start));
    schedule.noteChange(start);
    schedule.noteWritten();
    QVERIFY(!schedule.wait(start + 1s));
}

void TestFlushSchedule::laterChangesDoNotPutItOff()
{
    FlushSchedule schedule(500ms);
    schedule.noteChange(start);
    QCOMPARE(schedule.wait(start), 500ms);
    schedule.noteChange(start + 400ms);
    QCOMPARE(schedule.wait(start + 400ms), 100ms);
}

void TestFlushSchedule::lateIsNow()
{
    FlushSchedule schedule(500ms);
    schedule.noteChange(start);
    QCOMPARE(schedule.wait(start + 3s), 0ms);
}

/// A minute of keys every 30 ms, with a writer that obeys: no change is ever older than the longest wait.
void TestFlushSchedule::nobodyWaitsLongerWhoNeverPauses()
{
    FlushSchedule schedule(500ms);
    std::optional<FlushSchedule::Time> oldest;
    int written = 0;
    for (FlushSchedule::Time now = start; now < start + 1min; now += 1ms) {
        if ((now - start) % 30ms == 0ms) {
            schedule.noteChange(now);
            oldest = oldest.value_or(now);
        }
        if (schedule.wait(now) == 0ms) {
            schedule.noteWritten();
            oldest.reset();
            ++written;
        }
        QVERIFY(!oldest || now - *oldest < 500ms);
    }
    QVERIFY2(written > 100 && written <= 120, qPrintable(QString::number(written)));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestFlushSchedule)
#include "tst_flushschedule.moc"
