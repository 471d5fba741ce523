// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postlisting.h"

#include "base/foldedtext.h"

#include <QCollator>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// By words, quotes holding some together, also behind a colon.
QStringList wordsOf(const QString &typed)
{
    static const QRegularExpression word(uR"((?:"[^"]*"?|[^\s"])+)"_s);
    QStringList words;
    for (const QRegularExpressionMatch &match : word.globalMatch(typed))
        words << match.captured().remove(u'"');
    return words;
}

bool anyStartsWith(const QStringList &names, const QString &start)
{
    return std::any_of(
        names.begin(), names.end(), [&](const QString &name) { return name.startsWith(start); });
}

/// Sorts names as a person would.
QCollator nameCollator()
{
    QCollator collator;
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    return collator;
}

/// The newest date is the greatest, and no date is newer than all.
QString dateKey(const PostRow &row)
{
    return (row.date.isEmpty() ? u"~"_s : row.date) + row.file;
}

QString textKey(const PostRow &row, PostOrder order)
{
    switch (order) {
    case PostOrder::Date:
        return dateKey(row);
    case PostOrder::Title:
        return row.title;
    case PostOrder::Author:
        return row.authors.join(u", "_s);
    case PostOrder::State:
        return markTexts(row.marks).join(u", "_s);
    }
    Q_UNREACHABLE();
}

/// Sorted by what the order names; equal ones newest first.
std::vector<int> sorted(
    const std::vector<PostRow> &rows, std::vector<int> indexes, const PostListing &listing)
{
    const auto row = [&](int index) -> const PostRow & { return rows[static_cast<size_t>(index)]; };
    std::vector<QString> dates(rows.size());
    for (const int index : indexes)
        dates[static_cast<size_t>(index)] = dateKey(row(index));
    const auto date = [&](int index) -> const QString & { return dates[static_cast<size_t>(index)]; };
    const bool ascends = listing.direction == Qt::AscendingOrder;
    if (listing.order == PostOrder::Date) {
        std::sort(indexes.begin(), indexes.end(), [&](int a, int b) {
            return ascends ? date(a) < date(b) : date(a) > date(b);
        });
        return indexes;
    }
    const QCollator names = nameCollator();
    std::vector<std::pair<QCollatorSortKey, int>> keyed;
    keyed.reserve(indexes.size());
    for (const int index : indexes)
        keyed.emplace_back(names.sortKey(textKey(row(index), listing.order)), index);
    std::sort(keyed.begin(), keyed.end(), [&](const auto &a, const auto &b) {
        const int order = a.first.compare(b.first);
        if (order != 0)
            return ascends ? order < 0 : order > 0;
        return date(a.second) > date(b.second);
    });
    std::transform(keyed.begin(), keyed.end(), indexes.begin(), [](const auto &pair) { return pair.second; });
    return indexes;
}

QStringList groupsOf(const PostRow &row, PostGrouping grouping)
{
    switch (grouping) {
    case PostGrouping::None:
        return {QString()};
    case PostGrouping::Year:
        return {row.date.left(4)};
    case PostGrouping::Tag:
        return row.tags.isEmpty() ? QStringList(QString()) : row.tags;
    case PostGrouping::Author:
        return row.authors.isEmpty() ? QStringList(QString()) : row.authors;
    }
    Q_UNREACHABLE();
}

void sortGroups(std::vector<PostGroup> *groups, PostGrouping grouping)
{
    const QCollator names = nameCollator();
    std::sort(groups->begin(), groups->end(), [&](const PostGroup &a, const PostGroup &b) {
        if (a.name.isEmpty() || b.name.isEmpty())
            return !a.name.isEmpty();
        return grouping == PostGrouping::Year ? a.name > b.name : names.compare(a.name, b.name) < 0;
    });
}

} // namespace

PostFilter::PostFilter(const QString &typed)
{
    for (const QString &word : wordsOf(typed)) {
        const Term term = termOf(word);
        // A field without a value is being typed still.
        if (!term.text.isEmpty())
            m_terms.push_back(term);
    }
}

PostFilter::Term PostFilter::termOf(const QString &word)
{
    const std::pair<QStringView, Field> fields[] = {
        {u"tag:", Field::Tag}, {u"author:", Field::Author}, {u"draft:", Field::Draft}};
    const QString text = folded(word);
    for (const auto &[prefix, field] : fields) {
        if (text.startsWith(prefix))
            return {field, text.sliced(prefix.size())};
    }
    return {Field::Any, text};
}

bool PostFilter::matches(const Term &term, const PostRow &row)
{
    switch (term.field) {
    case Field::Any:
        return row.words.all.contains(term.text);
    case Field::Tag:
        return anyStartsWith(row.words.tags, term.text);
    case Field::Author:
        return anyStartsWith(row.words.authors, term.text);
    case Field::Draft:
        return row.marks.testFlag(PostMark::Draft) ==
               !(u"no"_s.startsWith(term.text) || u"false"_s.startsWith(term.text));
    }
    Q_UNREACHABLE();
}

bool PostFilter::matches(const PostRow &row) const
{
    return std::all_of(m_terms.begin(), m_terms.end(), [&](const Term &term) { return matches(term, row); });
}

std::vector<PostGroup> groupPosts(const std::vector<PostRow> &rows, const PostListing &listing)
{
    const PostFilter filter(listing.filter);
    std::vector<int> left;
    for (size_t i = 0; i < rows.size(); ++i) {
        if (filter.matches(rows[i]))
            left.push_back(static_cast<int>(i));
    }
    left = sorted(rows, std::move(left), listing);
    if (listing.grouping == PostGrouping::None)
        return {{QString(), left}};
    QHash<QString, size_t> places;
    std::vector<PostGroup> groups;
    for (const int index : left) {
        for (const QString &name : groupsOf(rows[static_cast<size_t>(index)], listing.grouping)) {
            if (!places.contains(name)) {
                places.insert(name, groups.size());
                groups.push_back({name, {}});
            }
            groups[places.value(name)].rows.push_back(index);
        }
    }
    sortGroups(&groups, listing.grouping);
    return groups;
}

} // namespace Galley
