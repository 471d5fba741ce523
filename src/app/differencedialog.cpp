// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/differencedialog.h"

#include "app/theme.h"
#include "base/unifieddiff.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSyntaxHighlighter>
#include <QVBoxLayout>

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

DifferenceDialog::DifferenceDialog(
    const QString &onDisk, const QString &here, const QString &name, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Difference"));
    auto *explanation = new QLabel(tr("Lines with - are on disk only, lines with + are here only."), this);
    auto *view = new QPlainTextEdit(this);
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setAccessibleName(windowTitle());
    new DiffColors(view->document());
    const QString difference = unifiedDiff(onDisk, here, name);
    view->setPlainText(difference.isEmpty() ? tr("The texts are equal; only line ends differ.") : difference);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(view);
    column->addWidget(buttons);
    resize(760, 480);
}

} // namespace Galley
