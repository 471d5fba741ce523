// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/printcontroller.h"

#include "app/dialogs.h"
#include "preview/previewpane.h"

#include <QEventLoop>
#include <QPrinter>
#include <QPrintPreviewDialog>

namespace Galley {

PrintController::PrintController(
    PreviewPane *pane, Dialogs &dialogs, const ActionSet &actions, QWidget *window)
    : m_pane(pane), m_dialogs(dialogs), m_window(window)
{
    actions.on(ActionId::Print, this, &PrintController::print);
    actions.on(ActionId::PrintPreview, this, &PrintController::preview);
}

PrintController::~PrintController()
{
    // Qt still paints on it in a thread of its own.
    (void)m_printer.release();
}

void PrintController::print()
{
    if (m_printer)
        return; // The last one is still at work.
    auto printer = std::make_unique<QPrinter>(QPrinter::HighResolution);
    if (!m_dialogs.choosePrinter(printer.get()))
        return;
    m_printer = std::move(printer);
    m_pane->print(m_printer.get(), [this](bool ok) {
        m_printer.reset();
        if (!ok)
            Q_EMIT failed(tr("The post could not be printed."));
    });
}

void PrintController::preview()
{
    QPrinter printer;
    QPrintPreviewDialog dialog(&printer, m_window);
    dialog.resize(m_window->size() * 9 / 10);
    connect(&dialog, &QPrintPreviewDialog::paintRequested, this, [this](QPrinter *target) {
        // The dialog wants its pages at once, the page prints later.
        QEventLoop waiting;
        bool done = false;
        m_pane->print(target, [&](bool) {
            done = true;
            waiting.quit();
        });
        if (!done)
            waiting.exec(QEventLoop::ExcludeUserInputEvents);
    });
    dialog.exec();
}

} // namespace Galley
