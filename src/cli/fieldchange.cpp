// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "cli/fieldchange.h"

#include "cli/command.h"
#include "post/namelist.h"
#include "post/schema.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

Result<FieldValue> booleanValue(const QString &key, const QString &value)
{
    if (value.compare(u"true", Qt::CaseInsensitive) == 0)
        return FieldValue(true);
    if (value.compare(u"false", Qt::CaseInsensitive) == 0)
        return FieldValue(false);
    return failure(ErrorKind::Usage, cliText("%1 is true or false, not “%2”.").arg(key, value));
}

Result<FieldValue> levelValue(const QString &key, const QString &value)
{
    bool isNumber = false;
    const qint64 level = value.toLongLong(&isNumber);
    if (isNumber && level >= 2 && level <= 6)
        return FieldValue(level);
    return failure(ErrorKind::Usage, cliText("%1 is a number from 2 to 6, not “%2”.").arg(key, value));
}

QStringList listValue(const QString &value)
{
    QStringList items;
    for (const QString &item : value.split(u',', Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

Result<FieldValue> rawValue(const QString &key, const QString &value)
{
    const YamlDocument yaml = readYaml(value);
    if (yaml.isValid() && !value.contains(u'\n'))
        return FieldValue(RawYaml{value});
    return failure(ErrorKind::Usage, cliText("“%2” is no YAML value for %1.").arg(key, value));
}

Result<FieldValue> typedValue(const QString &key, const QString &value)
{
    const FieldSpec *field = findField(key);
    if (!field) {
        const YamlNode node = readYaml(value).root;
        const bool isText = value.isEmpty() || !node.isScalar() || node.isString() || node.isNull();
        return isText ? Result<FieldValue>(FieldValue(value)) : rawValue(key, value);
    }
    switch (field->type) {
    case FieldType::Boolean:
        return booleanValue(key, value);
    case FieldType::TocLevel:
        return levelValue(key, value);
    case FieldType::StringList:
    case FieldType::TagList:
    case FieldType::AuthorList:
        return FieldValue(listValue(value));
    case FieldType::Date:
    case FieldType::LastUpdate:
    case FieldType::Mdx:
        return rawValue(key, value);
    case FieldType::String:
    case FieldType::Url:
        return FieldValue(value);
    }
    Q_UNREACHABLE();
}

/// Applies one edit to the text, or passes its failure on.
Result<void> step(QString &text, const Result<TextEdits> &edits)
{
    if (!edits)
        return tl::unexpected(edits.error());
    text = applyEdits(text, *edits);
    return {};
}

} // namespace

bool FieldChanges::isEmpty() const
{
    return fields.empty() && unset.isEmpty() && addedTags.isEmpty() && removedTags.isEmpty() &&
           addedAuthors.isEmpty() && removedAuthors.isEmpty();
}

Result<FieldChanges::Assignment> parseAssignment(const QString &argument)
{
    const qsizetype equals = argument.indexOf(u'=');
    if (equals <= 0)
        return failure(ErrorKind::Usage, cliText("“%1” is not KEY=VALUE.").arg(argument));
    const QString key = argument.left(equals);
    return typedValue(key, argument.mid(equals + 1)).map([&](const FieldValue &value) {
        return FieldChanges::Assignment{key, value};
    });
}

Result<QString> changedPost(const QString &post, const FieldChanges &changes)
{
    QString text = post;
    for (const FieldChanges::Assignment &field : changes.fields) {
        if (const Result<void> set = step(text, setField(text, field.key, field.value)); !set)
            return tl::unexpected(set.error());
    }
    for (const QString &key : changes.unset) {
        if (const Result<void> removed = step(text, removeField(text, key)); !removed)
            return tl::unexpected(removed.error());
    }
    const auto change = [&text](auto edit, NameField field, const QStringList &names) {
        return step(text, edit(text, field, names));
    };
    return change(&removeNames, NameField::Tags, changes.removedTags)
        .and_then([&] { return change(&addNames, NameField::Tags, changes.addedTags); })
        .and_then([&] { return change(&removeNames, NameField::Authors, changes.removedAuthors); })
        .and_then([&] { return change(&addNames, NameField::Authors, changes.addedAuthors); })
        .map([&] { return text; });
}

} // namespace Galley
