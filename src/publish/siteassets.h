// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/exportfolder.h"
#include "publish/pagestyles.h"
#include "site/sitesnapshot.h"

#include <QHash>

#include <functional>

namespace Galley {

/// The files beside the pages of an exported site: style sheets, fonts, the static folders, and copies of
/// what posts show from elsewhere, each written once. One per export, on its thread; the folder and the
/// snapshot must outlive it. Paths are below the export's folder.
class SiteAssets
{
public:
    SiteAssets(ExportFolder &folder, const SiteSnapshot &site, const PageTheme &theme);

    /// Where a local file (full path) lies in the export: a static one where the site serves it, any other as
    /// a copy named after its content.
    ///
    ///     "/blog/img/me.png" ⇒ "assets/me-0123456789abcdef0123456789abcdef.png"
    QString add(const QString &file);

    /// The style sheet of every page, or the one for formulas with its fonts.
    QString pageStyles();
    QString mathStyles();
    /// Where the latter lies, whether it was asked for or not.
    QString mathStylesPath() const;

    /// The copies that posts asked for since the last call.
    QStringList takeCopies();

    /// A key of all files of the blog that are no posts, and of the static folders: their names and bytes.
    QByteArray key();
    /// Whether key() covers a file.
    bool covers(const QString &file) const;

    /// Copies the static folders. Where two things want one place, pages come before files, and earlier
    /// folders before later ones. Last of all.
    void copyStaticFiles();

    /// The first file that could not be read; its path is empty.
    const Result<void> &result() const { return m_result; }

private:
    QString placeOf(const QString &file);
    QByteArray hashOf(const QString &file);
    QString add(const QString &name, const std::function<SiteStyles()> &make);

    ExportFolder &m_folder;
    const SiteSnapshot &m_site;
    PageTheme m_theme;
    QString m_blogFolder; ///< canonical, with a slash at the end, as are these
    QStringList m_staticFolders;
    QHash<QString, QString> m_paths;     ///< by what they were made of
    QHash<QString, QByteArray> m_hashes; ///< of files
    QStringList m_copies;
    Result<void> m_result;
};

} // namespace Galley
