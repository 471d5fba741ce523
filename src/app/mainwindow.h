// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/dialogs.h"
#include "app/openrequest.h"
#include "app/panes.h"
#include "app/session.h"
#include "app/settings.h"

#include <QMainWindow>

#include <memory>

namespace Galley {

class BlogSession;
class BulkChanges;
class EditorTab;
class ExportController;
class FileActions;
class MessageBar;
class OpenPosts;
class PostTabs;
class PreviewPane;
class Safekeeping;

/// The window: it makes its parts, introduces them to each other, and shows what fits the moment. What the
/// parts do stands in them (FileActions, BlogActions, EditController, ViewController, PreviewController,
/// ExportController, PostFacts, …). UI thread; owned by the program's start.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    /// Without dialogs of its own it asks with message boxes.
    explicit MainWindow(Settings &settings, std::unique_ptr<Dialogs> dialogs = {});
    ~MainWindow() override;

    /// Size, panels and recent places; before show().
    void restoreWindow(const Session &session);
    /// What was open.
    void restorePosts(const Session &session);
    void open(const std::vector<OpenRequest> &requests);
    /// What can wait until the window is there: the desktop's colours.
    void startLater();
    /// From here on what is open is written to this file: soon after it changed, and when the window closes.
    void keepSession(const QString &file);
    Session session() const;

    OpenPosts &posts();
    BlogSession &blog();
    FileActions &files();
    BulkChanges &bulkChanges();
    ExportController &exports();
    Safekeeping &safekeeping();
    ActionSet &actions();
    PostTabs *tabs();
    PreviewPane *preview();
    /// What concerns no single post is said here.
    MessageBar *bar();

Q_SIGNALS:
    /// The window closes, and nothing unsaved is lost by it.
    void closing();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildCentre();
    void buildPanels();
    void buildToolBar();
    void connectFiles();
    void connectBlog();
    void connectPosts();
    void connectPreview();
    void connectPanels();
    void connectHelp();
    void showCentre();
    void showTitle();
    void showSite();
    void tell(const QString &message);
    void turnPanes(Turn turn);
    void showShortcuts();

    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Galley
