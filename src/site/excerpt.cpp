// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/excerpt.h"

#include "site/javascripttext.h"

#include <QRegularExpression>

#include <array>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// The patterns below can take quadratic time on one line, so what is cleaned of a line is bounded.
constexpr qsizetype longestLine = 10000;

/// A pattern in which `\s` and `\S` mean what they do in JavaScript.
QRegularExpression pattern(const QString &javaScript)
{
    const QString space =
        uR"(\s\x{a0}\x{1680}\x{2000}-\x{200a}\x{2028}\x{2029}\x{202f}\x{205f}\x{3000}\x{feff}])"_s;
    return QRegularExpression(
        QString(javaScript).replace("\\s"_L1, u'[' + space).replace("\\S"_L1, u"[^"_s + space));
}

/// One step of the cleaning; the order of the steps is the site's and decides the result.
struct Step
{
    QRegularExpression pattern;
    QString replacement;
};

const std::array<Step, 12> &steps()
{
    static const std::array<Step, 12> all{{
        {pattern(u"<[^>]*>"_s), {}},
        {pattern(u"\\A#[^#]+#?"_s), {}},
        {pattern(u"\\A#{1,6}\\s*#{0,6}"_s), {}},
        {pattern(u"([*_]{1,3})(.*?)\\1"_s), u"\\2"_s},
        {pattern(u"~~(\\S.*\\S)~~"_s), u"\\1"_s},
        {pattern(u"!\\[(.*?)\\][[(].*?[\\])]"_s), u"\\1"_s},
        {pattern(u"\\[\\^.+?\\](?:: .*\\z)?"_s), {}},
        {pattern(u"\\[(.*?)\\][[(].*?[\\])]"_s), u"\\1"_s},
        {pattern(u"`(.+?)`"_s), u"\\1"_s},
        {pattern(u"\\A\\s{0,3}>\\s?"_s), {}},
        {pattern(u":::.*\\z"_s), {}},
        {pattern(u"\\s?:(?:::|[^:\\n])+:"_s), {}},
    }};
    return all;
}

QString cleaned(QStringView line)
{
    QString text = line.left(longestLine).toString();
    for (const Step &step : steps())
        text.replace(step.pattern, step.replacement);
    static const QRegularExpression headingId(u"\\{#*[\\w-]+\\}"_s);
    if (const QRegularExpressionMatch match = headingId.match(text); match.hasMatch())
        text.remove(match.capturedStart(), match.capturedLength());
    return javaScriptTrimmed(text).toString();
}

bool startsImport(QStringView line)
{
    constexpr qsizetype keywordLength = 6;
    return (line.startsWith(u"import") || line.startsWith(u"export")) && line.size() > keywordLength &&
           isJavaScriptSpace(line[keywordLength]);
}

qsizetype backtickRun(QStringView line)
{
    qsizetype length = 0;
    while (length < line.size() && line[length] == u'`')
        ++length;
    return length;
}

/// Whether lines are text, or belong to an import or a code block.
class LineFilter
{
public:
    bool isText(QStringView line)
    {
        const QStringView trimmed = javaScriptTrimmed(line);
        if (trimmed.isEmpty()) {
            m_inImport = false;
            return false;
        }
        const bool inCode = m_fence > 0;
        if (!inCode && (m_inImport || startsImport(line))) {
            m_inImport = true;
            return false;
        }
        if (const qsizetype run = backtickRun(trimmed); run >= 3) {
            if (!inCode)
                m_fence = run;
            else if (run >= m_fence)
                m_fence = 0;
            return false;
        }
        return !inCode;
    }

private:
    bool m_inImport = false;
    qsizetype m_fence = 0; ///< back-ticks that opened the code block; 0 outside
};

/// A first line that is underlined with '=' is a title, whatever stands behind the underline.
QStringView withoutUnderlinedTitle(QStringView text)
{
    const qsizetype lineEnd = text.indexOf(u'\n');
    if (lineEnd < 0 || lineEnd + 1 >= text.size() || text[lineEnd + 1] != u'=')
        return text;
    qsizetype end = lineEnd + 1;
    while (end < text.size() && text[end] == u'=')
        ++end;
    return text.mid(end);
}

/// The line that the excerpt is made of, as written and cleaned.
struct ExcerptLine
{
    QStringView written;
    QString text;
};

ExcerptLine findExcerptLine(QStringView content)
{
    while (!content.isEmpty() && isJavaScriptSpace(content.front()))
        content = content.mid(1);
    content = withoutUnderlinedTitle(content);
    LineFilter filter;
    for (const QStringView line : QStringTokenizer(content, u'\n')) {
        if (!filter.isText(line))
            continue;
        if (const QString text = cleaned(line); !text.isEmpty())
            return {line, text};
    }
    return {};
}

} // namespace

QString excerpt(QStringView content)
{
    return findExcerptLine(content).text;
}

QStringList wordsLostInExcerpt(QStringView content)
{
    const ExcerptLine line = findExcerptLine(content);
    // Addresses of links and tags are not meant to be in it.
    static const QRegularExpression hidden(u"\\]\\([^)]*\\)|<[^>]*>"_s);
    static const QRegularExpression fragile(u"\\d+:\\d+:\\d+|[A-Za-z0-9]+(?:_[A-Za-z0-9]+){2,}"_s);
    const QString visible = line.written.left(longestLine).toString().remove(hidden);
    QStringList lost;
    for (auto words = fragile.globalMatch(visible); words.hasNext();) {
        const QString word = words.next().captured();
        if (!line.text.contains(word))
            lost += word;
    }
    return lost;
}

} // namespace Galley
