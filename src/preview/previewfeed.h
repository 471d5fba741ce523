// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/remoteconsent.h"
#include "render/postrendering.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Galley {

/// One version of a post to render.
struct PreviewJob
{
    quint64 revision = 0;
    QString text;
    QString file;
    SiteSnapshotPtr site;
    RemoteConsent consent{};
};

/// The render thread's front: an idle thread starts a job at once, a busy one keeps only the newest. Results
/// arrive on the UI thread; the one of a job that was replaced meanwhile may be missing. Owned by the window;
/// UI thread.
class PreviewFeed final : public QObject
{
    Q_OBJECT

public:
    using RenderFunction = std::function<PostRendering(const PreviewJob &job)>;

    explicit PreviewFeed(QObject *parent = nullptr);
    /// Renders by other means than the Renderer; called on the render thread.
    explicit PreviewFeed(const RenderFunction &render, QObject *parent = nullptr);
    /// Drops the job that still waits, asks the thread for interruption, and waits for the job at hand.
    ~PreviewFeed() override;

    void submit(const PreviewJob &job);

    /// Runs other work that needs the process's one Renderer, such as an export, on the render thread after
    /// the job at hand. The work tells its result by itself, for instance with QMetaObject::invokeMethod.
    void run(const std::function<void(Renderer &renderer)> &work);

Q_SIGNALS:
    void rendered(const Galley::PostRenderingPtr &rendering);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
