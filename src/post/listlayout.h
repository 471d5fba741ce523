// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/editablemapping.h"
#include "post/yamlscalars.h"

namespace Galley {

/// How a list that has items is laid out: `[a, b]` on one line, between brackets with a line for each item,
/// or as a block of `- ` lines; and the edits that keep that layout and the comments.
class ListLayout
{
public:
    /// Neither is copied; both must outlive the layout.
    ListLayout(const EditableMapping &mapping, const YamlNode &list);

    TextEdits inserted(qsizetype index, const QString &value) const;
    /// For a list of two or more.
    TextEdits removed(qsizetype index) const;
    TextEdits replaced(qsizetype index, const QString &value) const;
    TextEdits moved(qsizetype from, qsizetype to) const;

private:
    qsizetype size() const { return static_cast<qsizetype>(m_list.items.size()); }
    TextSpan item(qsizetype index) const;
    /// Where the item's `- ` stands.
    qsizetype dash(qsizetype index) const;
    /// Whole lines of a block item: with the comment lines above it, except for the first item.
    TextSpan lines(qsizetype index) const;
    bool standsAlone(qsizetype index) const;
    bool hasCommaBehind(qsizetype index) const;
    QString indentation(qsizetype index) const;
    QString written(const QString &value, qsizetype neighbour) const;

    TextEdits insertedInFlowLines(qsizetype index, const QString &text) const;
    TextEdits removedFromFlow(qsizetype index) const;

    const EditableMapping &m_mapping;
    const YamlNode &m_list;
    const QString &m_text;
    bool m_isFlow;
};

} // namespace Galley
