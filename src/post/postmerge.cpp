// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/postmerge.h"

#include "post/unitalignment.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

using Units = std::vector<PostUnit>;

/// What both have, as the base of two versions whose base is not known.
Units commonUnits(const Units &mine, const Units &theirs)
{
    const UnitChanges changes = changesOf(mine, theirs);
    Units common;
    for (size_t i = 0; i < mine.size(); ++i) {
        if (changes.kept[i] && changes.kept[i]->text == mine[i].text)
            common.push_back(mine[i]);
    }
    return common;
}

bool sameTexts(const Units &a, const Units &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const PostUnit &x, const PostUnit &y) {
        return x.text == y.text;
    });
}

Units unitsOf(const std::optional<PostUnit> &unit)
{
    return unit ? Units{*unit} : Units();
}

/// Puts units one behind the other so that they stay apart.
class MergedText
{
public:
    void add(const PostUnit &unit)
    {
        if (unit.text.isEmpty() && unit.gap.isEmpty())
            return;
        separate(unit);
        const bool isDouble = unit.isField() && m_fields.contains(unit.name);
        m_text += isDouble ? commentedOut(unit.text) : unit.text;
        m_text += unit.gap;
        m_fields.insert(unit.isField() ? unit.name : QString());
        m_isParagraph = unit.name.isEmpty();
    }

    QString take() { return std::move(m_text); }

private:
    void separate(const PostUnit &next)
    {
        if (m_text.isEmpty() || next.text.isEmpty())
            return;
        if (!m_text.endsWith(u'\n'))
            m_text += u'\n';
        if (m_isParagraph && next.name.isEmpty() && !m_text.endsWith(u"\n\n"_s) && !endsInEmptyLine())
            m_text += u'\n';
    }

    bool endsInEmptyLine() const
    {
        const QStringView text = QStringView(m_text).chopped(1);
        return text.sliced(text.lastIndexOf(u'\n') + 1).trimmed().isEmpty();
    }

    static QString commentedOut(const QString &field)
    {
        QStringList lines = field.split(u'\n');
        for (QString &line : lines) {
            if (!line.startsWith(u'#'))
                line.prepend(u"# "_s);
        }
        return lines.join(u'\n');
    }

    QString m_text;
    QSet<QString> m_fields;
    bool m_isParagraph = false;
};

QString textOf(const Units &units)
{
    MergedText text;
    for (const PostUnit &unit : units)
        text.add(unit);
    return text.take();
}

} // namespace

PostMerge::PostMerge(const std::optional<QString> &base, const QString &mine, const QString &theirs)
{
    const Units mineUnits = postUnits(mine);
    const Units theirUnits = postUnits(theirs);
    const Units baseUnits = base ? postUnits(*base) : commonUnits(mineUnits, theirUnits);
    const UnitChanges mineChanges = changesOf(baseUnits, mineUnits);
    const UnitChanges theirChanges = changesOf(baseUnits, theirUnits);
    for (size_t i = 0; i <= baseUnits.size(); ++i) {
        mergeInsertions(mineChanges.inserted[i], theirChanges.inserted[i]);
        if (i < baseUnits.size())
            mergeUnit(baseUnits[i], mineChanges.kept[i], theirChanges.kept[i]);
    }
}

void PostMerge::mergeInsertions(const Units &mine, const Units &theirs)
{
    if (theirs.empty() || sameTexts(mine, theirs))
        agree(mine);
    else if (mine.empty())
        agree(theirs);
    else
        disagree(mine, theirs);
}

void PostMerge::mergeUnit(
    const PostUnit &base, const std::optional<PostUnit> &mine, const std::optional<PostUnit> &theirs)
{
    const auto same = [](const std::optional<PostUnit> &a, const std::optional<PostUnit> &b) {
        return a.has_value() == b.has_value() && (!a || a->text == b->text);
    };
    if (!same(mine, base) && !same(theirs, base) && !same(mine, theirs)) {
        disagree(unitsOf(mine), unitsOf(theirs));
        return;
    }
    std::optional<PostUnit> merged = same(mine, base) ? theirs : mine;
    if (merged && mine && mine->gap != base.gap)
        merged->gap = mine->gap;
    else if (merged && theirs)
        merged->gap = theirs->gap;
    agree(unitsOf(merged));
}

void PostMerge::disagree(const Units &mine, const Units &theirs)
{
    m_pieces.push_back({mine, theirs, true});
    const Units &named = mine.empty() ? theirs : mine;
    const PostUnit &first = named.front();
    m_conflicts.push_back({first.isField() ? first.name : QString(), textOf(mine), textOf(theirs)});
}

QString PostMerge::text(const std::vector<MergeChoice> &choices) const
{
    MergedText text;
    size_t conflict = 0;
    const auto add = [&](const Units &units) {
        for (const PostUnit &unit : units)
            text.add(unit);
    };
    for (const Piece &piece : m_pieces) {
        if (!piece.isConflict) {
            add(piece.mine);
            continue;
        }
        const MergeChoice choice = conflict < choices.size() ? choices[conflict] : MergeChoice::Both;
        ++conflict;
        if (choice != MergeChoice::Theirs)
            add(piece.mine);
        if (choice != MergeChoice::Mine)
            add(piece.theirs);
    }
    return text.take();
}

} // namespace Galley
