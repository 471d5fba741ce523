// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/dialogs.h"
#include "app/journalkeeper.h"

#include <QDialog>

class QLabel;
class QTreeWidget;

namespace Galley {

class DifferenceView;

/// Lists the texts that an earlier run could not save, shows how each differs from its file, and recovers or
/// discards it. What is left when it is closed is offered at the next start. UI thread; owned by the window.
class RecoveryDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Keeper and dialogs outlive it.
    RecoveryDialog(
        JournalKeeper &keeper, const std::vector<UnsavedPost> &posts, Dialogs &dialogs,
        QWidget *parent = nullptr);

private:
    void fill();
    QWidget *buttons();
    const UnsavedPost *current() const;
    void showCurrent();
    void recover();
    void discard();
    void settle(const Result<void> &done);

    JournalKeeper &m_keeper;
    Dialogs &m_dialogs;
    std::vector<UnsavedPost> m_posts; ///< as the rows of the list
    QTreeWidget *m_list;
    QLabel *m_note;
    DifferenceView *m_difference;
};

} // namespace Galley
