// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/chipinput.h"

#include <QStringList>
#include <QWidget>

#include <functional>

namespace Galley {

class ChipEdit;
struct ChipValue;

/// A ChipEdit that keeps its list itself, for dialogs. UI thread.
class ChipList final : public QWidget
{
    Q_OBJECT

public:
    explicit ChipList(QWidget *parent = nullptr);

    void setChoices(const std::vector<ChipChoice> &choices);
    /// What one item is called, and all of them, for screen readers: "Tag", "Tags".
    void setNames(const QString &item, const QString &all);
    /// How an item shows; without it all are plain.
    void setLook(const std::function<ChipValue(const QString &item)> &look);
    void setItems(const QStringList &items);
    /// What is still being typed counts.
    QStringList items() const;

Q_SIGNALS:
    void changed();

private:
    void take(const QStringList &items);

    ChipEdit *m_edit;
    QStringList m_items;
    std::function<ChipValue(const QString &item)> m_look;
};

} // namespace Galley
