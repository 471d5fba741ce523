// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogactions.h"
#include "app/blogtools.h"
#include "app/bulkchanges.h"
#include "app/editcontroller.h"
#include "app/editmenus.h"
#include "app/exportcontroller.h"
#include "app/fileactions.h"
#include "app/filedrop.h"
#include "app/linkopener.h"
#include "app/mainwindow.h"
#include "app/mediainsert.h"
#include "app/messagebar.h"
#include "app/postfacts.h"
#include "app/previewlook.h"
#include "app/printcontroller.h"
#include "app/remotecontroller.h"
#include "app/richcopy.h"
#include "app/safekeeping.h"
#include "app/scrollsync.h"
#include "app/sessionkeeper.h"
#include "app/sidepanels.h"
#include "app/statuspanel.h"
#include "app/viewcontroller.h"
#include "app/welcomeview.h"
#include "app/workbenches.h"

#include <QLabel>
#include <QStackedWidget>
#include <QStatusBar>

namespace Galley {

/// Everything that the window is made of; for mainwindow.cpp only.
/// Members stand in the order in which they need each other.
struct MainWindow::Private
{
    Private(MainWindow *window, Settings &settings, std::unique_ptr<Dialogs> given)
        : dialogs(given ? std::move(given) : std::make_unique<WidgetDialogs>(window))
        , actions(window)
        , bar(new MessageBar(window))
        , tabs(new PostTabs(posts, window))
        , pane(new PreviewPane(window))
        , split(new SplitView(tabs, pane, window))
        , welcome(new WelcomeView(window))
        , panels(window)
        , preview(posts, blog, pane)
        , drop(window)
        , files(fileParts())
        , safekeeping({posts, *tabs, watch, files, settings, actions, *dialogs, window})
        , bulk({posts, blog, watch, actions, bar, window})
        , benches(new Workbenches({stack, posts, blog, bulk, actions, pane->fetcher(), settings}, window))
        , blogActions(fileParts(), files, window)
        , links(blog, files)
        , exports({posts, blog, preview.feed(), *dialogs, actions, bar, window})
        , copying({*tabs, posts, blog, preview.feed(), actions})
        , menus(*tabs, actions, nullptr)
        , edit({*tabs, preview, pane, settings, *dialogs, actions}, nullptr)
        , sync({posts, *tabs, preview, pane, edit, settings, actions})
        , look(pane, settings, actions)
        , view({window, split, look, settings, actions})
        , printing(pane, *dialogs, actions, window)
        , status(window->statusBar())
        , keeper({window, posts, *tabs, blog, recent})
        , media(blog, nullptr)
        , remote({*tabs, blog, preview, pane, bar, settings})
        , tools({window, *tabs, blog, bulk, recent, files, view, *dialogs, actions, preview.feed()})
        , facts({posts, *tabs, preview, panels.list, panels.outline, panels.problems, &status}, nullptr)
    {
    }

    FileActions::Parts fileParts() { return {posts, blog, watch, recent, *dialogs}; }

    std::unique_ptr<Dialogs> dialogs;
    OpenPosts posts;
    BlogSession blog;
    DiskWatch watch{posts};
    RecentPlaces recent;
    ActionSet actions;

    MessageBar *bar;
    PostTabs *tabs;
    PreviewPane *pane;
    SplitView *split;
    WelcomeView *welcome;
    SidePanels panels;
    QStackedWidget *stack = new QStackedWidget;
    QLabel *hint = new QLabel;

    PreviewController preview;
    FileDrop drop;
    FileActions files;
    Safekeeping safekeeping;
    BulkChanges bulk;
    Workbenches *benches;
    BlogActions blogActions;
    LinkOpener links;
    ExportController exports;
    RichCopy copying;
    EditMenus menus;
    EditController edit;
    ScrollSync sync;
    PreviewLook look;
    ViewController view;
    PrintController printing;
    StatusPanel status;
    SessionKeeper keeper;
    MediaInsert media;
    RemoteController remote;
    BlogTools tools;
    PostFacts facts;
};

} // namespace Galley
