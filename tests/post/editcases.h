// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fieldedit.h"

#include <QJsonArray>

#include <optional>
#include <vector>

namespace Galley {

/// One edit of one post, and what another reader of YAML should see of it.
struct EditCase
{
    QString name;
    QString before;
    QString after;
    QString key;
    std::optional<QJsonArray> value; ///< canonical form of the new value; none: the field is gone
};

/// Makes edits of front matters and keeps what has to be compared; what is wrong at once is a failure.
class EditCases
{
public:
    /// Sets every field to its own value (no byte may change) and to others, edits its lists, removes it, and
    /// adds new keys. shift varies which values are taken.
    void addAll(const QString &name, const QString &post, int shift);

    /// Differences between what js-yaml reads before and after each edit, and the one change that was wanted.
    QStringList compare(QString *whyNot) const;

    QStringList failures() const { return m_failures; }
    qsizetype size() const { return static_cast<qsizetype>(m_cases.size()); }

private:
    void addField(const QString &name, const QString &post, const YamlEntry &entry, int shift);
    void addList(const QString &name, const QString &post, const YamlEntry &entry, int shift);
    void keepsOwnValue(const QString &name, const QString &post, const YamlEntry &entry);
    void add(
        const QString &name, const QString &post, const QString &key, const Result<TextEdits> &edits,
        const std::optional<QJsonArray> &value, TextSpan allowed);

    std::vector<EditCase> m_cases;
    QStringList m_failures;
};

} // namespace Galley
