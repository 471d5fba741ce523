// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldedit.h"

#include "post/fieldplace.h"
#include "post/fieldvalue.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Anchors stay, because aliases may name them; a tag goes, because it was for the old value.
QString keptProperties(const EditableFrontMatter &frontMatter, const YamlNode &value)
{
    static const QRegularExpression anchor(u"&\\S+"_s);
    const QString name = anchor.match(value.properties.of(frontMatter.text()).toString()).captured();
    return name.isEmpty() ? name : name + u' ';
}

/// A value that begins on the line of its key.
TextEdits replaceInline(
    const EditableFrontMatter &frontMatter, const YamlEntry &entry, const YamlWriting &writing,
    const QString &tail)
{
    const QString &text = frontMatter.text();
    const YamlNode &old = entry.value;
    TextSpan head = frontMatter.written(old);
    const QString newHead = keptProperties(frontMatter, old) + writing.head;
    TextSpan below{head.end(), 0};
    if (old.style == YamlStyle::Literal || old.style == YamlStyle::Folded) {
        // The indicators are the head; a comment may follow them on their line.
        qsizetype headEnd = old.span.start + 1;
        while (headEnd < old.span.end() && QStringView(u"+-123456789").contains(text[headEnd]))
            ++headEnd;
        head.length = headEnd - head.start;
        const qsizetype lineEnd = frontMatter.lineEnd(headEnd);
        below = {lineEnd, std::max(lineEnd, old.span.end()) - lineEnd};
    } else {
        const qsizetype lineEnd = frontMatter.lineEnd(head.end());
        const bool onlyBlanks = QStringView(text).mid(head.end(), lineEnd - head.end()).trimmed().isEmpty();
        if (!tail.isEmpty() && onlyBlanks)
            head.length = lineEnd - head.start;
        below = {lineEnd, 0};
    }
    if (newHead.isEmpty()) {
        const qsizetype colon = frontMatter.colonEnd(entry);
        head = {colon, head.end() - colon};
    }
    if (below.start == head.end())
        return {{{head.start, below.end() - head.start}, newHead + tail}};
    TextEdits edits{{head, newHead}};
    if (below.length > 0 || !tail.isEmpty())
        edits.push_back({below, tail});
    return edits;
}

TextEdits replaceValue(
    const EditableFrontMatter &frontMatter, const YamlEntry &entry, const YamlWriting &writing)
{
    const QString &text = frontMatter.text();
    const TextSpan old = frontMatter.written(entry.value);
    const QString tail = writing.tail(frontMatter.column(frontMatter.root().span.start));
    const QString head = writing.head.isEmpty() ? QString() : u' ' + writing.head;
    const qsizetype colon = frontMatter.colonEnd(entry);
    if (frontMatter.isFlow())
        return old.length == 0 ? TextEdits{{old, head}} : TextEdits{{old, writing.head}};
    if (old.length == 0) {
        const qsizetype lineEnd = frontMatter.lineEnd(colon);
        const bool onlyBlanks = QStringView(text).mid(colon, lineEnd - colon).trimmed().isEmpty();
        if (tail.isEmpty() || onlyBlanks)
            return {{{colon, tail.isEmpty() ? 0 : lineEnd - colon}, head + tail}};
        return {{{colon, 0}, head}, {{lineEnd, 0}, tail}};
    }
    const bool onKeyLine = frontMatter.lineStart(old.start) <= colon;
    if (onKeyLine)
        return replaceInline(frontMatter, entry, writing, tail);
    const qsizetype above = frontMatter.lineStart(old.start) - 1;
    const QString newHead = (u' ' + keptProperties(frontMatter, entry.value) + writing.head).trimmed();
    TextEdits edits;
    if (!newHead.isEmpty())
        edits.push_back({{colon, 0}, u' ' + newHead});
    edits.push_back({{above, old.end() - above}, tail});
    return edits;
}

/// The lines with the blank lines and indented comments below them.
TextSpan withSwallowedLines(const EditableFrontMatter &frontMatter, TextSpan lines)
{
    const QStringView text = frontMatter.text();
    while (lines.end() < frontMatter.parts().yaml.end()) {
        const qsizetype lineEnd = frontMatter.lineEnd(lines.end());
        const QStringView line = text.mid(lines.end(), lineEnd - lines.end());
        const bool isComment = line.startsWith(u' ') && line.trimmed().startsWith(u'#');
        if (!isComment && !line.trimmed().isEmpty())
            break;
        lines.length = lineEnd + 1 - lines.start;
    }
    return lines;
}

constexpr qsizetype mostItemEdits = 60;

