// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldvalue.h"

#include "post/schema.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

template <typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template <typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

/// The site turns numbers of a front matter into text, not those of its data files.
bool hasText(const EditableMapping &mapping, const QString &key, const YamlNode &node, const QString &text)
{
    const bool isNumber = node.type == YamlType::Integer || node.type == YamlType::Float;
    if (node.isString() || (isNumber && mapping.isPost()))
        return javaScriptText(node) == text;
    const FieldSpec *field = findField(key);
    const bool isDate = !field || field->type == FieldType::Date;
    return node.type == YamlType::Timestamp && isDate && mapping.isPost() &&
           node.span.of(mapping.text()) == text;
}

bool hasItems(const YamlNode &node, const QStringList &items)
{
    const auto same = [](const YamlNode &item, const QString &text) {
        return item.isScalar() && !item.isNull() && javaScriptText(item) == text;
    };
    if (!node.isSequence())
        return node.isString() && items == QStringList(node.scalar);
    return std::equal(node.items.begin(), node.items.end(), items.begin(), items.end(), same);
}

/// Lines as they are, or with the indentation taken off that only the first line lacks.
QString dedented(const QString &yaml)
{
    if (readYaml(yaml).isValid())
        return yaml;
    QStringList lines = yaml.split(u'\n');
    qsizetype common = yaml.size();
    for (const QString &line : lines.mid(1)) {
        const QString text = line.trimmed();
        if (!text.isEmpty())
            common = std::min(common, line.indexOf(text.front()));
    }
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i] = lines[i].mid(std::min(common, lines[i].size()));
    return lines.join(u'\n');
}

const YamlNode *firstList(const EditableMapping &mapping)
{
    for (const YamlEntry &entry : mapping.node().entries) {
        if (entry.value.isSequence() && !entry.value.items.empty() && entry.value.style != YamlStyle::Alias)
            return &entry.value;
    }
    return nullptr;
}

YamlWriting writeList(const EditableMapping &mapping, const YamlNode *old, const QStringList &items)
{
    const YamlWish wish{YamlStyle::Plain, mapping.quotes()};
    const YamlNode *model = old && old->isSequence() && !old->items.empty() ? old : firstList(mapping);
    if (!model || model->style != YamlStyle::BlockSequence || items.isEmpty() || mapping.isFlow())
        return {writeFlowList(items, wish), {}};
    return {QString(), writeBlockList(items, wish), blockIndent(mapping, *model)};
}

const YamlNode *firstOfStyle(const EditableMapping &mapping, YamlStyle style)
{
    for (const YamlEntry &entry : mapping.node().entries) {
        if (entry.value.style == style && !entry.merged)
            return &entry.value;
    }
    return nullptr;
}

Result<YamlWriting> writeRaw(const EditableMapping &mapping, const YamlNode *old, const QString &raw)
{
    const QString yaml = dedented(raw.trimmed());
    const YamlDocument document = readYaml(yaml);
    if (!document.isValid()) {
        const Diagnostic &first = document.diagnostics.front();
        return failure(
            ErrorKind::Content, QCoreApplication::translate("Galley::FrontMatter", "line %1, column %2: %3")
                                    .arg(first.position.line)
                                    .arg(first.position.column)
                                    .arg(first.message));
    }
    const YamlStyle style = document.root.style;
    const bool isBlock = style == YamlStyle::BlockMapping || style == YamlStyle::BlockSequence;
    YamlWriting writing{QString(), yaml.isEmpty() ? QStringList() : yaml.split(u'\n')};
    const YamlNode *model = old && old->style == style ? old : firstOfStyle(mapping, style);
    if (!isBlock && !writing.lines.isEmpty())
        writing.head = writing.lines.takeFirst();
    else if (isBlock && model)
        writing.indent = blockIndent(mapping, *model);
    return writing;
}

} // namespace

int blockIndent(const EditableMapping &mapping, const YamlNode &value)
{
    const int root = mapping.column(mapping.node().span.start);
    if (value.style == YamlStyle::BlockSequence || value.style == YamlStyle::BlockMapping)
        return std::max(
            value.style == YamlStyle::BlockSequence ? 0 : 1, mapping.column(value.span.start) - root);
    // A block scalar: its first line with text tells.
    const QString &text = mapping.text();
    qsizetype position = mapping.lineEnd(value.span.start);
    while (position < value.span.end() && text[position].isSpace())
        ++position;
    return position < value.span.end() ? std::max(1, mapping.column(position) - root) : 2;
}

bool hasValue(
    const EditableMapping &mapping, const QString &key, const YamlNode &node, const FieldValue &value)
{
    const auto textIs = [&node](const QString &text) {
        return node.isString() && node.scalar.compare(text, Qt::CaseInsensitive) == 0;
    };
    return std::visit(
        Overloaded{
            [&](const QString &text) { return hasText(mapping, key, node, text); },
            [&](bool on) {
                return (node.type == YamlType::Boolean && node.boolean == on) ||
                       textIs(on ? u"true"_s : u"false"_s);
            },
            [&](qint64 number) { return isValue(node, number) || textIs(QString::number(number)); },
            [&](const QStringList &items) { return hasItems(node, items); },
            [&](const RawYaml &raw) { return writtenYaml(mapping.text(), node) == raw.yaml.trimmed(); }},
        value);
}

bool isValue(const YamlNode &node, const FieldValue &value)
{
    const bool isNumber = node.type == YamlType::Integer || node.type == YamlType::Float;
    return std::visit(
        Overloaded{
            [&](const QString &text) { return node.isString() && node.scalar == text; },
            [&](bool on) { return node.type == YamlType::Boolean && node.boolean == on; },
            [&](qint64 number) { return isNumber && node.number == static_cast<double>(number); },
            [&](const QStringList &items) { return node.isSequence() && hasItems(node, items); },
            [&](const RawYaml &raw) {
                return sameYamlValue(node, readYaml(dedented(raw.yaml.trimmed())).root);
            }},
        value);
}

Result<YamlWriting> writeValue(
    const EditableMapping &mapping, const YamlNode *old, const FieldValue &value, TextLayout layout)
{
    const bool keepsStyle = old && old->isString() && old->style != YamlStyle::Alias;
    const YamlWish wish{keepsStyle ? old->style : YamlStyle::Plain, mapping.quotes()};
    const auto text = [&](const QString &string) -> Result<YamlWriting> {
        if (mapping.isFlow() || layout == TextLayout::OneLine)
            return YamlWriting{writeScalar(string, YamlFlow::Inside, wish), {}};
        YamlWriting writing = writeText(string, wish);
        const bool wasBlock =
            keepsStyle && (wish.style == YamlStyle::Literal || wish.style == YamlStyle::Folded);
        if (wasBlock && !writing.lines.isEmpty())
            writing.indent = blockIndent(mapping, *old);
        return writing;
    };
    return std::visit(
        Overloaded{
            text,
            [](bool on) -> Result<YamlWriting> {
                return YamlWriting{on ? u"true"_s : u"false"_s, {}};
            },
            [](qint64 number) -> Result<YamlWriting> {
                return YamlWriting{QString::number(number), {}};
            },
            [&](const QStringList &items) -> Result<YamlWriting> { return writeList(mapping, old, items); },
            [&](const RawYaml &raw) { return writeRaw(mapping, old, raw.yaml); }},
        value);
}

QString writtenYaml(QStringView post, const YamlNode &value)
{
    return dedented(value.span.of(post).toString());
}

} // namespace Galley
