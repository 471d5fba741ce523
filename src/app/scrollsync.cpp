// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/scrollsync.h"

#include "app/editortab.h"
#include "app/sourceplace.h"
#include "editor/editscroll.h"
#include "editor/markdownedit.h"

#include <QSignalBlocker>

#include <utility>

namespace Galley {

ScrollSync::ScrollSync(const Parts &parts) : m(parts), m_on(m.settings.isOn(Setting::ScrollTogether))
{
    connect(&m.tabs, &PostTabs::tabAdded, this, &ScrollSync::watch);
    connect(&m.posts, &OpenPosts::currentChanged, this, [this] { m_opened = true; });
    connect(&m.preview, &PreviewController::rendered, this, &ScrollSync::postRendered);
    connect(m.pane, &PreviewPane::scrolled, this, &ScrollSync::followPage);
    connect(m.pane, &PreviewPane::placeActivated, this, &ScrollSync::goTo);
    m.actions[ActionId::ScrollTogether]->setChecked(m_on);
    m.actions.on(ActionId::ScrollTogether, this, &ScrollSync::setOn);
    m.actions.on(ActionId::ShowInPreview, this, [this] { showCaret(Reveal::Always); });
}

void ScrollSync::watch(EditorTab *tab)
{
    connect(tab->scroll(), &EditScroll::scrolled, this, [this, tab](double line) {
        if (tab == shownTab())
            followText(line);
    });
    connect(tab, &EditorTab::cursorMoved, this, &ScrollSync::caretMoved);
    connect(tab->document(), &PostDocument::textChanged, this, [this] { m_typed = true; });
}

EditorTab *ScrollSync::shownTab() const
{
    EditorTab *tab = m.tabs.currentTab();
    return tab && tab->document() == m.preview.shownPost() ? tab : nullptr;
}

void ScrollSync::followText(double line)
{
    if (m_on)
        m.pane->follow(line);
}

void ScrollSync::followPage(double line)
{
    if (const EditorTab *tab = shownTab(); tab && m_on)
        tab->scroll()->setTopLine(line);
}

void ScrollSync::goTo(const PagePlace &place)
{
    EditorTab *tab = shownTab();
    if (!tab)
        return;
    // The page leads: it stays where it was clicked.
    const QSignalBlocker quiet(tab->scroll());
    tab->goTo(sourcePlace(tab->document()->text(), place));
}

void ScrollSync::caretMoved()
{
    const EditorTab *tab = shownTab();
    // While the person types, the page is told when it shows what they typed.
    if (!tab || m_typed || tab->position().line == m_caretLine)
        return;
    showCaret(Reveal::WhenHidden);
}

void ScrollSync::postRendered(const PostRenderingPtr &rendering)
{
    const EditorTab *tab = shownTab();
    if (!rendering || !tab || !m.preview.isUpToDate())
        return;
    if (std::exchange(m_opened, false)) {
        m_typed = false;
        m.pane->follow(tab->scroll()->topLine());
        showCaret(Reveal::Never);
    } else if (std::exchange(m_typed, false)) {
        showCaret(Reveal::WhenHidden);
    }
}

void ScrollSync::showCaret(Reveal reveal)
{
    const EditorTab *tab = shownTab();
    if (!tab)
        return;
    m_caretLine = tab->position().line;
    m.pane->showCaret(m_caretLine, m_on || reveal == Reveal::Always ? reveal : Reveal::Never);
}

void ScrollSync::setOn(bool on)
{
    m_on = on;
    m.settings.setValue(Setting::ScrollTogether, on);
    if (const EditorTab *tab = shownTab())
        followText(tab->scroll()->topLine());
}

} // namespace Galley
