// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/linkplaces.h"
#include "site/sitesnapshot.h"

#include <QStringList>

namespace Galley {

/// An address that a post writes, with what it may mean.
struct PostLink
{
    LinkPlace place;
    QString path;           ///< decoded, without query and hash; empty for the address of another site
    QString rest;           ///< query and hash as written
    QStringList candidates; ///< files that it may name, best first; full paths
    QString page;           ///< the address that a browser would go to; empty where only a file makes sense

    /// The file that it names; empty when there is none. Looks at the disk.
    QString target() const;
};

/// The links and images of a post's working text, but those to other sites and to places on its own page. Its
/// permalink is what relative addresses start from.
///
///     "[a](../x/pic%201.png)" in /b/blog/y/index.md ⇒ path "../x/pic 1.png", candidate /b/blog/x/pic 1.png
std::vector<PostLink> readPostLinks(
    const QString &text, const QString &file, const QString &permalink, const SiteSnapshot &site);

} // namespace Galley
