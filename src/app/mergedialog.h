// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/postmerge.h"

#include <QDialog>

class QComboBox;
class QPlainTextEdit;
class QTreeWidget;

namespace Galley {

class DifferenceView;

/// Shows what two versions of a post become when they are put together: each place that both changed, with
/// both texts and what is kept, and how the result differs from the file on disk. Both are kept unless the
/// user chooses otherwise. UI thread; owned by who opens it.
class MergeDialog final : public QDialog
{
    Q_OBJECT

public:
    MergeDialog(
        const PostMerge &merge, const QString &onDisk, const QString &name, QWidget *parent = nullptr);

    /// The merged text with the choices made.
    QString text() const;

private:
    QString explanation() const;
    QWidget *conflictView();
    void addConflict(const PostMerge::Conflict &conflict);
    void showCurrent();
    void showResult();

    PostMerge m_merge;
    QString m_onDisk;
    QString m_name;
    std::vector<QComboBox *> m_choices; ///< as the conflicts
    QTreeWidget *m_list = nullptr;
    QPlainTextEdit *m_mine = nullptr;
    QPlainTextEdit *m_theirs = nullptr;
    DifferenceView *m_result;
};

} // namespace Galley
