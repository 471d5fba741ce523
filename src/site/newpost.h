// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/sitesnapshot.h"

#include <QDate>
#include <QStringList>

namespace Galley {

/// What a person says of a post that does not exist yet.
struct NewPost
{
    enum class Form {
        File,   ///< 2026-03-01-title.md
        Folder, ///< 2026-03-01-title/index.md, with room for images beside it
    };

    QString title;
    QStringList authors; ///< keys of authors.yml
    QStringList tags;    ///< keys of tags.yml or labels
    QDate date;
    Form form = Form::File;
    QString templateFile = {}; ///< full path of what it begins as; empty: nothing but a truncate marker
};

/// Where the post goes and what it holds at first; nothing is written yet.
struct NewPostFile
{
    QString path; ///< full path
    QString text;
};

/// Makes a post that the site build accepts: dated by its file name, with a truncate marker in the form that
/// the site's dialect knows. A template keeps all that is not asked for. Fails when the title is empty, an
/// author is not in authors.yml, or the file exists.
///
///     {"Über GPUs", {"mira"}, {"ml"}, 2026-03-01} ⇒ blog/2026-03-01-uber-gpus.md
Result<NewPostFile> makeNewPost(const SiteSnapshot &site, const NewPost &post);

/// Files that new posts can begin as: Markdown in the folder _templates of the blog, which the site leaves
/// out because of its name. Full paths, by name.
QStringList postTemplates(const SiteSnapshot &site);

/// The part of a file name that stands for a title: lower case, Latin letters without accents, other scripts
/// kept, at most 60 characters. "What's new? 東京!" ⇒ "whats-new-東京"; "???" ⇒ "post"
QString fileNameForTitle(const QString &title);

} // namespace Galley
