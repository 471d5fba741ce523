// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/sitesnapshot.h"

#include <QByteArray>

namespace Galley {

/// Where a picture that is put into a post goes, and how the post writes it.
struct ImagePlace
{
    QString folder;  ///< full path
    QString written; ///< what stands before the file's name in the post: "./" or "/img/hello/"

    friend bool operator==(const ImagePlace &, const ImagePlace &) = default;
};

/// A post with a folder of its own keeps its pictures there; the pictures of the others go below the first
/// static folder, one folder for each post; without one, beside the post.
///
///     "/b/blog/2024-03-05-a/index.md" ⇒ {"/b/blog/2024-03-05-a", "./"}
///     "/b/blog/2024-03-05-a.md"       ⇒ {"/b/static/img/2024-03-05-a", "/img/2024-03-05-a/"}
ImagePlace imagePlace(const QString &post, const SiteSnapshot &site);

/// A file name that needs no escapes in a link: "My Photo (1).PNG" ⇒ "my-photo-1.png".
QString imageFileName(const QString &name);

/// Writes the picture under this name, numbered when another picture has it; the very same picture is not
/// stored twice. Gives what the post writes for it: "./photo-2.png".
Result<QString> storeImage(const QByteArray &bytes, const QString &name, const ImagePlace &place);

/// Whether the name is that of a picture which browsers show.
bool isImageName(const QString &name);

} // namespace Galley
