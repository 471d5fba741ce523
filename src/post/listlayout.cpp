// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/listlayout.h"

#include "post/yamlwriter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

ListLayout::ListLayout(const EditableMapping &mapping, const YamlNode &list)
    : m_mapping(mapping)
    , m_list(list)
    , m_text(mapping.text())
    , m_isFlow(list.style == YamlStyle::FlowSequence)
{
}

TextSpan ListLayout::item(qsizetype index) const
{
    return m_mapping.written(m_list.items[static_cast<size_t>(index)]);
}

qsizetype ListLayout::dash(qsizetype index) const
{
    if (index == 0)
        return m_list.span.start;
    // Only comment lines and empty ones can stand between an item and the next dash.
    qsizetype line = m_mapping.lastLineEnd(m_list.items[static_cast<size_t>(index - 1)]) + 1;
    for (; line < m_list.span.end(); line = m_mapping.lineEnd(line) + 1) {
        qsizetype first = line;
        while (m_text[first] == u' ')
            ++first;
        if (m_text[first] == u'-')
            return first;
    }
    return m_list.span.end();
}

TextSpan ListLayout::lines(qsizetype index) const
{
    const qsizetype start = index == 0
                                ? m_mapping.lineStart(m_list.span.start)
                                : m_mapping.lastLineEnd(m_list.items[static_cast<size_t>(index - 1)]) + 1;
    const qsizetype end = m_mapping.lastLineEnd(m_list.items[static_cast<size_t>(index)]) + 1;
    return {start, std::min(end, m_text.size()) - start};
}

/// The item begins its line.
bool ListLayout::standsAlone(qsizetype index) const
{
    const qsizetype start = item(index).start;
    const qsizetype lineStart = m_mapping.lineStart(start);
    return lineStart > m_list.span.start &&
           QStringView(m_text).mid(lineStart, start - lineStart).trimmed().isEmpty();
}

bool ListLayout::hasCommaBehind(qsizetype index) const
{
    qsizetype position = item(index).end();
    while (position < m_list.span.end() && m_text[position].isSpace())
        ++position;
    return m_text[position] == u',';
}

QString ListLayout::indentation(qsizetype index) const
{
    const qsizetype start = m_isFlow ? item(index).start : dash(index);
    return QString(m_mapping.column(start), u' ');
}

/// New items look like their neighbour.
QString ListLayout::written(const QString &value, qsizetype neighbour) const
{
    const YamlNode &model = m_list.items[static_cast<size_t>(neighbour)];
    const bool isQuoted = model.style == YamlStyle::SingleQuoted || model.style == YamlStyle::DoubleQuoted;
    const YamlWish wish{isQuoted ? model.style : YamlStyle::Plain, m_mapping.quotes()};
    return writeScalar(value, m_isFlow ? YamlFlow::Inside : YamlFlow::Outside, wish);
}

TextEdits ListLayout::inserted(qsizetype index, const QString &value) const
{
    const qsizetype neighbour = index == 0 ? 0 : index - 1;
    const QString text = written(value, neighbour);
    if (!m_isFlow) {
        const QString line = indentation(neighbour) + u"- "_s + text;
        if (index == 0)
            return {{{m_mapping.lineStart(m_list.span.start), 0}, line + u'\n'}};
        return {{{m_mapping.lastLineEnd(m_list.items[static_cast<size_t>(neighbour)]), 0}, u'\n' + line}};
    }
    if (standsAlone(neighbour))
        return insertedInFlowLines(index, text);
    if (index == 0)
        return {{{item(0).start, 0}, text + u", "_s}};
    return {{{item(neighbour).end(), 0}, u", "_s + text}};
}

TextEdits ListLayout::insertedInFlowLines(qsizetype index, const QString &text) const
{
    if (index == 0)
        return {{{item(0).start, 0}, text + u",\n"_s + indentation(0)}};
    const qsizetype neighbour = index - 1;
    const QString line = u'\n' + indentation(neighbour) + text;
    const qsizetype end = item(neighbour).end();
    // The comment behind the neighbour stays with it.
    const qsizetype lineEnd = std::min(m_mapping.lineEnd(end), m_list.span.end() - 1);
    if (hasCommaBehind(neighbour))
        return {{{lineEnd, 0}, line + u','}};
    if (lineEnd == end)
        return {{{end, 0}, u',' + line}};
    return {{{end, 0}, u","_s}, {{lineEnd, 0}, line}};
}

TextEdits ListLayout::removed(qsizetype index) const
{
    return m_isFlow ? removedFromFlow(index) : TextEdits{{lines(index), QString()}};
}

TextEdits ListLayout::removedFromFlow(qsizetype index) const
{
    const TextSpan own = item(index);
    const bool isLast = index + 1 == size();
    const bool ownLine = standsAlone(index) && (isLast || standsAlone(index + 1));
    if (ownLine && m_mapping.lineEnd(own.end()) < m_list.span.end()) {
        const qsizetype start = m_mapping.lineStart(own.start);
        const TextSpan line{start, m_mapping.lineEnd(own.end()) + 1 - start};
        if (!isLast || hasCommaBehind(index))
            return {{line, QString()}};
        // A list without a comma behind its last item stays one.
        const qsizetype comma = m_text.indexOf(u',', item(index - 1).end());
        return {{{comma, 1}, QString()}, {line, QString()}};
    }
    if (index > 0) {
        const qsizetype start = item(index - 1).end();
        return {{{start, own.end() - start}, QString()}};
    }
    return {{{own.start, item(1).start - own.start}, QString()}};
}

TextEdits ListLayout::replaced(qsizetype index, const QString &value) const
{
    const TextSpan own = item(index);
    const QString text = written(value, index);
    if (own.length > 0)
        return {{own, text}};
    return {{own, m_isFlow ? text : u' ' + text}};
}

TextEdits ListLayout::moved(qsizetype from, qsizetype to) const
{
    const auto place = [this](qsizetype index) { return m_isFlow ? item(index) : lines(index); };
    const qsizetype step = from < to ? 1 : -1;
    TextEdits edits;
    // Each place from one end to the other takes the text of the next, the last one the moved text.
    for (qsizetype index = from; index != to; index += step)
        edits.push_back({place(index), place(index + step).of(m_text).toString()});
    edits.push_back({place(to), place(from).of(m_text).toString()});
    std::sort(edits.begin(), edits.end(), [](const TextEdit &a, const TextEdit &b) {
        return a.span.start < b.span.start;
    });
    return edits;
}

} // namespace Galley
