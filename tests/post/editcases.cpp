// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editcases.h"

#include "jsyaml.h"
#include "post/postparts.h"
#include "post/yamlreader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Texts that need care in one way or another.
const QStringList &texts()
{
    static const QStringList all{u"Changed"_s,       u"two words"_s,
                                 u"colon: inside"_s, u"hash # inside"_s,
                                 u"it's"_s,          u"a \"quote\""_s,
                                 u"true"_s,          u"007"_s,
                                 u"2024-01-01"_s,    u""_s,
                                 u"- dash"_s,        u"two\nlines"_s,
                                 u"ends with:"_s,    u"[bracket"_s,
                                 u"comma, inside"_s, u"back\\slash"_s,
                                 u" space"_s,        u"null"_s,
                                 u"1e3"_s,           u"@at"_s,
                                 u"*star"_s,         u"&and"_s,
                                 u"%percent"_s,      u"`tick`"_s,
                                 u"!bang"_s,         u"{brace}"_s,
                                 u"| bar"_s,         u"> more"_s,
                                 u"? question"_s,    u"日本語 🚀"_s,
                                 u"tab\there"_s,     u"one\n\ntwo\n"_s,
                                 u"12:30:45"_s,      u"~"_s,
                                 u"a: b: c"_s,       u"'both\" quotes"_s,
                                 u"trailing "_s,     u"---"_s,
                                 u"...\n---\nx"_s,   u"<<"_s};
    return all;
}

QString text(int number)
{
    return texts()[number % texts().size()];
}

QJsonArray canonicalText(const QString &string)
{
    return {u"string"_s, string};
}

QJsonArray canonicalList(const std::vector<QJsonArray> &items)
{
    QJsonArray list;
    for (const QJsonArray &item : items)
        list.append(item);
    return {u"list"_s, list};
}

QJsonArray withValue(const QJsonArray &mapping, const QString &key, const std::optional<QJsonArray> &value)
{
    std::vector<QJsonArray> pairs;
    for (const QJsonValue &pair : mapping.at(1).toArray()) {
        if (pair.toArray().at(0).toString() != key)
            pairs.push_back(pair.toArray());
    }
    if (value)
        pairs.push_back(QJsonArray{key, *value});
    std::sort(pairs.begin(), pairs.end(), [](const QJsonArray &a, const QJsonArray &b) {
        return a.at(0).toString() < b.at(0).toString();
    });
    QJsonArray result;
    for (const QJsonArray &pair : pairs)
        result.append(pair);
    return result.isEmpty() ? QJsonArray{u"null"_s} : QJsonArray{u"map"_s, result};
}

/// The lines of a field with their line end, and blank lines and comments below.
TextSpan linesOf(const QString &post, TextSpan span)
{
    const qsizetype start = post.lastIndexOf(u'\n', span.start) + 1;
    qsizetype end = post.indexOf(u'\n', span.end()) + 1;
    for (;;) {
        const qsizetype next = post.indexOf(u'\n', end) + 1;
        const QString line = post.mid(end, next - end).trimmed();
        if (!line.isEmpty() && !line.startsWith(u'#'))
            return {start, end - start};
        end = next;
    }
}

FieldValue ownValue(const QString &post, const YamlNode &node)
{
    const auto isText = [](const YamlNode &item) { return item.isString(); };
    switch (node.type) {
    case YamlType::String:
        return node.scalar;
    case YamlType::Boolean:
        return node.boolean;
    case YamlType::Integer:
        return static_cast<qint64>(node.number);
    case YamlType::Sequence:
        if (std::all_of(node.items.begin(), node.items.end(), isText)) {
            QStringList items;
            for (const YamlNode &item : node.items)
                items += item.scalar;
            return items;
        }
        break;
    default:
        break;
    }
    return RawYaml{writtenYaml(post, node)};
}

QString yamlOf(const QString &post)
{
    return splitPost(post).yaml.of(post).toString();
}

} // namespace

void EditCases::addAll(const QString &name, const QString &post, int shift)
{
    const YamlDocument document = readYaml(post, splitPost(post).yaml);
    for (const YamlEntry &entry : document.root.entries)
        addField(name, post, entry, shift++);
    for (const QString &key : {u"title"_s, u"image"_s, u"zebra"_s}) {
        if (document.root.find(key))
            continue;
        const QString value = text(++shift);
        add(name + u": new "_s + key, post, key, setField(post, key, value), canonicalText(value), {});
    }
}

void EditCases::keepsOwnValue(const QString &name, const QString &post, const YamlEntry &entry)
{
    const Result<TextEdits> edits = setField(post, entry.key, ownValue(post, entry.value));
    if (!edits)
        m_failures += name + u": own value: "_s + edits.error().message;
    else if (!edits->empty())
        m_failures += name + u": own value changes "_s + edits->front().replacement;
}

