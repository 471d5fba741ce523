// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/editactions.h"

#include "editor/inlinecommands.h"
#include "editor/linecommands.h"
#include "editor/markdownedit.h"
#include "editor/postdocument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Text = const QString &;
using Selection = const TextSelection &;
using Context = const EditContext &;

template <InlineMark mark>
EditResult markAction(Text text, Selection selection, Context)
{
    return toggleMark(text, selection, mark);
}

template <int level>
EditResult headingAction(Text text, Selection selection, Context)
{
    return setHeading(text, selection, level);
}

template <ListKind kind>
EditResult listAction(Text text, Selection selection, Context)
{
    return toggleList(text, selection, kind);
}

template <HeadingStep step>
EditResult stepAction(Text text, Selection selection, Context)
{
    return stepHeading(text, selection, step);
}

template <Direction direction>
EditResult moveAction(Text text, Selection selection, Context)
{
    return moveLines(text, selection, direction);
}

/// Wraps a command that needs nothing but the text.
template <EditResult (*command)(Text, Selection)>
EditResult plainAction(Text text, Selection selection, Context)
{
    return command(text, selection);
}

EditResult truncateAction(Text text, Selection selection, Context context)
{
    return insertTruncateMarker(text, selection, context.commentForm);
}

EditResult codeBlockAction(Text text, Selection selection, Context)
{
    return insertCodeBlock(text, selection, {});
}

EditResult tableAction(Text text, Selection selection, Context)
{
    return insertTable(text, selection, 2, 3);
}

EditResult imageAction(Text text, Selection selection, Context)
{
    return insertImage(
        text, selection, u"./image.png"_s, editActionText(*findEditAction(u"image")).remove(u'&'));
}

constexpr auto noteAction = [](Text text, Selection selection, Context) {
    return insertAdmonition(text, selection, u"note"_s);
};
constexpr auto tipAction = [](Text text, Selection selection, Context) {
    return insertAdmonition(text, selection, u"tip"_s);
};
constexpr auto infoAction = [](Text text, Selection selection, Context) {
    return insertAdmonition(text, selection, u"info"_s);
};
constexpr auto warningAction = [](Text text, Selection selection, Context) {
    return insertAdmonition(text, selection, u"warning"_s);
};
constexpr auto dangerAction = [](Text text, Selection selection, Context) {
    return insertAdmonition(text, selection, u"danger"_s);
};

