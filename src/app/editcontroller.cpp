// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editcontroller.h"

#include "app/dialogs.h"
#include "app/editortab.h"
#include "app/fixmenu.h"
#include "editor/frontmatterform.h"
#include "editor/markdownedit.h"
#include "editor/searchbar.h"

#include <QApplication>

namespace Galley {

EditController::EditController(const Parts &parts, QObject *parent) : QObject(parent), m(parts)
{
    connectEditing();
    connectPlaces();
    connectZoom();
    connectForm();
}

void EditController::connectEditing()
{
    m.actions.on(ActionId::Undo, this, [this] { m.tabs.currentTab()->edit()->undo(); });
    m.actions.on(ActionId::Redo, this, [this] { m.tabs.currentTab()->edit()->redo(); });
    m.actions.on(ActionId::Cut, this, [this] { sendToFocus("cut"); });
    m.actions.on(ActionId::Copy, this, [this] { sendToFocus("copy"); });
    m.actions.on(ActionId::Paste, this, [this] { sendToFocus("paste"); });
    m.actions.on(ActionId::SelectAll, this, [this] { sendToFocus("selectAll"); });
    m.actions.on(ActionId::Find, this, [this] {
        if (previewIsMeant())
            m.pane->openFind();
        else
            m.tabs.currentTab()->search()->openFor(SearchBar::Mode::Find);
    });
    m.actions.on(ActionId::Replace, this, [this] {
        m.tabs.currentTab()->search()->openFor(SearchBar::Mode::Replace);
    });
    m.actions.on(ActionId::FindNext, this, [this] { findAgain(FindDirection::Forward); });
    m.actions.on(ActionId::FindPrevious, this, [this] { findAgain(FindDirection::Backward); });
}

bool EditController::previewIsMeant() const
{
    return m.pane->isAncestorOf(QApplication::focusWidget()) || !m.tabs.isVisible();
}

void EditController::findAgain(FindDirection direction)
{
    if (previewIsMeant())
        m.pane->find(direction);
    else if (direction == FindDirection::Forward)
        m.tabs.currentTab()->search()->findNext();
    else
        m.tabs.currentTab()->search()->findPrevious();
}

void EditController::zoom(int steps)
{
    if (previewIsMeant())
        m.pane->zoomStep(steps);
    else
        m.tabs.currentTab()->edit()->zoomStep(steps);
}

void EditController::sendToFocus(const char *slot)
{
    QWidget *focus = QApplication::focusWidget();
    if (focus && focus->metaObject()->indexOfMethod(QByteArray(slot).append("()").constData()) >= 0)
        QMetaObject::invokeMethod(focus, slot);
}

void EditController::connectPlaces()
{
    m.actions.on(ActionId::GoToLine, this, &EditController::askForLine);
    m.actions.on(ActionId::NextTab, &m.tabs, &PostTabs::showNext);
    m.actions.on(ActionId::PreviousTab, &m.tabs, &PostTabs::showPrevious);
    m.actions.on(ActionId::FixProblem, this, &EditController::offerFixes);
    m.actions.on(ActionId::NextProblem, this, [this] { goToProblem(ProblemStep::Next); });
    m.actions.on(ActionId::PreviousProblem, this, [this] { goToProblem(ProblemStep::Previous); });
}

void EditController::goTo(PostDocument *post, TextPosition position)
{
    if (EditorTab *tab = m.tabs.tabOf(post))
        tab->goTo(position);
}

void EditController::goToLine(int line)
{
    if (EditorTab *tab = m.tabs.currentTab())
        tab->goTo({line, 1});
}

void EditController::askForLine()
{
    EditorTab *tab = m.tabs.currentTab();
    const int last = tab->document()->textDocument()->blockCount();
    if (const std::optional<int> line = m.dialogs.line(tab->position().line, last))
        tab->goTo({*line, 1});
}

void EditController::goToProblem(ProblemStep step)
{
    EditorTab *tab = m.tabs.currentTab();
    if (!m.preview.rendering())
        return;
    const Diagnostics &problems = m.preview.rendering()->problems;
    if (const std::optional<TextPosition> place = neighbourProblem(problems, tab->position(), step))
        tab->goTo(*place);
}

void EditController::offerFixes()
{
    MarkdownEdit *edit = m.tabs.currentTab()->edit();
    if (!m.preview.isUpToDate())
        return;
    const Diagnostics &problems = m.preview.rendering()->problems;
    auto *menu = new FixMenu(problemsAt(problems, edit->selection().caret), problems, edit);
    connect(menu, &FixMenu::chosen, this, &EditController::fix);
    connect(menu, &FixMenu::everywhereChosen, this, &EditController::fixEverywhereRequested);
    menu->popup(edit->viewport()->mapToGlobal(edit->cursorRect().bottomLeft()));
}

void EditController::fix(const TextEdits &edits)
{
    // The edits are of the text that the preview shows; a newer one gets its own in a moment.
    if (edits.empty() || !m.preview.isUpToDate())
        return;
    MarkdownEdit *edit = m.tabs.currentTab()->edit();
    edit->apply(keepingSelection(edits, edit->selection()));
    edit->setFocus();
}

void EditController::connectZoom()
{
    m.actions.on(ActionId::ZoomIn, this, [this] { zoom(1); });
    m.actions.on(ActionId::ZoomOut, this, [this] { zoom(-1); });
    m.actions.on(ActionId::ZoomReset, this, [this] {
        if (previewIsMeant())
            m.pane->setZoom(100);
        else
            m.tabs.currentTab()->edit()->setZoom(100);
    });
    connect(&m.tabs, &PostTabs::tabAdded, this, [this](EditorTab *tab) {
        tab->edit()->setZoom(m.settings.number(Setting::EditorZoom));
        connect(tab->edit(), &MarkdownEdit::zoomChanged, this, &EditController::shareZoom);
    });
}

void EditController::connectForm()
{
    QAction *toggle = m.actions[ActionId::ToggleForm];
    toggle->setChecked(!m.settings.isOn(Setting::FormCollapsed));
    m.actions.on(ActionId::ToggleForm, this, [this](bool shown) { shareCollapsed(!shown); });
    connect(&m.tabs, &PostTabs::tabAdded, this, [this](EditorTab *tab) {
        tab->form()->setCollapsed(m.settings.isOn(Setting::FormCollapsed));
        connect(tab->form(), &FrontMatterForm::collapsedChanged, this, &EditController::shareCollapsed);
    });
}

void EditController::shareCollapsed(bool collapsed)
{
    m.settings.setValue(Setting::FormCollapsed, collapsed);
    m.actions[ActionId::ToggleForm]->setChecked(!collapsed);
    for (EditorTab *tab : m.tabs.tabs())
        tab->form()->setCollapsed(collapsed);
}

void EditController::shareZoom(int percent)
{
    m.settings.setValue(Setting::EditorZoom, percent);
    for (EditorTab *tab : m.tabs.tabs())
        tab->edit()->setZoom(percent);
}

} // namespace Galley
