// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/entryplace.h"

#include "post/schema.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// The keys of a mapping in the order in which they are written; others stand behind them.
QStringList usualOrder(const EditableMapping &mapping)
{
    QStringList order;
    if (!mapping.path().empty())
        return {u"name"_s,     u"label"_s, u"title"_s, u"url"_s,         u"permalink"_s, u"image_url"_s,
                u"imageURL"_s, u"email"_s, u"page"_s,  u"description"_s, u"socials"_s};
    if (!mapping.isPost())
        return order;
    for (const FieldSpec &field : blogFields())
        order += field.key.toString();
    return order;
}

/// The entry that the new key follows, or nullptr to stand first.
const YamlEntry *predecessor(const EditableMapping &mapping, const QString &key)
{
    const QStringList order = usualOrder(mapping);
    const qsizetype own = order.indexOf(key);
    const YamlEntry *found = nullptr;
    qsizetype foundPlace = 0;
    qsizetype place = -1;
    for (const YamlEntry &entry : mapping.node().entries) {
        // Keys that the table does not know go along with the field above them.
        if (const qsizetype other = order.indexOf(entry.key); other >= 0)
            place = other;
        const bool fits = own < 0 || (place >= foundPlace && place <= own);
        if (!entry.merged && fits) {
            found = &entry;
            foundPlace = std::max<qsizetype>(place, 0);
        }
    }
    return found;
}

/// The first entry of a file goes below the comments that it begins with.
TextEdits startFile(const EditableMapping &mapping, const QString &field)
{
    const QString &text = mapping.text();
    if (mapping.isFlow())
        return {{mapping.node().span, field}};
    const bool needsBreak = !text.isEmpty() && !text.endsWith(u'\n');
    return {{{text.size(), 0}, (needsBreak ? u"\n"_s : QString()) + field + u'\n'}};
}

bool isBlank(const EditableMapping &mapping, qsizetype lineStart)
{
    return QStringView(mapping.text())
        .mid(lineStart, mapping.lineEnd(lineStart) - lineStart)
        .trimmed()
        .isEmpty();
}

/// Above the line of an entry of a file stands an empty one.
bool hasGapAbove(const EditableMapping &mapping, const YamlEntry &entry)
{
    const qsizetype start = mapping.lineStart(entry.span.start);
    return start > 0 && isBlank(mapping, mapping.lineStart(start - 1));
}

/// A new entry at the end of a file, below everything that may belong to the last one, and with an empty
/// line between where the last two have one.
TextEdits appendToFile(const EditableMapping &mapping, const QString &field)
{
    const QString &text = mapping.text();
    const auto &entries = mapping.node().entries;
    const YamlNode &last = entries.back().value;
    const bool hasGap =
        entries.size() > 1 && hasGapAbove(mapping, entries.back()) && !mapping.keepsLinesBelow(last);
    qsizetype end = text.size();
    while (text[end - 1].isSpace())
        --end;
    end = std::max(mapping.lineEnd(end), mapping.lastLineEnd(last));
    return {{{end, 0}, (hasGap ? u"\n\n"_s : u"\n"_s) + field}};
}

TextEdits startFrontMatter(const EditableMapping &mapping, const QString &field)
{
    const PostParts &parts = mapping.parts();
    const QString &text = mapping.text();
    if (!parts.hasFrontMatter) {
        const bool needsGap = !text.isEmpty() && !text.startsWith(u'\n');
        return {{{0, 0}, u"---\n"_s + field + (needsGap ? u"\n---\n\n"_s : u"\n---\n"_s)}};
    }
    const qsizetype end = parts.yaml.end();
    // The closing dashes may stand right below the opening ones, or below empty lines and comments.
    if (text[end] == u'-')
        return {{{end, 0}, field + u'\n'}};
    return {{{end, 0}, (parts.yaml.length == 0 ? QString() : u"\n"_s) + field}};
}

/// Above the first field, and above the comment lines that belong to it.
qsizetype placeAbove(const EditableMapping &mapping, const YamlEntry &first)
{
    qsizetype line = mapping.lineStart(first.span.start);
    while (line > mapping.parts().yaml.start) {
        const qsizetype above = mapping.lineStart(line - 1);
        if (!QStringView(mapping.text()).mid(above, line - above).trimmed().startsWith(u'#'))
            break;
        line = above;
    }
    return line;
}

/// Whole lines, and one of the two empty lines that an entry of a file stands between.
TextSpan linesOfBlock(const EditableMapping &mapping, const YamlEntry &entry)
{
    const qsizetype textEnd = mapping.text().size();
    const qsizetype start = mapping.lineStart(entry.span.start);
    qsizetype end = std::min(mapping.lineEnd(entry.span.end()) + 1, textEnd);
    const bool isBetweenGaps = !mapping.isPost() && mapping.path().empty() && end < textEnd &&
                               isBlank(mapping, end) && (start == 0 || hasGapAbove(mapping, entry));
    if (isBetweenGaps)
        end = std::min(mapping.lineEnd(end) + 1, textEnd);
    return {start, end - start};
}

} // namespace

TextEdits insertField(const EditableMapping &mapping, const QString &key, const YamlWriting &writing)
{
    const YamlNode &node = mapping.node();
    const QString head = writeKey(key) + (writing.head.isEmpty() ? u":"_s : u": "_s + writing.head);
    const bool isFile = !mapping.isPost() && mapping.path().empty();
    if (node.entries.empty() && isFile)
        return startFile(mapping, head + writing.tail(0));
    if (mapping.isFlow()) {
        if (node.entries.empty())
            return {{{node.span.start + 1, 0}, head}};
        return {{{node.entries.back().span.end(), 0}, u", "_s + head}};
    }
    if (node.entries.empty())
        return startFrontMatter(mapping, head + writing.tail(0));

    const int column = mapping.column(node.span.start);
    const QString indent(column, u' ');
    const QString field = head + writing.tail(column);
    if (isFile)
        return appendToFile(mapping, indent + field);
    const YamlEntry &first = node.entries.front();
    if (const YamlEntry *above = predecessor(mapping, key))
        return {{{mapping.lastLineEnd(above->value), 0}, u'\n' + indent + field}};
    // The first entry of an item stands on the line of its dash.
    if (!mapping.path().empty())
        return {{{first.span.start, 0}, field + u'\n' + indent}};
    return {{{placeAbove(mapping, first), 0}, indent + field + u'\n'}};
}

TextSpan fieldLines(const EditableMapping &mapping, const YamlEntry &entry)
{
    const auto &entries = mapping.node().entries;
    const auto index = static_cast<size_t>(&entry - entries.data());
    const qsizetype lineStart = mapping.lineStart(entry.span.start);
    const bool ownsLine =
        QStringView(mapping.text()).mid(lineStart, entry.span.start - lineStart).trimmed().isEmpty();
    if (!mapping.isFlow() && ownsLine)
        return linesOfBlock(mapping, entry);
    if (index > 0) {
        const qsizetype start = entries[index - 1].span.end();
        return {start, entry.span.end() - start};
    }
    const qsizetype end = entries.size() > 1 ? entries[1].span.start : entry.span.end();
    return {entry.span.start, end - entry.span.start};
}

} // namespace Galley
