// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/postmove.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Galley {

/// Asks where a post is to lie, and shows which address that gives it. UI thread.
class MoveDialog final : public QDialog
{
    Q_OBJECT

public:
    MoveDialog(const PlanInput &input, const QString &post, QWidget *parent = nullptr);

    /// Full path of the post's file.
    QString target() const;
    MovedAddress address() const;

private:
    void update();

    PlanInput m_input;
    QString m_post;
    QLineEdit *m_path;
    QCheckBox *m_keep;
    QLabel *m_result;
    QPushButton *m_ok;
};

} // namespace Galley
