// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlvalue.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace Galley {

using Socials = std::vector<std::pair<QString, QString>>;

/// The platforms that Docusaurus knows, lower case.
QStringList socialPlatforms();

/// The link of a social account (docusaurus-blog reference 3.3): a handle becomes the platform's URL,
/// absolute URLs stay, handles of unknown platforms too. Nothing for a handle with a slash, which Docusaurus
/// rejects.
/// ("GitHub", "joe") ⇒ "github", "https://github.com/joe"
std::optional<std::pair<QString, QString>> socialLink(const QString &platform, const QString &handle);

/// Reads a `socials` mapping; what is wrong is reported with its place and left out.
Socials readSocials(
    const YamlNode &node, const QString &label, const std::function<void(TextSpan, QString)> &report);

} // namespace Galley
