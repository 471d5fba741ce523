// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPlainTextEdit>

namespace Galley {

/// A text of a few lines that grows with its content up to a limit and then scrolls. Tab leaves it.
class GrowingEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    GrowingEdit(int fewestLines, int mostLines, QWidget *parent);

    /// Replaces the text without moving the caret more than needed; no `edited`.
    void showText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The user changed the text.
    void edited(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int heightForLines(int lines) const;

    int m_fewestLines;
    int m_mostLines;
    bool m_isShowing = false;
};

} // namespace Galley
