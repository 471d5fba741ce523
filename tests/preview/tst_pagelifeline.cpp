// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagelifeline.h"
#include "previewprobe.h"
#include "previewtestmain.h"
#include "testing/galleytest.h"

#include <QPushButton>
#include <QSignalSpy>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Galley {

class TestPageLifeline final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void waitsLongerEachTime();
    void comesBackAfterADeath();
    void comesBackAfterAHang();
    void givesUpUntilAsked();

private:
    static bool end(const PreviewProbe &probe, int signal);
    static QString body(const PreviewProbe &probe)
    {
        return probe.evaluate(u"document.querySelector('.markdown').textContent"_s).toString();
    }
    static QWidget *notice(const PreviewProbe &probe)
    {
        return probe.pane.findChild<QWidget *>(u"previewNotice"_s);
    }
};

bool TestPageLifeline::end(const PreviewProbe &probe, int signal)
{
    const qint64 process = probe.page()->renderProcessPid();
    return process > 0 && ::kill(static_cast<pid_t>(process), signal) == 0;
}

void TestPageLifeline::waitsLongerEachTime()
{
    QCOMPARE(restartDelay(1), std::optional(0ms));
    QVERIFY(*restartDelay(2) > *restartDelay(1));
    QVERIFY(*restartDelay(3) > *restartDelay(2));
    QVERIFY(!restartDelay(4));
    QVERIFY(!restartDelay(5));
}

void TestPageLifeline::comesBackAfterADeath()
{
    PreviewProbe probe;
    QVERIFY(probe.show({"<p>one</p>"}));
    QVERIFY(!notice(probe)->isVisible());
    QSignalSpy shown(&probe.pane, &PreviewPane::shown);
    QVERIFY(end(probe, SIGKILL));
    QTRY_VERIFY(notice(probe)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    QCOMPARE(body(probe), u"one"_s);
    QVERIFY(!notice(probe)->isVisible());
    QVERIFY(probe.show({"<p>two</p>"}));
}

void TestPageLifeline::comesBackAfterAHang()
{
    PreviewProbe probe;
    probe.pane.setPatience(400ms);
    QVERIFY(probe.show({"<p>one</p>"}));
    const qint64 process = probe.page()->renderProcessPid();
    QSignalSpy shown(&probe.pane, &PreviewPane::shown);
    QVERIFY(end(probe, SIGSTOP));
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 1, 30000);
    QVERIFY(probe.page()->renderProcessPid() != process);
    QCOMPARE(body(probe), u"one"_s);
}

void TestPageLifeline::givesUpUntilAsked()
{
    PreviewProbe probe;
    QVERIFY(probe.show({"<p>one</p>"}));
    auto *again = notice(probe)->findChild<QPushButton *>();
    QSignalSpy shown(&probe.pane, &PreviewPane::shown);
    for (int death = 1; death <= 3; ++death) {
        QVERIFY(end(probe, SIGKILL));
        QTRY_COMPARE_WITH_TIMEOUT(shown.size(), death, 30000);
        QVERIFY(!again->isVisible());
    }
    QVERIFY(end(probe, SIGKILL));
    QTRY_VERIFY(again->isVisible());
    again->click();
    QTRY_COMPARE_WITH_TIMEOUT(shown.size(), 4, 30000);
    QCOMPARE(body(probe), u"one"_s);
    QVERIFY(!notice(probe)->isVisible());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPageLifeline)
#include "tst_pagelifeline.moc"
