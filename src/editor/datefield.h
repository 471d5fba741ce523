// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/formfield.h"

class QCalendarWidget;
class QFrame;
class QLineEdit;
class QToolButton;

namespace Galley {

/// The date as written, and a calendar that changes the day and nothing else of it.
class DateField final : public FormField
{
    Q_OBJECT

public:
    explicit DateField(QWidget *parent);

    QWidget *widget() const override { return m_widget; }
    QWidget *focusTarget() const override;
    void show(const FieldState &state, const FormContext &context) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void type(const QString &text);
    void openCalendar();
    void choose(const QDate &date);

    QWidget *m_widget;
    QLineEdit *m_edit;
    QToolButton *m_button;
    QFrame *m_popup;
    QCalendarWidget *m_calendar;
    QString m_written; ///< the value in the text, with its quotes
    QDate m_usual;     ///< of the file name
};

} // namespace Galley
