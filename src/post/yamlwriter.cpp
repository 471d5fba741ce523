// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlwriter.h"

#include "post/yamlreader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr qsizetype foldedWidth = 80;

/// Characters that only a double-quoted scalar can hold, because YAML forbids them or editors make line ends
/// of them.
bool needsEscape(QStringView text)
{
    const auto isSpecial = [](QChar c) {
        return c == u'\t' || c == u'\n' || c == u'\r' || c == u'\u0085' || c == u'\u2028' || c == u'\u2029' ||
               c == u'\uFEFF';
    };
    return std::any_of(text.begin(), text.end(), isSpecial) || !isPrintableYaml(text);
}

/// js-yaml before 4.2 read these as numbers.
bool wasNumberOnce(const QString &text)
{
    static const QRegularExpression number(
        u"\\A[-+]?(?:0b[01_]+|0x[0-9a-fA-F_]+|[0-9][0-9_]*(?:\\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?"
        "|[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?)\\z"_s);
    return text.size() < 80 && number.match(text).hasMatch();
}

bool canBePlain(const QString &text, YamlFlow flow)
{
    if (text.isEmpty() || needsEscape(text) || wasNumberOnce(text))
        return false;
    const bool inside = flow == YamlFlow::Inside;
    const YamlDocument document = readYaml(inside ? u"[%1]"_s.arg(text) : u"key: "_s + text);
    const YamlNode &root = document.root;
    if (!document.isValid() || (inside ? root.items.size() : root.entries.size()) != 1)
        return false;
    const YamlNode &value = inside ? root.items.front() : root.entries.front().value;
    return value.isString() && value.style == YamlStyle::Plain && value.scalar == text;
}

QString singleQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', u"''"_s) + u'\'';
}

QString doubleQuoted(const QString &text)
{
    QString result = u"\""_s;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (c == u'"' || c == u'\\')
            result += u'\\';
        if (pair)
            result += QStringView(text).mid(i++, 2);
        else if (c == u'\n')
            result += u"\\n";
        else if (c == u'\t')
            result += u"\\t";
        else if (needsEscape(QStringView(&c, 1)))
            result += u"\\u%1"_s.arg(c.unicode(), 4, 16, QChar(u'0'));
        else
            result += c;
    }
    return result + u'"';
}

/// The lines of a block scalar's content, and the sign that ends it as the text ends.
std::optional<YamlWriting> blockLines(const QString &text, QChar indicator)
{
    const QString content = text.endsWith(u'\n') ? text.chopped(1) : text;
    const QStringList lines = content.split(u'\n');
    const auto isBad = [](const QString &line) { return needsEscape(line); };
    if (content.isEmpty() || content.endsWith(u'\n') || content.front().isSpace() ||
        std::any_of(lines.begin(), lines.end(), isBad) || lines.constLast().trimmed().isEmpty())
        return std::nullopt;
    return YamlWriting{indicator + (text.endsWith(u'\n') ? QString() : u"-"_s), lines};
}

/// Breaks a paragraph where a single space stands between words.
void wrapInto(QStringList *lines, const QString &paragraph)
{
    qsizetype start = 0;
    qsizetype lastBreak = -1;
    for (qsizetype i = 1; i + 1 < paragraph.size(); ++i) {
        if (i - start > foldedWidth && lastBreak > start) {
            lines->append(paragraph.mid(start, lastBreak - start));
            start = lastBreak + 1;
        }
        if (paragraph[i] == u' ' && paragraph[i - 1] != u' ' && paragraph[i + 1] != u' ')
            lastBreak = i;
    }
    lines->append(paragraph.mid(start));
}

std::optional<YamlWriting> foldedLines(const QString &text)
{
    std::optional<YamlWriting> writing = blockLines(text, u'>');
    if (!writing)
        return std::nullopt;
    QStringList lines;
    for (const QString &paragraph : std::as_const(writing->lines)) {
        // A line that begins with a blank is not folded, nor are those around it.
        if (paragraph.startsWith(u' '))
            return std::nullopt;
        if (!lines.isEmpty())
            lines.append(QString());
        if (!paragraph.isEmpty())
            wrapInto(&lines, paragraph);
    }
    writing->lines = lines;
    return writing;
}

} // namespace

QString YamlWriting::tail(int keyColumn) const
{
    QString result;
    for (const QString &line : lines)
        result += u'\n' + (line.isEmpty() ? QString() : QString(keyColumn + indent, u' ') + line);
    return result;
}

QString writeScalar(const QString &text, YamlFlow flow, YamlWish wish)
{
    const auto isQuoted = [](YamlStyle style) {
        return style == YamlStyle::SingleQuoted || style == YamlStyle::DoubleQuoted;
    };
    if (!isQuoted(wish.style) && canBePlain(text, flow))
        return text;
    const YamlStyle quotes = isQuoted(wish.style) ? wish.style : wish.quotes;
    if (quotes == YamlStyle::DoubleQuoted || needsEscape(text))
        return doubleQuoted(text);
    const bool doubleIsEasier = quotes != YamlStyle::SingleQuoted && text.contains(u'\'') &&
                                !text.contains(u'"') && !text.contains(u'\\');
    return doubleIsEasier ? doubleQuoted(text) : singleQuoted(text);
}

YamlWriting writeText(const QString &text, YamlWish wish)
{
    std::optional<YamlWriting> writing;
    if (wish.style == YamlStyle::Folded)
        writing = foldedLines(text);
    const bool isBlock = wish.style == YamlStyle::Literal || wish.style == YamlStyle::Folded;
    if (!writing && (isBlock || (text.contains(u'\n') && wish.style != YamlStyle::DoubleQuoted)))
        writing = blockLines(text, u'|');
    return writing ? *writing : YamlWriting{writeScalar(text, YamlFlow::Outside, wish), {}};
}

QString writeFlowList(const QStringList &items, YamlWish wish)
{
    QStringList written;
    for (const QString &item : items)
        written += writeScalar(item, YamlFlow::Inside, wish);
    return u'[' + written.join(u", "_s) + u']';
}

QStringList writeBlockList(const QStringList &items, YamlWish wish)
{
    QStringList lines;
    for (const QString &item : items)
        lines += u"- "_s + writeScalar(item, YamlFlow::Outside, wish);
    return lines;
}

QString writeKey(const QString &key, YamlWish wish)
{
    const YamlDocument document = readYaml(key + u": 1"_s);
    const bool plain = document.isValid() && document.root.entries.size() == 1 &&
                       document.root.entries.front().key == key && !needsEscape(key) && key != u"<<"_s;
    if (plain && wish.style == YamlStyle::Plain)
        return key;
    return needsEscape(key) || wish.style == YamlStyle::DoubleQuoted ? doubleQuoted(key) : singleQuoted(key);
}

} // namespace Galley
