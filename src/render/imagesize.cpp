// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/imagesize.h"

#include <QFile>
#include <QRegularExpression>
#include <QtEndian>

#include <cmath>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Enough for the metadata that cameras put before a JPEG's frame header.
constexpr qint64 longestHeader = 2 * 1024 * 1024;

using Size = std::optional<QSize>;

quint32 bigEndian32(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<quint32>(bytes.constData() + at);
}

quint32 littleEndian(const QByteArray &bytes, qsizetype at, int length)
{
    quint32 value = 0;
    for (int i = length - 1; i >= 0; --i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

QSize sizeFrom(quint32 width, quint32 height)
{
    return {static_cast<int>(width & 0x7fffffff), static_cast<int>(height & 0x7fffffff)};
}

Size pngSize(const QByteArray &bytes)
{
    if (!bytes.startsWith("\x89PNG\r\n\x1a\n") || bytes.size() < 24)
        return std::nullopt;
    return sizeFrom(bigEndian32(bytes, 16), bigEndian32(bytes, 20));
}

Size gifSize(const QByteArray &bytes)
{
    if (!bytes.startsWith("GIF8") || bytes.size() < 10)
        return std::nullopt;
    return sizeFrom(littleEndian(bytes, 6, 2), littleEndian(bytes, 8, 2));
}

Size bmpSize(const QByteArray &bytes)
{
    if (!bytes.startsWith("BM") || bytes.size() < 26)
        return std::nullopt;
    const auto height = static_cast<qint32>(littleEndian(bytes, 22, 4)); // negative: stored from the top
    return QSize(
        static_cast<int>(littleEndian(bytes, 18, 4)),
        static_cast<int>(std::abs(static_cast<qint64>(height))));
}

Size jpegSize(const QByteArray &bytes)
{
    if (!bytes.startsWith("\xff\xd8"))
        return std::nullopt;
    qsizetype at = 2;
    while (at + 9 < bytes.size() && static_cast<unsigned char>(bytes[at]) == 0xff) {
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        const bool isFrame =
            marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
        if (isFrame)
            return QSize(
                qFromBigEndian<quint16>(bytes.constData() + at + 7),
                qFromBigEndian<quint16>(bytes.constData() + at + 5));
        at += marker == 0xff ? 1 : 2 + qFromBigEndian<quint16>(bytes.constData() + at + 2);
    }
    return std::nullopt;
}

Size webpSize(const QByteArray &bytes)
{
    if (!bytes.startsWith("RIFF") || bytes.size() < 30 || bytes.sliced(8, 4) != "WEBP")
        return std::nullopt;
    const QByteArray chunk = bytes.sliced(12, 4);
    if (chunk == "VP8X")
        return sizeFrom(littleEndian(bytes, 24, 3) + 1, littleEndian(bytes, 27, 3) + 1);
    if (chunk == "VP8L") {
        const quint32 packed = littleEndian(bytes, 21, 4);
        return sizeFrom((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1);
    }
    return sizeFrom(littleEndian(bytes, 26, 2) & 0x3fff, littleEndian(bytes, 28, 2) & 0x3fff);
}

Size avifSize(const QByteArray &bytes)
{
    if (bytes.size() < 12 || bytes.sliced(4, 4) != "ftyp")
        return std::nullopt;
    const qsizetype property = bytes.indexOf("ispe");
    if (property < 0 || property + 16 > bytes.size())
        return std::nullopt;
    return sizeFrom(bigEndian32(bytes, property + 8), bigEndian32(bytes, property + 12));
}

/// A length of an SVG attribute in pixels; nothing for percentages.
std::optional<double> svgLength(const QString &tag, const QString &name)
{
    static const QRegularExpression length(
        u"^\\s*([0-9.]+(?:e[0-9]+)?)\\s*(px|em|ex|in|cm|mm|pt|pc)?\\s*$"_s);
    const QRegularExpression attribute(u"\\s%1\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')"_s.arg(name));
    const QRegularExpressionMatch found = attribute.match(tag);
    const QRegularExpressionMatch parts = length.match(found.captured(1) + found.captured(2));
    if (!parts.hasMatch())
        return std::nullopt;
    static const QHash<QString, double> units{
        {u"in"_s, 96}, {u"cm"_s, 96 / 2.54}, {u"mm"_s, 96 / 25.4}, {u"pt"_s, 96.0 / 72},
        {u"pc"_s, 16}, {u"em"_s, 16},        {u"ex"_s, 8}};
    return parts.captured(1).toDouble() * units.value(parts.captured(2), 1);
}

Size svgSize(const QByteArray &bytes)
{
    static const QRegularExpression rootTag(u"<svg\\s(?:[^>\"']|\"[^\"]*\"|'[^']*')*>"_s);
    static const QRegularExpression viewBox(
        u"\\sviewBox\\s*=\\s*[\"']\\s*\\S+[\\s,]+\\S+[\\s,]+([0-9.]+)[\\s,]+([0-9.]+)"_s);
    const QString tag =
        rootTag.match(QString::fromUtf8(bytes.first(std::min<qsizetype>(bytes.size(), 65536)))).captured();
    if (tag.isEmpty())
        return std::nullopt;
    const std::optional<double> width = svgLength(tag, u"width"_s);
    const std::optional<double> height = svgLength(tag, u"height"_s);
    if (width && height)
        return QSizeF(*width, *height).toSize();
    const QRegularExpressionMatch box = viewBox.match(tag);
    if (!box.hasMatch())
        return std::nullopt;
    const QSizeF natural(box.captured(1).toDouble(), box.captured(2).toDouble());
    if (width && natural.width() > 0)
        return QSizeF(*width, std::floor(*width * natural.height() / natural.width())).toSize();
    if (height && natural.height() > 0)
        return QSizeF(std::floor(*height * natural.width() / natural.height()), *height).toSize();
    return natural.toSize();
}

} // namespace

std::optional<QSize> imageSizeOf(const QByteArray &bytes)
{
    for (const auto read : {pngSize, jpegSize, gifSize, webpSize, avifSize, bmpSize, svgSize}) {
        if (const Size size = read(bytes); size && size->width() > 0 && size->height() > 0)
            return size;
    }
    return std::nullopt;
}

std::optional<QSize> imageSize(const QString &file)
{
    QFile input(file);
    if (!input.open(QFile::ReadOnly))
        return std::nullopt;
    QByteArray bytes = input.read(65536);
    Size size = imageSizeOf(bytes);
    if (!size && bytes.startsWith("\xff\xd8"))
        size = imageSizeOf(bytes + input.read(longestHeader));
    return size;
}

} // namespace Galley
