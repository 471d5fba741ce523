// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace Galley {

enum class FindDirection { Forward, Backward };

/// A strip below the page to find words in it. Only asks; the page searches. UI thread; owned by the pane.
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(QWidget *parent);

    /// Shows the strip with the cursor in it.
    void open();
    void find(FindDirection direction);
    /// What the page found: the match it shows, from 1, of how many.
    void showMatches(int current, int count);

Q_SIGNALS:
    /// An empty text ends the search.
    void asked(const QString &text, Galley::FindDirection direction);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QLineEdit *m_text;
    QLabel *m_count;
};

} // namespace Galley
