// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/sidepanels.h"

#include "app/outlinepanel.h"
#include "app/postlistpanel.h"
#include "app/problemspanel.h"

#include <QCoreApplication>
#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::SidePanels", text);
}

/// The name is what the session knows the dock by.
QDockWidget *makeDock(QMainWindow *window, const QString &name, const QString &title, QWidget *content)
{
    auto *dock = new QDockWidget(title, window);
    dock->setObjectName(name);
    dock->setWidget(content);
    return dock;
}

} // namespace

SidePanels::SidePanels(QMainWindow *window)
    : list(new PostListPanel(window))
    , outline(new OutlinePanel(window))
    , problems(new ProblemsPanel(window))
    , listDock(makeDock(window, u"posts"_s, tr("Posts"), list))
    , outlineDock(makeDock(window, u"outline"_s, tr("Outline"), outline))
    , problemsDock(makeDock(window, u"problems"_s, tr("Problems"), problems))
{
    window->setDockNestingEnabled(true);
    window->setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window->addDockWidget(Qt::LeftDockWidgetArea, listDock);
    window->addDockWidget(Qt::LeftDockWidgetArea, outlineDock);
    window->addDockWidget(Qt::BottomDockWidgetArea, problemsDock);
    window->resizeDocks({listDock}, {260}, Qt::Horizontal);
    window->resizeDocks({problemsDock}, {140}, Qt::Vertical);
    outlineDock->hide();
    problemsDock->hide();
}

} // namespace Galley
