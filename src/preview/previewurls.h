// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QUrl>

#include <optional>

namespace Galley {

/// The addresses of the galley: scheme, all of them served by PreviewSchemeHandler:
///
///     galley://page/            the page, its styles, fonts and scripts
///     galley://blog/<full path> a file of the blog that the page shows
///     galley://remote/<address> a file of the web, its address in base64url

constexpr char previewScheme[] = "galley";

/// The page itself.
QUrl previewPageUrl();

/// The address of a local file (full path); a changed file gets another one, so that no old picture is shown.
QString previewAssetUrl(const QString &file);

/// The address under which the page shows a file of the web, and back; invalid for other addresses.
QString previewRemoteUrl(const QUrl &url);
QUrl remoteTarget(const QUrl &url);

/// The bundled file that a page address names ("page.css"); nothing for other addresses.
std::optional<QString> bundledFile(const QUrl &url);

/// The local file that an address names, when the page may see it: an existing image, video or audio file
/// that lies inside one of the folders after every symbolic link is resolved. Any thread.
std::optional<QString> shownFile(const QUrl &url, const QStringList &folders);

} // namespace Galley
