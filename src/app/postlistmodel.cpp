// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlistmodel.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QTextDocument>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

QString markText(PostMark mark)
{
    switch (mark) {
    case PostMark::None:
        return {};
    case PostMark::Draft:
        return QCoreApplication::translate("Galley::PostListModel", "Draft");
    case PostMark::Unlisted:
        return QCoreApplication::translate("Galley::PostListModel", "Unlisted");
    }
    Q_UNREACHABLE();
}

void PostListModel::setRows(std::vector<PostRow> rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void PostListModel::setModified(const QSet<QString> &files)
{
    if (files == m_modified)
        return;
    m_modified = files;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ModifiedRole, Qt::AccessibleTextRole});
}

QModelIndex PostListModel::indexOf(const QString &file) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&](const PostRow &row) { return row.file == file; });
    return found == m_rows.end() ? QModelIndex() : index(static_cast<int>(found - m_rows.begin()));
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString PostListModel::description(const PostRow &row) const
{
    QStringList parts{row.title};
    if (!row.date.isEmpty())
        parts << row.date;
    if (row.mark != PostMark::None)
        parts << markText(row.mark);
    if (m_modified.contains(row.file))
        parts << tr("modified");
    return parts.join(u", "_s);
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PostRow &row = m_rows[static_cast<size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::ToolTipRole:
        return Qt::convertFromPlainText(row.file, Qt::WhiteSpaceNormal);
    case FileRole:
        return row.file;
    case Qt::AccessibleTextRole:
        return description(row);
    case DateRole:
        return row.date;
    case MarkRole:
        return markText(row.mark);
    case ModifiedRole:
        return m_modified.contains(row.file);
    default:
        return {};
    }
}

Qt::ItemFlags PostListModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsDragEnabled;
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
