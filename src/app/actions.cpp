// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/actions.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

// clang-format off
constexpr std::array table{
    ActionSpec{ActionId::NewPost, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&New Post…"), "new", QKeySequence::New, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::OpenFile, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Open File…"), "open", QKeySequence::Open, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::OpenBlog, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Open &Blog Folder…"), "folder", QKeySequence::UnknownKey, "Ctrl+Shift+O", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::NewBlog, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Ne&w Blog…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::SampleBlog, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Sa&mple Blog…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Save, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Save"), "save", QKeySequence::Save, "", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::SaveAs, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Save &As…"), nullptr, QKeySequence::SaveAs, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::SaveAll, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Save A&ll"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+A", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::AutoSaveOff, MenuId::AutoSave, QT_TRANSLATE_NOOP("Galley::Actions", "&Never"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::AutoSaveOnFocusLoss, MenuId::AutoSave, QT_TRANSLATE_NOOP("Galley::Actions", "When Galley Loses the &Focus"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::AutoSaveAfterDelay, MenuId::AutoSave, QT_TRANSLATE_NOOP("Galley::Actions", "&Shortly After a Change"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::Revert, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Re&vert to File on Disk"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::PostHistory, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Histor&y…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ExportPost, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Export Post…"), "export", QKeySequence::UnknownKey, "Ctrl+Shift+H", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::ExportAgain, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Export t&he Same Way"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+H", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ExportBlog, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "E&xport Blog…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Print, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Print…"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+P", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::PrintPreview, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Print P&review"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::CloseTab, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Close Post"), nullptr, QKeySequence::Close, "", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::CloseBlog, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "Close Blo&g"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Quit, MenuId::File, QT_TRANSLATE_NOOP("Galley::Actions", "&Quit"), nullptr, QKeySequence::Quit, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::Undo, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Undo"), "undo", QKeySequence::Undo, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Redo, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Redo"), "redo", QKeySequence::Redo, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::UndoBulkChange, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Undo &Bulk Change"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+Z", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Cut, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Cu&t"), "cut", QKeySequence::Cut, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::Copy, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Copy"), "copy", QKeySequence::Copy, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::CopyHtml, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Copy as &HTML"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+C", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::CopyFormatted, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Copy Formatte&d"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+C", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Paste, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Paste"), "paste", QKeySequence::Paste, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::SelectAll, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Select &All"), nullptr, QKeySequence::SelectAll, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Find, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Find…"), "find", QKeySequence::Find, "", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::Replace, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "R&eplace…"), nullptr, QKeySequence::Replace, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::FindNext, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Find &Next"), nullptr, QKeySequence::UnknownKey, "F3", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::FindPrevious, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Find Pre&vious"), nullptr, QKeySequence::UnknownKey, "Shift+F3", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::FindInPosts, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Find in All Po&sts…"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+F", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::GoToLine, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "&Go to Line…"), nullptr, QKeySequence::UnknownKey, "Ctrl+G", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::FixProblem, MenuId::Edit, QT_TRANSLATE_NOOP("Galley::Actions", "Fi&x Problem…"), nullptr, QKeySequence::UnknownKey, "Ctrl+.", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::RenamePost, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "Re&name or Move…"), nullptr, QKeySequence::UnknownKey, "F2", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::DuplicatePost, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "D&uplicate"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::TurnPostForm, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "Turn into &File or Folder…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::PostTags, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "&Tags of Selected…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::PostAuthors, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "&Authors of Selected…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::DraftPosts, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "Make &Draft…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::PublishPosts, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "&Publish…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ExportPosts, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "&Export Selected…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::TrashPosts, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "&Move to Trash…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::BlogSettings, MenuId::Posts, QT_TRANSLATE_NOOP("Galley::Actions", "Blog &Settings…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Blog, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::ShowBoth, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Editor &and Preview"), "both", QKeySequence::UnknownKey, "F9", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ShowEditor, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "&Editor Only"), "editor", QKeySequence::UnknownKey, "Ctrl+F9", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ShowPreview, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Pre&view Only"), "preview", QKeySequence::UnknownKey, "Shift+F9", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ShowApart, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Preview in Its Ow&n Window"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+F9", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::SplitBeside, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Side &by Side"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::Line},
    ActionSpec{ActionId::SplitBelow, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Preview Be&low"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ToggleForm, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "&Form"), "form", QKeySequence::UnknownKey, "Ctrl+Shift+F", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::Line},
    ActionSpec{ActionId::TogglePosts, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "&Posts"), "list", QKeySequence::UnknownKey, "F7", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::ToggleOutline, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "&Outline"), "outline", QKeySequence::UnknownKey, "Shift+F7", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::ToggleProblems, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "P&roblems"), "problems", QKeySequence::UnknownKey, "Ctrl+F7", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::ToggleCalendar, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Calen&dar"), "calendar", QKeySequence::UnknownKey, "Ctrl+Shift+F7", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::ShowInPreview, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "Show &Caret in Preview"), nullptr, QKeySequence::UnknownKey, "F4", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ScrollTogether, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "&Scroll Together"), nullptr, QKeySequence::UnknownKey, "Shift+F4", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::PinPreview, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "Pi&n to This Post"), nullptr, QKeySequence::UnknownKey, "F12", ActionNeed::Post, ActionKind::Toggle, MenuGap::None},
    ActionSpec{ActionId::WidthPane, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "As &Wide as the Pane"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+1", ActionNeed::Nothing, ActionKind::Choice, MenuGap::Line},
    ActionSpec{ActionId::WidthPhone, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "&Phone"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+2", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::WidthTablet, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "&Tablet"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+3", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::WidthDesktop, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "&Desktop"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+4", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ColoursWindow, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "Colours &as the Window"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+W", ActionNeed::Nothing, ActionKind::Choice, MenuGap::Line},
    ActionSpec{ActionId::ColoursLight, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "&Light"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+L", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ColoursDark, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "Da&rk"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+D", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::LookSite, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "L&ook of the Site"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+S", ActionNeed::Nothing, ActionKind::Choice, MenuGap::Line},
    ActionSpec{ActionId::LookPlain, MenuId::Preview, QT_TRANSLATE_NOOP("Galley::Actions", "Plain Look for Read&ing"), nullptr, QKeySequence::UnknownKey, "Alt+Shift+R", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ZoomIn, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Zoom &In"), nullptr, QKeySequence::ZoomIn, "", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::ZoomOut, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Zoom Ou&t"), nullptr, QKeySequence::ZoomOut, "", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ZoomReset, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Re&set Zoom"), nullptr, QKeySequence::UnknownKey, "Ctrl+0", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ThemeSystem, MenuId::Theme, QT_TRANSLATE_NOOP("Galley::Actions", "As the &System"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ThemeLight, MenuId::Theme, QT_TRANSLATE_NOOP("Galley::Actions", "&Light"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::ThemeDark, MenuId::Theme, QT_TRANSLATE_NOOP("Galley::Actions", "&Dark"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Choice, MenuGap::None},
    ActionSpec{ActionId::RemoteHosts, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "Remote &Content…"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::FullScreen, MenuId::View, QT_TRANSLATE_NOOP("Galley::Actions", "F&ull Screen"), nullptr, QKeySequence::UnknownKey, "F11", ActionNeed::Nothing, ActionKind::Toggle, MenuGap::Line},
    ActionSpec{ActionId::QuickOpen, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "&Post…"), nullptr, QKeySequence::UnknownKey, "Ctrl+P", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ManageTags, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "&Tags"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+T", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::ManageAuthors, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "A&uthors"), nullptr, QKeySequence::UnknownKey, "Ctrl+Shift+U", ActionNeed::Blog, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::NextTab, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "&Next Open Post"), nullptr, QKeySequence::UnknownKey, "Ctrl+PgDown; Ctrl+Tab", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::PreviousTab, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "Pre&vious Open Post"), nullptr, QKeySequence::UnknownKey, "Ctrl+PgUp; Ctrl+Shift+Tab", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::NextProblem, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "Next P&roblem"), nullptr, QKeySequence::UnknownKey, "F8", ActionNeed::Post, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::PreviousProblem, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "Previous Pro&blem"), nullptr, QKeySequence::UnknownKey, "Shift+F8", ActionNeed::Post, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::NextPane, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "Next P&ane"), nullptr, QKeySequence::UnknownKey, "F6", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
    ActionSpec{ActionId::PreviousPane, MenuId::Go, QT_TRANSLATE_NOOP("Galley::Actions", "Previous Pan&e"), nullptr, QKeySequence::UnknownKey, "Shift+F6", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::Shortcuts, MenuId::Help, QT_TRANSLATE_NOOP("Galley::Actions", "&Keyboard Shortcuts"), nullptr, QKeySequence::UnknownKey, "F1", ActionNeed::Nothing, ActionKind::Plain, MenuGap::None},
    ActionSpec{ActionId::About, MenuId::Help, QT_TRANSLATE_NOOP("Galley::Actions", "&About Galley"), nullptr, QKeySequence::UnknownKey, "", ActionNeed::Nothing, ActionKind::Plain, MenuGap::Line},
};
// clang-format on

QString translated(const char *text)
{
    return QCoreApplication::translate("Galley::Actions", text);
}

} // namespace

