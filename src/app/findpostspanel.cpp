// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/findpostspanel.h"

#include "app/markedtextdelegate.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum ItemRole { FileRole = Qt::UserRole, LineRole, ColumnRole };

QLineEdit *addField(QHBoxLayout *row, const QString &name)
{
    auto *field = new QLineEdit;
    field->setPlaceholderText(name);
    field->setAccessibleName(name);
    field->setClearButtonEnabled(true);
    row->addWidget(field, 1);
    return field;
}

QCheckBox *addOption(QHBoxLayout *row, const QString &text, const QString &toolTip)
{
    auto *option = new QCheckBox(text);
    option->setToolTip(toolTip);
    row->addWidget(option);
    return option;
}

QPushButton *addButton(QHBoxLayout *row, const QString &text)
{
    auto *button = new QPushButton(text);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

QTreeWidgetItem *hitItem(const SearchHit &hit, const QString &file)
{
    auto *item = new QTreeWidgetItem;
    item->setData(0, FileRole, file);
    item->setData(0, LineRole, hit.position.line);
    item->setData(0, ColumnRole, hit.position.column);
    item->setData(0, MarkedTextDelegate::TextRole, QVariant::fromValue(hit.line));
    item->setData(0, MarkedTextDelegate::AsideRole, QString::number(hit.position.line));
    item->setData(
        0, Qt::AccessibleTextRole,
        FindPostsPanel::tr("Line %1: %2").arg(hit.position.line).arg(hit.line.text));
    return item;
}

} // namespace

FindPostsPanel::FindPostsPanel(QWidget *parent)
    : QWidget(parent), m_state(new QLabel(this)), m_list(new QTreeWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 4, 6, 0);
    column->setSpacing(4);
    auto *findRow = new QHBoxLayout;
    auto *replaceRow = new QHBoxLayout;
    column->addLayout(findRow);
    column->addLayout(replaceRow);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    buildFind(findRow);
    buildReplace(replaceRow);
    buildList();
    setFocusProxy(m_find);
    clear();
}

void FindPostsPanel::buildFind(QHBoxLayout *row)
{
    m_find = addField(row, tr("Find in all posts"));
    m_case = addOption(row, tr("&Case"), tr("Match upper and lower case"));
    m_words = addOption(row, tr("&Words"), tr("Match whole words only"));
    m_expression = addOption(row, tr("Rege&x"), tr("Regular expression"));
    m_search = addButton(row, {});
    connect(m_find, &QLineEdit::returnPressed, this, &FindPostsPanel::search);
    connect(m_search, &QPushButton::clicked, this, &FindPostsPanel::toggleSearch);
}

void FindPostsPanel::buildReplace(QHBoxLayout *row)
{
    m_replace = addField(row, tr("Replace with"));
    m_replace->setToolTip(
        tr("With a regular expression $1 or \\1 stands for its first group, \\n for a new line"));
    m_scope = new QComboBox;
    m_scope->addItem(tr("Whole posts"), static_cast<int>(SearchScope::Everything));
    m_scope->addItem(tr("Front matter only"), static_cast<int>(SearchScope::FrontMatter));
    m_scope->addItem(tr("Body only"), static_cast<int>(SearchScope::Body));
    m_scope->setAccessibleName(tr("Where to look"));
    row->addWidget(m_scope);
    m_skipCode = addOption(row, tr("&Leave code out"), tr("Not in code blocks and code in lines"));
    m_replaceAll = addButton(row, tr("&Replace…"));
    m_replaceAll->setToolTip(tr("Shows all changes before any is made"));
    connect(m_replace, &QLineEdit::returnPressed, this, &FindPostsPanel::requestReplace);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindPostsPanel::requestReplace);
}

void FindPostsPanel::buildList()
{
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new MarkedTextDelegate(MarkedTextDelegate::Lines::One, m_list));
    m_list->setAccessibleName(tr("Places found"));
    connect(m_list, &QTreeWidget::itemClicked, this, &FindPostsPanel::activate);
    connect(m_list, &QTreeWidget::itemActivated, this, &FindPostsPanel::activate);
}

