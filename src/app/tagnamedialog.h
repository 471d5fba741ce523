// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

class QComboBox;

namespace Galley {

/// Asks for one name of a tag or an author: one that is there, or a new one. UI thread.
class TagNameDialog final : public QDialog
{
    Q_OBJECT

public:
    struct Words
    {
        QString title;
        QString question;
        QString button;
    };
    enum class NewNames { Allowed, No };

    TagNameDialog(const Words &words, const QStringList &names, NewNames newNames, QWidget *parent);

Q_SIGNALS:
    /// Trimmed, never empty.
    void chosen(const QString &name);

private:
    void accept() override;

    QComboBox *m_name;
};

} // namespace Galley
