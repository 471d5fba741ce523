// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Galley {

/// The window that the preview lies in while it is apart from the text, for a second screen. The keys of the
/// main window work in it too. Owned by the SplitView, which takes the preview back before it goes.
class PreviewWindow final : public QWidget
{
    Q_OBJECT

public:
    PreviewWindow(QWidget *preview, const QList<QAction *> &actions);

Q_SIGNALS:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
};

} // namespace Galley
