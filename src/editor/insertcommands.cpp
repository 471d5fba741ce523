// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/insertcommands.h"

#include "editor/blockline.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::InsertCommands", text);
}

/// A block to insert: what stands before the held text, the text (a placeholder, selected, when nothing was),
/// what stands after it.
struct Block
{
    QString head;
    QString placeholder;
    QString tail;
};

/// Inside front matter nothing of Markdown makes sense: a block goes to the start of the body then.
qsizetype bodyStart(const QString &text)
{
    BlockState state;
    for (qsizetype at = 0; at < text.size();) {
        const TextSpan line = lineAt(text, at);
        const BlockLine scanned = scanLine(line.of(text), state);
        const bool closes =
            scanned.kind == LineKind::FrontMatterFence && state.mode != BlockState::Mode::FileStart;
        if (closes ||
            (state.mode == BlockState::Mode::FileStart && scanned.kind != LineKind::FrontMatterFence))
            return closes ? std::min(line.end() + 1, text.size()) : 0;
        state = scanned.next;
        at = line.end() + 1;
    }
    return state.mode == BlockState::Mode::FileStart ? 0 : text.size();
}

TextSelection inBody(const QString &text, const TextSelection &selection)
{
    const qsizetype start = bodyStart(text);
    return {std::max(selection.anchor, start), std::max(selection.caret, start)};
}

/// The lines to replace by a block: the selected ones, the blank line at the caret, or nothing below the
/// caret's line.
TextSpan placeFor(const QString &text, const TextSelection &selection)
{
    const TextSpan first = lineAt(text, selection.start());
    if (selection.isEmpty())
        return isBlankLine(first.of(text)) ? first : TextSpan{first.end(), 0};
    const std::vector<TextSpan> lines = linesOf(text, selection);
    return {first.start, lines.back().end() - first.start};
}

QString lineBreaksBefore(const QString &text, qsizetype at)
{
    if (at == 0)
        return {};
    const TextSpan line = lineAt(text, at);
    if (line.start < at)
        return u"\n\n"_s; // below a line with words
    const TextSpan above = lineAt(text, at - 1);
    const bool afterFrontMatter = at == bodyStart(text);
    return isBlankLine(above.of(text)) || afterFrontMatter ? QString() : u"\n"_s;
}

QString lineBreaksAfter(const QString &text, qsizetype at)
{
    if (at >= text.size())
        return u"\n"_s;
    return isBlankLine(lineAt(text, at + 1).of(text)) ? QString() : u"\n"_s;
}

EditResult insertBlock(const QString &text, const TextSelection &wanted, const Block &block)
{
    const TextSelection selection = inBody(text, wanted);
    const TextSpan place = placeFor(text, selection);
    const QString held = selection.isEmpty() ? block.placeholder : place.of(text).toString();
    const QString before = lineBreaksBefore(text, place.start) + block.head;
    const QString written = before + held + block.tail + lineBreaksAfter(text, place.end());
    const qsizetype start = place.start + before.size();
    return {{{place, written}}, {start, start + held.size()}};
}

QString fenceFor(const QString &held, QChar sign, qsizetype shortest)
{
    qsizetype longest = shortest - 1;
    for (const QString &line : held.split(u'\n')) {
        const QString words = line.trimmed();
        qsizetype run = 0;
        while (run < words.size() && words[run] == sign)
            ++run;
        longest = std::max(longest, run);
    }
    return QString(longest + 1, sign);
}

TextEdits tabImports(const QString &text)
{
    QString imports;
    for (const QString &name : {u"Tabs"_s, u"TabItem"_s}) {
        const QRegularExpression present(
            u"^import\\s+%1\\b"_s.arg(name), QRegularExpression::MultilineOption);
        if (!present.match(text).hasMatch())
            imports += u"import %1 from '@theme/%1';\n"_s.arg(name);
    }
    if (imports.isEmpty())
        return {};
    const qsizetype start = bodyStart(text);
    if (start > 0 && text[start - 1] != u'\n')
        imports.prepend(u'\n');
    if (start >= text.size() || !isBlankLine(lineAt(text, start).of(text)))
        imports += u'\n';
    return {{{start, 0}, imports}};
}

QString heldText(const QString &text, const TextSelection &selection)
{
    return selection.isEmpty() ? QString() : placeFor(text, inBody(text, selection)).of(text).toString();
}

} // namespace

EditResult insertTruncateMarker(const QString &text, const TextSelection &selection, CommentForm form)
{
    const TextSelection caret{selection.end(), selection.end()};
    const QString marker = form == CommentForm::Html ? u"<!-- truncate -->"_s : u"{/* truncate */}"_s;
    return insertBlock(text, caret, {marker, {}, {}});
}

