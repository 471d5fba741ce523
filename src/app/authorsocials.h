// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/socials.h"

#include <QWidget>

class QComboBox;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// An author's accounts, one row for each platform, edited in place; an emptied one goes. UI thread.
class AuthorSocials final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorSocials(QWidget *parent = nullptr);

    void setSocials(const Socials &socials);

Q_SIGNALS:
    /// A handle or URL as the user wrote it; empty: the account goes.
    void edited(const QString &platform, const QString &account);

private:
    QTreeWidgetItem *addRow(const QString &platform, const QString &account);
    void addPlatform(int index);
    void noteEdit(const QTreeWidgetItem *item);

    Socials m_socials;
    QTreeWidget *m_rows;
    QComboBox *m_add;
};

/// The drawing of a platform: "github" ⇒ "social-github"; the one of the web for a platform without its own.
QString socialIconName(const QString &platform);

} // namespace Galley
