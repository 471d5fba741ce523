// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/editablefrontmatter.h"

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

Result<EditableFrontMatter> EditableFrontMatter::open(const QString &post)
{
    EditableFrontMatter result;
    result.m_text = &post;
    result.m_parts = splitPost(post);
    const PostParts &parts = result.m_parts;
    if (!parts.hasFrontMatter)
        return result;
    if (!parts.isYaml)
        return contentFailure(post, parts.language.start, tr("The front matter is not written in YAML"));
    if (!parts.closed)
        return contentFailure(post, 0, tr("The front matter is never closed: add a line with --- below it"));
    YamlDocument document = readYaml(post, parts.yaml);
    if (!document.isValid()) {
        const Diagnostic &first = document.diagnostics.front();
        return contentFailure(post, first.span.start, first.message);
    }
    if (!document.root.isMapping() && !document.root.isNull())
        return contentFailure(
            post, document.root.span.start, tr("The front matter is no list of “key: value” lines"));
    result.m_root = std::move(document.root);
    return result;
}

Result<const YamlEntry *> EditableFrontMatter::entry(const QString &key) const
{
    const YamlEntry *found = m_root.findEntry(key);
    if (found && (found->merged || text()[found->span.start] == u'?')) {
        return contentFailure(
            text(), found->span.start,
            tr("“%1” is written in a way that can only be changed in the text").arg(key));
    }
    return found;
}

qsizetype EditableFrontMatter::lineStart(qsizetype offset) const
{
    return offset == 0 ? 0 : text().lastIndexOf(u'\n', offset - 1) + 1;
}

qsizetype EditableFrontMatter::lineEnd(qsizetype offset) const
{
    const qsizetype end = text().indexOf(u'\n', offset);
    return end < 0 ? text().size() : end;
}

qsizetype EditableFrontMatter::colonEnd(const YamlEntry &entry) const
{
    return text().indexOf(u':', entry.keySpan.end()) + 1;
}

TextSpan EditableFrontMatter::written(const YamlNode &value) const
{
    if (value.properties.length == 0)
        return value.span;
    return {value.properties.start, value.span.end() - value.properties.start};
}

qsizetype EditableFrontMatter::lastLineEnd(const YamlNode &value) const
{
    qsizetype end = lineEnd(value.span.end());
    const bool isBlockScalar = value.style == YamlStyle::Literal || value.style == YamlStyle::Folded;
    if (!isBlockScalar || !value.span.of(text()).left(3).contains(u'+'))
        return end;
    // Empty lines below belong to the text that keeps them.
    while (end < m_parts.yaml.end() &&
           QStringView(text()).mid(end + 1, lineEnd(end + 1) - end - 1).trimmed().isEmpty())
        end = lineEnd(end + 1);
    return end;
}

YamlStyle EditableFrontMatter::quotes() const
{
    const auto isQuoted = [](const YamlEntry &entry) {
        return entry.value.style == YamlStyle::SingleQuoted || entry.value.style == YamlStyle::DoubleQuoted;
    };
    const auto found = std::find_if(m_root.entries.begin(), m_root.entries.end(), isQuoted);
    return found == m_root.entries.end() ? YamlStyle::Plain : found->value.style;
}

Result<TextEdits> EditableFrontMatter::checked(
    TextEdits edits, const QString &key, const std::function<bool(const YamlNode *)> &expected) const
{
    const QString after = applyEdits(text(), edits);
    const PostParts afterParts = splitPost(after);
    const YamlDocument document = readYaml(after, afterParts.yaml);
    QHash<QString, const YamlNode *> values = valuesOf(document.root);
    bool good = document.isValid() && afterParts.closed && expected(values.take(key)) &&
                afterParts.body.of(after).trimmed() == m_parts.body.of(text()).trimmed();
    for (const YamlEntry &old : m_root.entries) {
        if (old.key == key)
            continue;
        const YamlNode *value = values.take(old.key);
        good = good && value && sameYamlValue(*value, old.value);
    }
    if (!good || !values.isEmpty()) {
        return failure(
            ErrorKind::Content,
            tr("“%1” cannot be changed without touching other values: change it in the text").arg(key));
    }
    return edits;
}

} // namespace Galley