EditResult insertAdmonition(const QString &text, const TextSelection &selection, const QString &kind)
{
    const QString fence = fenceFor(heldText(text, selection), u':', 3);
    return insertBlock(text, selection, {fence + kind + u"\n\n"_s, tr("Text"), u"\n\n"_s + fence});
}

EditResult insertTable(const QString &text, const TextSelection &selection, int rows, int columns)
{
    const TextSelection caret{selection.end(), selection.end()};
    const QString cell = tr("Column");
    const QString headRest = u" | %1"_s.arg(cell).repeated(columns - 1) + u" |\n"_s;
    const QString rule = u"|"_s + u" ------ |"_s.repeated(columns) + u'\n';
    const QString row = u"|"_s + u"        |"_s.repeated(columns);
    return insertBlock(text, caret, {u"| "_s, cell, headRest + rule + QStringList(rows, row).join(u'\n')});
}

EditResult insertCodeBlock(const QString &text, const TextSelection &selection, const QString &language)
{
    const QString fence = fenceFor(heldText(text, selection), u'`', 3);
    return insertBlock(text, selection, {fence + language + u'\n', {}, u'\n' + fence});
}

EditResult insertMathBlock(const QString &text, const TextSelection &selection)
{
    return insertBlock(text, selection, {u"$$\n"_s, {}, u"\n$$"_s});
}

EditResult insertDetails(const QString &text, const TextSelection &selection)
{
    const QString head = u"<details>\n<summary>"_s;
    const QString middle = u"</summary>\n\n"_s;
    const QString tail = u"\n\n</details>"_s;
    if (!selection.isEmpty())
        return insertBlock(text, selection, {head + tr("Summary") + middle, {}, tail});
    return insertBlock(text, selection, {head, tr("Summary"), middle + tr("Text") + tail});
}

EditResult insertTabs(const QString &text, const TextSelection &selection)
{
    const Block block{
        u"<Tabs>\n<TabItem value=\"first\" label=\"%1\">\n\n"_s.arg(tr("First")), tr("Text"),
        u"\n\n</TabItem>\n<TabItem value=\"second\" label=\"%1\">\n\n%2\n\n</TabItem>\n</Tabs>"_s.arg(
            tr("Second"), tr("Text"))};
    const TextEdits imports = tabImports(text);
    const EditResult moved = keepingSelection(imports, inBody(text, selection));
    const QString withImports = applyEdits(text, imports);
    const EditResult result = insertBlock(withImports, moved.selection, block);
    return {smallestEdit(text, applyEdits(withImports, result.edits)), result.selection};
}

EditResult insertRule(const QString &text, const TextSelection &selection)
{
    const TextSelection caret{selection.end(), selection.end()};
    return insertBlock(text, caret, {u"---"_s, {}, {}});
}

EditResult insertImage(
    const QString &text, const TextSelection &selection, const QString &path, const QString &alt)
{
    QString target = path;
    for (const auto &[plain, escaped] : {std::pair{u' ', u"%20"_s}, {u'(', u"%28"_s}, {u')', u"%29"_s}})
        target.replace(plain, escaped);
    const QString words = selection.isEmpty() ? alt : selection.span().of(text).toString();
    const qsizetype start = selection.start() + 2;
    return {{{selection.span(), u"![%1](%2)"_s.arg(words, target)}}, {start, start + words.size()}};
}

EditResult insertFootnote(const QString &text, const TextSelection &selection)
{
    static const QRegularExpression label(u"\\[\\^(\\d{1,6})\\]"_s);
    int number = 1;
    for (auto match = label.globalMatch(text); match.hasNext();)
        number = std::max(number, match.next().captured(1).toInt() + 1);
    const QString reference = u"[^%1]"_s.arg(number);
    const bool ended = text.endsWith(u'\n');
    const bool blank = ended && text.endsWith(u"\n\n");
    const TextSpan lastLine = lineAt(text, ended ? text.size() - 1 : text.size());
    const bool afterDefinition = lastLine.of(text).startsWith(u"[^");
    const QString gap = text.isEmpty() || blank ? u""_s : ended ? u"\n"_s : u"\n\n"_s;
    const QString definition = (afterDefinition && ended ? u""_s : gap) + reference + u": "_s;
    const TextEdits edits{{{selection.end(), 0}, reference}, {{text.size(), 0}, definition + u"\n"_s}};
    const qsizetype caret = text.size() + reference.size() + definition.size();
    return {edits, {caret, caret}};
}

} // namespace Galley
