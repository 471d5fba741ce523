// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogplan.h"

namespace Galley {

/// What becomes of the address of a post whose path gives it another one.
enum class MovedAddress {
    Follows, ///< the post is found under its new address only
    Stays,   ///< a `slug` keeps the old one
};

/// What a post's path alone decides.
struct MovedPlace
{
    QString permalink;
    QDateTime date;
};

/// What a move would make of it; fails as planMove does. Reads no other post.
Result<MovedPlace> placeAfterMove(const PlanInput &input, const QString &post, const QString &to);

/// Moves or renames a post (full paths; the new one is that of the post's file, also of a post in a folder).
/// A folder that is the post's own moves as a whole, with its pictures; translated copies move along. Links
/// follow: those of the post to files beside it, and those of all posts of the blog to the post and to what
/// moves with it, written in the form that they had. Fails with ErrorKind::Usage when something is at the
/// new path, or no post can be there.
///
///     blog/a.md → blog/b/index.md: "[x](./a.md)" elsewhere ⇒ "[x](./b/index.md)", its own "![](./p.png)" ⇒
///     "![](../p.png)"
Result<BulkPatch> planMove(
    const PlanInput &input, const QString &post, const QString &to, MovedAddress address);

/// The same post as a file or in a folder of its own: "x.md" ⇔ "x/index.md".
QString otherFormOf(const QString &post);
bool isFolderForm(const QString &post);

/// What has to go with a post: its folder when that holds nothing else that the blog is made of, else its
/// file. Full path.
QString ownPathOf(const SiteSnapshot &site, const QString &post);

/// Posts that link to a post or to what goes with it, in the site's order. Reads all posts.
QStringList postsLinkingTo(const PlanInput &input, const QString &post);

} // namespace Galley
