// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace Galley {

/// How the text here differs from the file on disk, as a coloured unified diff to read. UI thread.
class DifferenceView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit DifferenceView(QWidget *parent = nullptr);

    /// `name` stands in the diff's first lines.
    void compare(const QString &onDisk, const QString &here, const QString &name);
};

} // namespace Galley
