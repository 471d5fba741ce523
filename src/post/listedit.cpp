// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The edits of fieldedit.h that change one item of a list.
#include "post/fieldedit.h"
#include "post/listlayout.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FrontMatter", text);
}

/// The items that a field has, whatever it is written as.
std::vector<YamlNode> itemsOf(const YamlNode *node)
{
    if (!node || node->isNull())
        return {};
    return node->isSequence() ? node->items : std::vector<YamlNode>{*node};
}

YamlNode textNode(const QString &text)
{
    YamlNode node;
    node.type = YamlType::String;
    node.scalar = text;
    return node;
}

/// What all four edits need: the front matter, the field, its items, and a check of the outcome.
struct ListField
{
    EditableMapping mapping;
    QString key;
    const YamlEntry *entry = nullptr;
    std::vector<YamlNode> items;

    static Result<ListField> open(const QString &post, const QString &key);
    qsizetype size() const { return static_cast<qsizetype>(items.size()); }
    bool isList() const
    {
        return entry && entry->value.isSequence() && entry->value.style != YamlStyle::Alias && !items.empty();
    }
    Result<TextEdits> checked(const TextEdits &edits, const std::vector<YamlNode> &expected) const;
    /// Writes the whole list anew; only for lists of plain texts.
    Result<TextEdits> rewritten(const std::vector<YamlNode> &expected) const;
};

Result<ListField> ListField::open(const QString &post, const QString &key)
{
    Result<EditableMapping> mapping = EditableMapping::ofFrontMatter(post);
    if (!mapping)
        return tl::unexpected(mapping.error());
    ListField field{std::move(*mapping), key, nullptr, {}};
    const Result<const YamlEntry *> entry = field.mapping.entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    field.items = itemsOf(*entry ? &(*entry)->value : nullptr);
    field.entry = *entry;
    return field;
}

Result<TextEdits> ListField::checked(const TextEdits &edits, const std::vector<YamlNode> &expected) const
{
    return mapping.checked(edits, {key}, [&](const YamlNode &after) {
        const std::vector<YamlNode> now = itemsOf(after.find(key));
        return std::equal(now.begin(), now.end(), expected.begin(), expected.end(), sameYamlValue);
    });
}

Result<TextEdits> ListField::rewritten(const std::vector<YamlNode> &expected) const
{
    QStringList texts;
    for (const YamlNode &item : expected) {
        if (!item.isString())
            return failure(ErrorKind::Content, tr("This list can only be changed in the text"));
        texts += item.scalar;
    }
    return setField(mapping.text(), key, texts);
}

Error noSuchItem(const QString &key, qsizetype index)
{
    return {ErrorKind::Usage, tr("“%1” has no item %2").arg(key).arg(index + 1)};
}

} // namespace

Result<TextEdits> insertItem(const QString &post, const QString &key, qsizetype index, const QString &value)
{
    const Result<ListField> field = ListField::open(post, key);
    if (!field)
        return tl::unexpected(field.error());
    if (index < 0 || index > field->size())
        return tl::unexpected(noSuchItem(key, index));
    std::vector<YamlNode> expected = field->items;
    expected.insert(expected.begin() + index, textNode(value));
    if (!field->isList())
        return field->rewritten(expected);
    const ListLayout layout(field->mapping, field->entry->value);
    return field->checked(layout.inserted(index, value), expected);
}

Result<TextEdits> removeItem(const QString &post, const QString &key, qsizetype index)
{
    const Result<ListField> field = ListField::open(post, key);
    if (!field)
        return tl::unexpected(field.error());
    if (index < 0 || index >= field->size())
        return tl::unexpected(noSuchItem(key, index));
    // `keywords: []` is an error for the site, and a lone text without its only item is nothing.
    if (field->size() == 1 && (key == u"keywords"_s || !field->isList()))
        return removeField(post, key);
    std::vector<YamlNode> expected = field->items;
    expected.erase(expected.begin() + index);
    if (expected.empty())
        return setField(post, key, QStringList());
    const ListLayout layout(field->mapping, field->entry->value);
    return field->checked(layout.removed(index), expected);
}

Result<TextEdits> replaceItem(const QString &post, const QString &key, qsizetype index, const QString &value)
{
    const Result<ListField> field = ListField::open(post, key);
    if (!field)
        return tl::unexpected(field.error());
    if (index < 0 || index >= field->size())
        return tl::unexpected(noSuchItem(key, index));
    std::vector<YamlNode> expected = field->items;
    YamlNode &item = expected[static_cast<size_t>(index)];
    if (item.isString() && item.scalar == value)
        return TextEdits{};
    item = textNode(value);
    if (!field->isList())
        return setField(post, key, value);
    const ListLayout layout(field->mapping, field->entry->value);
    return field->checked(layout.replaced(index, value), expected);
}

Result<TextEdits> moveItem(const QString &post, const QString &key, qsizetype from, qsizetype to)
{
    const Result<ListField> field = ListField::open(post, key);
    if (!field)
        return tl::unexpected(field.error());
    for (const qsizetype index : {from, to}) {
        if (index < 0 || index >= field->size())
            return tl::unexpected(noSuchItem(key, index));
    }
    if (from == to)
        return TextEdits{};
    std::vector<YamlNode> expected = field->items;
    const auto begin = expected.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    if (!field->isList())
        return field->rewritten(expected);
    const ListLayout layout(field->mapping, field->entry->value);
    return field->checked(layout.moved(from, to), expected);
}

} // namespace Galley
