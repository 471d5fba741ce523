// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codemeta.h"

#include "site/siteconfig.h"

#include <QRegularExpression>
#include <QString>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Ranges may name any number; lines beyond the longest sensible block are not looked at.
constexpr int lastLine = 1'000'000;

std::vector<std::pair<int, int>> readRanges(const QString &list)
{
    std::vector<std::pair<int, int>> ranges;
    const QStringList parts = list.split(u',');
    for (const QString &part : parts) {
        const QStringList ends = part.split(u'-');
        bool isFirstNumber = false;
        bool isLastNumber = false;
        const int first = ends.first().toInt(&isFirstNumber);
        const int last = ends.last().toInt(&isLastNumber);
        if (isFirstNumber && isLastNumber && ends.size() <= 2)
            ranges.emplace_back(std::min(first, last), std::min(std::max(first, last), lastLine));
    }
    return ranges;
}

std::optional<int> readFirstNumber(const QString &meta)
{
    const QStringList words = meta.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!word.startsWith(u"showLineNumbers"))
            continue;
        bool isNumber = false;
        const int start = word.startsWith(u"showLineNumbers=") ? word.sliced(16).toInt(&isNumber) : 1;
        return isNumber ? start : 1;
    }
    return std::nullopt;
}

/// A comment style: what stands before and after the directive.
struct CommentStyle
{
    const char *name;
    QByteArrayView start;
    QByteArrayView end;
};

constexpr std::array<CommentStyle, 17> commentStyles{{
    {"c", "//", ""},
    {"block", "/*", "*/"},
    {"jsx", "{/*", "*/}"},
    {"hash", "#", ""},
    {"html", "<!--", "-->"},
    {"lua", "--", ""},
    {"wasm", ";;", ""},
    {"tex", "%", ""},
    {"vb", "'", ""},
    {"vb", "\xE2\x80\x98", ""},
    {"vb", "\xE2\x80\x99", ""},
    {"rem", "REM", ""},
    {"vbnet", "_'", ""},
    {"fortran", "!", ""},
    {"cobol", "*>", ""},
    {"ml", "(*", "*)"},
    {"rem", "rem", ""},
}};

struct LanguageStyles
{
    const char *languages;
    const char *styles;
};

constexpr LanguageStyles languageStyles[] = {
    {" js javascript ts typescript ", " c block "},
    {" jsx tsx ", " c block jsx "},
    {" html ", " c block html "},
    {" python py bash ", " hash "},
    {" markdown md ", " html jsx hash "},
    {" tex latex matlab ", " tex "},
    {" lua haskell ", " lua "},
    {" sql ", " lua block "},
    {" wasm ", " wasm "},
    {" vb vba visual-basic ", " vb rem "},
    {" vbnet ", " vb rem vbnet "},
    {" batch ", " rem "},
    {" basic ", " rem fortran "},
    {" fortran ", " fortran "},
    {" cobol ", " cobol "},
    {" fsharp ", " c ml "},
    {" ocaml sml ", " ml "},
};

QByteArrayView stylesOf(const QByteArray &language)
{
    const QByteArray word = ' ' + language + ' ';
    for (const LanguageStyles &entry : languageStyles) {
        if (QByteArrayView(entry.languages).contains(word))
            return entry.styles;
    }
    return " c block jsx hash html ";
}

/// What stands in the comments that a line may consist of.
QByteArrayList commentTexts(QByteArrayView line, QByteArrayView styles)
{
    QByteArrayList texts;
    const QByteArrayView trimmed = line.trimmed();
    for (const CommentStyle &style : commentStyles) {
        const QByteArray name = ' ' + QByteArray(style.name) + ' ';
        if (styles.contains(name) && trimmed.startsWith(style.start) && trimmed.endsWith(style.end) &&
            trimmed.size() >= style.start.size() + style.end.size())
            texts.append(
                trimmed.sliced(style.start.size()).chopped(style.end.size()).trimmed().toByteArray());
    }
    return texts;
}

std::vector<QByteArray> split(QByteArrayView code)
{
    if (code.endsWith('\n'))
        code.chop(1);
    std::vector<QByteArray> lines;
    qsizetype start = 0;
    for (qsizetype end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', start)) {
        lines.push_back(code.sliced(start, end - start).toByteArray());
        start = end + 1;
    }
    lines.push_back(code.sliced(start).toByteArray());
    return lines;
}

