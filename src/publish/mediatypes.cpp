// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/mediatypes.h"

#include <algorithm>
#include <array>

namespace Galley {
namespace {

struct MediaType
{
    const char *extension;
    const char *mime;
};

constexpr std::array mediaTypes{
    MediaType{"png", "image/png"},    MediaType{"jpg", "image/jpeg"},    MediaType{"jpeg", "image/jpeg"},
    MediaType{"gif", "image/gif"},    MediaType{"svg", "image/svg+xml"}, MediaType{"webp", "image/webp"},
    MediaType{"avif", "image/avif"},  MediaType{"apng", "image/apng"},   MediaType{"bmp", "image/bmp"},
    MediaType{"ico", "image/x-icon"}, MediaType{"mp4", "video/mp4"},     MediaType{"m4v", "video/mp4"},
    MediaType{"webm", "video/webm"},  MediaType{"ogv", "video/ogg"},     MediaType{"mov", "video/quicktime"},
    MediaType{"mp3", "audio/mpeg"},   MediaType{"m4a", "audio/mp4"},     MediaType{"oga", "audio/ogg"},
    MediaType{"ogg", "audio/ogg"},    MediaType{"opus", "audio/ogg"},    MediaType{"wav", "audio/wav"},
    MediaType{"flac", "audio/flac"},
};

} // namespace

QByteArray mediaType(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    if (dot < 0)
        return {};
    const QByteArray extension = fileName.mid(dot + 1).toLower().toUtf8();
    const auto found = std::find_if(mediaTypes.begin(), mediaTypes.end(), [&](const MediaType &type) {
        return extension == type.extension;
    });
    return found == mediaTypes.end() ? QByteArray() : QByteArray(found->mime);
}

QString mediaExtension(const QByteArray &type)
{
    const auto found = std::find_if(
        mediaTypes.begin(), mediaTypes.end(), [&](const MediaType &known) { return type == known.mime; });
    return found == mediaTypes.end() ? QString() : QString::fromLatin1(found->extension);
}

} // namespace Galley
