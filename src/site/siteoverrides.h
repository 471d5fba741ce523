// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "site/siteconfig.h"

#include <QMap>

namespace Galley {

// What a person says about a site's configuration where Galley, which never runs it, cannot know or guesses
// wrong. Kept in the person's own configuration, not in the blog.

/// A value of the configuration as text: lists with commas between, yes or no, empty for what is not set.
struct SiteValue
{
    QString key; ///< as in the configuration: "baseUrl", "blog.routeBasePath"
    QString text;
    Certainty certainty = Certainty::Default;
};

/// All values that may be set, in the order in which they are shown.
std::vector<SiteValue> siteValues(const SiteConfig &config);

/// Texts by key.
using SiteOverrides = QMap<QString, QString>;

/// Sets values, which are known then. Keys and texts that make no sense change nothing.
///
///     {"trailingSlash": "yes"} ⇒ trailingSlash Known true
void applyOverrides(const SiteOverrides &overrides, SiteConfig *config);

/// Whether a text can be the value of a key: "maybe" is none for trailingSlash.
bool isPossibleValue(const QString &key, const QString &text);

/// The file for a site folder: galley/blogs/NAME-HASH.json in the user's configuration folder.
QString overridesFile(const QString &root);
/// Blocking I/O. Nothing when there is no such file or it is damaged.
SiteOverrides readOverrides(const QString &root);
/// Without overrides the file goes.
Result<void> writeOverrides(const QString &root, const SiteOverrides &overrides);

} // namespace Galley
