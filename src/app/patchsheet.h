// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/bulkpatch.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

class DifferenceView;
class MessageBar;

/// Shows a bulk change before it is made: every file with a check mark and what changes in it, and what
/// cannot be changed, with the reason. Then it follows the work and tells how it ended. Writes nothing
/// itself. UI thread.
class PatchSheet final : public QDialog
{
    Q_OBJECT

public:
    /// Files are named relative to a folder; the texts are those that the patch was planned for.
    PatchSheet(const BulkPatch &patch, TextSource source, const QString &folder, QWidget *parent = nullptr);

    /// The patch without the files whose mark was taken away.
    BulkPatch chosen() const;

    void showProgress(int done, int total);
    /// Nothing is left to do but to close the sheet or to take the change back.
    void showDone(const QString &message);
    /// The change was not made; it can be tried again.
    void showFailure(const QString &message);

    void reject() override;

Q_SIGNALS:
    void applyRequested(const Galley::BulkPatch &chosen);
    void undoRequested();

private:
    enum class State { Review, Working, Done };

    void buildList();
    QWidget *buildButtons();
    void addChange(const FileChange &change);
    void addMove(const FileMove &move);
    void addObstacle(const PatchObstacle &obstacle);
    QTreeWidgetItem *addRow(const QString &path, const QString &what, const QString &where);
    QStringList leftOut() const;
    void enter(State state);
    void showCurrent();
    void countMarks();
    void markAll();
    void apply();

    BulkPatch m_patch;
    TextSource m_source;
    QString m_folder;
    State m_state = State::Review;
    QLabel *m_explanation;
    MessageBar *m_bar;
    QCheckBox *m_all;
    QTreeWidget *m_list; ///< the changes in their order, then the obstacles
    DifferenceView *m_difference;
    QProgressBar *m_progress;
    QPushButton *m_apply = nullptr;
    QPushButton *m_close = nullptr;
};

} // namespace Galley
