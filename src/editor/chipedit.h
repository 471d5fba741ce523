// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/chip.h"
#include "editor/chipinput.h"

#include <QFrame>

#include <vector>

namespace Galley {

class FlowLayout;

/// A list of short texts as chips in wrapping lines, with an input at the end. Shows what it is given and
/// asks for changes by signals; whoever owns the text makes them and shows the new list. The whole widget is
/// one tab stop.
///
/// Keys: Enter or a separator adds, Backspace in the empty input removes the last chip, the arrow keys, Home
/// and End walk over the chips, Delete or Backspace removes the one with focus, Alt+arrow moves it, Ctrl+C
/// copies it.
class ChipEdit final : public QFrame
{
    Q_OBJECT

public:
    explicit ChipEdit(QWidget *parent = nullptr);

    void setChips(const std::vector<ChipValue> &values);
    void setChoices(const std::vector<ChipChoice> &choices);
    /// What one item is called, for screen readers: "Tag".
    void setItemName(const QString &name) { m_itemName = name; }

    ChipInput *input() const { return m_input; }
    const std::vector<Chip *> &chips() const { return m_chips; }

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void itemsEntered(const QStringList &items);
    void itemRemoved(int index);
    /// The item goes to this index of the list without it.
    void itemMoved(int from, int to);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    Chip *addChip();
    void nameChip(int index);
    void offerOthers();
    bool handleChipKey(int index, QKeyEvent *event);
    void focusChip(int index);
    void remove(int index);
    void move(int from, int to);
    int dropIndex(const QPoint &globalPosition) const;
    void drop(int from, const QPoint &globalPosition);

    FlowLayout *m_flow;
    ChipInput *m_input;
    std::vector<Chip *> m_chips;
    std::vector<ChipChoice> m_choices;
    QString m_itemName;
    int m_dropIndex = -1; ///< where a dragged chip would go, shown as a line
};

} // namespace Galley
