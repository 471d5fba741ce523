// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStyledItemDelegate>

namespace Galley {

/// Draws an author as a card: picture or initials, name, title, key and posts, description, and a sign for
/// every way to reach them. Takes what it draws from AuthorCardModel's roles and all colours from the
/// palette.
class AuthorCardDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// "Mira Holt" ⇒ "MH", "aiko" ⇒ "A"
QString initials(const QString &name);

} // namespace Galley
