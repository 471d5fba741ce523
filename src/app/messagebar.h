// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/theme.h"

#include <QFrame>

#include <functional>
#include <vector>

class QHBoxLayout;
class QLabel;

namespace Galley {

/// A calm strip above a post that says something and offers what to do, without stopping the work.
/// UI thread; owned by its EditorTab.
class MessageBar final : public QFrame
{
    Q_OBJECT

public:
    struct Choice
    {
        QString text;
        std::function<void()> act;
    };

    explicit MessageBar(QWidget *parent = nullptr);

    /// Replaces what it said before. Every choice, and the close button, hides the bar.
    void show(Tone tone, const QString &message, const std::vector<Choice> &choices);
    /// Says something else with the same choices.
    void setMessage(const QString &message);
    QString message() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    Tone m_tone = Tone::Note;
    QLabel *m_icon;
    QLabel *m_text;
    QWidget *m_choices = nullptr;
    QHBoxLayout *m_layout;
};

} // namespace Galley
