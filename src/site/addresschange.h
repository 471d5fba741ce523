// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogplan.h"

namespace Galley {

/// The address that readers will see: with the site's own when the configuration tells it, and with its
/// trailing slash option applied. Empty for a post that has neither slug nor file name.
///
///     permalink "/blog/a", url "https://x.example", trailingSlash true ⇒ "https://x.example/blog/a/"
QString publicAddress(const SiteConfig &config, const QString &permalink);

/// Where a post is found, and what its unsaved text does to that.
struct AddressChange
{
    QString address;   ///< of the text as it is now; empty while it has none
    QString broken;    ///< the address of the saved text when readers would no longer find the post there
    QString slug;      ///< that keeps the broken address
    QString permalink; ///< the broken one, as links of the site write it

    friend bool operator==(const AddressChange &, const AddressChange &) = default;
};

/// Compares a text with the one in its file (empty: there is none). A draft has no readers yet, so that
/// nothing breaks; nor does a front matter that cannot be read change anything.
///
///     "slug: b" in place of "slug: a" ⇒ address "/blog/b", broken "/blog/a", slug "a"
AddressChange addressChange(
    const QString &text, const QString &savedText, const QString &file, const SiteSnapshot &site);

/// Posts that lead readers to this permalink by its address, in the site's order. Links to the post's file
/// follow it by themselves and do not count. Reads all posts; any thread.
///
///     permalink "/blog/a" ⇒ posts with "[x](/blog/a#y)", "https://x.example/blog/a"
QStringList postsLinkingToAddress(const PlanInput &input, const QString &permalink);

} // namespace Galley
