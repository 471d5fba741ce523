// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/previewwindow.h"

#include <QCloseEvent>
#include <QVBoxLayout>

namespace Galley {

PreviewWindow::PreviewWindow(QWidget *preview, const QList<QAction *> &actions)
{
    setWindowTitle(tr("Preview – Galley"));
    setAttribute(Qt::WA_QuitOnClose, false);
    addActions(actions);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(preview);
    preview->show();
    resize(900, 900);
}

void PreviewWindow::closeEvent(QCloseEvent *event)
{
    event->accept();
    Q_EMIT closed();
}

} // namespace Galley
