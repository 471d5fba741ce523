// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postrows.h"

#include <QAbstractListModel>
#include <QSet>

namespace Galley {

/// The rows of the post list as a model. A row is dragged as the post's file, which the editor makes a link
/// of. UI thread.
class PostListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FileRole = Qt::UserRole, DateRole, MarkRole, ModifiedRole };

    explicit PostListModel(QObject *parent = nullptr) : QAbstractListModel(parent) {}

    void setRows(std::vector<PostRow> rows);
    void setModified(const QSet<QString> &files);
    /// An invalid index when the file is not listed.
    QModelIndex indexOf(const QString &file) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    QString description(const PostRow &row) const;

    std::vector<PostRow> m_rows;
    QSet<QString> m_modified;
};

/// The word for a mark, empty for none: "Draft".
QString markText(PostMark mark);

} // namespace Galley