#define TEXT(text) QT_TRANSLATE_NOOP("Galley::EditActions", text)
constexpr EditAction actions[] = {
    {u"bold", EditMenu::Format, TEXT("&Bold"), u"Ctrl+B", u"format-text-bold", markAction<InlineMark::Bold>},
    {u"italic", EditMenu::Format, TEXT("&Italic"), u"Ctrl+I", u"format-text-italic",
     markAction<InlineMark::Italic>},
    {u"strikethrough", EditMenu::Format, TEXT("&Strikethrough"), u"Ctrl+Shift+X",
     u"format-text-strikethrough", markAction<InlineMark::Strikethrough>},
    {u"code", EditMenu::Format, TEXT("Inline &Code"), u"Ctrl+E", u"format-text-code",
     markAction<InlineMark::Code>},
    {u"link", EditMenu::Format, TEXT("&Link"), u"Ctrl+K", u"insert-link", plainAction<toggleLink>},

    {u"paragraph", EditMenu::Paragraph, TEXT("&Plain Paragraph"), u"Ctrl+Shift+P", u"", headingAction<0>},
    {u"heading-1", EditMenu::Paragraph, TEXT("Heading &1"), u"Ctrl+1", u"", headingAction<1>},
    {u"heading-2", EditMenu::Paragraph, TEXT("Heading &2"), u"Ctrl+2", u"", headingAction<2>},
    {u"heading-3", EditMenu::Paragraph, TEXT("Heading &3"), u"Ctrl+3", u"", headingAction<3>},
    {u"heading-4", EditMenu::Paragraph, TEXT("Heading &4"), u"Ctrl+4", u"", headingAction<4>},
    {u"heading-promote", EditMenu::Paragraph, TEXT("Heading &Up"), u"Ctrl+Shift+Up", u"",
     stepAction<HeadingStep::Promote>},
    {u"heading-demote", EditMenu::Paragraph, TEXT("Heading &Down"), u"Ctrl+Shift+Down", u"",
     stepAction<HeadingStep::Demote>},
    {u"quote", EditMenu::Paragraph, TEXT("&Quote"), u"Ctrl+Shift+E", u"format-text-blockquote",
     plainAction<toggleQuote>},
    {u"bullet-list", EditMenu::Paragraph, TEXT("&Bullet List"), u"Ctrl+Shift+B", u"format-list-unordered",
     listAction<ListKind::Bullet>},
    {u"ordered-list", EditMenu::Paragraph, TEXT("&Numbered List"), u"Ctrl+Shift+L", u"format-list-ordered",
     listAction<ListKind::Ordered>},
    {u"task-list", EditMenu::Paragraph, TEXT("&Task List"), u"Ctrl+Shift+K", u"format-list-task",
     listAction<ListKind::Task>},
    {u"task-done", EditMenu::Paragraph, TEXT("Task D&one"), u"Ctrl+Shift+D", u"",
     plainAction<toggleTaskDone>},

    {u"truncate", EditMenu::Insert, TEXT("&Read More Marker"), u"", u"", truncateAction},
    {u"code-block", EditMenu::Insert, TEXT("&Code Block"), u"Ctrl+Shift+C", u"", codeBlockAction},
    {u"math-block", EditMenu::Insert, TEXT("&Math Block"), u"Ctrl+Shift+M", u"",
     plainAction<insertMathBlock>},
    {u"table", EditMenu::Insert, TEXT("&Table"), u"", u"insert-table", tableAction},
    {u"image", EditMenu::Insert, TEXT("&Image"), u"Ctrl+Shift+I", u"insert-image", imageAction},
    {u"details", EditMenu::Insert, TEXT("&Details"), u"", u"", plainAction<insertDetails>},
    {u"tabs", EditMenu::Insert, TEXT("Ta&bs"), u"", u"", plainAction<insertTabs>},
    {u"footnote", EditMenu::Insert, TEXT("&Footnote"), u"", u"", plainAction<insertFootnote>},
    {u"rule", EditMenu::Insert, TEXT("&Horizontal Rule"), u"", u"", plainAction<insertRule>},

    {u"note", EditMenu::Admonition, TEXT("&Note"), u"", u"", noteAction},
    {u"tip", EditMenu::Admonition, TEXT("&Tip"), u"", u"", tipAction},
    {u"info", EditMenu::Admonition, TEXT("&Info"), u"", u"", infoAction},
    {u"warning", EditMenu::Admonition, TEXT("&Warning"), u"", u"", warningAction},
    {u"danger", EditMenu::Admonition, TEXT("&Danger"), u"", u"", dangerAction},

    {u"line-up", EditMenu::Lines, TEXT("Move Line &Up"), u"Alt+Up", u"", moveAction<Direction::Up>},
    {u"line-down", EditMenu::Lines, TEXT("Move Line &Down"), u"Alt+Down", u"", moveAction<Direction::Down>},
    {u"line-duplicate", EditMenu::Lines, TEXT("D&uplicate Line"), u"Ctrl+D", u"",
     plainAction<duplicateLines>},
};
#undef TEXT

} // namespace

std::span<const EditAction> editActions()
{
    return actions;
}

const EditAction *findEditAction(QStringView id)
{
    const auto action = std::find_if(
        std::begin(actions), std::end(actions), [&](const EditAction &row) { return row.id == id; });
    return action == std::end(actions) ? nullptr : action;
}

QString editActionText(const EditAction &action)
{
    return QCoreApplication::translate("Galley::EditActions", action.text);
}

void runEditAction(QStringView id, MarkdownEdit &editor)
{
    const EditAction *action = findEditAction(id);
    Q_ASSERT(action);
    const QString before = editor.post().text();
    const TextSelection selection = editor.selection();
    ToggleMemory &memory = editor.toggleMemory();
    const std::optional<EditResult> back =
        memory.takenBack(action->id, editor.post().revision(), before, selection);
    editor.apply(back ? *back : action->run(before, selection, editor.context()));
    if (action->menu == EditMenu::Format)
        memory.remember(action->id, before, selection, editor.post().revision(), editor.selection());
}

} // namespace Galley
