// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/mergedialog.h"

#include "app/differenceview.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Galley {

namespace {

QLabel *wordsFor(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QPlainTextEdit *textPane(const QString &name, QWidget *parent)
{
    auto *pane = new QPlainTextEdit(parent);
    pane->setReadOnly(true);
    pane->setTabChangesFocus(true);
    pane->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    pane->setAccessibleName(name);
    pane->setPlaceholderText(MergeDialog::tr("Taken out"));
    return pane;
}

QString placeOf(const PostMerge::Conflict &conflict)
{
    if (!conflict.name.isEmpty())
        return MergeDialog::tr("Field “%1”").arg(conflict.name);
    return (conflict.mine.isEmpty() ? conflict.theirs : conflict.mine).simplified();
}

} // namespace

MergeDialog::MergeDialog(const PostMerge &merge, const QString &onDisk, const QString &name, QWidget *parent)
    : QDialog(parent), m_merge(merge), m_onDisk(onDisk), m_name(name), m_result(new DifferenceView(this))
{
    setWindowTitle(tr("Merge with the file on disk"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wordsFor(explanation(), this));
    if (!m_merge.conflicts().empty())
        column->addWidget(conflictView(), 3);
    auto *heading = wordsFor(
        tr("&The merged post against the file on disk: lines with + are added, lines with - go."), this);
    heading->setBuddy(m_result);
    m_result->setTabChangesFocus(true);
    column->addWidget(heading);
    column->addWidget(m_result, 2);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *accept = buttons->addButton(tr("&Merge"), QDialogButtonBox::AcceptRole);
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    resize(860, m_merge.conflicts().empty() ? 480 : 680);
    showResult();
}

QString MergeDialog::explanation() const
{
    const int count = static_cast<int>(m_merge.conflicts().size());
    const QString start = tr("Another program changed %1 while you were writing.").arg(m_name);
    if (count == 0)
        return start + QLatin1Char(' ') +
               tr("You and it changed different places, so both changes fit together. Nothing is saved yet.");
    return start + QLatin1Char(' ') +
           tr("Places changed by both: %1. Unless you choose otherwise both texts are kept, one below the "
              "other; a field's second value becomes a comment. Nothing is saved yet.")
               .arg(count);
}

QWidget *MergeDialog::conflictView()
{
    auto *view = new QWidget(this);
    auto *grid = new QGridLayout(view);
    grid->setContentsMargins({});
    m_list = new QTreeWidget(view);
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Changed by both"), tr("Keep")});
    m_list->setAccessibleName(tr("Changed by both"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_mine = textPane(tr("Here"), view);
    m_theirs = textPane(tr("On disk"), view);
    grid->setRowStretch(0, 1);
    grid->setRowStretch(2, 2);
    grid->addWidget(m_list, 0, 0, 1, 2);
    grid->addWidget(wordsFor(tr("Here"), view), 1, 0);
    grid->addWidget(wordsFor(tr("On disk"), view), 1, 1);
    grid->addWidget(m_mine, 2, 0);
    grid->addWidget(m_theirs, 2, 1);
    for (const PostMerge::Conflict &conflict : m_merge.conflicts())
        addConflict(conflict);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &MergeDialog::showCurrent);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    return view;
}

void MergeDialog::addConflict(const PostMerge::Conflict &conflict)
{
    const QString place = placeOf(conflict);
    auto *item = new QTreeWidgetItem(m_list, {place});
    auto *choice = new QComboBox(m_list);
    // In the order of MergeChoice.
    choice->addItems({tr("Both"), tr("Here"), tr("On disk")});
    choice->setAccessibleName(tr("What to keep of “%1”").arg(place));
    m_list->setItemWidget(item, 1, choice);
    m_choices.push_back(choice);
    connect(choice, &QComboBox::currentIndexChanged, this, &MergeDialog::showResult);
}

void MergeDialog::showCurrent()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    if (row < 0)
        return;
    const PostMerge::Conflict &conflict = m_merge.conflicts()[static_cast<size_t>(row)];
    m_mine->setPlainText(conflict.mine);
    m_theirs->setPlainText(conflict.theirs);
}

void MergeDialog::showResult()
{
    m_result->compare(m_onDisk, text(), m_name);
}

QString MergeDialog::text() const
{
    std::vector<MergeChoice> choices;
    for (const QComboBox *choice : m_choices)
        choices.push_back(static_cast<MergeChoice>(choice->currentIndex()));
    return m_merge.text(choices);
}

} // namespace Galley
