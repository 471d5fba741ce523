// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"

#include <memory>

class QPrinter;

namespace Galley {

class Dialogs;
class PreviewPane;

/// Prints what the preview shows, without the window's parts, and shows beforehand what that will be. UI
/// thread; owned by the window.
class PrintController final : public QObject
{
    Q_OBJECT

public:
    PrintController(PreviewPane *pane, Dialogs &dialogs, const ActionSet &actions, QWidget *window);
    ~PrintController() override;

Q_SIGNALS:
    void failed(const QString &message);

private:
    void print();
    void preview();

    PreviewPane *m_pane;
    Dialogs &m_dialogs;
    QWidget *m_window;
    std::unique_ptr<QPrinter> m_printer; ///< while it prints
};

} // namespace Galley