void EditCases::addField(const QString &name, const QString &post, const YamlEntry &entry, int shift)
{
    const QString here = name + u": "_s + entry.key;
    const TextSpan allowed = linesOf(post, entry.span);
    keepsOwnValue(here, post, entry);
    for (int i = 0; i < 4; ++i) {
        const QString value = text(shift * 4 + i);
        if (!entry.value.isString() || entry.value.scalar != value)
            add(here + u" = "_s + value, post, entry.key, setField(post, entry.key, value),
                canonicalText(value), allowed);
    }
    const bool on = entry.value.type != YamlType::Boolean || !entry.value.boolean;
    if (entry.value.scalar != u"true"_s)
        add(here, post, entry.key, setField(post, entry.key, on), QJsonArray{u"bool"_s, on}, allowed);
    const QString one = text(shift + 7);
    const QString two = text(shift + 8);
    add(here + u" = list of "_s + one + u" and "_s + two, post, entry.key,
        setField(post, entry.key, QStringList({one, two})),
        canonicalList({canonicalText(one), canonicalText(two)}), allowed);
    add(here + u" = mapping"_s, post, entry.key, setField(post, entry.key, RawYaml{u"x: 1\ny: [a]"_s}),
        QJsonArray{
            u"map"_s,
            QJsonArray{
                QJsonArray{u"x"_s, QJsonArray{u"number"_s, u"1"_s}},
                QJsonArray{u"y"_s, canonicalList({canonicalText(u"a"_s)})}}},
        allowed);
    add(here + u": removed"_s, post, entry.key, removeField(post, entry.key), std::nullopt, allowed);
    if (entry.value.isSequence() && entry.value.items.size() > 1)
        addList(here, post, entry, shift);
}

void EditCases::addList(const QString &name, const QString &post, const YamlEntry &entry, int shift)
{
    std::vector<QJsonArray> items;
    for (const YamlNode &item : entry.value.items)
        items.push_back(canonical(item));
    const auto size = static_cast<qsizetype>(items.size());
    const TextSpan allowed = linesOf(post, entry.span);
    const auto check = [&](const QString &what, const Result<TextEdits> &edits,
                           const std::vector<QJsonArray> &now) {
        add(name + what, post, entry.key, edits, canonicalList(now), allowed);
    };
    for (qsizetype index = 0; index <= size; ++index) {
        const QString value = text(++shift) + u'x';
        std::vector<QJsonArray> now = items;
        now.insert(now.begin() + index, canonicalText(value));
        check(u": insert"_s, insertItem(post, entry.key, index, value), now);
        if (index == size)
            break;
        now = items;
        now.erase(now.begin() + index);
        check(u": remove item"_s, removeItem(post, entry.key, index), now);
        now = items;
        now[static_cast<size_t>(index)] = canonicalText(value);
        check(u": replace"_s, replaceItem(post, entry.key, index, value), now);
        now = items;
        std::rotate(now.begin(), now.begin() + index, now.begin() + index + 1);
        if (index > 0)
            check(u": move"_s, moveItem(post, entry.key, index, 0), now);
    }
}

void EditCases::add(
    const QString &name, const QString &post, const QString &key, const Result<TextEdits> &edits,
    const std::optional<QJsonArray> &value, TextSpan allowed)
{
    if (!edits) {
        m_failures += name + u": "_s + edits.error().message + u"\n"_s + yamlOf(post);
        return;
    }
    for (const TextEdit &edit : *edits) {
        const bool isNew = allowed.length == 0;
        if (isNew ? edit.span.length > 0 : edit.span.start < allowed.start || edit.span.end() > allowed.end())
            m_failures += name + u": an edit reaches beyond the field"_s;
    }
    m_cases.push_back({name, post, applyEdits(post, *edits), key, value});
}

QStringList EditCases::compare(QString *whyNot) const
{
    QStringList all;
    for (const EditCase &edit : m_cases)
        all << yamlOf(edit.before) << yamlOf(edit.after);
    const std::vector<JsYamlResult> read = readWithJsYaml(all, whyNot);
    QStringList differences;
    for (size_t i = 0; i < m_cases.size() && whyNot->isEmpty(); ++i) {
        const EditCase &edit = m_cases[i];
        const JsYamlResult &after = read[2 * i + 1];
        const QString expected = compactJson(withValue(read[2 * i].value, edit.key, edit.value));
        const QString actual = after.error.isEmpty() ? compactJson(after.value) : after.error;
        if (actual != expected)
            differences += u"%1\n%2\n  expected %3\n  js-yaml  %4"_s.arg(
                edit.name, yamlOf(edit.after), expected, actual);
    }
    return differences;
}

} // namespace Galley
