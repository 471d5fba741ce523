// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

class QWidget;

namespace Galley {

/// The keys of a view's own actions, and F2, by which item views edit: while the view has the focus they mean
/// what they mean there, also where the window's menus give them to something else. For example F2 on a card
/// renames the author; anywhere else in the window it renames the post. Belongs to the view.
class ViewKeys final : public QObject
{
    Q_OBJECT

public:
    explicit ViewKeys(QWidget *view);

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace Galley
