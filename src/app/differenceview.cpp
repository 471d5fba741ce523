// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/differenceview.h"

#include "app/theme.h"
#include "base/unifieddiff.h"

#include <QApplication>
#include <QFontDatabase>
#include <QSyntaxHighlighter>

namespace Galley {

namespace {

/// Gives the lines of a unified diff their ground.
class DiffColors final : public QSyntaxHighlighter
{
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString &text) override
    {
        const Brightness brightness = brightnessOf(QApplication::palette());
        QTextCharFormat format;
        if (text.startsWith(u'-'))
            format.setBackground(toneGround(Tone::Error, brightness));
        else if (text.startsWith(u'+'))
            format.setBackground(toneGround(Tone::Note, brightness));
        else if (text.startsWith(u'@'))
            format.setForeground(QApplication::palette().color(QPalette::PlaceholderText));
        setFormat(0, static_cast<int>(text.size()), format);
    }
};

} // namespace

DifferenceView::DifferenceView(QWidget *parent) : QPlainTextEdit(parent)
{
    setReadOnly(true);
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Difference"));
    new DiffColors(document());
}

void DifferenceView::compare(const QString &onDisk, const QString &here, const QString &name)
{
    const QString difference = unifiedDiff(onDisk, here, name);
    setPlainText(difference.isEmpty() ? tr("The texts are equal; only line ends differ.") : difference);
}

} // namespace Galley
