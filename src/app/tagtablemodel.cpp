// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagtablemodel.h"

#include <QLocale>
#include <QMimeData>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int barsInHistory = 36;

QString mimeType()
{
    return u"application/x-galley-tags"_s;
}

/// The key of an entry's field in tags.yml; nothing for columns that are no field.
QString fieldOf(int column)
{
    switch (column) {
    case TagTableModel::LabelColumn:
        return u"label"_s;
    case TagTableModel::PermalinkColumn:
        return u"permalink"_s;
    case TagTableModel::DescriptionColumn:
        return u"description"_s;
    default:
        return {};
    }
}

QString monthName(const QDate &month)
{
    return QLocale().toString(month, u"MMM yyyy"_s);
}

} // namespace

void TagTableModel::setSite(const SiteSnapshotPtr &site)
{
    std::vector<TagOverview> tags = site ? tagOverview(*site) : std::vector<TagOverview>();
    const bool areSame = std::equal(
        tags.begin(), tags.end(), m_tags.begin(), m_tags.end(),
        [](const TagOverview &a, const TagOverview &b) { return a.use.name == b.use.name; });
    if (!areSame)
        beginResetModel();
    m_tags = std::move(tags);
    const std::vector<MonthUse> months = site ? postsByMonth(*site) : std::vector<MonthUse>();
    m_first = months.empty() ? QDate() : months.front().month;
    m_last = months.empty() ? QDate() : months.back().month;
    m_most = 1;
    for (const TagOverview &tag : m_tags)
        m_most = std::max(m_most, tag.use.posts);
    // The same rows stay where they are, with their selection and an editor that is open in one.
    if (areSame)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    else
        endResetModel();
}

int TagTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tags.size());
}

int TagTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString TagTableModel::text(const TagOverview &tag, int column) const
{
    switch (column) {
    case NameColumn:
        return tag.use.name;
    case PostsColumn:
        return QString::number(tag.use.posts);
    case SourceColumn:
        return tag.isOfficial() ? tr("tags file") : tr("in posts only");
    case LabelColumn:
        return tag.tag.label;
    case PermalinkColumn:
        return tag.tag.permalink;
    case DescriptionColumn:
        return tag.tag.description;
    default:
        return {};
    }
}

QVariant TagTableModel::sortValue(const TagOverview &tag, int column) const
{
    if (column == PostsColumn)
        return tag.use.posts;
    if (column == HistoryColumn)
        return tag.use.months.empty() ? QDate() : tag.use.months.back().month;
    return text(tag, column).toCaseFolded();
}

QVariant TagTableModel::toolTip(const TagOverview &tag, int column) const
{
    const std::vector<MonthUse> &months = tag.use.months;
    if (column == HistoryColumn && !months.empty())
        return tr("First %1, last %2").arg(monthName(months.front().month), monthName(months.back().month));
    if (column == PostsColumn && tag.use.drafts > 0)
        return tr("%1 of them drafts").arg(tag.use.drafts);
    if (!fieldOf(column).isEmpty() && !tag.isOfficial())
        return tr("Make the tag official to write this.");
    return {};
}

QVariant TagTableModel::data(const QModelIndex &index, int role) const
{
    const TagOverview &tag = this->tag(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole:
        return text(tag, index.column());
    case Qt::ToolTipRole:
        return toolTip(tag, index.column());
    case Qt::TextAlignmentRole:
        return index.column() == PostsColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return sortValue(tag, index.column());
    case NameRole:
        return tag.use.name;
    case FilterRole:
        return QStringList{tag.use.name, tag.tag.label, tag.tag.permalink, tag.tag.description}.join(u'\n');
    case ShareRole:
        return static_cast<double>(tag.use.posts) / m_most;
    case BarsRole: {
        const std::vector<int> bars = spread(tag.use.months, m_first, m_last, barsInHistory);
        return QVariant::fromValue(QList<int>(bars.begin(), bars.end()));
    }
    default:
        return {};
    }
}

QVariant TagTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    const QStringList titles{tr("Tag"),   tr("Posts"),     tr("Over time"),  tr("Defined"),
                             tr("Label"), tr("Permalink"), tr("Description")};
    return titles.value(section);
}

Qt::ItemFlags TagTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    flags |= Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled;
    const bool isField = !fieldOf(index.column()).isEmpty();
    if (index.column() == NameColumn || (isField && tag(index.row()).isOfficial()))
        flags |= Qt::ItemIsEditable;
    return flags;
}

/// Always false: the row shows the new words once they stand in the files.
bool TagTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const TagOverview &tag = this->tag(index.row());
    const QString written = value.toString().trimmed();
    if (role != Qt::EditRole || written == text(tag, index.column()))
        return false;
    if (index.column() == NameColumn)
        Q_EMIT renameAsked(tag.use.name, written);
    else
        Q_EMIT fieldEdited(tag.use.name, fieldOf(index.column()), written);
    return false;
}

QStringList TagTableModel::mimeTypes() const
{
    return {mimeType()};
}

QMimeData *TagTableModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList names;
    for (const QModelIndex &index : indexes)
        names << tag(index.row()).use.name;
    names.removeDuplicates();
    auto *data = new QMimeData;
    data->setData(mimeType(), names.join(u'\n').toUtf8());
    return data;
}

bool TagTableModel::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    const QStringList names = QString::fromUtf8(data->data(mimeType())).split(u'\n', Qt::SkipEmptyParts);
    return parent.isValid() && !names.isEmpty() && names != QStringList{tag(parent.row()).use.name};
}

bool TagTableModel::dropMimeData(
    const QMimeData *data, Qt::DropAction action, int row, int column, const QModelIndex &parent)
{
    if (canDropMimeData(data, action, row, column, parent))
        Q_EMIT mergeAsked(
            QString::fromUtf8(data->data(mimeType())).split(u'\n', Qt::SkipEmptyParts),
            tag(parent.row()).use.name);
    return false;
}

} // namespace Galley
