// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlistpanel.h"

#include "app/postlistmodel.h"
#include "app/postrowdelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace Galley {

PostListPanel::PostListPanel(QWidget *parent)
    : QWidget(parent)
    , m_model(new PostListModel(this))
    , m_filter(new QLineEdit(this))
    , m_view(new QListView(this))
    , m_empty(new QLabel(this))
{
    m_filter->setPlaceholderText(tr("Filter by title, date, tag, author…"));
    m_filter->setAccessibleName(tr("Filter posts"));
    m_filter->setClearButtonEnabled(true);
    m_filter->installEventFilter(this);
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PostRowDelegate(m_view));
    m_view->setUniformItemSizes(true);
    m_view->setDragEnabled(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Posts"));
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(12);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_filter);
    column->addWidget(m_empty, 1);
    column->addWidget(m_view, 1);
    setFocusProxy(m_view);
    connect(m_filter, &QLineEdit::textChanged, this, &PostListPanel::refill);
    connect(m_view, &QListView::activated, this, &PostListPanel::activate);
    refill();
}

void PostListPanel::setSite(const SiteSnapshotPtr &site)
{
    m_site = site;
    refill();
}

void PostListPanel::setModified(const QSet<QString> &files)
{
    m_model->setModified(files);
}

void PostListPanel::refill()
{
    m_model->setRows(m_site ? postRows(*m_site, m_filter->text()) : std::vector<PostRow>());
    m_empty->setVisible(m_model->rowCount() == 0);
    m_view->setVisible(m_model->rowCount() > 0);
    if (!m_site)
        m_empty->setText(tr("Open a blog folder to see its posts here."));
    else
        m_empty->setText(
            m_filter->text().isEmpty() ? tr("This blog has no posts yet.") : tr("No post matches."));
    select(m_selected);
}

void PostListPanel::select(const QString &file)
{
    m_selected = file;
    const QModelIndex index = m_model->indexOf(file);
    m_view->setCurrentIndex(index);
    if (index.isValid())
        m_view->scrollTo(index);
}

int PostListPanel::count() const
{
    return m_model->rowCount();
}

void PostListPanel::activate(const QModelIndex &index)
{
    if (index.isValid())
        Q_EMIT activated(index.data(PostListModel::FileRole).toString());
}

bool PostListPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_filter || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        const QModelIndex current = m_view->currentIndex();
        activate(current.isValid() ? current : m_model->index(0));
        return true;
    }
    if (key == Qt::Key_Escape && !m_filter->text().isEmpty()) {
        m_filter->clear();
        return true;
    }
    if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
        QCoreApplication::sendEvent(m_view, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Galley
