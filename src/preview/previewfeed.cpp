// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewfeed.h"

#include "preview/previewurls.h"

#include <QMutex>
#include <QThread>

#include <optional>
#include <utility>

namespace Galley {
namespace {

/// Milliseconds of one rendering for code and formulas that were not seen before: a keystroke must not wait
/// for them.
constexpr int scriptBudget = 30;

RenderOptions previewOptions(const RemoteConsent &consent)
{
    RenderOptions options;
    options.html = HtmlPolicy::Safe;
    options.assetUrl = previewAssetUrl;
    options.lineMarks = true;
    options.remoteUrl = [consent](const QUrl &url) {
        return consent.allows(url) ? previewRemoteUrl(url) : QString();
    };
    options.scriptBudget = scriptBudget;
    return options;
}

/// Lives on the render thread and owns what must stay there.
class RenderWorker final : public QObject
{
public:
    Renderer &renderer()
    {
        if (!m_renderer)
            m_renderer = std::make_unique<Renderer>();
        return *m_renderer;
    }

private:
    std::unique_ptr<Renderer> m_renderer;
};

} // namespace

struct PreviewFeed::Private
{
    QThread thread;
    RenderWorker *worker = new RenderWorker; // deleted on its thread when that ends
    RenderFunction render;

    QMutex mutex;
    std::optional<PreviewJob> next; // guarded by mutex; when set, work for it is queued on the thread

    void renderNext(PreviewFeed *feed);
    void goOn(PreviewFeed *feed, const PreviewJob &job);
};

/// On the render thread.
void PreviewFeed::Private::renderNext(PreviewFeed *feed)
{
    std::optional<PreviewJob> job;
    {
        const QMutexLocker lock(&mutex);
        job = std::exchange(next, std::nullopt);
    }
    if (!job)
        return;
    auto rendering = std::make_shared<PostRendering>(render(*job));
    rendering->revision = job->revision;
    const PostRenderingPtr result = std::move(rendering);
    QMetaObject::invokeMethod(
        feed, [feed, result] { Q_EMIT feed->rendered(result); }, Qt::QueuedConnection);
    if (result->body.isProvisional && !QThread::currentThread()->isInterruptionRequested())
        goOn(feed, *job);
}

/// On the render thread: colours the rest of the code, unless a newer job waits.
void PreviewFeed::Private::goOn(PreviewFeed *feed, const PreviewJob &job)
{
    const QMutexLocker lock(&mutex);
    if (next)
        return;
    next = job;
    QMetaObject::invokeMethod(
        worker, [this, feed] { renderNext(feed); }, Qt::QueuedConnection);
}

PreviewFeed::PreviewFeed(QObject *parent) : PreviewFeed(RenderFunction(), parent)
{
    d->render = [worker = d->worker](const PreviewJob &job) {
        return renderPost(worker->renderer(), job.text, job.file, *job.site, previewOptions(job.consent));
    };
}

PreviewFeed::PreviewFeed(const RenderFunction &render, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>())
{
    d->render = render;
    d->thread.setObjectName(QStringLiteral("render"));
    d->worker->moveToThread(&d->thread);
    connect(&d->thread, &QThread::finished, d->worker, &QObject::deleteLater);
    d->thread.start();
}

PreviewFeed::~PreviewFeed()
{
    {
        const QMutexLocker lock(&d->mutex);
        d->next.reset();
    }
    d->thread.requestInterruption();
    d->thread.quit();
    d->thread.wait();
}

void PreviewFeed::submit(const PreviewJob &job)
{
    bool queue = false;
    {
        const QMutexLocker lock(&d->mutex);
        queue = !d->next;
        d->next = job;
    }
    if (queue)
        QMetaObject::invokeMethod(
            d->worker, [this] { d->renderNext(this); }, Qt::QueuedConnection);
}

void PreviewFeed::run(const std::function<void(Renderer &)> &work)
{
    RenderWorker *worker = d->worker;
    QMetaObject::invokeMethod(
        worker, [worker, work] { work(worker->renderer()); }, Qt::QueuedConnection);
}

} // namespace Galley
