// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldedit.h"

#include "post/entryedit.h"
#include "post/fieldvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype mostItemEdits = 60;

/// Changes a list item by item, so that the items that stay keep their bytes and comments.
Result<TextEdits> setItems(
    const QString &post, const QString &key, const YamlNode &list, const QStringList &items)
{
    const auto same = [&](qsizetype old, qsizetype now) {
        const YamlNode &item = list.items[static_cast<size_t>(old)];
        return item.isScalar() && !item.isNull() && javaScriptText(item) == items[now];
    };
    qsizetype oldEnd = static_cast<qsizetype>(list.items.size());
    qsizetype newEnd = items.size();
    qsizetype begin = 0;
    while (begin < std::min(oldEnd, newEnd) && same(begin, begin))
        ++begin;
    while (oldEnd > begin && newEnd > begin && same(oldEnd - 1, newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    QString text = post;
    const auto apply = [&text](const Result<TextEdits> &edits) {
        if (edits)
            text = applyEdits(text, *edits);
        return edits.has_value();
    };
    bool good = oldEnd - begin + newEnd - begin <= mostItemEdits;
    for (qsizetype i = begin; i < std::min(oldEnd, newEnd) && good; ++i)
        good = apply(replaceItem(text, key, i, items[i]));
    for (qsizetype i = oldEnd; i < newEnd && good; ++i)
        good = apply(insertItem(text, key, i, items[i]));
    for (qsizetype i = oldEnd - 1; i >= newEnd && good; --i)
        good = apply(removeItem(text, key, i));
    if (!good)
        return TextEdits{};
    return smallestEdit(post, text);
}

} // namespace

Result<TextEdits> setField(const QString &post, const QString &key, const FieldValue &value)
{
    const Result<EditableMapping> mapping = EditableMapping::ofFrontMatter(post);
    if (!mapping)
        return tl::unexpected(mapping.error());
    const auto *items = std::get_if<QStringList>(&value);
    const YamlEntry *entry = mapping->entry(key).value_or(nullptr);
    const YamlNode *old = entry ? &entry->value : nullptr;
    const bool isList = items && !items->isEmpty() && old && old->isSequence() && !old->items.empty();
    if (!isList || hasValue(*mapping, key, *old, value))
        return setEntry(*mapping, key, value);
    const Result<TextEdits> edits = setItems(post, key, *old, *items);
    if (!edits || edits->empty())
        return setEntry(*mapping, key, value);
    return mapping->checked(*edits, {key}, [&](const YamlNode &after) {
        const YamlNode *node = after.find(key);
        return node && isValue(*node, value);
    });
}

Result<TextEdits> removeField(const QString &post, const QString &key)
{
    return EditableMapping::ofFrontMatter(post).and_then(
        [&](const EditableMapping &mapping) { return removeEntry(mapping, key); });
}

Result<TextEdits> renameField(const QString &post, const QString &key, const QString &newKey)
{
    return EditableMapping::ofFrontMatter(post).and_then(
        [&](const EditableMapping &mapping) { return renameEntry(mapping, key, newKey); });
}

} // namespace Galley
