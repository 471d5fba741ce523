// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/dialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// More names than this do not help to decide.
constexpr qsizetype mostNamesShown = 12;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Dialogs", text);
}

} // namespace

SaveChoice WidgetDialogs::askToSave(const QStringList &names)
{
    const bool single = names.size() == 1;
    QMessageBox box(m_window);
    box.setIcon(QMessageBox::Warning);
    box.setWindowTitle(tr("Unsaved changes"));
    box.setText(
        single ? tr("Save the changes to %1?").arg(names.first())
               : tr("Save the changes to %1 posts?").arg(names.size()));
    QString listed = names.mid(0, mostNamesShown).join(u'\n');
    if (names.size() > mostNamesShown)
        listed += u'\n' + tr("and %1 more").arg(names.size() - mostNamesShown);
    box.setInformativeText(single ? tr("Changes that are not saved are lost.") : listed);
    box.setStandardButtons(QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    if (!single)
        box.button(QMessageBox::Save)->setText(tr("&Save all"));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save:
        return SaveChoice::Save;
    case QMessageBox::Discard:
        return SaveChoice::Discard;
    default:
        return SaveChoice::Cancel;
    }
}

bool WidgetDialogs::confirm(const QString &question, const QString &explanation, const QString &button)
{
    QMessageBox box(QMessageBox::Question, tr("Galley"), question, QMessageBox::Cancel, m_window);
    box.setInformativeText(explanation);
    const QPushButton *yes = box.addButton(button, QMessageBox::DestructiveRole);
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == yes;
}

QStringList WidgetDialogs::filesToOpen(FileKind kind, const QString &folder)
{
    if (kind == FileKind::Picture)
        return QFileDialog::getOpenFileNames(
            m_window, tr("Insert pictures"), folder,
            tr("Pictures (*.png *.jpg *.jpeg *.gif *.webp *.svg *.avif *.bmp)"));
    return QFileDialog::getOpenFileNames(
        m_window, tr("Open files"), folder, tr("Markdown (*.md *.mdx *.markdown);;All files (*)"));
}

QString WidgetDialogs::folder(const QString &title, const QString &start)
{
    return QFileDialog::getExistingDirectory(m_window, title, start);
}

QString WidgetDialogs::fileToSave(const QString &title, const QString &suggested, const QString &filter)
{
    return QFileDialog::getSaveFileName(m_window, title, suggested, filter);
}

std::optional<int> WidgetDialogs::line(int current, int last)
{
    bool accepted = false;
    const int line = QInputDialog::getInt(
        m_window, tr("Go to line"), tr("Line (1 to %1):").arg(last), current, 1, last, 1, &accepted);
    return accepted ? std::optional(line) : std::nullopt;
}

bool WidgetDialogs::choosePrinter(QPrinter *printer)
{
    return QPrintDialog(printer, m_window).exec() == QDialog::Accepted;
}

} // namespace Galley
