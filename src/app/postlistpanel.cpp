// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlistpanel.h"

#include "app/icons.h"
#include "app/postlistmenu.h"
#include "app/postlistmodel.h"
#include "app/postrowdelegate.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QDate>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Galley {

PostListPanel::PostListPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new PostListModel(this))
    , m_filter(new QLineEdit(this))
    , m_menu(new PostListMenu(this))
    , m_view(new QTreeView(this))
    , m_empty(new QLabel(this))
    , m_count(new QLabel(this))
{
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(12);
    m_count->setMargin(4);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    buildView();
    buildFilter();
    auto *head = new QHBoxLayout;
    head->setSpacing(0);
    head->addWidget(m_filter, 1);
    auto *look = new QToolButton(this);
    look->setIcon(icon(QStringLiteral("sort")));
    look->setAutoRaise(true);
    look->setPopupMode(QToolButton::InstantPopup);
    look->setMenu(m_menu);
    look->setToolTip(tr("How the posts are sorted and grouped"));
    look->setAccessibleName(tr("Sort and group posts"));
    head->addWidget(look);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);
    column->addWidget(m_count);
    setFocusProxy(m_view);
    m_menu->setListing(m_listing);
    showState();
}

void PostListPanel::buildFilter()
{
    m_filter->setPlaceholderText(tr("Filter: words, tag:, author:, draft:"));
    m_filter->setToolTip(tr("Words of the title, date, tag, author or file; tag:name, author:name and "
                            "draft:yes or draft:no look there only."));
    m_filter->setAccessibleName(tr("Filter posts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    connect(m_filter, &QLineEdit::textChanged, this, &PostListPanel::applyListing);
    connect(m_menu, &PostListMenu::orderChosen, this, [this](PostOrder order) {
        const bool isByDate = order == PostOrder::Date;
        choose({{}, order, isByDate ? Qt::DescendingOrder : Qt::AscendingOrder, m_listing.grouping});
    });
    connect(m_menu, &PostListMenu::directionChosen, this, [this](Qt::SortOrder direction) {
        choose({{}, m_listing.order, direction, m_listing.grouping});
    });
    connect(m_menu, &PostListMenu::groupingChosen, this, [this](PostGrouping grouping) {
        choose({{}, m_listing.order, m_listing.direction, grouping});
    });
}

void PostListPanel::buildView()
{
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PostRowDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setUniformRowHeights(true);
    m_view->setRootIsDecorated(false);
    m_view->setIndentation(0);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setDragEnabled(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Posts"));
    m_view->installEventFilter(this);
    connect(m_view, &QTreeView::doubleClicked, this, &PostListPanel::activateSelected);
    connect(m_view, &QTreeView::clicked, this, [this](const QModelIndex &index) {
        if (m_model->hasChildren(index))
            m_view->setExpanded(index, !m_view->isExpanded(index));
    });
    connect(m_view, &QTreeView::collapsed, this, [this](const QModelIndex &group) {
        m_closed.insert(group.data().toString());
    });
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &group) {
        m_closed.remove(group.data().toString());
    });
    connect(
        m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &PostListPanel::showState);
}

void PostListPanel::setSite(const SiteSnapshotPtr &site)
{
    if (std::exchange(m_site, site) == site)
        return;
    const QStringList files = selected();
    refill();
    reselect(files);
}

void PostListPanel::setProblems(const QSet<QString> &files)
{
    if (std::exchange(m_withProblems, files) == files)
        return;
    const QStringList chosen = selected();
    refill();
    reselect(chosen);
}

void PostListPanel::refill()
{
    m_model->setRows(
        m_site ? postRows(*m_site, m_withProblems, QDate::currentDate()) : std::vector<PostRow>());
}

void PostListPanel::setModified(const QSet<QString> &files)
{
    m_model->setModified(files);
}

void PostListPanel::choose(const PostListing &listing)
{
    m_closed.clear();
    m_listing = listing;
    m_menu->setListing(listing);
    applyListing();
}

void PostListPanel::applyListing()
{
    const QStringList files = selected();
    m_listing.filter = m_filter->text();
    m_model->setListing(m_listing);
    m_view->setUniformRowHeights(!m_model->isGrouped());
    reselect(files);
}

/// After the model was filled anew: groups as they were, the same posts selected.
void PostListPanel::reselect(const QStringList &files)
{
    const QSet<QString> closed = m_closed;
    m_view->expandAll();
    for (int row = 0; row < m_model->rowCount() && !closed.isEmpty(); ++row) {
        const QModelIndex group = m_model->index(row, 0);
        if (closed.contains(group.data().toString()))
            m_view->collapse(group);
    }
    QItemSelection selection;
    for (const QModelIndex &index : m_model->indexesOf(QSet<QString>(files.begin(), files.end())))
        selection.select(index, index);
    if (const QModelIndex front = m_model->indexOf(m_front); front.isValid()) {
        m_view->selectionModel()->setCurrentIndex(front, QItemSelectionModel::NoUpdate);
        if (selection.isEmpty())
            selection.select(front, front);
        m_view->scrollTo(front);
    }
    m_view->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    showState();
}

void PostListPanel::showState()
{
    const int shown = count();
    m_empty->setVisible(shown == 0);
    m_view->setVisible(shown > 0);
    if (!m_site)
        m_empty->setText(tr("Open a blog folder to see its posts here."));
    else if (m_model->total() == 0)
        m_empty->setText(
            tr("This blog has no posts yet. Write the first one with New Post in the File menu."));
    else
        m_empty->setText(tr("No post matches. Escape clears the filter."));
    const qsizetype chosen = selected().size();
    m_count->setVisible(shown > 0 && (chosen > 1 || shown < m_model->total()));
    m_count->setText(
        chosen > 1 ? tr("%1 of %2 posts selected").arg(chosen).arg(shown)
                   : tr("%1 of %2 posts").arg(shown).arg(m_model->total()));
}

void PostListPanel::select(const QString &file)
{
    if (std::exchange(m_front, file) == file)
        return;
    const QModelIndex index = m_model->indexOf(file);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

int PostListPanel::count() const
{
    return m_model->shown();
}

QStringList PostListPanel::selected() const
{
    QModelIndexList indexes = m_view->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end(), [](const QModelIndex &a, const QModelIndex &b) {
        return std::pair(a.internalId(), a.row()) < std::pair(b.internalId(), b.row());
    });
    QStringList files;
    for (const QModelIndex &index : std::as_const(indexes))
        files << index.data(PostListModel::FileRole).toString();
    files.removeDuplicates();
    return files;
}

void PostListPanel::activateSelected()
{
    for (const QString &file : selected())
        Q_EMIT activated(file);
}

/// Keys in the filter that go on in the list.
bool PostListPanel::filterKey(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (selected().isEmpty())
            m_view->setCurrentIndex(m_model->firstPost());
        activateSelected();
        return true;
    case Qt::Key_Escape:
        if (m_filter->text().isEmpty())
            return false;
        m_filter->clear();
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_view, event);
        return true;
    default:
        return false;
    }
}

bool PostListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_filter)
        return filterKey(key) || QWidget::eventFilter(watched, event);
    const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_view && isEnter && !selected().isEmpty()) {
        activateSelected();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void PostListPanel::contextMenuEvent(QContextMenuEvent *event)
{
    if (selected().isEmpty())
        return;
    QMenu menu(this);
    menu.addAction(tr("&Open"), this, &PostListPanel::activateSelected);
    menu.addSeparator();
    menu.addActions(actions());
    menu.exec(event->globalPos());
}

} // namespace Galley
