// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/viewcontroller.h"

#include "app/previewlook.h"

#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>

namespace Galley {

namespace {

struct ThemeAction
{
    ThemeChoice choice;
    ActionId action;
};

constexpr ThemeAction themeActions[]{
    {ThemeChoice::System, ActionId::ThemeSystem},
    {ThemeChoice::Light, ActionId::ThemeLight},
    {ThemeChoice::Dark, ActionId::ThemeDark},
};

} // namespace

ViewController::ViewController(const Parts &parts)
    : QObject(parts.window), m(parts), m_system(QApplication::palette())
{
    connectLayout();
    connectTheme();
    m.split->setViewLayout(readLayout(m.settings));
    applyTheme();
}

void ViewController::connectLayout()
{
    m.actions.on(ActionId::ShowBoth, this, [this] { setPanes(VisiblePanes::Both); });
    m.actions.on(ActionId::ShowEditor, this, [this] { setPanes(VisiblePanes::Editor); });
    m.actions.on(ActionId::ShowPreview, this, [this] { setPanes(VisiblePanes::Preview); });
    m.actions.on(ActionId::ShowApart, this, [this] { setPanes(VisiblePanes::Apart); });
    m.actions.on(ActionId::SplitBeside, this, [this] { setSplitOrientation(SplitOrientation::Beside); });
    m.actions.on(ActionId::SplitBelow, this, [this] { setSplitOrientation(SplitOrientation::Below); });
    m.actions.on(ActionId::FullScreen, this, &ViewController::toggleFullScreen);
    connect(m.split, &SplitView::viewLayoutChanged, this, &ViewController::showLayout);
}

void ViewController::connectTheme()
{
    for (const ThemeAction &theme : themeActions)
        m.actions.on(theme.action, this, [this, theme] { setTheme(theme.choice); });
    connect(&m_system, &SystemScheme::changed, this, &ViewController::applyTheme);
}

void ViewController::setPanes(VisiblePanes panes)
{
    ViewLayout layout = m.split->viewLayout();
    layout.panes = panes;
    m.split->setViewLayout(layout);
}

void ViewController::setSplitOrientation(SplitOrientation orientation)
{
    ViewLayout layout = m.split->viewLayout();
    layout.orientation = orientation;
    m.split->setViewLayout(layout);
}

void ViewController::showLayout(const ViewLayout &layout)
{
    m.actions[ActionId::ShowBoth]->setChecked(layout.panes == VisiblePanes::Both);
    m.actions[ActionId::ShowEditor]->setChecked(layout.panes == VisiblePanes::Editor);
    m.actions[ActionId::ShowPreview]->setChecked(layout.panes == VisiblePanes::Preview);
    m.actions[ActionId::ShowApart]->setChecked(layout.panes == VisiblePanes::Apart);
    m.actions[ActionId::SplitBeside]->setChecked(layout.orientation == SplitOrientation::Beside);
    m.actions[ActionId::SplitBelow]->setChecked(layout.orientation == SplitOrientation::Below);
    writeLayout(m.settings, layout);
}

void ViewController::setTheme(ThemeChoice choice)
{
    m.settings.setValue(Setting::Theme, themeWord(choice));
    applyTheme();
}

void ViewController::applyTheme()
{
    const ThemeChoice choice = themeChoice(m.settings.text(Setting::Theme));
    for (const ThemeAction &theme : themeActions)
        m.actions[theme.action]->setChecked(theme.choice == choice);
    const Brightness brightness = resolved(choice, m_system.brightness());
    QApplication::setPalette(themePalette(brightness));
    m.look.setWindowScheme(
        brightness == Brightness::Dark ? PreviewPane::ColorScheme::Dark : PreviewPane::ColorScheme::Light);
}

void ViewController::watchSystem()
{
    m_system.watchPortal();
}

void ViewController::toggleFullScreen(bool on)
{
    if (on)
        m_wasMaximized = m.window->isMaximized();
    if (on)
        m.window->showFullScreen();
    else if (m_wasMaximized)
        m.window->showMaximized();
    else
        m.window->showNormal();
}

void ViewController::addPanel(ActionId action, QDockWidget *panel)
{
    connect(m.actions[action], &QAction::triggered, panel, [panel](bool on) {
        panel->setVisible(on);
        if (on)
            reveal(panel);
    });
    // Not visibilityChanged: a panel behind another tab is still switched on.
    connect(panel->toggleViewAction(), &QAction::toggled, m.actions[action], &QAction::setChecked);
    m.actions[action]->setChecked(!panel->isHidden());
}

void ViewController::reveal(QDockWidget *panel)
{
    panel->show();
    panel->raise();
    panel->widget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace Galley
