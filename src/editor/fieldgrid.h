// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/fieldslot.h"

#include <QWidget>

#include <span>
#include <vector>

class QGridLayout;
class QLabel;

namespace Galley {

/// The fields that every post has a use for, in two columns: label and control.
class FieldGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FieldGrid(QWidget *parent);

    const std::vector<FieldSlot *> &fieldSlots() const { return m_slots; }
    /// Whether the key has a place here; all other keys belong to the other fields.
    static bool holds(QStringView key);

    /// Of the widest label; the grids of the form share one left column.
    int labelWidth() const;
    void setLabelWidth(int width);

private:
    void addRow(const char *label, std::span<const QStringView> keys);
    /// Short controls that share a line and wrap where it is too narrow.
    QWidget *wrapped(std::span<FieldSlot *const> fields);

    QGridLayout *m_grid;
    std::vector<FieldSlot *> m_slots;
    std::vector<QLabel *> m_labels;
};

/// A label of the form's left column, set beside the first line of a tall control.
QLabel *makeFieldLabel(const QString &text, QWidget *buddy, QWidget *parent);

} // namespace Galley
