// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLabel>

namespace Galley {

/// A line of text that never widens its window: what does not fit is cut, and the tool tip has all of it.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    ElidedLabel(Qt::TextElideMode mode, QWidget *parent);

    void setFullText(const QString &text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fit();

    Qt::TextElideMode m_mode;
    QString m_full;
};

} // namespace Galley