void FindPostsPanel::start(const QString &guess)
{
    if (!guess.isEmpty())
        m_find->setText(guess);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

BlogQuery FindPostsPanel::query() const
{
    SearchOptions options;
    options.setFlag(SearchOption::CaseSensitive, m_case->isChecked());
    options.setFlag(SearchOption::WholeWords, m_words->isChecked());
    options.setFlag(SearchOption::RegularExpression, m_expression->isChecked());
    return {
        {m_find->text(), options},
        static_cast<SearchScope>(m_scope->currentData().toInt()),
        m_skipCode->isChecked() ? CodeText::Skipped : CodeText::Searched};
}

void FindPostsPanel::clear()
{
    m_list->clear();
    m_isSearching = false;
    m_searched = {};
    showState(tr("Type what to find and press Enter."));
}

void FindPostsPanel::toggleSearch()
{
    if (m_isSearching)
        Q_EMIT stopRequested();
    else
        search();
}

void FindPostsPanel::search()
{
    clear();
    if (m_find->text().isEmpty())
        return;
    m_isSearching = true;
    m_searched = query();
    showState(tr("Searching…"));
    Q_EMIT searchRequested(m_searched);
}

void FindPostsPanel::add(const PostHits &hits, const QString &name)
{
    auto *post = new QTreeWidgetItem;
    const auto count = static_cast<int>(hits.hits.size());
    post->setData(0, FileRole, hits.file);
    post->setData(0, MarkedTextDelegate::TextRole, QVariant::fromValue(MarkedText{name, {}}));
    post->setData(0, MarkedTextDelegate::AsideRole, QString::number(count));
    post->setData(
        0, Qt::AccessibleTextRole,
        count == 1 ? tr("%1, one place").arg(name) : tr("%1, %2 places").arg(name).arg(count));
    QList<QTreeWidgetItem *> places;
    for (const SearchHit &hit : hits.hits)
        places << hitItem(hit, hits.file);
    post->addChildren(places);
    m_list->addTopLevelItem(post);
    post->setExpanded(true);
    if (m_list->topLevelItemCount() == 1)
        showState(tr("Searching…"));
}

void FindPostsPanel::showEnd(const SearchEnd &end)
{
    m_isSearching = false;
    showState(searchEndText(end));
}

void FindPostsPanel::showState(const QString &text)
{
    const bool isThere = m_list->topLevelItemCount() > 0;
    m_state->setText(text);
    m_search->setText(m_isSearching ? tr("S&top") : tr("Fi&nd"));
    m_replaceAll->setEnabled(isThere && !m_isSearching);
    m_list->setVisible(isThere);
    m_state->setAlignment(isThere ? Qt::AlignLeft : Qt::AlignLeft | Qt::AlignTop);
    m_state->setSizePolicy(QSizePolicy::Preferred, isThere ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

void FindPostsPanel::requestReplace()
{
    if (!m_replaceAll->isEnabled())
        return;
    QStringList posts;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        posts << m_list->topLevelItem(i)->data(0, FileRole).toString();
    Q_EMIT replaceRequested(m_searched, posts, m_replace->text());
}

void FindPostsPanel::activate(const QTreeWidgetItem *item)
{
    // A post's own row leads to the first place in it.
    const QTreeWidgetItem *place = item->childCount() > 0 ? item->child(0) : item;
    Q_EMIT activated(
        place->data(0, FileRole).toString(),
        {place->data(0, LineRole).toInt(), place->data(0, ColumnRole).toInt()});
}

QString searchEndText(const SearchEnd &end)
{
    QString text = FindPostsPanel::tr("Nothing found.");
    if (end.hits == 1)
        text = FindPostsPanel::tr("One place in one post.");
    else if (end.posts == 1)
        text = FindPostsPanel::tr("%1 places in one post.").arg(end.hits);
    else if (end.posts > 1)
        text = FindPostsPanel::tr("%1 places in %2 posts.").arg(end.hits).arg(end.posts);
    if (end.problem.isEmpty())
        return text;
    return end.hits > 0 ? text + u' ' + end.problem : end.problem;
}

} // namespace Galley