/// Changes a list item by item, so that the items that stay keep their bytes and comments.
Result<TextEdits> setItems(
    const QString &post, const QString &key, const YamlNode &list, const QStringList &items)
{
    const auto same = [&](qsizetype old, qsizetype now) {
        const YamlNode &item = list.items[static_cast<size_t>(old)];
        return item.isScalar() && !item.isNull() && javaScriptText(item) == items[now];
    };
    qsizetype oldEnd = static_cast<qsizetype>(list.items.size());
    qsizetype newEnd = items.size();
    qsizetype begin = 0;
    while (begin < std::min(oldEnd, newEnd) && same(begin, begin))
        ++begin;
    while (oldEnd > begin && newEnd > begin && same(oldEnd - 1, newEnd - 1)) {
        --oldEnd;
        --newEnd;
    }
    QString text = post;
    const auto apply = [&text](const Result<TextEdits> &edits) {
        if (edits)
            text = applyEdits(text, *edits);
        return edits.has_value();
    };
    bool good = oldEnd - begin + newEnd - begin <= mostItemEdits;
    for (qsizetype i = begin; i < std::min(oldEnd, newEnd) && good; ++i)
        good = apply(replaceItem(text, key, i, items[i]));
    for (qsizetype i = oldEnd; i < newEnd && good; ++i)
        good = apply(insertItem(text, key, i, items[i]));
    for (qsizetype i = oldEnd - 1; i >= newEnd && good; --i)
        good = apply(removeItem(text, key, i));
    if (!good)
        return TextEdits{};
    return smallestEdit(post, text);
}

} // namespace

Result<TextEdits> setField(const QString &post, const QString &key, const FieldValue &value)
{
    const Result<EditableFrontMatter> frontMatter = EditableFrontMatter::open(post);
    if (!frontMatter)
        return tl::unexpected(frontMatter.error());
    const Result<const YamlEntry *> entry = frontMatter->entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    const YamlNode *old = *entry ? &(*entry)->value : nullptr;
    if (old && hasValue(*frontMatter, key, *old, value))
        return TextEdits{};
    const auto expected = [&value](const YamlNode *node) { return node && isValue(*node, value); };
    const auto *items = std::get_if<QStringList>(&value);
    if (items && !items->isEmpty() && old && old->isSequence() && !old->items.empty()) {
        const Result<TextEdits> edits = setItems(post, key, *old, *items);
        if (edits && !edits->empty())
            return frontMatter->checked(*edits, key, expected);
    }
    const auto written = [&](TextLayout layout) -> Result<TextEdits> {
        const Result<YamlWriting> writing = writeValue(*frontMatter, old, value, layout);
        if (!writing)
            return tl::unexpected(writing.error());
        const TextEdits edits =
            old ? replaceValue(*frontMatter, **entry, *writing) : insertField(*frontMatter, key, *writing);
        return frontMatter->checked(edits, key, expected);
    };
    Result<TextEdits> edits = written(TextLayout::Free);
    // An indented comment below the value would become a part of a block of text.
    if (!edits && std::holds_alternative<QString>(value))
        edits = written(TextLayout::OneLine);
    return edits;
}

Result<TextEdits> removeField(const QString &post, const QString &key)
{
    const Result<EditableFrontMatter> frontMatter = EditableFrontMatter::open(post);
    if (!frontMatter)
        return tl::unexpected(frontMatter.error());
    const Result<const YamlEntry *> entry = frontMatter->entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry)
        return TextEdits{};
    const auto isGone = [](const YamlNode *node) { return node == nullptr; };
    const TextSpan lines = fieldLines(*frontMatter, **entry);
    const auto without = [&](TextSpan span) {
        return frontMatter->checked({{span, QString()}}, key, isGone);
    };
    Result<TextEdits> edits = without(lines);
    // A block scalar above that keeps its trailing lines takes what now stands below it for its own.
    if (!edits)
        edits = without(withSwallowedLines(*frontMatter, lines));
    if (!edits)
        edits = without({lines.start, lines.length - 1});
    return edits;
}

Result<TextEdits> renameField(const QString &post, const QString &key, const QString &newKey)
{
    const Result<EditableFrontMatter> frontMatter = EditableFrontMatter::open(post);
    if (!frontMatter)
        return tl::unexpected(frontMatter.error());
    const Result<const YamlEntry *> entry = frontMatter->entry(key);
    if (!entry)
        return tl::unexpected(entry.error());
    if (!*entry || key == newKey)
        return TextEdits{};
    if (frontMatter->root().find(newKey)) {
        return failure(
            ErrorKind::Content,
            QCoreApplication::translate("Galley::FrontMatter", "There is a field “%1” already").arg(newKey));
    }
    const TextEdits edits{{(*entry)->keySpan, writeKey(newKey)}};
    const QString after = applyEdits(post, edits);
    const Result<EditableFrontMatter> renamed = EditableFrontMatter::open(after);
    const YamlNode *value = renamed ? renamed->root().find(newKey) : nullptr;
    if (!value || !sameYamlValue(*value, (*entry)->value)) {
        return failure(
            ErrorKind::Content,
            QCoreApplication::translate("Galley::FrontMatter", "“%1” cannot be a key here").arg(newKey));
    }
    return edits;
}

} // namespace Galley
