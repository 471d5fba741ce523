// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractButton>
#include <QString>

#include <optional>

namespace Galley {

/// What one chip shows.
struct ChipValue
{
    enum class Kind {
        Plain,     ///< a known author or tag, or a keyword
        Undefined, ///< a key that its file does not define
        Composed,  ///< an author or tag written out in the post (`{name: …}`); its text lives in the YAML
    };

    QString text;    ///< as written; for a composed item its name
    QString toolTip; ///< what the key stands for, or what is wrong with it
    Kind kind = Kind::Plain;

    friend bool operator==(const ChipValue &, const ChipValue &) = default;
};

/// One author, tag or keyword in a ChipEdit, drawn with the colours of the palette. The edit gives it focus
/// and acts on its signals; it changes nothing by itself. An undefined chip carries a warning sign besides
/// its dashed outline.
class Chip final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent);

    const ChipValue &value() const { return m_value; }
    void setValue(const ChipValue &value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removeClicked();
    /// The mouse drags the chip; positions are global.
    void dragged(const QPoint &position);
    void dropped(const QPoint &position);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QRect removeRect() const;
    QRect textRect() const;
    void drawOutline(QPainter *painter) const;
    void drawCross(QPainter *painter) const;

    ChipValue m_value;
    std::optional<QPoint> m_pressedAt; ///< global; while the left button is down outside the cross
    bool m_isDragging = false;
};

} // namespace Galley
