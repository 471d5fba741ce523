// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/namedrows.h"

#include <QAbstractItemView>
#include <QItemSelection>

namespace Galley {

NamedRows::NamedRows(QAbstractItemView *view, int nameRole)
    : QObject(view), m_view(view), m_nameRole(nameRole)
{
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_before = selected(); });
    connect(model, &QAbstractItemModel::modelReset, this, &NamedRows::selectAgain);
}

QStringList NamedRows::selected() const
{
    QStringList names;
    for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
        names << index.data(m_nameRole).toString();
    return names;
}

bool NamedRows::select(const QStringList &names)
{
    const QAbstractItemModel *model = m_view->model();
    QItemSelection selection;
    QModelIndex current;
    for (int row = 0; row < model->rowCount(); ++row) {
        const QModelIndex index = model->index(row, 0);
        if (!names.contains(index.data(m_nameRole).toString()))
            continue;
        selection.select(index, index);
        current = current.isValid() ? current : index;
    }
    const bool isFound = current.isValid();
    if (!isFound) {
        current = model->index(0, 0);
        selection.select(current, current);
    }
    QItemSelectionModel *selected = m_view->selectionModel();
    selected->setCurrentIndex(current, QItemSelectionModel::NoUpdate);
    selected->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    return isFound;
}

void NamedRows::selectAgain()
{
    if (!m_expected.isEmpty() && select({m_expected}))
        m_expected.clear();
    else
        select(m_before);
}

} // namespace Galley
