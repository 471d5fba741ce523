// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLineEdit>
#include <QString>

#include <vector>

class QCompleter;
class QStandardItemModel;

namespace Galley {

/// One thing that completion offers.
struct ChipChoice
{
    QString text;   ///< what is written into the post: "mira"
    QString detail; ///< what it stands for, searched and shown too: "Mira Holt, Engineer"; may be empty

    friend bool operator==(const ChipChoice &, const ChipChoice &) = default;
};

/// The line at the end of a ChipEdit: typing offers choices; Enter, a separator or a chosen completion yields
/// items.
class ChipInput final : public QLineEdit
{
    Q_OBJECT

public:
    explicit ChipInput(QWidget *parent);

    void setChoices(const std::vector<ChipChoice> &choices);
    /// Takes what is typed as items, for when the focus leaves.
    void finish();

Q_SIGNALS:
    void itemsEntered(const QStringList &items);
    /// Backspace in an empty line.
    void backspacedOut();
    /// The left arrow (in reading direction: towards the chips) at the start of the line.
    void leftBackwards();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void offer(const QString &typed);
    void take(const QStringList &items);
    bool popupWants(int key) const;

    QStandardItemModel *m_model;
    QCompleter *m_completer;
};

} // namespace Galley
