// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/contenttitle.h"

#include "site/javascripttext.h"

#include <algorithm>

namespace Galley {

using namespace Qt::StringLiterals;

namespace {

/// Where the text goes on behind import blocks, each of which ends at an empty line.
qsizetype afterImports(QStringView text)
{
    constexpr QStringView keyword = u"import";
    qsizetype start = 0;
    while (text.mid(start).startsWith(keyword)) {
        const qsizetype behind = start + keyword.size();
        if (behind >= text.size() || !isJavaScriptSpace(text[behind]))
            break;
        const qsizetype blank = text.indexOf(u"\n\n", behind + 1);
        if (blank < 0)
            break;
        start = blank;
        while (start < text.size() && text[start] == u'\n')
            ++start;
    }
    return start;
}

bool isIdCharacter(QChar c)
{
    return c == u'_' || c == u'-' || (c.unicode() < 128 && c.isLetterOrNumber());
}

/// A trailing `{#id}` or `{word}`, or else a trailing run of '#'.
QStringView withoutClosing(QStringView title)
{
    const auto trimEnd = [](QStringView text) {
        while (!text.isEmpty() && isJavaScriptSpace(text.back()))
            text.chop(1);
        return text;
    };
    if (title.endsWith(u'}')) {
        const qsizetype open = title.lastIndexOf(u'{');
        QStringView id = open < 0 ? QStringView() : title.mid(open + 1).chopped(1);
        while (id.startsWith(u'#'))
            id = id.mid(1);
        const bool isId = !id.isEmpty() && std::all_of(id.begin(), id.end(), isIdCharacter);
        return isId ? trimEnd(title.left(open)) : title;
    }
    const QStringView whole = title;
    while (title.endsWith(u'#'))
        title.chop(1);
    return title.size() == whole.size() ? whole : trimEnd(title);
}

/// Pairs of back-ticks go, all other Markdown stays as it is written.
QString withoutBackticks(QStringView title)
{
    QString plain;
    qsizetype done = 0;
    while (true) {
        const qsizetype open = title.indexOf(u'`', done);
        const qsizetype close = open < 0 ? -1 : title.indexOf(u'`', open + 1);
        if (close < 0)
            break;
        plain += title.mid(done, open - done);
        plain += title.mid(open + 1, close - open - 1);
        done = close + 1;
    }
    plain += title.mid(done);
    return javaScriptTrimmed(plain).toString();
}

qsizetype lineEnd(QStringView text, qsizetype from)
{
    const qsizetype end = text.indexOf(u'\n', from);
    return end < 0 ? text.size() : end;
}

struct Heading
{
    QStringView title;
    qsizetype length = 0;
};

/// `# Title`. The title may stand on the next line when nothing but the mark stands on its own (the site's
/// rule).
std::optional<Heading> hashHeading(QStringView text)
{
    if (!text.startsWith(u'#'))
        return std::nullopt;
    qsizetype start = 1;
    while (start < text.size() && (text[start] == u' ' || text[start] == u'\t'))
        ++start;
    if (start == 1 || start == text.size())
        return std::nullopt;
    const qsizetype end = lineEnd(text, text[start] == u'\n' ? start + 1 : start);
    return Heading{text.mid(start, end - start), std::min(end + 1, text.size())};
}

/// A line, and below it a line of nothing but '='.
std::optional<Heading> underlinedHeading(QStringView text)
{
    const qsizetype end = lineEnd(text, 0);
    if (end == text.size())
        return std::nullopt;
    const qsizetype underlineEnd = lineEnd(text, end + 1);
    const QStringView underline = text.mid(end + 1, underlineEnd - end - 1);
    if (underline.isEmpty() || underline.count(u'=') != underline.size())
        return std::nullopt;
    return Heading{text.left(end), std::min(underlineEnd + 1, text.size())};
}

QStringView withoutTrailingEquals(QStringView title)
{
    QStringView plain = title;
    while (plain.endsWith(u'='))
        plain.chop(1);
    return plain;
}

} // namespace

std::optional<ContentTitle> findContentTitle(QStringView body)
{
    const QStringView content = javaScriptTrimmed(body);
    const QStringView text = javaScriptTrimmed(content.mid(afterImports(content)));
    const qsizetype offset = text.data() - body.data();
    if (const auto heading = hashHeading(text))
        return ContentTitle{
            withoutBackticks(withoutClosing(javaScriptTrimmed(heading->title))), {offset, heading->length}};
    if (const auto heading = underlinedHeading(text))
        return ContentTitle{
            withoutBackticks(withoutTrailingEquals(javaScriptTrimmed(heading->title))),
            {offset, heading->length}};
    return std::nullopt;
}

QString contentWithoutTitle(QStringView body, const std::optional<ContentTitle> &title)
{
    if (!title)
        return javaScriptTrimmed(body).toString();
    QString content = body.left(title->heading.start).toString();
    content += body.mid(title->heading.end());
    return javaScriptTrimmed(content).toString();
}

} // namespace Galley
