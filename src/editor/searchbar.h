// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/textsearch.h"

#include <QMetaObject>
#include <QPointer>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;

namespace Galley {

class MarkdownEdit;

/// Find and replace in the post of one editor, as a bar for the window to put below it. It searches while the
/// pattern is typed and again when the text changes. UI thread; hidden until opened; Escape closes it.
class SearchBar final : public QWidget
{
    Q_OBJECT

public:
    enum class Mode { Find, Replace };

    explicit SearchBar(QWidget *parent = nullptr);

    /// The editor to search; nullptr for none. Marks of the one before are taken away.
    void setEditor(MarkdownEdit *editor);
    /// Shows the bar and puts the keyboard into it; words selected in one line become the pattern.
    void openFor(Mode mode);
    SearchQuery query() const;

public Q_SLOTS:
    void findNext();
    void findPrevious();
    /// Replaces the match that is selected, and goes to the next.
    void replaceOne();
    /// Replaces every match as one undo step.
    void replaceAll();
    void close();

Q_SIGNALS:
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Move { Stay, ToFirst };

    void build();
    void search(Move move);
    void patternEdited();
    void goTo(qsizetype index);
    void showCount(const QString &note = {});

    QPointer<MarkdownEdit> m_editor;
    QMetaObject::Connection m_following;
    SearchResult m_result;
    quint64 m_revision = 0; ///< of the text that m_result is about
    SearchQuery m_searched;
    qsizetype m_current = -1;
    qsizetype m_origin = 0; ///< where the caret was when typing the pattern began
    QTimer m_delay;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    QCheckBox *m_case = nullptr;
    QCheckBox *m_words = nullptr;
    QCheckBox *m_expression = nullptr;
    QLabel *m_count = nullptr;
    QWidget *m_replaceRow = nullptr;
};

} // namespace Galley
