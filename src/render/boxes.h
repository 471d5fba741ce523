// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/bytebuffer.h"

#include <QUrl>

namespace Galley {

/// Where something stands: a box inside a paragraph must not be a block.
enum class Place { Block, Inline };

/// Where the address of a picture, video or sound leads.
enum class MediaPlace {
    Blog,    ///< a path
    Data,    ///< a picture in the address itself
    Web,     ///< another computer
    Outside, ///< a file by its full address
    Unknown, ///< any other scheme
};

///     "a.png" ⇒ Blog, "//e.com/a.png" ⇒ Web, "file:///a.png" ⇒ Outside, "blob:x" ⇒ Unknown
MediaPlace mediaPlace(QByteArrayView url);

/// The one spelling of an http(s) address, by which it is allowed and asked for: without line breaks and
/// credentials, with https where it names only a host. Invalid for every other address.
///
///     "//me@E.com/a b.png" ⇒ https://e.com/a%20b.png
QUrl webUrl(QByteArrayView url);

/// Appends a labelled box that stands in the preview for something else; kind says for what ("iframe"), url
/// may be empty. Nothing in a post can make one: its class is reserved. The page adds what can be done about
/// it.
void appendBox(ByteBuffer &out, QByteArrayView kind, QByteArrayView url, const QString &label, Place place);

/// The box for an element (img, video, audio) that is not shown, by where its address leads: "remote" names
/// the host, "missing" is not in the blog, "outside" and "refused" are never loaded.
void appendMediaBox(
    ByteBuffer &out, QByteArrayView element, QByteArrayView url, const QString &alternative, Place place);

/// The box for a file that exists outside the blog.
void appendOutsideBox(ByteBuffer &out, QByteArrayView url, Place place);

} // namespace Galley
