// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QJsonArray>
#include <QString>

namespace Galley {

/// A script of tests/tools: the software of the real site, installed by its lock file, to compare Galley
/// with. Test only.
///
///     const NodeTool yaml(u"yaml"_s);
///     QString whyNot;
///     yaml.run(u"read.mjs"_s, {}, texts, &whyNot)  ⇒ what the script wrote for them
class NodeTool
{
public:
    explicit NodeTool(const QString &name);

    /// Runs the script with the arguments and, unless the input is null, with the name of a file that holds
    /// the input as JSON; gives the JSON array that it writes. Empty, with the reason, where Node or the
    /// packages are not installed and when the script fails.
    QJsonArray run(
        const QString &script, const QStringList &arguments, const QJsonValue &input, QString *whyNot) const;

private:
    QString m_folder;
};

} // namespace Galley
