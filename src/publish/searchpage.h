// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/posthtml.h"

#include <QByteArray>
#include <QFuture>
#include <QList>

#include <vector>

namespace Galley {

/// What the search page knows of a post.
struct SearchEntry
{
    const PostMeta *post = nullptr;
    QString words; ///< see searchWords()
};

/// The words of a text, each once, in order: lower case, without accents, without addresses; what a search
/// compares its own words with. Any thread, as are the others.
///
///     "Café [menu](https://e.com), CAFÉ" ⇒ "cafe menu"
QString searchWords(const QString &text);

/// What the search page holds of these posts; their files are read, on the pool. The posts must outlive it.
QFuture<SearchEntry> searchEntries(const std::vector<const PostMeta *> &posts);

/// The content of the page that searches these posts with ClientScript::Search. What it holds is data, so it
/// works from a file as well; without script it leads to the archive (empty: to nothing).
QByteArray searchPageHtml(const QList<SearchEntry> &entries, const PageLinks &links, const QString &archive);

/// The box that leads to the search page; hidden until the script shows it.
QByteArray searchBoxHtml(const QString &searchPage);

} // namespace Galley
