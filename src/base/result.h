// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <tl/expected.hpp>

#include <QString>

namespace Galley {

/// What kind of thing went wrong; the command line turns it into its exit code.
enum class ErrorKind {
    Io,      ///< a file or folder could not be read or written
    Content, ///< the content itself (YAML, Markdown, configuration) prevented the work
    Usage,   ///< the caller asked for something that makes no sense
};

/// A failure outside the program. The message is translated, fit to show, and says what to do where that is
/// known.
struct Error
{
    ErrorKind kind = ErrorKind::Io;
    QString message;
};

/// A value or the reason why there is none. For absence that is normal use std::optional; for our own
/// mistakes Q_ASSERT.
///
///     Result<TextFile> file = readTextFile(path);
///     if (!file)
///         return tl::unexpected(file.error());
template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorKind kind, const QString &message)
{
    return tl::unexpected<Error>(Error{kind, message});
}

} // namespace Galley
