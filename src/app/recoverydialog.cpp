// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/recoverydialog.h"

#include "app/differenceview.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Galley {

namespace {

QString nameOf(const UnsavedPost &post)
{
    const QString &path = post.unsaved.head.path;
    return path.isEmpty() ? RecoveryDialog::tr("Untitled") : path;
}

QString noteOn(const UnsavedPost &post)
{
    switch (post.fileState) {
    case PostDocument::DiskState::Same:
        return RecoveryDialog::tr("The file is as it was when you began. It stays so until you save.");
    case PostDocument::DiskState::Changed:
        return RecoveryDialog::tr(
            "Another program changed the file after you began. Both are kept: the file "
            "stays on disk, your text opens above it, and Merge… in its bar puts the two together.");
    case PostDocument::DiskState::Missing:
        return RecoveryDialog::tr(
            "The file is no longer on disk. Saving the recovered text writes it again.");
    case PostDocument::DiskState::NeverSaved:
        return RecoveryDialog::tr("This post was never saved to a file.");
    }
    Q_UNREACHABLE();
}

} // namespace

RecoveryDialog::RecoveryDialog(
    JournalKeeper &keeper, const std::vector<UnsavedPost> &posts, Dialogs &dialogs, QWidget *parent)
    : QDialog(parent)
    , m_keeper(keeper)
    , m_dialogs(dialogs)
    , m_posts(posts)
    , m_list(new QTreeWidget(this))
    , m_note(new QLabel(this))
    , m_difference(new DifferenceView(this))
{
    setWindowTitle(tr("Recover unsaved text"));
    auto *explanation = new QLabel(
        tr("Galley ended before these posts were saved. Lines with + were not saved, lines with - are in the "
           "file only."),
        this);
    explanation->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setAccessibleName(windowTitle());
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *column = new QVBoxLayout(this);
    column->addWidget(explanation);
    column->addWidget(m_list, 1);
    column->addWidget(m_note);
    column->addWidget(m_difference, 2);
    column->addWidget(buttons());
    resize(760, 560);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &RecoveryDialog::showCurrent);
    fill();
}

void RecoveryDialog::fill()
{
    m_list->setHeaderLabels({tr("Post"), tr("Last kept"), tr("Lines")});
    for (const UnsavedPost &post : m_posts)
        new QTreeWidgetItem(
            m_list, {nameOf(post), QLocale().toString(post.when, QLocale::ShortFormat), changeSize(post)});
    // The end of a path tells more than its beginning.
    m_list->setTextElideMode(Qt::ElideLeft);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QWidget *RecoveryDialog::buttons()
{
    auto *box = new QDialogButtonBox(this);
    QPushButton *recoverButton = box->addButton(tr("&Recover"), QDialogButtonBox::ActionRole);
    QPushButton *discardButton = box->addButton(tr("&Discard…"), QDialogButtonBox::ActionRole);
    box->addButton(tr("&Later"), QDialogButtonBox::RejectRole);
    recoverButton->setDefault(true);
    connect(recoverButton, &QPushButton::clicked, this, &RecoveryDialog::recover);
    connect(discardButton, &QPushButton::clicked, this, &RecoveryDialog::discard);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

const UnsavedPost *RecoveryDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_posts[static_cast<size_t>(row)];
}

void RecoveryDialog::showCurrent()
{
    if (const UnsavedPost *post = current()) {
        m_note->setText(noteOn(*post));
        m_difference->compare(post->onDisk, post->unsaved.text, QFileInfo(nameOf(*post)).fileName());
    }
}

void RecoveryDialog::recover()
{
    if (const UnsavedPost *post = current())
        settle(m_keeper.recover(*post));
}

void RecoveryDialog::discard()
{
    const UnsavedPost *post = current();
    if (!post)
        return;
    const QString question = tr("Discard the unsaved text of %1?").arg(nameOf(*post));
    if (m_dialogs.confirm(question, tr("It cannot be brought back."), tr("&Discard")))
        settle(m_keeper.discard(*post));
}

void RecoveryDialog::settle(const Result<void> &done)
{
    if (!done) {
        m_note->setText(done.error().message);
        return;
    }
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_posts.erase(m_posts.begin() + row);
    {
        // The rows and the posts agree again only after this.
        const QSignalBlocker blocker(m_list);
        delete m_list->topLevelItem(row);
    }
    showCurrent();
    if (m_posts.empty())
        accept();
}

} // namespace Galley
