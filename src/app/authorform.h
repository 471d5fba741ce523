// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/fieldedit.h"
#include "site/authoroverview.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Galley {

class AuthorSocials;

/// What the authors file says of one author, to be edited field by field: a field is asked for when the
/// cursor leaves it, with what stands in it then. UI thread.
class AuthorForm final : public QWidget
{
    Q_OBJECT

public:
    explicit AuthorForm(QWidget *parent = nullptr);

    /// No author: the form says that one is to be chosen. A field in which the user writes keeps its words
    /// when the same author comes again.
    void setAuthor(const AuthorOverview *author);

Q_SIGNALS:
    /// A value of planAuthorField.
    void edited(const QString &key, const QStringList &path, const Galley::FieldValue &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Line
    {
        QString field;
        QString Author::*value;
        QLineEdit *edit;
    };

    void addLine(const QString &label, const QString &field, QString Author::*value, const QString &hint);
    void fill(const Author &author);
    bool isBeingWritten(const QWidget *field) const;
    void commitLine(const Line &line);
    void commitDescription();
    void forget(QWidget *field);
    void ask(const QStringList &path, const FieldValue &value);

    Author m_author;
    QFormLayout *m_rows;
    QLabel *m_hint;
    QWidget *m_fields;
    std::vector<Line> m_lines;
    QPlainTextEdit *m_description;
    QCheckBox *m_page;
    AuthorSocials *m_socials;
};

} // namespace Galley
