// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagsworkbench.h"

#include "app/namedrows.h"
#include "app/tagdetails.h"
#include "app/tagnamedialog.h"
#include "app/tagpostsdialog.h"
#include "app/tagtablemodel.h"
#include "app/tagusedelegate.h"
#include "app/viewkeys.h"
#include "site/postplan.h"
#include "site/tagplan.h"

#include <QAction>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int historyWidth = 130; // pixels

QString quoted(const QStringList &names)
{
    return u'“' + names.join(TagsWorkbench::tr("”, “")) + u'”';
}

} // namespace

TagsWorkbench::TagsWorkbench(BulkChanges &bulk, QWidget *parent)
    : QWidget(parent)
    , m_bulk(bulk)
    , m_model(new TagTableModel(this))
    , m_rows(new QSortFilterProxyModel(this))
    , m_filter(new QLineEdit(this))
    , m_table(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_details(new TagDetails(this))
{
    m_filter->setPlaceholderText(tr("Filter tags"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setWordWrap(true);
    buildTable();
    buildCommands();
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_table);
    parts->addWidget(m_details);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 1);
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(buildButtons());
    column->addWidget(m_empty);
    column->addWidget(parts, 1);
    setFocusProxy(m_table);
    connect(m_filter, &QLineEdit::textChanged, m_rows, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_filter, &QLineEdit::textChanged, this, &TagsWorkbench::showEmpty);
    connect(m_filter, &QLineEdit::returnPressed, m_table, [this] { m_table->setFocus(); });
    connect(m_details, &TagDetails::postActivated, this, &TagsWorkbench::postActivated);
    connect(m_details, &TagDetails::mergeAsked, this, &TagsWorkbench::merge);
    setSite({});
}

void TagsWorkbench::buildTable()
{
    m_rows->setSourceModel(m_model);
    m_rows->setSortRole(TagTableModel::SortRole);
    m_rows->setFilterRole(TagTableModel::FilterRole);
    m_rows->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_rows);
    new ViewKeys(m_table);
    m_chosen = new NamedRows(m_table, TagTableModel::NameRole);
    m_table->setAccessibleName(tr("Tags"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->installEventFilter(this);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_table->setDragDropMode(QAbstractItemView::DragDrop);
    m_table->setDefaultDropAction(Qt::CopyAction);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(TagTableModel::PostsColumn, Qt::DescendingOrder);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setItemDelegate(new TagUseDelegate(m_table));
    QHeaderView *header = m_table->header();
    header->setSectionResizeMode(TagTableModel::DescriptionColumn, QHeaderView::Stretch);
    header->resizeSection(TagTableModel::NameColumn, 160);
    header->resizeSection(TagTableModel::PostsColumn, 90);
    header->resizeSection(TagTableModel::HistoryColumn, historyWidth);
    header->resizeSection(TagTableModel::SourceColumn, 100);
    header->resizeSection(TagTableModel::LabelColumn, 120);
    header->resizeSection(TagTableModel::PermalinkColumn, 120);
    connect(m_table, &QWidget::customContextMenuRequested, this, &TagsWorkbench::showMenu);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &TagsWorkbench::updateCommands);
    connect(
        m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &TagsWorkbench::showCurrent);
    connect(m_model, &TagTableModel::renameAsked, this, [this](const QString &tag, const QString &newName) {
        m_chosen->expect(newName);
        m_bulk.propose(planTagRename(m_bulk.input(), tag, newName));
    });
    connect(
        m_model, &TagTableModel::fieldEdited, this,
        [this](const QString &tag, const QString &field, const QString &value) {
            m_bulk.make([=](const PlanInput &input) { return planTagField(input, tag, field, value); });
        });
    // After the drag, whose event loop must end first.
    connect(m_model, &TagTableModel::mergeAsked, this, &TagsWorkbench::merge, Qt::QueuedConnection);
}

QAction *TagsWorkbench::command(const QString &text, const QKeySequence &key, void (TagsWorkbench::*run)())
{
    auto *action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(action);
    connect(action, &QAction::triggered, this, run);
    return action;
}

void TagsWorkbench::buildCommands()
{
    m_commands = {
        command(tr("&Rename"), {}, &TagsWorkbench::rename),
        command(tr("&Merge…"), {}, &TagsWorkbench::mergeChosen),
        command(tr("&Split…"), {}, &TagsWorkbench::split),
        command(tr("Make Offi&cial"), {}, &TagsWorkbench::makeOfficial),
        command(tr("&Assign to Posts…"), {}, &TagsWorkbench::assign),
        command(tr("&Delete…"), QKeySequence::Delete, &TagsWorkbench::remove),
    };
}

QWidget *TagsWorkbench::buildButtons()
{
    auto *bar = new QWidget(this);
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins({});
    row->addWidget(m_filter, 1);
    for (QAction *action :
         {m_commands.rename, m_commands.merge, m_commands.split, m_commands.official, m_commands.assign,
          m_commands.remove}) {
        auto *button = new QPushButton(action->text(), bar);
        button->setAutoDefault(false);
        button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
        row->addWidget(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::enabledChanged, button, &QWidget::setEnabled);
    }
    return bar;
}

void TagsWorkbench::setSite(const SiteSnapshotPtr &site)
{
    m_site = site;
    m_details->setSite(site); // asked for its tag as soon as the rows change
    m_model->setSite(site);
    showCurrent();
    showEmpty();
}

void TagsWorkbench::showEmpty()
{
    const bool isEmpty = m_rows->rowCount() == 0;
    QString words = tr("No tag matches the filter.");
    if (!m_site)
        words = tr("The blog is being read.");
    else if (m_model->rowCount() == 0)
        words =
            tr("This blog has no tags yet. Write some into the Tags field of a post, and they appear here.");
    m_empty->setText(words);
    m_empty->setVisible(isEmpty);
}

void TagsWorkbench::showCurrent()
{
    m_details->setTag(current());
    updateCommands();
}

const TagOverview *TagsWorkbench::current() const
{
    const QModelIndex index = m_rows->mapToSource(m_table->currentIndex());
    return index.isValid() ? &m_model->tag(index.row()) : nullptr;
}

void TagsWorkbench::updateCommands()
{
    const qsizetype count = m_chosen->selected().size();
    const TagOverview *tag = current();
    const bool isOne = count == 1 && tag;
    bool areInline = count >= 1;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        areInline = areInline && !m_model->tag(m_rows->mapToSource(index).row()).isOfficial();
    m_commands.rename->setEnabled(isOne);
    m_commands.merge->setEnabled(count >= 1);
    m_commands.split->setEnabled(isOne && tag->use.posts > 0);
    m_commands.official->setEnabled(areInline);
    m_commands.assign->setEnabled(isOne);
    m_commands.remove->setEnabled(count >= 1);
}

void TagsWorkbench::showMenu(const QPoint &position)
{
    QMenu menu;
    menu.addActions(m_table->actions());
    menu.exec(m_table->viewport()->mapToGlobal(position));
}

void TagsWorkbench::rename()
{
    m_table->edit(m_table->currentIndex().siblingAtColumn(TagTableModel::NameColumn));
}

void TagsWorkbench::merge(const QStringList &tags, const QString &into)
{
    m_bulk.propose(planTagMerge(m_bulk.input(), tags, into));
}

void TagsWorkbench::mergeChosen()
{
    const QStringList tags = m_chosen->selected();
    QStringList targets = tags;
    for (int row = 0; row < m_model->rowCount(); ++row)
        targets << m_model->tag(row).use.name;
    targets.removeDuplicates();
    auto *dialog = new TagNameDialog(
        {tr("Merge Tags"), tr("Which tag takes the place of %1?").arg(quoted(tags)), tr("&Review…")},
        tags.size() > 1 ? targets : targets.mid(1), TagNameDialog::NewNames::Allowed, window());
    connect(dialog, &TagNameDialog::chosen, this, [this, tags](const QString &into) { merge(tags, into); });
    dialog->open();
}

void TagsWorkbench::split()
{
    const TagOverview *tag = current();
    const QString name = tag->use.name;
    auto *dialog = new TagPostsDialog(
        {tr("Split “%1”").arg(name),
         tr("Write the new tags, then mark which post gets which. Posts without a mark keep “%1”.").arg(name),
         tr("&Review…")},
        *m_site, tag->use.files, window());
    dialog->askForNames();
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
        std::vector<TagShare> shares;
        for (const QString &newTag : dialog->names())
            shares.push_back({newTag, dialog->filesFor(newTag)});
        m_bulk.propose(planTagSplit(m_bulk.input(), name, shares));
    });
    dialog->open();
}

