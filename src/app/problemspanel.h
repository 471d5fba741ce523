// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// The problems of the post in front: how bad, what, where, and what would fix it. A click or Enter goes
/// there, a click on the fix applies it; the context menu has the fixes too. UI thread; owned by the window.
class ProblemsPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsPanel(QWidget *parent = nullptr);

    void setProblems(const Diagnostics &problems);

Q_SIGNALS:
    void activated(Galley::TextPosition position);
    void fixRequested(const Galley::TextEdits &edits);
    void fixEverywhereRequested(const QString &rule);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refill();
    void fill(QTreeWidgetItem *item, const Diagnostic &problem);
    const Diagnostic &problemOf(const QTreeWidgetItem *item) const;
    void activate(const QTreeWidgetItem *item);
    void click(const QTreeWidgetItem *item, int column);
    void showMenu(const QPoint &place);

    Diagnostics m_problems;
    QTreeWidget *m_list;
    QLabel *m_empty;
};

enum class ProblemStep { Next, Previous };

/// The problem that follows (or comes before) a place, going round at the end; none when there are none.
///
///     problems at lines 3 and 9, at line 3, Next ⇒ line 9; once more ⇒ line 3
std::optional<TextPosition> neighbourProblem(
    const Diagnostics &problems, TextPosition from, ProblemStep step);

/// "2 errors, 1 warning", "No problems".
QString problemCountText(const Diagnostics &problems);

} // namespace Galley
