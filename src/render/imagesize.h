// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>
#include <QString>

#include <optional>

namespace Galley {

/// The pixel size of an image from its header, without decoding it: PNG, JPEG, GIF, WebP, AVIF, BMP and SVG.
/// Nothing when the file is none of them or says none.
std::optional<QSize> imageSize(const QString &file);

/// The same for bytes; a JPEG needs everything up to its frame header.
std::optional<QSize> imageSizeOf(const QByteArray &bytes);

} // namespace Galley
