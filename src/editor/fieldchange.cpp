// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/fieldchange.h"

#include "editor/formmodel.h"

namespace Galley {

namespace {

template <typename... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <typename... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

Result<TextEdits> setText(const QString &post, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        return setField(post, key, text);
    const FieldState field = readFormModel(post).field(key);
    const bool wasWrittenEmpty = field.type == YamlType::String && field.text.isEmpty();
    return wasWrittenEmpty ? TextEdits() : removeField(post, key);
}

Result<TextEdits> setYaml(const QString &post, const QString &key, const QString &yaml)
{
    const bool isNothing = yaml.trimmed().isEmpty() && !readFormModel(post).find(key);
    return isNothing ? TextEdits() : setField(post, key, RawYaml{yaml});
}

Result<TextEdits> insertItems(const QString &post, const QString &key, const InsertItems &change)
{
    QString text = post;
    qsizetype index = change.index;
    for (const QString &item : change.items) {
        const Result<TextEdits> edits = insertItem(text, key, index++, item);
        if (!edits)
            return edits;
        text = applyEdits(text, *edits);
    }
    return smallestEdit(post, text);
}

Result<TextEdits> removeItemOrKey(const QString &post, const QString &key, qsizetype index)
{
    const bool isLast = readFormModel(post).field(key).items.size() <= 1;
    return isLast ? removeField(post, key) : removeItem(post, key, index);
}

} // namespace

Result<TextEdits> editsFor(const QString &post, const QString &key, const FieldChange &change)
{
    const Overloaded handle{
        [&](const SetText &set) { return setText(post, key, set.text); },
        [&](const SetValue &set) { return setField(post, key, set.value); },
        [&](const SetYaml &set) { return setYaml(post, key, set.yaml); },
        [&](const RemoveKey &) { return removeField(post, key); },
        [&](const RenameKey &rename) { return renameField(post, key, rename.newKey); },
        [&](const InsertItems &insert) { return insertItems(post, key, insert); },
        [&](const RemoveItem &remove) { return removeItemOrKey(post, key, remove.index); },
        [&](const MoveItem &move) { return moveItem(post, key, move.from, move.to); },
    };
    return std::visit(handle, change);
}

} // namespace Galley
