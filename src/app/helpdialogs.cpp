// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/helpdialogs.h"

#include <QAction>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr std::array parts{
    BundledPart{
        u"Qt, Qt WebEngine", u"LGPL-3.0-only", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Windows, preview")},
    BundledPart{
        u"Chromium", u"BSD-3-Clause", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Inside Qt WebEngine")},
    BundledPart{u"cmark-gfm", u"BSD-2-Clause", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Markdown")},
    BundledPart{u"yaml-cpp", u"MIT", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Front matter")},
    BundledPart{u"ICU", u"Unicode-3.0", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Word boundaries")},
    BundledPart{u"tl::expected", u"CC0-1.0", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Results and errors")},
    BundledPart{u"Infima", u"MIT", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Styles of the preview")},
    BundledPart{u"Prism", u"MIT", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Code colours")},
    BundledPart{u"KaTeX", u"MIT", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Formulas")},
    BundledPart{u"Mermaid", u"MIT", QT_TRANSLATE_NOOP("Galley::AboutDialog", "Diagrams")},
};

void addButtons(QDialog *dialog, QVBoxLayout *column)
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(buttons);
}

QTreeWidget *makeTable(QDialog *dialog, const QStringList &headers)
{
    auto *table = new QTreeWidget(dialog);
    table->setHeaderLabels(headers);
    table->setRootIsDecorated(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAccessibleName(dialog->windowTitle());
    return table;
}

void fitColumns(QTreeWidget *table)
{
    for (int column = 0; column < table->columnCount(); ++column)
        table->resizeColumnToContents(column);
}

} // namespace

std::span<const BundledPart> bundledParts()
{
    return parts;
}

AboutDialog::AboutDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("About Galley"));
    auto *heading = new QLabel(tr("Galley %1").arg(QStringLiteral(GALLEY_VERSION)), this);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    heading->setFont(large);
    auto *text = new QLabel(
        tr("A desktop editor for Docusaurus-style blogs.\nCopyright 2026 The Galley authors. MIT licence.\n"
           "Runs on Qt %1. It stands on the work of others:")
            .arg(QString::fromLatin1(qVersion())),
        this);
    text->setWordWrap(true);
    auto *table = makeTable(this, {tr("Part"), tr("Licence"), tr("For")});
    for (const BundledPart &part : parts) {
        const QString purpose = QCoreApplication::translate("Galley::AboutDialog", part.purpose);
        new QTreeWidgetItem(table, {part.name.toString(), part.licence.toString(), purpose});
    }
    fitColumns(table);
    auto *column = new QVBoxLayout(this);
    column->addWidget(heading);
    column->addWidget(text);
    column->addWidget(table);
    addButtons(this, column);
    resize(520, 440);
}

ShortcutsDialog::ShortcutsDialog(const QList<Group> &groups, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    QTreeWidget *table = makeTable(this, {tr("Action"), tr("Keys")});
    for (const Group &group : groups) {
        auto *title = new QTreeWidgetItem(table, {group.title});
        title->setFirstColumnSpanned(true);
        title->setFlags(Qt::ItemIsEnabled);
        for (const QAction *action : group.actions) {
            const QString keys = QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText);
            if (!keys.isEmpty())
                new QTreeWidgetItem(title, {readableText(action), keys});
        }
        title->setHidden(title->childCount() == 0);
    }
    table->expandAll();
    fitColumns(table);
    auto *column = new QVBoxLayout(this);
    column->addWidget(table);
    addButtons(this, column);
    resize(480, 560);
}

QString readableText(const QAction *action)
{
    // A doubled ampersand is a real one.
    QString text = action->text().replace(u"&&"_s, u"\uFFFC"_s).remove(u'&').replace(u'\uFFFC', u'&');
    return text.remove(u'\u2026');
}

} // namespace Galley
