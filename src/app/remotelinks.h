// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textedit.h"

#include <QUrl>

namespace Galley {

/// The edits after which everything in the post that shows this address of the web (Markdown images, `src`
/// and `poster`, definitions of references) shows another one. Links that only lead there stay.
///
///     ("![a](https://e.com/x.png)", https://e.com/x.png, "./x.png") ⇒ "![a](./x.png)"
TextEdits mediaLinkEdits(const QString &text, const QUrl &url, const QString &written);

/// A name for a file from the web: what its address ends with, and the extension of what it really is.
///
///     (https://e.com/a/Logo.php?x=1, "image/png") ⇒ "Logo.png"
QString remoteFileName(const QUrl &url, const QByteArray &type);

} // namespace Galley
