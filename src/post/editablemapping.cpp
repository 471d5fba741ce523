// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/editablemapping.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::FrontMatter", text);
}

tl::unexpected<Error> contentFailure(const QString &post, qsizetype offset, const QString &message)
{
    const TextPosition position = positionAt(post, offset);
    return failure(
        ErrorKind::Content,
        tr("line %1, column %2: %3").arg(position.line).arg(position.column).arg(message));
}

bool sameNumber(double a, double b)
{
    return a == b || (std::isnan(a) && std::isnan(b));
}

QHash<QString, const YamlNode *> valuesOf(const YamlNode &mapping)
{
    QHash<QString, const YamlNode *> values;
    for (const YamlEntry &entry : mapping.entries)
        values.insert(entry.key, &entry.value);
    return values;
}

/// The values of all keys but these are the same. A mapping that is not written (Null) is an empty one.
bool sameEntriesExcept(const YamlNode &before, const YamlNode &after, const QStringList &keys)
{
    QHash<QString, const YamlNode *> values = valuesOf(after);
    for (const QString &key : keys)
        values.remove(key);
    for (const YamlEntry &entry : before.entries) {
        if (keys.contains(entry.key))
            continue;
        const YamlNode *value = values.take(entry.key);
        if (!value || !sameYamlValue(*value, entry.value))
            return false;
    }
    return values.isEmpty();
}

/// Everything is the same but these keys of the mapping at the path.
bool sameExcept(
    const YamlNode &before, const YamlNode &after, std::span<const YamlStep> path, const QStringList &keys)
{
    if (path.empty())
        return sameEntriesExcept(before, after, keys);
    const YamlNode *inner = findYaml(before, path.first(1));
    const YamlNode *innerAfter = findYaml(after, path.first(1));
    if (!inner || !innerAfter || !sameExcept(*inner, *innerAfter, path.subspan(1), keys))
        return false;
    if (const auto *key = std::get_if<QString>(&path.front()))
        return sameEntriesExcept(before, after, {*key});
    const auto sameUnlessInner = [&](const YamlNode &a, const YamlNode &b) {
        return &a == inner || sameYamlValue(a, b);
    };
    return std::equal(
        before.items.begin(), before.items.end(), after.items.begin(), after.items.end(), sameUnlessInner);
}

bool isQuoted(const YamlNode &node)
{
    return node.style == YamlStyle::SingleQuoted || node.style == YamlStyle::DoubleQuoted;
}

/// The quotes of the first value that has some; Plain when none has.
YamlStyle firstQuotes(const YamlNode &node)
{
    YamlStyle found = isQuoted(node) ? node.style : YamlStyle::Plain;
    for (std::size_t i = 0; i < node.items.size() && found == YamlStyle::Plain; ++i)
        found = firstQuotes(node.items[i]);
    for (std::size_t i = 0; i < node.entries.size() && found == YamlStyle::Plain; ++i)
        found = firstQuotes(node.entries[i].value);
    return found;
}

} // namespace

bool sameYamlValue(const YamlNode &a, const YamlNode &b)
{
    if (a.type != b.type)
        return false;
    switch (a.type) {
    case YamlType::Null:
        return true;
    case YamlType::Boolean:
        return a.boolean == b.boolean;
    case YamlType::Integer:
    case YamlType::Float:
        return sameNumber(a.number, b.number);
    case YamlType::Timestamp:
        return a.timestamp == b.timestamp;
    case YamlType::String:
        return a.scalar == b.scalar;
    case YamlType::Sequence:
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(), sameYamlValue);
    case YamlType::Mapping:
        break;
    }
    const QHash<QString, const YamlNode *> values = valuesOf(b);
    return a.entries.size() == b.entries.size() &&
           std::all_of(a.entries.begin(), a.entries.end(), [&values](const YamlEntry &entry) {
               const YamlNode *other = values.value(entry.key);
               return other && sameYamlValue(entry.value, *other);
           });
}

const YamlNode *findYaml(const YamlNode &root, std::span<const YamlStep> path)
{
    const YamlNode *node = &root;
    for (const YamlStep &step : path) {
        if (const auto *key = std::get_if<QString>(&step)) {
            node = node->find(*key);
        } else {
            const auto index = static_cast<std::size_t>(std::get<qsizetype>(step));
            node = index < node->items.size() ? &node->items[index] : nullptr;
        }
        if (!node)
            return nullptr;
    }
    return node;
}

Result<EditableMapping> EditableMapping::ofFrontMatter(const QString &post)
{
    const PostParts parts = splitPost(post);
    if (parts.hasFrontMatter && !parts.isYaml)
        return contentFailure(post, parts.language.start, tr("The front matter is not written in YAML"));
    if (parts.hasFrontMatter && !parts.closed)
        return contentFailure(post, 0, tr("The front matter is never closed: add a line with --- below it"));
    return open(post, Kind::Post);
}

Result<EditableMapping> EditableMapping::ofFile(const QString &text)
{
    return open(text, Kind::File);
}

PostParts EditableMapping::partsOf(const QString &text, Kind kind)
{
    if (kind == Kind::Post)
        return splitPost(text);
    PostParts parts;
    parts.hasFrontMatter = parts.closed = true;
    parts.yaml = {0, text.size()};
    parts.body = {text.size(), 0};
    return parts;
}

