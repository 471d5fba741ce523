// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "publish/diagrams.h"
#include "render/postrendering.h"

#include <QStringList>

namespace Galley {

/// What an export wrote.
struct ExportReport
{
    QString file;            ///< the page
    qint64 bytes = 0;        ///< its size
    QStringList notEmbedded; ///< images and other parts that the single file refers to but does not hold
    Diagnostics problems;    ///< of the post
};

/// One HTML file that needs nothing beside it: styles, images, fonts and diagrams are inlined. On the
/// renderer's thread. Written atomically: a failed export leaves what was there before.
Result<ExportReport> exportSingleFile(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw = {});

/// The same page as index.html of a folder, with what it shows as files below assets/. The folder is one that
/// ExportFolder takes; files of others in it stay.
Result<ExportReport> exportPostFolder(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw = {});

/// The body alone, for another program to take (see cleanFragment), with its pictures inside.
Result<ExportReport> exportFragment(
    Renderer &renderer, const QString &text, const QString &file, const SiteSnapshot &site, const QString &to,
    const DiagramDrawer &draw = {});

} // namespace Galley
