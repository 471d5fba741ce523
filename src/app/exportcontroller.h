// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/blogexport.h"
#include "app/exportpostdialog.h"
#include "publish/postexport.h"

#include <QHash>
#include <QThreadPool>

namespace Galley {

class MessageBar;

/// Writes the post in front, as it stands in the window, in one of the forms of an export, and the blog. What
/// needs the Renderer is done on the render thread, because a process has one; writing and printing on the
/// pool. UI thread; owned by the window.
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
        const ActionSet &actions;
        MessageBar *bar;
        QWidget *window;
    };

    explicit ExportController(const Parts &parts, const QString &memory = ExportMemory::defaultFile());

    /// Diagrams are drawn and pages printed in a process of this command (publish/engineprocess.h); without
    /// one diagrams stay as their source, and there is no PDF.
    void setEngineCommand(const QStringList &command);

    BlogExport &blog() { return m_blog; }

    /// Asks how, and where to.
    void exportCurrent();
    /// The same form to the same place as the last time, without a question unless something of another
    /// origin would be replaced.
    void exportAgain();
    void exportTo(const PostSource &source, const QString &target, const PostExportOptions &options);

Q_SIGNALS:
    void exported(const Galley::ExportReport &report);
    void failed(const QString &message);

private:
    PostSource sourceOf(const PostDocument *post) const;
    /// The blog that a post's choices are remembered with.
    QString rootOf(const PostDocument *post) const;
    void preview(ExportPostDialog *dialog, const PostSource &source);
    void write(const std::shared_ptr<const PostBundle> &bundle, const QString &target);
    void tell(const Result<ExportReport> &report);

    Parts m;
    ExportMemory m_memory;
    BlogExport m_blog;
    QStringList m_engineCommand;
    QHash<QString, QString> m_targets; ///< of posts that were exported, by their path
    QThreadPool m_pool;                ///< ends first
};

/// What is said after an export: where to, how large, and what the file could not hold.
QString exportMessage(const ExportReport &report);

} // namespace Galley
