// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace Galley {

/// Something to open, with a place to go to.
struct OpenRequest
{
    QString path; ///< full path of a file or folder
    std::optional<TextPosition> position;

    friend bool operator==(const OpenRequest &, const OpenRequest &) = default;
};

/// Reads one argument of the command line. A file whose name really ends in ":12" wins over the line number,
/// so the existence of files is asked for. Relative paths are those of `folder`.
///
///     openRequest("a.md:3:7", "/blog") ⇒ "/blog/a.md" at line 3, column 7
OpenRequest openRequest(const QString &argument, const QString &folder);

/// What the program's start was asked for.
struct StartArguments
{
    std::vector<OpenRequest> requests;
    std::optional<quint16> inspectPort; ///< `--inspect PORT`
    QString error;                      ///< what is wrong with the arguments; empty when nothing is
};

/// The arguments after the program's name when it is started as an editor. Names that start with a dash and
/// are no option are wrong; after "--" everything is a name.
StartArguments startArguments(const QStringList &arguments, const QString &folder);

} // namespace Galley
