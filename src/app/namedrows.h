// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QStringList>

class QAbstractItemView;

namespace Galley {

/// Which rows of a view are selected, by their names: what is selected stays so when the model is filled
/// anew, as after each change of the blog. Where none of it is left, the first row is selected. For example
/// with "ml" selected, expect("machine-learning") and a rename in the blog: that row is selected then.
/// Belongs to the view, whose model is set before and stays.
class NamedRows final : public QObject
{
    Q_OBJECT

public:
    NamedRows(QAbstractItemView *view, int nameRole);

    /// In the order of their selection.
    QStringList selected() const;
    /// A name that a change is about to make: selected as soon as it is there.
    void expect(const QString &name) { m_expected = name; }

private:
    bool select(const QStringList &names);
    void selectAgain();

    QAbstractItemView *m_view;
    int m_nameRole;
    QString m_expected;
    QStringList m_before;
};

} // namespace Galley
