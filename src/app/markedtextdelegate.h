// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/markedtext.h"

#include <QStyledItemDelegate>

namespace Galley {

/// Paints rows of lists in which something was looked for: what was found stands out, a second line and a
/// word at the right are optional. UI thread; owned by the list's view.
class MarkedTextDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum class Lines { One, Two };
    enum Role {
        TextRole = Qt::UserRole + 100, ///< MarkedText, the first line
        DetailRole,                    ///< MarkedText, the second line
        AsideRole,                     ///< QString, quiet, at the right of the first line
    };

    MarkedTextDelegate(Lines lines, QObject *parent);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Lines m_lines;
};

} // namespace Galley

Q_DECLARE_METATYPE(Galley::MarkedText)
