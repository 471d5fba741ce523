// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postlisting.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QTreeView;

namespace Galley {

class PostListMenu;
class PostListModel;

/// The blog's posts at the window's side: filtered as one types, sorted and grouped, one or many selected.
/// Enter or a double click opens; a post dragged into the text gives a link to it. What else can be done
/// with the selected posts is offered by whoever gives the panel actions (QWidget::addAction). UI thread;
/// owned by the window.
class PostListPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PostListPanel(QWidget *parent = nullptr);

    void setSite(const SiteSnapshotPtr &site);
    /// Files whose front matter has errors or warnings get a mark.
    void setProblems(const QSet<QString> &files);
    /// Files with unsaved changes get a mark.
    void setModified(const QSet<QString> &files);
    /// Shows which post is in front.
    void select(const QString &file);
    /// How many posts are listed.
    int count() const;
    /// The files of the posts that are selected, in the order of the list, each once.
    QStringList selected() const;

Q_SIGNALS:
    void activated(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void buildFilter();
    void buildView();
    void refill();
    void choose(const PostListing &listing);
    void applyListing();
    void showState();
    void reselect(const QStringList &files);
    bool filterKey(QKeyEvent *event);
    void activateSelected();

    SiteSnapshotPtr m_site;
    QSet<QString> m_withProblems;
    PostListing m_listing;
    QString m_front; ///< the post in front, also while the list does not show it
    PostListModel *m_model;
    QLineEdit *m_filter;
    PostListMenu *m_menu;
    QTreeView *m_view;
    QLabel *m_empty;
    QLabel *m_count;
    QSet<QString> m_closed; ///< names of the groups that the person closed
};

} // namespace Galley
