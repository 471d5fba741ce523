// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QToolButton;

namespace Galley {

class ElidedLabel;
struct FormContext;
struct FormModel;

/// The line above the form: opens and closes it, and tells what a closed form holds.
class FormHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit FormHeader(QWidget *parent);

    void setOpen(bool open);
    void setSummary(const QString &summary);

Q_SIGNALS:
    void toggled(bool open);

private:
    void update();

    QToolButton *m_toggle;
    ElidedLabel *m_summary;
    QString m_text;
    bool m_isOpen = true;
};

/// One line about the post: "Hello · 5 January 2024 · 3 tags · draft", or what is wrong with its front
/// matter.
QString formSummary(const FormModel &model, const FormContext &context);

} // namespace Galley
