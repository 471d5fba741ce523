// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/exportblogdialog.h"
#include "app/exportmemory.h"
#include "app/openposts.h"
#include "preview/previewfeed.h"

#include <QElapsedTimer>
#include <QPointer>

#include <memory>

namespace Galley {

/// Writes the open blog as a site, as its files on disk are. The work is done on the render thread, because a
/// process has one Renderer; going away cancels it. UI thread; owned by ExportController.
class BlogExport final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        BlogSession &blog;
        PreviewFeed &feed;
        Dialogs &dialogs;
        QWidget *window;
    };

    BlogExport(const Parts &parts, ExportMemory &memory, QObject *parent = nullptr);
    ~BlogExport() override;

    /// See publish/engineprocess.h.
    void setEngineCommand(const QStringList &command) { m_engineCommand = command; }

    /// Asks how, and where to.
    void ask();

Q_SIGNALS:
    void exported(const Galley::SiteExportReport &report);
    void failed(const QString &message);

private:
    void start();
    void cancel();
    void end(const Result<SiteExportReport> &report);

    Parts m;
    ExportMemory &m_memory;
    QStringList m_engineCommand;
    QPointer<ExportBlogDialog> m_dialog;
    std::shared_ptr<ExportControl> m_control; ///< of what runs
    QElapsedTimer m_time;
};

} // namespace Galley
