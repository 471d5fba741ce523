// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace Galley {

/// One text with another's changes marked word by word: struck out on the ground of an error, underlined on
/// the ground of a note, so that nobody needs to see colours. To be read only. UI thread.
class WordDifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit WordDifferenceView(QWidget *parent = nullptr);

    /// Shows the first change.
    void compare(const QString &before, const QString &after);
};

} // namespace Galley
