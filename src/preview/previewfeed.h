// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/postrendering.h"

#include <QObject>

#include <memory>

namespace Galley {

/// One version of a post to render.
struct PreviewJob
{
    quint64 revision = 0;
    QString text;
    QString file;
    SiteSnapshotPtr site;
};

/// The render thread's front: an idle thread starts a job at once, a busy one keeps only the newest. Results arrive on
/// the UI thread; the one of a job that was replaced meanwhile may be missing. Owned by the window; UI thread.
class PreviewFeed final : public QObject
{
    Q_OBJECT

public:
    explicit PreviewFeed(QObject *parent = nullptr);
    ~PreviewFeed() override;

    void submit(const PreviewJob &job);

Q_SIGNALS:
    void rendered(const Galley::PostRenderingPtr &rendering);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
