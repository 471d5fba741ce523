// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/posthistory.h"
#include "editor/postdocument.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTreeWidget;

namespace Galley {

class WordDifferenceView;

/// The versions of a post that were saved: when, under which name, and what is different now, word by word.
/// Restoring one is one undo step of the post. UI thread; owned by who opens it; the post outlives it.
class HistoryDialog final : public QDialog
{
    Q_OBJECT

public:
    HistoryDialog(const PostHistory &history, PostDocument *post, QWidget *parent = nullptr);

private:
    QWidget *browser();
    QLayout *naming();
    void fill();
    const HistoryEntry *current() const;
    void showCurrent();
    void setName();
    void restore();

    PostHistory m_history;
    PostDocument *m_post;
    std::vector<HistoryEntry> m_entries; ///< as the rows of the list: the latest first
    TextFile m_shown;                    ///< the current version
    QStackedWidget *m_pages;
    QTreeWidget *m_list;
    QLabel *m_note;
    WordDifferenceView *m_difference;
    QLineEdit *m_name;
    QPushButton *m_restore = nullptr;
};

} // namespace Galley
