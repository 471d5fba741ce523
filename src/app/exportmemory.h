// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/postbundle.h"
#include "publish/siteexport.h"

#include <QSettings>

namespace Galley {

/// How a blog and its posts were exported last, and where to (full paths; empty: never).
struct ExportChoices
{
    PostExportOptions post;
    QString postFolder;
    SiteExportOptions site;
    QString siteFolder;
};

/// Remembers the choices for each blog in one file of the user's; nothing is kept in the blog. Values of a
/// file edited by hand that are none read as the defaults. UI thread.
class ExportMemory
{
public:
    /// exports.conf in the user's state folder.
    static QString defaultFile();
    /// Where to export to when nobody has said a place: not into the blog, which gets nothing unasked. The
    /// user's documents, where there is such a folder.
    static QString defaultFolder();

    explicit ExportMemory(const QString &file = defaultFile());

    /// The root of the blog; empty for posts without one.
    ExportChoices choices(const QString &root);
    void remember(const QString &root, const ExportChoices &choices);

private:
    QSettings m_file;
};

} // namespace Galley
