// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/pagestyles.h"
#include "render/renderer.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>

#include <functional>

class QLineEdit;

namespace Galley {

/// A choice of a few values by their names.
template <typename Value>
class ValueBox final : public QComboBox
{
public:
    ValueBox(QWidget *parent, const std::vector<std::pair<QString, Value>> &values) : QComboBox(parent)
    {
        for (const auto &[name, value] : values)
            addItem(name, static_cast<int>(value));
    }

    Value value() const { return static_cast<Value>(currentData().toInt()); }
    void setValue(Value value) { setCurrentIndex(findData(static_cast<int>(value))); }
};

/// What exports of posts and of blogs both ask: the look, the colours, the author's HTML. Rows of a form;
/// owned by the dialog. UI thread.
class ThemeFields
{
public:
    ThemeFields(QFormLayout *form, QWidget *dialog, const std::function<void()> &changed);

    PageTheme theme() const { return {m_look->value(), m_colours->value()}; }
    HtmlPolicy html() const { return m_safe->isChecked() ? HtmlPolicy::Safe : HtmlPolicy::Keep; }
    void set(const PageTheme &theme, HtmlPolicy html);
    /// Of what is no page, nothing of this can be chosen; of paper, no colours.
    enum class Has { Nothing, Look, Everything };
    void setAvailable(Has what);

private:
    ValueBox<PageLook> *m_look;
    ValueBox<PageColours> *m_colours;
    QCheckBox *m_safe;
};

/// A row of a form with a path and a button that asks for another one. UI thread.
QLineEdit *addPathRow(
    QFormLayout *form, const QString &label, const std::function<QString(const QString &path)> &ask);

} // namespace Galley
