// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportfolder.h"
#include "publish/pagestyles.h"

#include <QHash>

namespace Galley {

/// The files beside the pages of an exported site: style sheets, fonts, and copies of the blog's pictures and
/// downloads, each written once. One per export, on its thread; the folder must outlive it.
class SiteAssets
{
public:
    /// The files will lie in this folder of the export ("assets").
    SiteAssets(ExportFolder &folder, const QString &below);

    /// The path in the export of a copy of a local file, named after its content:
    ///
    ///     "/blog/img/me.png" ⇒ "assets/me-0123456789abcdef0123456789abcdef.png"
    QString add(const QString &file);

    /// The path of the style sheet of every page, or of the one for formulas with its fonts.
    QString pageStyles();
    QString mathStyles();

    /// The first of all failures; what failed has an empty path.
    const Result<void> &result() const { return m_result; }

private:
    QString copied(const QString &file);
    QString add(const QString &name, SiteStyles (*make)());
    bool note(const Result<void> &result);

    ExportFolder &m_folder;
    QString m_below;
    QHash<QString, QString> m_paths; ///< by what they were made of
    Result<void> m_result;
};

} // namespace Galley
