// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"
#include "publish/postexport.h"
#include "publish/siteexport.h"

namespace Galley {

/// What `galley export` is asked for.
struct ExportRequest
{
    QString name; ///< a post, or the folder of a blog
    bool isBlog = false;
    QString to;
    PostExportOptions post;
    SiteExportOptions blog;
};

/// Reads the arguments of the command (its name first). Gives an exit code when there is nothing left to do.
std::optional<ExitCode> readExportRequest(
    const QStringList &arguments, Console console, ExportRequest *request);

} // namespace Galley
