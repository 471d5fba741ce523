// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/postlisting.h"

#include <QAbstractItemModel>
#include <QSet>

namespace Galley {

/// The posts of a blog as they are listed: a plain list, or groups with the posts below them. A post is
/// dragged as its file, which the editor makes a link of. UI thread.
class PostListModel final : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        FileRole = Qt::UserRole, ///< empty for a group
        MarksRole,               ///< words, as QStringList
        DetailsRole,             ///< date, authors and tags in one line; how many posts a group has
        ModifiedRole,
    };

    explicit PostListModel(QObject *parent = nullptr) : QAbstractItemModel(parent) {}

    void setRows(std::vector<PostRow> rows);
    void setListing(const PostListing &listing);
    void setModified(const QSet<QString> &files);

    const PostListing &listing() const { return m_listing; }
    /// All of the blog's, and those that the filter leaves.
    int total() const { return static_cast<int>(m_rows.size()); }
    int shown() const;
    bool isGrouped() const { return m_listing.grouping != PostGrouping::None; }
    /// Where the file stands first; an invalid index when it is not listed.
    QModelIndex indexOf(const QString &file) const;
    QModelIndexList indexesOf(const QSet<QString> &files) const;
    /// An invalid index when none is listed.
    QModelIndex firstPost() const { return isGrouped() ? index(0, 0, index(0, 0)) : index(0, 0); }

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex & = {}) const override { return 1; }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;

private:
    void list();
    QModelIndex indexAt(size_t group, int row) const;
    const PostRow *rowAt(const QModelIndex &index) const;
    QVariant groupData(const PostGroup &group, int role) const;
    QVariant rowData(const PostRow &row, int role) const;
    QString description(const PostRow &row) const;

    std::vector<PostRow> m_rows;
    PostListing m_listing;
    std::vector<PostGroup> m_groups{1};
    QSet<QString> m_modified;
};

} // namespace Galley
