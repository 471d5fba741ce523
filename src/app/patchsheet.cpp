// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/patchsheet.h"

#include "app/differenceview.h"
#include "app/icons.h"
#include "app/messagebar.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum Column { FileColumn, ChangeColumn, WhereColumn };

QString wordsFor(TextHome home)
{
    switch (home) {
    case TextHome::File:
        return PatchSheet::tr("file");
    case TextHome::OpenDocument:
        return PatchSheet::tr("open, unsaved: one undo step");
    case TextHome::Nowhere:
        return PatchSheet::tr("new file");
    }
    Q_UNREACHABLE();
}

QLabel *words(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PatchSheet::PatchSheet(const BulkPatch &patch, TextSource source, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_patch(patch)
    , m_source(std::move(source))
    , m_folder(folder)
    , m_explanation(words(
          tr("Nothing is written before you apply. Take the mark away from a file to leave it as it is. All "
             "marked files change, or none."),
          this))
    , m_bar(new MessageBar(this))
    , m_all(new QCheckBox(this))
    , m_list(new QTreeWidget(this))
    , m_difference(new DifferenceView(this))
    , m_progress(new QProgressBar(this))
{
    setWindowTitle(tr("Review Changes"));
    QLabel *caption = words(patch.caption, this);
    QFont heading = font();
    heading.setBold(true);
    heading.setPointSizeF(heading.pointSizeF() * 1.2);
    caption->setFont(heading);
    buildList();
    auto *parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_list);
    parts->addWidget(m_difference);
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    parts->setChildrenCollapsible(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(caption);
    column->addWidget(m_explanation);
    column->addWidget(m_bar);
    column->addWidget(m_all);
    column->addWidget(parts, 1);
    column->addWidget(m_progress);
    column->addWidget(buildButtons());
    resize(820, 600);
    enter(State::Review);
    countMarks();
    m_list->setCurrentItem(m_list->topLevelItem(0));
    m_list->setFocus();
}

void PatchSheet::buildList()
{
    m_list->setHeaderLabels({tr("File"), tr("Change"), tr("Where")});
    m_list->setAccessibleName(tr("Files"));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    for (const FileChange &change : m_patch.changes)
        addChange(change);
    for (const PatchObstacle &obstacle : m_patch.obstacles)
        addObstacle(obstacle);
    for (const FileMove &move : m_patch.moves)
        addMove(move);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(FileColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(ChangeColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(WhereColumn, QHeaderView::ResizeToContents);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PatchSheet::showCurrent);
    connect(m_list, &QTreeWidget::itemChanged, this, &PatchSheet::countMarks);
    connect(m_all, &QCheckBox::clicked, this, &PatchSheet::markAll);
}

QTreeWidgetItem *PatchSheet::addRow(const QString &path, const QString &what, const QString &where)
{
    auto *item = new QTreeWidgetItem(m_list, {QDir(m_folder).relativeFilePath(path), what, where});
    item->setToolTip(FileColumn, path);
    item->setToolTip(ChangeColumn, Qt::convertFromPlainText(what, Qt::WhiteSpaceNormal));
    return item;
}

void PatchSheet::addChange(const FileChange &change)
{
    addRow(change.path, change.summary, wordsFor(change.home))->setCheckState(FileColumn, Qt::Checked);
}

void PatchSheet::addObstacle(const PatchObstacle &obstacle)
{
    QTreeWidgetItem *item = addRow(obstacle.path, obstacle.error.message, tr("stays as it is"));
    item->setIcon(FileColumn, icon(u"warning"_s));
    item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
}

void PatchSheet::addMove(const FileMove &move)
{
    const QString to = QDir(m_folder).relativeFilePath(move.to);
    QTreeWidgetItem *item = addRow(move.from, tr("moves to %1").arg(to), tr("always"));
    item->setFlags(item->flags() & ~Qt::ItemIsUserCheckable);
}

QWidget *PatchSheet::buildButtons()
{
    auto *box = new QDialogButtonBox(this);
    m_apply = box->addButton(QString(), QDialogButtonBox::AcceptRole);
    m_apply->setDefault(true);
    m_close = box->addButton(QDialogButtonBox::Cancel);
    connect(m_apply, &QPushButton::clicked, this, &PatchSheet::apply);
    connect(box, &QDialogButtonBox::rejected, this, &PatchSheet::reject);
    return box;
}

void PatchSheet::enter(State state)
{
    m_state = state;
    const bool isReview = state == State::Review;
    m_explanation->setVisible(state != State::Done);
    m_all->setVisible(m_patch.changes.size() > 1 && state != State::Done);
    m_all->setEnabled(isReview);
    m_list->setEnabled(state != State::Working);
    m_apply->setVisible(state != State::Done);
    m_close->setEnabled(state != State::Working);
    m_progress->setVisible(state == State::Working);
    // The files are no longer those that the lines were compared with.
    m_difference->setVisible(state != State::Done);
    const QSignalBlocker blocker(m_list);
    for (std::size_t i = 0; i < m_patch.changes.size(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(static_cast<int>(i));
        item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, isReview));
    }
}

QStringList PatchSheet::leftOut() const
{
    QStringList files;
    for (std::size_t i = 0; i < m_patch.changes.size(); ++i) {
        if (m_list->topLevelItem(static_cast<int>(i))->checkState(FileColumn) == Qt::Unchecked)
            files += m_patch.changes[i].path;
    }
    return files;
}

BulkPatch PatchSheet::chosen() const
{
    return m_patch.without(leftOut());
}

void PatchSheet::countMarks()
{
    const qsizetype all = std::ssize(m_patch.changes);
    const qsizetype marked = all - leftOut().size();
    m_all->setText(tr("&All: %1 of %2 files are marked").arg(marked).arg(all));
    m_all->setCheckState(marked == all ? Qt::Checked : (marked == 0 ? Qt::Unchecked : Qt::PartiallyChecked));
    const bool moves = !m_patch.moves.empty();
    const QString change = marked == 1 ? tr("Chan&ge 1 File") : tr("Chan&ge %1 Files").arg(marked);
    const QString move = marked == 0 ? tr("&Move") : tr("&Move and Change %1 Files").arg(marked);
    m_apply->setText(moves ? move : change);
    m_apply->setEnabled((marked > 0 || moves) && m_state == State::Review);
}

/// Marks all, or none when all are marked already.
void PatchSheet::markAll()
{
    const bool areMarked = leftOut().isEmpty();
    {
        const QSignalBlocker blocker(m_list);
        for (std::size_t i = 0; i < m_patch.changes.size(); ++i)
            m_list->topLevelItem(static_cast<int>(i))
                ->setCheckState(FileColumn, areMarked ? Qt::Unchecked : Qt::Checked);
    }
    m_list->viewport()->update();
    countMarks();
}

void PatchSheet::showCurrent()
{
    const auto index = static_cast<std::size_t>(m_list->indexOfTopLevelItem(m_list->currentItem()));
    if (index >= m_patch.changes.size()) {
        const QTreeWidgetItem *item = m_list->currentItem();
        m_difference->setPlainText(item ? item->text(ChangeColumn) : QString());
        return;
    }
    const FileChange &change = m_patch.changes[index];
    const Result<SourceText> source = m_source(change.path);
    if (!source)
        m_difference->setPlainText(source.error().message);
    else if (source->hash != change.baseHash)
        m_difference->setPlainText(tr("This file was changed meanwhile; it cannot be changed by this plan."));
    else
        m_difference->compare(
            source->text, applyEdits(source->text, change.edits),
            QDir(m_folder).relativeFilePath(change.path));
}

void PatchSheet::apply()
{
    m_bar->hide();
    enter(State::Working);
    m_apply->setEnabled(false);
    showProgress(0, 0);
    Q_EMIT applyRequested(chosen());
}

void PatchSheet::showProgress(int done, int total)
{
    m_progress->setRange(0, total);
    m_progress->setValue(done);
}

void PatchSheet::showDone(const QString &message)
{
    enter(State::Done);
    m_bar->show(Tone::Note, message, {{tr("&Undo"), [this] { Q_EMIT undoRequested(); }}});
    m_close->setText(tr("&Close"));
    m_close->setDefault(true);
    m_close->setFocus();
}

void PatchSheet::showFailure(const QString &message)
{
    enter(State::Review);
    countMarks();
    m_bar->show(Tone::Error, message, {});
}

void PatchSheet::reject()
{
    if (m_state != State::Working)
        QDialog::reject();
}

} // namespace Galley
