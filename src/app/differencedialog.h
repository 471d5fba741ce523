// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

namespace Galley {

/// Shows how the text here differs from the file on disk. Modal; owned by who opens it.
class DifferenceDialog final : public QDialog
{
    Q_OBJECT

public:
    DifferenceDialog(
        const QString &onDisk, const QString &here, const QString &name, QWidget *parent = nullptr);
};

} // namespace Galley
