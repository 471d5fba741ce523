// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/siteoverrides.h"

#include <QDialog>

class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// What Galley takes from a blog's configuration, how sure it is of each value, and what the user says
/// instead. UI thread.
class BlogSettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// The configuration as its file says it, without overrides.
    BlogSettingsDialog(const SiteConfig &config, const SiteOverrides &overrides, QWidget *parent = nullptr);

    SiteOverrides overrides() const;

private:
    void buildList(const SiteOverrides &overrides);
    void note(QTreeWidgetItem *item);
    void edit(QTreeWidgetItem *item);
    void reset();

    std::vector<SiteValue> m_values;
    QTreeWidget *m_list;
};

/// "known", "guessed", …
QString certaintyText(Certainty certainty);

} // namespace Galley