Result<EditableMapping> EditableMapping::open(const QString &text, Kind kind)
{
    EditableMapping result;
    result.m_text = &text;
    result.m_kind = kind;
    result.m_parts = partsOf(text, kind);
    YamlNode root;
    if (result.m_parts.hasFrontMatter) {
        YamlDocument document = readYaml(text, result.m_parts.yaml);
        if (!document.isValid()) {
            const Diagnostic &first = document.diagnostics.front();
            return contentFailure(text, first.span.start, first.message);
        }
        root = std::move(document.root);
    }
    if (!root.isMapping() && !root.isNull())
        return contentFailure(
            text, root.span.start,
            kind == Kind::Post ? tr("The front matter is no list of “key: value” lines")
                               : tr("The file is no list of “key: value” lines"));
    result.m_root = std::make_shared<const YamlNode>(std::move(root));
    result.m_node = result.m_root.get();
    return result;
}

Result<EditableMapping> EditableMapping::inside(const YamlPath &path) const
{
    EditableMapping result = *this;
    for (const YamlStep &step : path) {
        const auto *key = std::get_if<QString>(&step);
        const Result<const YamlEntry *> written = key ? result.entry(*key) : nullptr;
        if (!written)
            return tl::unexpected(written.error());
        result.m_path.push_back(step);
        const YamlNode *node = findYaml(*result.m_node, {&step, 1});
        if (!node || node->style == YamlStyle::Alias)
            return contentFailure(
                text(), node ? node->span.start : result.m_node->span.start,
                tr("What stands here can only be changed in the text"));
        result.m_node = node;
    }
    if (!path.empty() && !result.m_node->isMapping())
        return contentFailure(text(), result.m_node->span.start, tr("No “key: value” lines stand here"));
    return result;
}

EditableMapping EditableMapping::outer() const
{
    EditableMapping result = *this;
    result.m_path.pop_back();
    result.m_node = findYaml(*m_root, result.m_path);
    return result;
}

Result<const YamlEntry *> EditableMapping::entry(const QString &key) const
{
    const YamlEntry *found = node().findEntry(key);
    if (found && (found->merged || text()[found->span.start] == u'?')) {
        return contentFailure(
            text(), found->span.start,
            tr("“%1” is written in a way that can only be changed in the text").arg(key));
    }
    return found;
}

qsizetype EditableMapping::lineStart(qsizetype offset) const
{
    return offset == 0 ? 0 : text().lastIndexOf(u'\n', offset - 1) + 1;
}

qsizetype EditableMapping::lineEnd(qsizetype offset) const
{
    const qsizetype end = text().indexOf(u'\n', offset);
    return end < 0 ? text().size() : end;
}

qsizetype EditableMapping::colonEnd(const YamlEntry &entry) const
{
    return text().indexOf(u':', entry.keySpan.end()) + 1;
}

TextSpan EditableMapping::written(const YamlNode &value) const
{
    if (value.properties.length == 0)
        return value.span;
    return {value.properties.start, value.span.end() - value.properties.start};
}

bool EditableMapping::keepsLinesBelow(const YamlNode &value) const
{
    const YamlNode *last = &value;
    while (last->style == YamlStyle::BlockSequence || last->style == YamlStyle::BlockMapping)
        last = last->isSequence() ? &last->items.back() : &last->entries.back().value;
    const bool isBlockScalar = last->style == YamlStyle::Literal || last->style == YamlStyle::Folded;
    return isBlockScalar && last->span.of(text()).left(3).contains(u'+');
}

qsizetype EditableMapping::lastLineEnd(const YamlNode &value) const
{
    qsizetype end = lineEnd(value.span.end());
    if (!keepsLinesBelow(value))
        return end;
    while (end < m_parts.yaml.end() && end + 1 < text().size() &&
           QStringView(text()).mid(end + 1, lineEnd(end + 1) - end - 1).trimmed().isEmpty())
        end = lineEnd(end + 1);
    return end;
}

YamlStyle EditableMapping::quotes() const
{
    for (const YamlEntry &entry : node().entries) {
        if (isQuoted(entry.value))
            return entry.value.style;
    }
    return firstQuotes(*m_root);
}

bool EditableMapping::leavesTheRest(const QString &after, const PostParts &afterParts) const
{
    return afterParts.closed && afterParts.body.of(after).trimmed() == m_parts.body.of(text()).trimmed();
}

Result<TextEdits> EditableMapping::checked(
    TextEdits edits, const QStringList &keys, const std::function<bool(const YamlNode &)> &expected) const
{
    const QString after = applyEdits(text(), edits);
    const PostParts afterParts = partsOf(after, m_kind);
    const YamlDocument document = readYaml(after, afterParts.yaml);
    const YamlNode *changed = document.isValid() ? findYaml(document.root, m_path) : nullptr;
    if (changed && expected(*changed) && leavesTheRest(after, afterParts) &&
        sameExcept(*m_root, document.root, m_path, keys))
        return edits;
    return failure(
        ErrorKind::Content, tr("“%1” cannot be changed without touching other values: change it in the text")
                                .arg(keys.constFirst()));
}

} // namespace Galley
