// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/namelist.h"

#include "post/entryedit.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The key of an object that holds its name.
QString nameKey(NameField field)
{
    return field == NameField::Tags ? u"label"_s : u"key"_s;
}

QString nameOf(const YamlNode &item, NameField field)
{
    if (!item.isMapping())
        return item.isScalar() && !item.isNull() ? javaScriptText(item) : QString();
    const YamlNode *name = item.find(nameKey(field));
    return name ? javaScriptText(*name) : QString();
}

/// Edits one list step by step; each step reads the text anew.
class NameListEdit
{
public:
    NameListEdit(const QString &post, NameField field)
        : m_text(post), m_field(field), m_key(nameFieldKey(field))
    {
    }

    const QString &text() const { return m_text; }
    QStringList names() const { return namesIn(m_text, m_field); }

    Result<void> append(const QString &name) { return step(insertItem(m_text, m_key, names().size(), name)); }

    /// Gives the number of items that stand there instead.
    Result<qsizetype> replace(qsizetype index, const std::vector<ListName> &newNames)
    {
        QStringList others = names();
        others.removeAt(index);
        qsizetype written = 0;
        for (const ListName &name : newNames) {
            if (others.contains(name.name))
                continue;
            others += name.name;
            const Result<void> done = written == 0
                                          ? rename(index, name)
                                          : step(insertItem(m_text, m_key, index + written, name.name));
            if (!done)
                return tl::unexpected(done.error());
            ++written;
        }
        if (written > 0)
            return written;
        return step(removeItem(m_text, m_key, index)).map([] { return qsizetype(0); });
    }

private:
    Result<void> rename(qsizetype index, const ListName &name)
    {
        const YamlPath place = objectPlace(index);
        if (place.empty())
            return step(replaceItem(m_text, m_key, index, name.name));
        return setInObject(place, nameKey(m_field), name.name).and_then([&]() -> Result<void> {
            return name.permalink.isEmpty() ? Result<void>()
                                            : setInObject(place, u"permalink"_s, name.permalink);
        });
    }

    /// The path of an item that is an object; empty for any other.
    YamlPath objectPlace(qsizetype index) const
    {
        const PostParts parts = splitPost(m_text);
        const YamlNode root = readYaml(m_text, parts.yaml).root;
        const YamlNode *field = root.find(m_key);
        YamlPath place{m_key};
        if (field->isSequence())
            place.push_back(index);
        return findYaml(root, place)->isMapping() ? place : YamlPath();
    }

    Result<void> setInObject(const YamlPath &place, const QString &key, const QString &value)
    {
        return step(
            EditableMapping::ofFrontMatter(m_text)
                .and_then([&](const EditableMapping &mapping) { return mapping.inside(place); })
                .and_then([&](const EditableMapping &object) { return setEntry(object, key, value); }));
    }

    Result<void> step(const Result<TextEdits> &edits)
    {
        if (!edits)
            return tl::unexpected(edits.error());
        m_text = applyEdits(m_text, *edits);
        return {};
    }

    QString m_text;
    NameField m_field;
    QString m_key;
};

} // namespace

QString nameFieldKey(NameField field)
{
    return field == NameField::Tags ? u"tags"_s : u"authors"_s;
}

QStringList namesIn(const QString &post, NameField field)
{
    const PostParts parts = splitPost(post);
    if (!parts.hasFrontMatter || !parts.isYaml)
        return {};
    const YamlNode root = readYaml(post, parts.yaml).root;
    const YamlNode *list = root.find(nameFieldKey(field));
    if (!list || list->isNull())
        return {};
    if (!list->isSequence())
        return {nameOf(*list, field)};
    QStringList names;
    for (const YamlNode &item : list->items)
        names += nameOf(item, field);
    return names;
}

Result<TextEdits> replaceNames(
    const QString &post, NameField field, const QHash<QString, std::vector<ListName>> &replacements)
{
    NameListEdit list(post, field);
    for (qsizetype i = 0; i < list.names().size();) {
        const auto found = replacements.constFind(list.names().at(i));
        if (found == replacements.constEnd()) {
            ++i;
            continue;
        }
        const Result<qsizetype> written = list.replace(i, *found);
        if (!written)
            return tl::unexpected(written.error());
        i += *written;
    }
    return smallestEdit(post, list.text());
}

Result<TextEdits> addNames(const QString &post, NameField field, const QStringList &names)
{
    NameListEdit list(post, field);
    for (const QString &name : names) {
        if (list.names().contains(name))
            continue;
        if (const Result<void> added = list.append(name); !added)
            return tl::unexpected(added.error());
    }
    return smallestEdit(post, list.text());
}

Result<TextEdits> removeNames(const QString &post, NameField field, const QStringList &names)
{
    QHash<QString, std::vector<ListName>> replacements;
    for (const QString &name : names)
        replacements.insert(name, {});
    return replaceNames(post, field, replacements);
}

} // namespace Galley
