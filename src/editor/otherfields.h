// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/fieldslot.h"
#include "editor/formmodel.h"

#include <QStringList>
#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace Galley {

/// The group below the grid: every other key of the post, known or not, in the order of the text, and the
/// menus that add and remove fields. A row that the user is in stays until he leaves it, also when its key is
/// gone from the text.
class OtherFields final : public QWidget
{
    Q_OBJECT

public:
    explicit OtherFields(QWidget *parent);

    void showModel(const FormModel &model, const FormContext &context);
    const std::vector<FieldSlot *> &fieldSlots() const { return m_slots; }
    /// Of the widest label; the grids of the form share one left column.
    int labelWidth() const;
    void setLabelWidth(int width);

Q_SIGNALS:
    void slotAdded(FieldSlot *slot);
    void changeRequested(const QString &key, const FieldChange &change, Merging merging);
    /// The user wants to fill in a field that is not in the text yet.
    void fieldAdded(const QString &key);

private:
    QStringList keysToShow(const FormModel &model) const;
    void rebuild(const QStringList &keys);
    void addRow(FieldSlot *slot, int row);
    void addRename(const QString &key, const QString &newKey, int row);
    void fillAddMenu();
    void fillRemoveMenu();

    QLabel *m_heading;
    QGridLayout *m_grid;
    QToolButton *m_add;
    QToolButton *m_remove;
    std::vector<FieldSlot *> m_slots;
    std::vector<QWidget *> m_labels; ///< made anew with the rows, like the buttons
    std::vector<QWidget *> m_buttons;
    FormModel m_model;
    QStringList m_wanted; ///< keys added by the menu that are not in the text yet
};

} // namespace Galley
