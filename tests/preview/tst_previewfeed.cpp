// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewfeed.h"
#include "testing/galleytest.h"

#include <QSemaphore>
#include <QThread>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// A render function that waits for the test's leave before each result.
struct SlowRender
{
    QSemaphore started;
    QSemaphore leave;
    std::vector<quint64> revisions; ///< in the order of their start; read while nothing runs

    PostRendering operator()(const PreviewJob &job)
    {
        revisions.push_back(job.revision);
        started.release();
        leave.acquire();
        return {};
    }
};

PreviewJob job(quint64 revision)
{
    return {revision, u"text"_s, u"/blog/a.md"_s, std::make_shared<const SiteSnapshot>()};
}

} // namespace

class TestPreviewFeed final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void idleThreadStartsAtOnce();
    void busyThreadKeepsOnlyTheNewest();
    void resultsCarryTheirRevision();
    void endWaitsForTheJobAtHandAndDropsTheNext();
    void otherWorkRunsOnTheSameThread();
    void rendersWithAssetsUnderTheGalleyScheme();
};

void TestPreviewFeed::idleThreadStartsAtOnce()
{
    SlowRender slow;
    slow.leave.release();
    PreviewFeed feed(std::ref(slow));
    feed.submit(job(1));
    // No event loop has run here: nothing but the submission itself can have started it.
    QVERIFY(slow.started.tryAcquire(1, 5000));
}

void TestPreviewFeed::busyThreadKeepsOnlyTheNewest()
{
    SlowRender slow;
    PreviewFeed feed(std::ref(slow));
    std::vector<quint64> results;
    connect(&feed, &PreviewFeed::rendered, this, [&](const PostRenderingPtr &rendering) {
        results.push_back(rendering->revision);
    });
    feed.submit(job(1));
    QVERIFY(slow.started.tryAcquire(1, 5000));
    for (quint64 revision = 2; revision <= 50; ++revision)
        feed.submit(job(revision));
    slow.leave.release(2);
    QTRY_COMPARE(results.size(), size_t(2));
    QCOMPARE(results, (std::vector<quint64>{1, 50}));
    QCOMPARE(slow.revisions, (std::vector<quint64>{1, 50}));
}

void TestPreviewFeed::resultsCarryTheirRevision()
{
    SlowRender slow;
    slow.leave.release(2);
    PreviewFeed feed(std::ref(slow));
    quint64 last = 0;
    connect(&feed, &PreviewFeed::rendered, this, [&](const PostRenderingPtr &rendering) {
        QCOMPARE(QThread::currentThread(), feed.thread());
        last = rendering->revision;
    });
    feed.submit(job(7));
    QTRY_COMPARE(last, quint64(7));
    feed.submit(job(8));
    QTRY_COMPARE(last, quint64(8));
}

void TestPreviewFeed::endWaitsForTheJobAtHandAndDropsTheNext()
{
    QSemaphore started;
    std::vector<quint64> finished;
    {
        PreviewFeed feed([&](const PreviewJob &each) {
            started.release();
            while (!QThread::currentThread()->isInterruptionRequested())
                QThread::yieldCurrentThread();
            finished.push_back(each.revision);
            return PostRendering();
        });
        feed.submit(job(1));
        QVERIFY(started.tryAcquire(1, 5000));
        feed.submit(job(2));
    }
    QCOMPARE(finished, std::vector<quint64>{1});
}

void TestPreviewFeed::otherWorkRunsOnTheSameThread()
{
    QThread *renderThread = nullptr;
    QThread *workThread = nullptr;
    QSemaphore done;
    PreviewFeed feed([&](const PreviewJob &) {
        renderThread = QThread::currentThread();
        return PostRendering();
    });
    feed.submit(job(1));
    feed.run([&](Renderer &) {
        workThread = QThread::currentThread();
        done.release();
    });
    QVERIFY(done.tryAcquire(1, 5000));
    QCOMPARE(workThread, renderThread);
    QVERIFY(workThread != QThread::currentThread());
}

void TestPreviewFeed::rendersWithAssetsUnderTheGalleyScheme()
{
    const QString folder = testData(u"preview/blog"_s);
    SiteSnapshot site;
    site.root = folder;
    site.blogFolder = folder;
    PreviewFeed feed;
    PostRenderingPtr result;
    connect(
        &feed, &PreviewFeed::rendered, this, [&](const PostRenderingPtr &rendering) { result = rendering; });
    feed.submit(
        {3, u"![dot](./dot.png)\n\n<script>x</script>\n"_s, folder + u"/post.md"_s,
         std::make_shared<const SiteSnapshot>(site)});
    QTRY_VERIFY(result);
    QCOMPARE(result->revision, quint64(3));
    const QByteArray html = result->body.html();
    QVERIFY2(html.contains("src=\"galley://blog" + folder.toUtf8() + "/dot.png"), html.constData());
    QVERIFY2(!html.contains("<script"), html.constData());
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPreviewFeed)
#include "tst_previewfeed.moc"
