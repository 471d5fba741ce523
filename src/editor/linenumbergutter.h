// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace Galley {

class MarkdownEdit;

/// The line numbers beside a MarkdownEdit, which owns it. A click selects the line.
class LineNumberGutter final : public QWidget
{
    Q_OBJECT

public:
    explicit LineNumberGutter(MarkdownEdit *editor);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    MarkdownEdit *m_editor;
};

} // namespace Galley
