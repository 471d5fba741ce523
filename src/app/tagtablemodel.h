// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/tagoverview.h"

#include <QAbstractTableModel>

namespace Galley {

/// The tags of a blog as rows that are edited where they stand: an edit is asked for by a signal, and shows
/// when the blog is read again. Rows dropped on another are to be merged into it. UI thread.
class TagTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        NameColumn,
        PostsColumn,
        HistoryColumn,
        SourceColumn,
        LabelColumn,
        PermalinkColumn,
        DescriptionColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole,
        FilterRole, ///< all words of the tag
        BarsRole,   ///< QList<int>: posts over time, all tags on one axis
        ShareRole,  ///< of the posts of the most used tag, 0 to 1
        NameRole,
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setSite(const SiteSnapshotPtr &site);
    const TagOverview &tag(int row) const { return m_tags.at(static_cast<std::size_t>(row)); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    bool canDropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(
        const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction | Qt::MoveAction; }

Q_SIGNALS:
    void renameAsked(const QString &tag, const QString &newName);
    /// A field of the tag's entry in the tags file; an empty value removes it.
    void fieldEdited(const QString &tag, const QString &field, const QString &value);
    void mergeAsked(const QStringList &tags, const QString &into);

private:
    QString text(const TagOverview &tag, int column) const;
    QVariant sortValue(const TagOverview &tag, int column) const;
    QVariant toolTip(const TagOverview &tag, int column) const;

    std::vector<TagOverview> m_tags;
    QDate m_first; ///< month of the blog's first post
    QDate m_last;
    int m_most = 1;
};

} // namespace Galley
