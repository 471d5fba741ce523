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
    /// The packages are those of the tool's folder, or of another one of the project.
    explicit NodeTool(const QString &name, const QString &packages = {});

    /// Runs the script with the arguments and, unless the input is null, with the name of a file that holds
    /// the input as JSON; gives the JSON array that it writes. Empty, with the reason, where Node or the
    /// packages are not installed. A script that fails warns, which fails the test.
    QJsonArray run(
        const QString &script, const QStringList &arguments, const QJsonValue &input, QString *whyNot) const;

private:
    QString m_folder;
    QString m_packages;
};

} // namespace Galley
