// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkchanges.h"
#include "site/tagoverview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QSortFilterProxyModel;
class QTreeView;

namespace Galley {

class NamedRows;
class TagDetails;
class TagTableModel;

/// Every tag of the blog in a table: where it is defined, how often and when it is used, what its page says;
/// to rename, merge, split, assign, delete and make official. Plans changes, BulkChanges makes them. UI
/// thread; owned by the window.
class TagsWorkbench final : public QWidget
{
    Q_OBJECT

public:
    explicit TagsWorkbench(BulkChanges &bulk, QWidget *parent = nullptr);

    /// With open documents standing in for their files.
    void setSite(const SiteSnapshotPtr &site);

Q_SIGNALS:
    void postActivated(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Commands
    {
        QAction *rename;
        QAction *merge;
        QAction *split;
        QAction *official;
        QAction *assign;
        QAction *remove;
    };

    void buildCommands();
    void buildTable();
    QWidget *buildButtons();
    QAction *command(const QString &text, const QKeySequence &key, void (TagsWorkbench::*run)());
    void showMenu(const QPoint &position);
    void updateCommands();
    void showCurrent();
    void showEmpty();
    const TagOverview *current() const;

    void rename();
    void mergeChosen();
    void merge(const QStringList &tags, const QString &into);
    void split();
    void makeOfficial();
    void assign();
    void remove();

    BulkChanges &m_bulk;
    SiteSnapshotPtr m_site;
    TagTableModel *m_model;
    QSortFilterProxyModel *m_rows;
    QLineEdit *m_filter;
    QTreeView *m_table;
    NamedRows *m_chosen = nullptr;
    QLabel *m_empty;
    TagDetails *m_details;
    Commands m_commands{};
};

} // namespace Galley
