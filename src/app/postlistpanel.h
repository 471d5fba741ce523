// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postrows.h"

#include <QSet>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;

namespace Galley {

class PostListModel;

/// The blog's posts at the window's side, with a filter. Enter or a double click opens; a post dragged into
/// the text gives a link to it. UI thread; owned by the window.
class PostListPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PostListPanel(QWidget *parent = nullptr);

    void setSite(const SiteSnapshotPtr &site);
    /// Files with unsaved changes get a mark.
    void setModified(const QSet<QString> &files);
    /// Shows which post is in front.
    void select(const QString &file);
    /// How many posts are listed.
    int count() const;

Q_SIGNALS:
    void activated(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void activate(const QModelIndex &index);

    SiteSnapshotPtr m_site;
    QString m_selected; ///< the post in front, also while the list does not show it
    PostListModel *m_model;
    QLineEdit *m_filter;
    QListView *m_view;
    QLabel *m_empty;
};

} // namespace Galley
