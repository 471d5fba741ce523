// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/entryedit.h"

#include "post/entryplace.h"
#include "post/fieldvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Anchors stay, because aliases may name them; a tag goes, because it was for the old value.
QString keptProperties(const EditableMapping &mapping, const YamlNode &value)
{
    static const QRegularExpression anchor(u"&\\S+"_s);
    const QString name = anchor.match(value.properties.of(mapping.text()).toString()).captured();
    return name.isEmpty() ? name : name + u' ';
}

/// A value that begins on the line of its key.
TextEdits replaceInline(
    const EditableMapping &mapping, const YamlEntry &entry, const YamlWriting &writing, const QString &tail)
{
    const QString &text = mapping.text();
    const YamlNode &old = entry.value;
    TextSpan head = mapping.written(old);
    const QString newHead = keptProperties(mapping, old) + writing.head;
    TextSpan below{head.end(), 0};
    if (old.style == YamlStyle::Literal || old.style == YamlStyle::Folded) {
        // The indicators are the head; a comment may follow them on their line.
        qsizetype headEnd = old.span.start + 1;
        while (headEnd < old.span.end() && QStringView(u"+-123456789").contains(text[headEnd]))
            ++headEnd;
        head.length = headEnd - head.start;
        const qsizetype lineEnd = mapping.lineEnd(headEnd);
        below = {lineEnd, std::max(lineEnd, old.span.end()) - lineEnd};
    } else {
        const qsizetype lineEnd = mapping.lineEnd(head.end());
        const bool onlyBlanks = QStringView(text).mid(head.end(), lineEnd - head.end()).trimmed().isEmpty();
        if (!tail.isEmpty() && onlyBlanks)
            head.length = lineEnd - head.start;
        below = {lineEnd, 0};
    }
    if (newHead.isEmpty()) {
        const qsizetype colon = mapping.colonEnd(entry);
        head = {colon, head.end() - colon};
    }
    if (below.start == head.end())
        return {{{head.start, below.end() - head.start}, newHead + tail}};
    TextEdits edits{{head, newHead}};
    if (below.length > 0 || !tail.isEmpty())
        edits.push_back({below, tail});
    return edits;
}

TextEdits replaceValue(const EditableMapping &mapping, const YamlEntry &entry, const YamlWriting &writing)
{
    const QString &text = mapping.text();
    const TextSpan old = mapping.written(entry.value);
    const QString tail = writing.tail(mapping.column(mapping.node().span.start));
    const QString head = writing.head.isEmpty() ? QString() : u' ' + writing.head;
    const qsizetype colon = mapping.colonEnd(entry);
    if (mapping.isFlow())
        return old.length == 0 ? TextEdits{{old, head}} : TextEdits{{old, writing.head}};
    if (old.length == 0) {
        const qsizetype lineEnd = mapping.lineEnd(colon);
        const bool onlyBlanks = QStringView(text).mid(colon, lineEnd - colon).trimmed().isEmpty();
        if (tail.isEmpty() || onlyBlanks)
            return {{{colon, tail.isEmpty() ? 0 : lineEnd - colon}, head + tail}};
        return {{{colon, 0}, head}, {{lineEnd, 0}, tail}};
    }
    const bool onKeyLine = mapping.lineStart(old.start) <= colon;
    if (onKeyLine)
        return replaceInline(mapping, entry, writing, tail);
    const qsizetype above = mapping.lineStart(old.start) - 1;
    const QString newHead = (u' ' + keptProperties(mapping, entry.value) + writing.head).trimmed();
    TextEdits edits;
    if (!newHead.isEmpty())
        edits.push_back({{colon, 0}, u' ' + newHead});
    edits.push_back({{above, old.end() - above}, tail});
    return edits;
}

/// The lines with the blank lines and indented comments below them.
TextSpan withSwallowedLines(const EditableMapping &mapping, TextSpan lines)
{
    const QStringView text = mapping.text();
    while (lines.end() < mapping.parts().yaml.end()) {
        const qsizetype lineEnd = mapping.lineEnd(lines.end());
        const QStringView line = text.mid(lines.end(), lineEnd - lines.end());
        const bool isComment = line.startsWith(u' ') && line.trimmed().startsWith(u'#');
        if (!isComment && !line.trimmed().isEmpty())
            break;
        lines.length = lineEnd + 1 - lines.start;
    }
    return lines;
}

