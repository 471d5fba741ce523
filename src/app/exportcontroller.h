// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/dialogs.h"
#include "app/openposts.h"
#include "preview/previewfeed.h"
#include "publish/postexport.h"

namespace Galley {

/// Writes the post in front, as it stands in the window, to one HTML file. The work is done on the render
/// thread, because a process has one Renderer. UI thread; owned by the window.
class ExportController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        BlogSession &blog;
        PreviewFeed &feed;
        Dialogs &dialogs;
    };

    ExportController(const Parts &parts, QObject *parent);

    /// Diagrams are drawn in a process of this command (publish/diagramprocess.h); without one they stay as
    /// their source.
    void setDiagramCommand(const QStringList &command) { m_diagramCommand = command; }

    /// Asks where to.
    void exportCurrent();
    void exportTo(PostDocument *post, const QString &file);

Q_SIGNALS:
    void exported(const Galley::ExportReport &report);
    void failed(const QString &message);

private:
    void tell(const Result<ExportReport> &report);

    Parts m;
    QStringList m_diagramCommand;
};

/// What is said after an export: where to, how large, and what the file could not hold.
QString exportMessage(const ExportReport &report);

} // namespace Galley