void addClass(CodeLine *line, const QString &name)
{
    const QByteArray added = ' ' + name.toUtf8();
    if (!(line->classes + ' ').contains(added + ' '))
        line->classes += added;
}

/// One of the site's magic comments while the lines are read.
struct MagicState
{
    const MagicComment &magic;
    size_t blockStart = 0;
    bool isNext = false;

    /// Whether a comment says something to this one.
    bool take(const QByteArray &text, std::vector<CodeLine> *lines)
    {
        const QString word = QString::fromUtf8(text);
        if (word.isEmpty())
            return false;
        if (word == magic.line) {
            isNext = true;
        } else if (word == magic.start) {
            blockStart = lines->size();
        } else if (word == magic.end) {
            for (size_t i = blockStart; i < lines->size(); ++i)
                addClass(&(*lines)[i], magic.className);
        } else {
            return false;
        }
        return true;
    }
};

void readMagicComments(
    std::vector<CodeLine> &lines, const QByteArray &language, const std::vector<MagicComment> &magicComments)
{
    const QByteArrayView styles = stylesOf(language);
    std::vector<MagicState> states;
    states.reserve(magicComments.size());
    for (const MagicComment &magic : magicComments)
        states.push_back({magic});
    std::vector<CodeLine> kept;
    kept.reserve(lines.size());
    for (CodeLine &line : lines) {
        const QByteArrayList texts = commentTexts(line.text, styles);
        const bool isMagic = std::any_of(texts.begin(), texts.end(), [&](const QByteArray &text) {
            return std::any_of(
                states.begin(), states.end(), [&](MagicState &state) { return state.take(text, &kept); });
        });
        if (isMagic)
            continue;
        for (MagicState &state : states) {
            if (std::exchange(state.isNext, false))
                addClass(&line, state.magic.className);
        }
        kept.push_back(std::move(line));
    }
    lines = std::move(kept);
}

/// Most code has none, and then its lines need no look.
bool mayHoldMagic(QByteArrayView code, const std::vector<MagicComment> &magicComments)
{
    return std::any_of(magicComments.begin(), magicComments.end(), [&](const MagicComment &magic) {
        const QStringList words{magic.line, magic.start, magic.end};
        return std::any_of(words.begin(), words.end(), [&](const QString &word) {
            return !word.isEmpty() && code.contains(word.toUtf8());
        });
    });
}

} // namespace

CodeMeta readCodeMeta(QByteArrayView info)
{
    static const QRegularExpression titlePattern(u"title=([\"'])(.*?)\\1"_s);
    static const QRegularExpression rangesPattern(u"\\{([\\d,-]+)\\}"_s);
    CodeMeta meta;
    const QByteArrayView trimmed = info.trimmed();
    const auto space =
        std::find_if(trimmed.begin(), trimmed.end(), [](char c) { return c == ' ' || c == '\t'; });
    meta.language = trimmed.first(space - trimmed.begin()).toByteArray().toLower();
    if (space == trimmed.end())
        return meta;
    const QString rest = QString::fromUtf8(trimmed.sliced(space - trimmed.begin())).trimmed();
    const QRegularExpressionMatch title = titlePattern.match(rest);
    if (title.hasMatch())
        meta.title = title.captured(2).toUtf8();
    const QRegularExpressionMatch ranges = rangesPattern.match(rest);
    meta.hasRanges = ranges.hasMatch();
    if (meta.hasRanges)
        meta.ranges = readRanges(ranges.captured(1));
    meta.firstNumber = readFirstNumber(rest);
    meta.isNpmToYarn = rest == u"npm2yarn";
    return meta;
}

std::vector<CodeLine> codeLines(
    QByteArrayView code, const CodeMeta &meta, const std::vector<MagicComment> &magicComments)
{
    std::vector<CodeLine> lines;
    for (QByteArray &line : split(code))
        lines.push_back({std::move(line), static_cast<int>(lines.size()), {}});
    if (!meta.hasRanges) {
        if (mayHoldMagic(code, magicComments))
            readMagicComments(lines, meta.language, magicComments);
        return lines;
    }
    for (const auto &[first, last] : meta.ranges) {
        for (int line = std::max(first, 1); line <= last && line <= static_cast<int>(lines.size()); ++line) {
            if (!magicComments.empty())
                addClass(&lines[static_cast<size_t>(line) - 1], magicComments.front().className);
        }
    }
    return lines;
}

} // namespace Galley
