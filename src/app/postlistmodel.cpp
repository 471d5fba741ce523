// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlistmodel.h"

#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The internal id of what stands at the top; a post below a group has the group's number plus one.
constexpr quintptr topLevel = 0;

QString unnamedGroup(PostGrouping grouping)
{
    switch (grouping) {
    case PostGrouping::None:
        return {};
    case PostGrouping::Year:
        return PostListModel::tr("Without date");
    case PostGrouping::Tag:
        return PostListModel::tr("Without tags");
    case PostGrouping::Author:
        return PostListModel::tr("Without authors");
    }
    Q_UNREACHABLE();
}

QString detailsOf(const PostRow &row)
{
    QStringList parts{row.date, row.authors.join(u", "_s), row.tags.join(u", "_s)};
    parts.removeAll(QString());
    return parts.join(u" \u00b7 "_s);
}

} // namespace

void PostListModel::setRows(std::vector<PostRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    list();
    endResetModel();
}

void PostListModel::setListing(const PostListing &listing)
{
    beginResetModel();
    m_listing = listing;
    list();
    endResetModel();
}

void PostListModel::list()
{
    m_groups = groupPosts(m_rows, m_listing);
}

void PostListModel::setModified(const QSet<QString> &files)
{
    const QSet<QString> changed = (files - m_modified) + (m_modified - files);
    m_modified = files;
    for (size_t group = 0; group < m_groups.size() && !changed.isEmpty(); ++group) {
        for (int row = 0; row < static_cast<int>(m_groups[group].rows.size()); ++row) {
            const QModelIndex place = indexAt(group, row);
            if (changed.contains(rowAt(place)->file))
                Q_EMIT dataChanged(place, place, {ModifiedRole, Qt::AccessibleTextRole});
        }
    }
}

int PostListModel::shown() const
{
    QSet<int> rows;
    for (const PostGroup &group : m_groups)
        rows.unite(QSet<int>(group.rows.begin(), group.rows.end()));
    return static_cast<int>(rows.size());
}

QModelIndex PostListModel::indexAt(size_t group, int row) const
{
    return createIndex(row, 0, isGrouped() ? group + 1 : topLevel);
}

QModelIndex PostListModel::indexOf(const QString &file) const
{
    return indexesOf({file}).value(0);
}

/// Each file where it stands first.
QModelIndexList PostListModel::indexesOf(const QSet<QString> &files) const
{
    QModelIndexList found;
    QSet<QString> missing = files;
    for (size_t group = 0; group < m_groups.size() && !missing.isEmpty(); ++group) {
        for (int row = 0; row < static_cast<int>(m_groups[group].rows.size()); ++row) {
            const QModelIndex place = indexAt(group, row);
            if (missing.remove(rowAt(place)->file))
                found << place;
        }
    }
    return found;
}

QModelIndex PostListModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : topLevel);
}

QModelIndex PostListModel::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == topLevel)
        return {};
    return createIndex(static_cast<int>(child.internalId() - 1), 0, topLevel);
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(isGrouped() ? m_groups.size() : m_groups.front().rows.size());
    if (!isGrouped() || parent.internalId() != topLevel)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].rows.size());
}

/// Nothing for a group.
const PostRow *PostListModel::rowAt(const QModelIndex &index) const
{
    if (isGrouped() && index.internalId() == topLevel)
        return nullptr;
    const size_t group = isGrouped() ? index.internalId() - 1 : 0;
    return &m_rows[static_cast<size_t>(m_groups[group].rows[static_cast<size_t>(index.row())])];
}

QString PostListModel::description(const PostRow &row) const
{
    QStringList parts{row.title, row.date, row.authors.join(u", "_s), row.tags.join(u", "_s)};
    parts += markTexts(row.marks);
    if (m_modified.contains(row.file))
        parts << tr("modified");
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant PostListModel::groupData(const PostGroup &group, int role) const
{
    const QString name = group.name.isEmpty() ? unnamedGroup(m_listing.grouping) : group.name;
    switch (role) {
    case Qt::DisplayRole:
        return name;
    case Qt::AccessibleTextRole:
        return tr("%1, posts: %2").arg(name).arg(group.rows.size());
    case DetailsRole:
        return QString::number(group.rows.size());
    default:
        return {};
    }
}

QVariant PostListModel::rowData(const PostRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(
            (QStringList{row.title, detailsOf(row), row.file} + markTexts(row.marks)).join(u'\n'),
            Qt::WhiteSpacePre);
    case Qt::AccessibleTextRole:
        return description(row);
    case FileRole:
        return row.file;
    case MarksRole:
        return markTexts(row.marks);
    case DetailsRole:
        return detailsOf(row);
    case ModifiedRole:
        return m_modified.contains(row.file);
    default:
        return {};
    }
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PostRow *row = rowAt(index);
    return row ? rowData(*row, role) : groupData(m_groups[static_cast<size_t>(index.row())], role);
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!rowAt(index))
        return Qt::ItemIsEnabled;
    return QAbstractItemModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList PostListModel::mimeTypes() const
{
    return {u"text/uri-list"_s};
}

QMimeData *PostListModel::mimeData(const QModelIndexList &indexes) const
{
    QList<QUrl> urls;
    for (const QModelIndex &index : indexes)
        urls << QUrl::fromLocalFile(index.data(FileRole).toString());
    auto *data = new QMimeData;
    data->setUrls(urls);
    return data;
}

} // namespace Galley
