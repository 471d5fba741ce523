// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QString>

namespace Galley {

/// The MIME type under which a page may show this file: images, video and audio only, told by the name's
/// extension. Empty for everything else, which a page never gets to see. Any thread.
///
///     "cover.AVIF" ⇒ "image/avif", "notes.html" ⇒ ""
QByteArray mediaType(const QString &fileName);

/// The usual extension of a type that mediaType() gives; empty for any other type.
///
///     "image/jpeg" ⇒ "jpg", "text/html" ⇒ ""
QString mediaExtension(const QByteArray &type);

} // namespace Galley
