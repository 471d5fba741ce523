// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/sitesnapshot.h"

#include <QDialog>
#include <QSet>

class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace Galley {

/// A table of posts with a column of marks for each name: which of the posts has which tag. With new names
/// typed by the user it splits a tag; with one given name it assigns that to many posts. UI thread.
class TagPostsDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString explanation;
        QString button;
    };

    /// Files in the order in which they are listed; marked are those that have the one name already.
    TagPostsDialog(const Words &words, const SiteSnapshot &site, const QStringList &files, QWidget *parent);

    /// The names are fixed.
    void setNames(const QStringList &names, const QSet<QString> &marked = {});
    /// The names are typed by the user, separated by commas.
    void askForNames();

    QStringList names() const { return m_names; }
    /// The files that are marked for a name.
    QStringList filesFor(const QString &name) const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const SiteSnapshot &site, const QStringList &files);
    void showNames(const QStringList &names, const QSet<QString> &marked);
    void filter(const QString &text);
    void toggleChosen();

    QStringList m_names;
    QLineEdit *m_newNames;
    QLineEdit *m_filter;
    QTreeWidget *m_posts; ///< title, date, then one column for each name
};

} // namespace Galley
