// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/searchbar.h"

#include "editor/markdownedit.h"
#include "editor/postdocument.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace Galley {

namespace {

QPushButton *addButton(QHBoxLayout *row, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

QCheckBox *addOption(QHBoxLayout *row, const QString &text)
{
    auto *option = new QCheckBox(text);
    row->addWidget(option);
    return option;
}

QLineEdit *addField(QHBoxLayout *row, const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    row->addWidget(field, 1);
    return field;
}

} // namespace

SearchBar::SearchBar(QWidget *parent) : QWidget(parent)
{
    build();
    m_delay.setSingleShot(true);
    m_delay.setInterval(150ms); // the first letters of a word match everywhere; nobody wants to see those
    connect(&m_delay, &QTimer::timeout, this, [this] { search(Move::Stay); });
    hide();
}

void SearchBar::build()
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(6, 4, 6, 4);
    auto *findRow = new QHBoxLayout;
    rows->addLayout(findRow);
    m_find = addField(findRow, tr("Find"));
    m_count = new QLabel;
    findRow->addWidget(m_count);
    QPushButton *previous = addButton(findRow, tr("&Previous"));
    QPushButton *next = addButton(findRow, tr("&Next"));
    m_case = addOption(findRow, tr("&Case"));
    m_words = addOption(findRow, tr("&Words"));
    m_expression = addOption(findRow, tr("Rege&x"));
    m_case->setToolTip(tr("Match upper and lower case"));
    m_words->setToolTip(tr("Match whole words only"));
    m_expression->setToolTip(tr("Regular expression"));
    QPushButton *closeButton = addButton(findRow, tr("Close"));

    m_replaceRow = new QWidget;
    auto *replaceRow = new QHBoxLayout(m_replaceRow);
    replaceRow->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_replaceRow);
    m_replace = addField(replaceRow, tr("Replace with"));
    QPushButton *one = addButton(replaceRow, tr("&Replace"));
    QPushButton *all = addButton(replaceRow, tr("Replace &All"));

    connect(m_find, &QLineEdit::textEdited, this, &SearchBar::patternEdited);
    for (QCheckBox *option : {m_case, m_words, m_expression})
        connect(option, &QCheckBox::toggled, this, &SearchBar::patternEdited);
    connect(next, &QPushButton::clicked, this, &SearchBar::findNext);
    connect(previous, &QPushButton::clicked, this, &SearchBar::findPrevious);
    connect(one, &QPushButton::clicked, this, &SearchBar::replaceOne);
    connect(all, &QPushButton::clicked, this, &SearchBar::replaceAll);
    connect(closeButton, &QPushButton::clicked, this, &SearchBar::close);
}

SearchQuery SearchBar::query() const
{
    SearchOptions options;
    options.setFlag(SearchOption::CaseSensitive, m_case->isChecked());
    options.setFlag(SearchOption::WholeWords, m_words->isChecked());
    options.setFlag(SearchOption::RegularExpression, m_expression->isChecked());
    return {m_find->text(), options};
}

void SearchBar::setEditor(MarkdownEdit *editor)
{
    if (m_editor == editor)
        return;
    if (m_editor)
        m_editor->setMatches({}, -1);
    disconnect(m_following);
    m_editor = editor;
    m_searched = {};
    m_result = {};
    if (!editor)
        return;
    m_origin = editor->selection().start();
    m_following = connect(&editor->post(), &PostDocument::textChanged, &m_delay, qOverload<>(&QTimer::start));
    if (isVisible())
        search(Move::Stay);
}

void SearchBar::openFor(Mode mode)
{
    m_replaceRow->setVisible(mode == Mode::Replace);
    show();
    if (m_editor) {
        const TextSelection selection = m_editor->selection();
        const QString words = selection.span().of(m_editor->post().text()).toString();
        if (!words.isEmpty() && !words.contains(u'\n') && !m_expression->isChecked())
            m_find->setText(words);
        m_origin = selection.start();
        search(Move::ToFirst);
    }
    m_find->setFocus();
    m_find->selectAll();
}

void SearchBar::patternEdited()
{
    search(Move::ToFirst);
}

void SearchBar::search(Move move)
{
    if (!m_editor || !isVisible())
        return;
    m_delay.stop();
    const SearchQuery wanted = query();
    if (wanted != m_searched || m_revision != m_editor->post().revision()) {
        m_result = findAll(m_editor->post().text(), wanted);
        m_revision = m_editor->post().revision();
        m_searched = wanted;
        m_current = -1;
    }
    if (move == Move::ToFirst && !m_result.matches.empty())
        return goTo(matchFrom(m_result.matches, m_origin));
    m_editor->setMatches(m_result.matches, m_current);
    showCount();
}

void SearchBar::goTo(qsizetype index)
{
    m_current = index;
    if (index >= 0) {
        const TextSpan &match = m_result.matches[static_cast<size_t>(index)];
        m_editor->select({match.start, match.end()});
        m_editor->ensureCursorVisible();
    }
    m_editor->setMatches(m_result.matches, m_current);
    showCount();
}

void SearchBar::showCount(const QString &note)
{
    QString text = note;
    if (!m_result.error.isEmpty())
        text = m_result.error;
    else if (note.isEmpty() && !m_find->text().isEmpty()) {
        const QString total = m_result.complete ? QString::number(m_result.matches.size())
                                                : tr("more than %1").arg(m_result.matches.size());
        text = m_current < 0 ? tr("%1 found").arg(total) : tr("%1 of %2").arg(m_current + 1).arg(total);
    }
    m_count->setText(text);
    m_count->setAccessibleName(text);
}

void SearchBar::findNext()
{
    if (!m_editor)
        return;
    search(Move::Stay);
    const TextSelection at = m_editor->selection();
    m_origin = at.isEmpty() ? at.caret : at.start() + 1;
    goTo(matchFrom(m_result.matches, m_origin));
}

void SearchBar::findPrevious()
{
    if (!m_editor)
        return;
    search(Move::Stay);
    m_origin = m_editor->selection().start();
    goTo(matchBefore(m_result.matches, m_origin));
}

void SearchBar::replaceOne()
{
    if (!m_editor)
        return;
    search(Move::Stay);
    const TextSpan selected = m_editor->selection().span();
    const qsizetype index = matchFrom(m_result.matches, selected.start);
    if (index < 0)
        return;
    if (m_result.matches[static_cast<size_t>(index)] != selected)
        return goTo(index);
    const TextEdits edits = replacementEdits(m_editor->post().text(), {selected}, query(), m_replace->text());
    const qsizetype end = selected.start + edits.front().replacement.size();
    m_editor->apply({edits, {end, end}});
    m_origin = end;
    search(Move::ToFirst);
}

void SearchBar::replaceAll()
{
    if (!m_editor)
        return;
    search(Move::Stay);
    const size_t count = m_result.matches.size();
    TextEdits edits = replacementEdits(m_editor->post().text(), m_result.matches, query(), m_replace->text());
    m_editor->apply(keepingSelection(std::move(edits), m_editor->selection()));
    search(Move::Stay);
    showCount(tr("%n replaced", nullptr, static_cast<int>(count)));
}

void SearchBar::close()
{
    hide();
    m_delay.stop();
    if (m_editor) {
        m_editor->setMatches({}, -1);
        m_editor->setFocus();
    }
    Q_EMIT closed();
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        close();
    else if (enter && m_replace->hasFocus())
        replaceOne();
    else if (enter && event->modifiers() & Qt::ShiftModifier)
        findPrevious();
    else if (enter)
        findNext();
    else
        QWidget::keyPressEvent(event);
}

} // namespace Galley