std::span<const ActionSpec> actionTable()
{
    return table;
}

const ActionSpec &actionSpec(ActionId id)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const ActionSpec &spec) { return spec.id == id; });
    Q_ASSERT(found != table.end());
    return *found;
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&File"));
    case MenuId::Edit:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&Edit"));
    case MenuId::Format:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "F&ormat"));
    case MenuId::Insert:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&Insert"));
    case MenuId::Posts:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&Posts"));
    case MenuId::View:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&View"));
    case MenuId::Preview:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "Previe&w"));
    case MenuId::AutoSave:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "Save A&utomatically"));
    case MenuId::Theme:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "T&heme"));
    case MenuId::Go:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&Go"));
    case MenuId::Help:
        return translated(QT_TRANSLATE_NOOP("Galley::Actions", "&Help"));
    }
    Q_UNREACHABLE();
}

QString actionText(const ActionSpec &spec)
{
    return translated(spec.text);
}

QList<QKeySequence> shortcutsOf(const ActionSpec &spec)
{
    if (spec.standardKey != QKeySequence::UnknownKey)
        return QKeySequence::keyBindings(spec.standardKey);
    const QString keys = QString::fromLatin1(spec.keys);
    // The empty text would be a list with one empty sequence.
    return keys.isEmpty() ? QList<QKeySequence>()
                          : QKeySequence::listFromString(keys, QKeySequence::PortableText);
}

} // namespace Galley
