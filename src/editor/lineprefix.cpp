// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/lineprefix.h"

#include <algorithm>

namespace Galley {

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

qsizetype blanksAt(QStringView line, qsizetype from)
{
    qsizetype end = from;
    while (end < line.size() && isBlank(line[end]))
        ++end;
    return end - from;
}

/// Length of the list marker at a place, 0 for none. A marker is followed by a blank or ends the line.
qsizetype markerAt(QStringView line, qsizetype at)
{
    qsizetype end = at;
    while (end < line.size() && line[end] >= u'0' && line[end] <= u'9')
        ++end;
    const qsizetype digits = end - at;
    const QStringView signs = digits == 0 ? QStringView(u"-*+") : QStringView(u".)");
    if (end == line.size() || !signs.contains(line[end]) || digits > 9)
        return 0;
    ++end;
    return end == line.size() || isBlank(line[end]) ? end - at : 0;
}

qsizetype taskAt(QStringView line, qsizetype at)
{
    const QStringView box = line.mid(at, 3);
    const bool isBox =
        box.size() == 3 && box[0] == u'[' && QStringView(u" xX").contains(box[1]) && box[2] == u']';
    if (!isBox || (at + 3 < line.size() && !isBlank(line[at + 3])))
        return 0;
    return 3 + blanksAt(line, at + 3);
}

} // namespace

int LinePrefix::number() const
{
    return isOrdered() ? marker.chopped(1).toInt() : 0;
}

QString LinePrefix::nextMarker() const
{
    return isOrdered() ? QString::number(number() + 1) + marker.back() : marker.toString();
}

LinePrefix linePrefix(QStringView line)
{
    LinePrefix prefix;
    qsizetype at = 0;
    for (qsizetype quote = blanksAt(line, 0); quote < line.size() && line[quote] == u'>';
         quote = at + blanksAt(line, at))
        at = std::min(quote + 2, quote + 1 + blanksAt(line, quote + 1));
    prefix.quotes = line.left(at);
    prefix.indent = line.mid(at, blanksAt(line, at));
    at += prefix.indent.size();
    prefix.marker = line.mid(at, markerAt(line, at));
    at += prefix.marker.size();
    if (prefix.isListItem()) {
        prefix.gap = line.mid(at, blanksAt(line, at));
        at += prefix.gap.size();
        prefix.task = line.mid(at, taskAt(line, at));
        at += prefix.task.size();
    }
    prefix.contentStart = at;
    return prefix;
}

} // namespace Galley
