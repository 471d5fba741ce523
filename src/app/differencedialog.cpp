// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/differencedialog.h"

#include "app/differenceview.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QVBoxLayout>

namespace Galley {

DifferenceDialog::DifferenceDialog(
    const QString &onDisk, const QString &here, const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Difference"));
    auto *explanation = new QLabel(tr("Lines with - are on disk only, lines with + are here only."), this);
    auto *view = new DifferenceView(this);
    view->compare(onDisk, here, name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(view);
    column->addWidget(buttons);
    resize(760, 480);
}

} // namespace Galley
