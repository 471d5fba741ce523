// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/authorpictures.h"
#include "app/bulkchanges.h"
#include "site/authoroverview.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QListWidget;
class QSortFilterProxyModel;

namespace Galley {

class AuthorCardModel;
class AuthorForm;
class NamedRows;

/// Every author of the blog as a card, and a form for the one at the cursor; to create, rename, merge,
/// delete, and to move authors that are written out in posts into the authors file. Plans changes,
/// BulkChanges makes them. UI thread; owned by the window.
class AuthorsWorkbench final : public QWidget
{
    Q_OBJECT

public:
    struct Parts
    {
        BulkChanges &bulk;
        RemoteFetcher &fetcher;
        const Settings &settings;
    };

    explicit AuthorsWorkbench(const Parts &parts, QWidget *parent = nullptr);

    /// With open documents standing in for their files.
    void setSite(const SiteSnapshotPtr &site);

Q_SIGNALS:
    void postActivated(const QString &file);

private:
    struct Commands
    {
        QAction *create;
        QAction *rename;
        QAction *merge;
        QAction *fold;
        QAction *remove;
    };

    void buildCards();
    void buildCommands();
    QWidget *buildButtons();
    QWidget *buildSide();
    QAction *command(const QString &text, const QKeySequence &key, void (AuthorsWorkbench::*run)());
    void showMenu(const QPoint &position);
    void showCurrent();
    void showEmpty();
    void updateCommands();
    QStringList otherKeys(const QStringList &without) const;
    const AuthorOverview *current() const;
    void make(const Author &author);

    void create();
    void rename();
    void merge();
    void fold();
    void remove();

    BulkChanges &m_bulk;
    AuthorPictures m_pictures;
    SiteSnapshotPtr m_site;
    AuthorCardModel *m_model;
    QSortFilterProxyModel *m_rows;
    QLineEdit *m_filter;
    QListView *m_cards;
    NamedRows *m_chosen = nullptr;
    QLabel *m_empty;
    AuthorForm *m_form;
    QLabel *m_postsTitle;
    QListWidget *m_posts;
    Commands m_commands{};
};

} // namespace Galley
