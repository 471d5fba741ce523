// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace Galley {

/// Lays its widgets out in lines, like words, in reading direction; the last one (an input) takes the rest of
/// its line. Owned by the widget that it lays out.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    /// The last widget can take the rest of its line, as an input does.
    enum class LastWidget { AsOthers, TakesRest };

    FlowLayout(LastWidget last, QWidget *parent);
    ~FlowLayout() override;

    void insertWidget(int index, QWidget *widget);

    void addItem(QLayoutItem *item) override;
    int count() const override { return static_cast<int>(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    enum class Pass { Measure, Place };
    int layOut(const QRect &rect, Pass pass) const;

    LastWidget m_last;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace Galley