void TagsWorkbench::makeOfficial()
{
    m_bulk.propose(planTagEntries(m_bulk.input(), m_chosen->selected()));
}

void TagsWorkbench::assign()
{
    const TagOverview *tag = current();
    const QString name = tag->use.name;
    const QStringList before = tag->use.files;
    QStringList files;
    for (const PostMeta &post : m_site->posts)
        files << post.file;
    auto *dialog = new TagPostsDialog(
        {tr("Assign “%1”").arg(name),
         tr("Mark the posts that have the tag “%1”. Space marks all selected ones.").arg(name),
         tr("&Review…")},
        *m_site, files, window());
    dialog->setNames({name}, QSet<QString>(before.begin(), before.end()));
    connect(dialog, &QDialog::accepted, this, [this, dialog, name] {
        m_bulk.propose(planTagAssignment(m_bulk.input(), name, dialog->filesFor(name)));
    });
    dialog->open();
}

void TagsWorkbench::remove()
{
    m_bulk.propose(planTagRemoval(m_bulk.input(), m_chosen->selected()));
}

/// The arrow keys go from cell to cell, so that F2 edits any of them.
bool TagsWorkbench::eventFilter(QObject *watched, QEvent *event)
{
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent *>(event)->key() : 0;
    if (watched != m_table || (key != Qt::Key_Left && key != Qt::Key_Right))
        return QWidget::eventFilter(watched, event);
    const QModelIndex index = m_table->currentIndex();
    const QModelIndex next = index.siblingAtColumn(index.column() + (key == Qt::Key_Right ? 1 : -1));
    if (next.isValid()) {
        m_table->selectionModel()->setCurrentIndex(next, QItemSelectionModel::NoUpdate);
        m_table->scrollTo(next);
    }
    return true;
}

} // namespace Galley
