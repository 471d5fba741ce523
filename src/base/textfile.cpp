// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"

#include "base/filereplacement.h"
#include "base/lineends.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QByteArrayView utf8ByteOrderMark("\xEF\xBB\xBF");

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::TextFile", text);
}

/// Line of the first byte that is no UTF-8, for the message.
int lineOfBadByte(QByteArrayView bytes)
{
    int line = 1;
    qsizetype start = 0;
    while (start < bytes.size()) {
        qsizetype stop = bytes.indexOf('\n', start);
        stop = stop < 0 ? bytes.size() : stop + 1;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        const QString ignored = decoder(bytes.sliced(start, stop - start));
        if (decoder.hasError())
            return line;
        ++line;
        start = stop;
    }
    return line;
}

} // namespace

Result<QByteArray> readFileBytes(const QString &path, qint64 limit)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorKind::Io, tr("%1 does not exist.").arg(path));
    if (info.isDir())
        return failure(ErrorKind::Io, tr("%1 is a folder, not a file.").arg(path));
    if (!info.isFile())
        return failure(ErrorKind::Io, tr("%1 is not a regular file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Io, tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    if (file.size() > limit) {
        const QLocale locale;
        return failure(
            ErrorKind::Io,
            tr("%1 is too large (%2; the limit is %3).")
                .arg(path, locale.formattedDataSize(file.size()), locale.formattedDataSize(limit)));
    }
    QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorKind::Io, tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return bytes;
}

Result<TextFile> readTextFile(const QString &path)
{
    return readFileBytes(path).and_then([&](const QByteArray &bytes) { return decodeTextFile(bytes, path); });
}

Result<TextFile> decodeTextFile(const QByteArray &bytes, const QString &path)
{
    TextFile file;
    file.hash = contentHash(bytes);
    file.byteOrderMark = bytes.startsWith(utf8ByteOrderMark);
    const QByteArrayView content =
        QByteArrayView(bytes).sliced(file.byteOrderMark ? utf8ByteOrderMark.size() : 0);
    if (content.contains('\0'))
        return failure(
            ErrorKind::Content,
            tr("%1 is not a text file: it has NUL bytes. It was not opened, so that nothing in it is lost.")
                .arg(path));
    // Stateless, so that a sequence cut off at the end is an error; the mark inside a text is a character of
    // it.
    QStringDecoder decoder(
        QStringDecoder::Utf8, QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString decoded = decoder(content);
    if (decoder.hasError())
        return failure(
            ErrorKind::Content, tr("%1 is not UTF-8 text (line %2). Convert it to UTF-8 first; it was not "
                                   "opened, so that nothing in "
                                   "it is lost.")
                                    .arg(path)
                                    .arg(lineOfBadByte(content)));
    file.text = takeLineEnds(decoded, &file.lineEnds);
    return file;
}

QByteArray encodeTextFile(const TextFile &original, const QString &text)
{
    QByteArray bytes;
    if (original.byteOrderMark)
        bytes += utf8ByteOrderMark;
    bytes += putLineEnds(original.text, original.lineEnds, text).toUtf8();
    return bytes;
}

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_256);
}

Result<void> writeFileAtomically(const QString &path, const QByteArray &bytes, const FileCalls &calls)
{
    return FileReplacement(path, calls).write(bytes);
}

} // namespace Galley
