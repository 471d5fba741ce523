// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filemove.h"
#include "base/textedit.h"
#include "site/postlinks.h"

namespace Galley {

/// What links become when files move and one post gets another address. The site is that before the move and
/// outlives this.
class MovedLinks
{
public:
    /// Permalinks of the post that moves.
    MovedLinks(
        const SiteSnapshot &site, std::vector<FileMove> moves, const QString &before, const QString &after);

    /// Edits of a text whose file has this path and page before the moves.
    TextEdits edits(const QString &text, const QString &file, const QString &permalink) const;
    /// A path in the front matter of a file; empty when it stays.
    QString movedPath(const QString &path, const QString &file) const;

private:
    QString after(const QString &path) const;
    QString movedLink(
        const PostLink &link, const QString &written, const QString &file, const QString &permalink) const;
    QString movedFile(const PostLink &link, const QString &file) const;
    QString movedPage(const PostLink &link, const QString &written, const QString &permalink) const;

    const SiteSnapshot &m_site;
    std::vector<FileMove> m_moves;
    QString m_oldPage;
    QString m_newPage;
};

/// A page's address without its last slash: "/blog/a/" ⇒ "/blog/a"
QString barePage(const QString &page);

} // namespace Galley
