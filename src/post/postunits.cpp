// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/postunits.h"

#include "post/postparts.h"

#include <QList>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

const QString dashes = u"---"_s;
const QString loneComment = u"#"_s;

bool isEmptyLine(QStringView line)
{
    return line.trimmed().isEmpty();
}

/// A field starts where a line has a key at its very beginning.
bool startsField(QStringView line)
{
    return !line.isEmpty() && !line.front().isSpace() && !u"#-]}"_s.contains(line.front()) &&
           line.contains(u':');
}

QString nameOf(QStringView line)
{
    QStringView name = line.first(line.indexOf(u':')).trimmed();
    const bool isQuoted =
        name.size() > 1 && name.front() == name.back() && (name.front() == u'"' || name.front() == u'\'');
    return (isQuoted ? name.sliced(1, name.size() - 2) : name).toString();
}

/// Collects lines into units.
class UnitBuilder
{
public:
    void startUnit(const QString &name = {}) { m_units.push_back({{}, {}, name}); }
    void nameLast(const QString &name) { m_units.back().name = name; }

    void addLine(QStringView line)
    {
        if (m_units.empty())
            startUnit();
        PostUnit &unit = m_units.back();
        if (isEmptyLine(line)) {
            unit.gap += line;
            return;
        }
        // Empty lines within a field are its own.
        unit.text += unit.gap;
        const bool isBroken = line.endsWith(u'\n');
        unit.text += isBroken ? line.chopped(1) : line;
        unit.gap = isBroken ? u"\n"_s : QString();
    }

    bool lastHasEmptyLine() const { return m_units.empty() || m_units.back().gap.count(u'\n') > 1; }
    std::vector<PostUnit> take() { return std::move(m_units); }

private:
    std::vector<PostUnit> m_units;
};

QList<QStringView> linesOf(QStringView text)
{
    QList<QStringView> lines;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf(u'\n');
        const qsizetype size = end < 0 ? text.size() : end + 1;
        lines << text.first(size);
        text = text.sliced(size);
    }
    return lines;
}

/// Comments belong to the field below them.
void addFields(QStringView yaml, UnitBuilder *units)
{
    bool hasComment = false;
    for (const QStringView line : linesOf(yaml)) {
        const bool isComment = line.startsWith(u'#');
        if (isComment && !hasComment)
            units->startUnit(loneComment);
        if (startsField(line)) {
            if (hasComment)
                units->nameLast(nameOf(line));
            else
                units->startUnit(nameOf(line));
        }
        hasComment = isComment || (hasComment && isEmptyLine(line));
        units->addLine(line);
    }
}

void addParagraphs(QStringView body, UnitBuilder *units)
{
    bool isStart = true;
    for (const QStringView line : linesOf(body)) {
        const bool startsParagraph = !isEmptyLine(line) && (isStart || units->lastHasEmptyLine());
        if (startsParagraph)
            units->startUnit();
        isStart = isStart && isEmptyLine(line);
        units->addLine(line);
    }
}

} // namespace

std::vector<PostUnit> postUnits(const QString &text)
{
    UnitBuilder units;
    const PostParts parts = splitPost(text);
    if (!parts.hasFrontMatter || !parts.closed) {
        addParagraphs(text, &units);
        return units.take();
    }
    const QStringView view(text);
    const qsizetype opening = parts.yaml.start;
    const qsizetype closing =
        parts.body.start - dashes.size() - (text[parts.body.start - 1] == u'\n' ? 1 : 0);
    units.startUnit(dashes);
    units.addLine(view.first(opening));
    addFields(view.sliced(opening, closing - opening), &units);
    units.startUnit(dashes);
    for (const QStringView line : linesOf(view.sliced(closing, parts.body.start - closing)))
        units.addLine(line);
    addParagraphs(parts.body.of(text), &units);
    return units.take();
}

} // namespace Galley
