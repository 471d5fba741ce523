// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QRandomGenerator>
#include <QStringList>

namespace Galley {

/// Front matters as people write them, in every style, from a seed.
class RandomYaml
{
public:
    explicit RandomYaml(quint32 seed) : m_random(seed) {}

    /// Valid: a handful of fields with scalars, lists and mappings, comments and blank lines.
    QString frontMatter();
    /// An authors.yml or tags.yml: entries with fields in every style, no anchors.
    QString dataFile();
    /// A text with a few characters changed, removed or doubled: mostly broken.
    QString damaged(QString yaml);

private:
    int below(int end) { return static_cast<int>(m_random.bounded(end)); }
    QString oneOf(const QStringList &choices) { return choices[below(static_cast<int>(choices.size()))]; }
    QString comment();
    QString scalar();
    QString flowItem();
    QString blockText(const QString &indent);
    QString list();
    QString value();
    QString fields(const QString &indent);

    QRandomGenerator m_random;
};

} // namespace Galley
