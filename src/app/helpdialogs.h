// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <span>

class QAction;

namespace Galley {

/// Somebody else's work that Galley stands on.
struct BundledPart
{
    QStringView name;
    QStringView licence; ///< SPDX identifier
    const char *purpose; ///< translatable, context "Galley::AboutDialog"
};

std::span<const BundledPart> bundledParts();

/// What Galley is, its version, and the licences of what it stands on.
class AboutDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);
};

/// Every action of the menus that has a shortcut, with its menu.
class ShortcutsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Group
    {
        QString title;
        QList<QAction *> actions;
    };

    ShortcutsDialog(const QList<Group> &groups, QWidget *parent = nullptr);
};

/// The text of an action as it is read: "Save &as…" ⇒ "Save as".
QString readableText(const QAction *action);

} // namespace Galley
