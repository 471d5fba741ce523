// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

namespace Galley {

class MarkdownEdit;

/// Where a text stands in its view, in source lines counted from 1: 12.5 is the middle of line 12 (wrapped,
/// say) at the view's top. Keeps that place when the view changes its size. UI thread; owned by the editor.
class EditScroll final : public QObject
{
    Q_OBJECT

public:
    /// Behind every last line: the end of the scroll bar.
    static constexpr double end = 1e9;

    explicit EditScroll(MarkdownEdit *edit);

    double topLine() const;
    /// Does not count as scrolling by the person.
    void setTopLine(double line);

Q_SIGNALS:
    /// The person scrolled, or went to another place; typing does not count.
    void scrolled(double line);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Until this turn of the event loop is over, the bar moves on its own.
    void settle();
    void noteValue();

    MarkdownEdit *m_edit;
    double m_line = 1;
    bool m_settling = false;
};

} // namespace Galley