/// Without entries the mapping would be null, which the site refuses everywhere but in a front matter.
Result<TextEdits> emptied(const EditableMapping &mapping, const QString &key)
{
    if (!mapping.path().empty()) {
        if (const auto *own = std::get_if<QString>(&mapping.path().back()))
            return setEntry(mapping.outer(), *own, RawYaml{u"{}"_s});
    }
    const qsizetype start = mapping.node().entries.front().span.start;
    const TextEdits edits{{{start, mapping.node().span.end() - start}, u"{}"_s}};
    return mapping.checked(edits, {key}, [](const YamlNode &after) { return after.entries.empty(); });
}

/// How the key stands there: renamed keys keep their quotes.
YamlWish keyWish(const EditableMapping &mapping, const YamlEntry &entry)
{
    const QChar first = mapping.text()[entry.keySpan.start];
    return {
        first == u'"'    ? YamlStyle::DoubleQuoted
        : first == u'\'' ? YamlStyle::SingleQuoted
                         : YamlStyle::Plain};
}

} // namespace

Result<TextEdits> setEntry(const EditableMapping &mapping, const QString &key, const FieldValue &value)
{
    const Result<const YamlEntry *> entry = mapping.entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    const YamlNode *old = *entry ? &(*entry)->value : nullptr;
    if (old && hasValue(mapping, key, *old, value))
        return TextEdits{};
    const auto written = [&](TextLayout layout) -> Result<TextEdits> {
        const Result<YamlWriting> writing = writeValue(mapping, old, value, layout);
        if (!writing)
            return tl::unexpected(writing.error());
        const TextEdits edits =
            old ? replaceValue(mapping, **entry, *writing) : insertField(mapping, key, *writing);
        return mapping.checked(edits, {key}, [&](const YamlNode &after) {
            const YamlNode *node = after.find(key);
            return node && isValue(*node, value);
        });
    };
    Result<TextEdits> edits = written(TextLayout::Free);
    // An indented comment below the value would become a part of a block of text.
    if (!edits && std::holds_alternative<QString>(value))
        edits = written(TextLayout::OneLine);
    return edits;
}

Result<TextEdits> removeEntry(const EditableMapping &mapping, const QString &key)
{
    const Result<const YamlEntry *> entry = mapping.entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return TextEdits{};
    const auto without = [&](TextSpan span) {
        return mapping.checked(
            {{span, QString()}}, {key}, [&](const YamlNode &after) { return !after.find(key); });
    };
    const TextSpan lines = fieldLines(mapping, **entry);
    if (mapping.node().entries.size() == 1 && !mapping.isFlow() && !mapping.isFrontMatter())
        return emptied(mapping, key);
    Result<TextEdits> edits = without(lines);
    // A block scalar above that keeps its trailing lines takes what now stands below it for its own.
    if (!edits)
        edits = without(withSwallowedLines(mapping, lines));
    if (!edits)
        edits = without({lines.start, lines.length - 1});
    return edits;
}

Result<TextEdits> renameEntry(const EditableMapping &mapping, const QString &key, const QString &newKey)
{
    const Result<const YamlEntry *> entry = mapping.entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry || key == newKey)
        return TextEdits{};
    if (mapping.node().find(newKey)) {
        return failure(
            ErrorKind::Content,
            QCoreApplication::translate("Galley::FrontMatter", "There is a field “%1” already").arg(newKey));
    }
    const TextEdits edits{{(*entry)->keySpan, writeKey(newKey, keyWish(mapping, **entry))}};
    const Result<TextEdits> checked = mapping.checked(edits, {key, newKey}, [&](const YamlNode &after) {
        const YamlNode *value = after.find(newKey);
        return value && !after.find(key) && sameYamlValue(*value, (*entry)->value);
    });
    if (!checked)
        return failure(
            ErrorKind::Content,
            QCoreApplication::translate("Galley::FrontMatter", "“%1” cannot be a key here").arg(newKey));
    return checked;
}

} // namespace Galley
