// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"

#include <QMenu>

namespace Galley {

/// Offers the fixes of some problems, and for each kind to fix all of it in the post or in the whole blog. UI
/// thread; deletes itself when it closes.
class FixMenu final : public QMenu
{
    Q_OBJECT

public:
    /// here: the problems in question; all: those of the whole post.
    FixMenu(const Diagnostics &here, const Diagnostics &all, QWidget *parent);

Q_SIGNALS:
    void chosen(const Galley::TextEdits &edits);
    /// All problems of this kind in the blog.
    void everywhereChosen(const QString &rule);

private:
    void add(const QString &text, const TextEdits &edits);
};

/// The problems that a caret at this place of the text stands in or touches.
Diagnostics problemsAt(const Diagnostics &problems, qsizetype offset);

} // namespace Galley
