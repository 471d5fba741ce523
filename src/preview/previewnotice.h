// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Galley {

/// Says quietly, above or in place of the page, what is the matter with the preview, and may offer to try
/// again. UI thread; owned by the pane.
class PreviewNotice final : public QWidget
{
    Q_OBJECT

public:
    enum class Offer { Nothing, TryAgain };

    explicit PreviewNotice(QWidget *parent = nullptr);

    void say(const QString &text, Offer offer);

Q_SIGNALS:
    void tryAgainClicked();

private:
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace Galley
