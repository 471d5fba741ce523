// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filecalls.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Galley {

/// What ends a line in the file. All of them are '\n' in the working text.
enum class LineEnd : unsigned char { Lf, CrLf, Cr, ParagraphSeparator };

/// A text file as it was read: the working text that the whole program edits, and what is needed to write
/// every byte of the file again that the user did not change.
///
/// Owned by whoever edits the file (a PostDocument, a command); a plain value, usable on any thread.
///
///     "\xEF\xBB\xBFa\r\nb\n" ⇒ text "a\nb\n", byteOrderMark, lineEnds {CrLf, Lf}
struct TextFile
{
    QString text;                  ///< no byte-order mark, every line ends in '\n'
    std::vector<LineEnd> lineEnds; ///< one for each '\n' of text; empty when all are Lf
    bool byteOrderMark = false;
    QByteArray hash; ///< of the bytes on disk (see contentHash); empty for a file that was never saved
};

/// Files above this size (bytes) are refused: no post is that big, and an editor that hangs has lost the
/// text.
constexpr qint64 largestTextFile = 16 * 1024 * 1024;

/// Reads the file whole. Fails with a message fit to show when it is missing, a folder, unreadable, too
/// large, not UTF-8 or has NUL bytes (then it is no text, and saving it could not keep its bytes).
Result<TextFile> readTextFile(const QString &path);

/// The same for bytes already in memory; path is used in messages only.
Result<TextFile> decodeTextFile(const QByteArray &bytes, const QString &path);

/// The bytes for a changed working text: lines that original has, and lines that took their place, keep their
/// line end; new lines take the one of the line before them. encodeTextFile(file, file.text) gives the bytes
/// that were read.
QByteArray encodeTextFile(const TextFile &original, const QString &text);

/// Identifies a version of a file on disk.
QByteArray contentHash(const QByteArray &bytes);

/// Replaces the file so that a reader, and whoever looks after a power cut, sees the old file or the new one,
/// whole; see FileReplacement for what is kept and what a failure tells.
Result<void> writeFileAtomically(
    const QString &path, const QByteArray &bytes, const FileCalls &calls = FileCalls::system());

/// The bytes of a file as they are, for assets and comparison.
Result<QByteArray> readFileBytes(const QString &path, qint64 limit = largestTextFile);

} // namespace Galley
