// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QStringList>

class QListWidget;
class QPushButton;

namespace Galley {

/// The hosts whose pictures, video and sound the preview always loads, each of which can be taken back. UI
/// thread.
class RemoteHostsDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit RemoteHostsDialog(QStringList hosts, QWidget *parent = nullptr);

    /// What is still allowed.
    QStringList hosts() const;

private:
    void removeChosen();
    void updateButtons();

    QListWidget *m_list;
    QPushButton *m_remove;
    QPushButton *m_removeAll;
};

} // namespace Galley
