// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/historydialog.h"

#include "app/worddifferenceview.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QTreeWidget>

namespace Galley {

HistoryDialog::HistoryDialog(const PostHistory &history, PostDocument *post, QWidget *parent)
    : QDialog(parent)
    , m_history(history)
    , m_post(post)
    , m_pages(new QStackedWidget(this))
    , m_list(new QTreeWidget(this))
    , m_note(new QLabel(this))
    , m_difference(new WordDifferenceView(this))
    , m_name(new QLineEdit(this))
{
    setWindowTitle(tr("History of %1").arg(post->displayName()));
    auto *empty = new QLabel(
        tr("No version has been kept yet. Galley keeps one each time you save this post, and the one before "
           "your first change, on this computer only."),
        this);
    empty->setWordWrap(true);
    empty->setAlignment(Qt::AlignCenter);
    empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(browser());
    m_pages->addWidget(empty);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_restore = box->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    m_restore->setToolTip(tr("The post gets this text. It is not saved by that, and Undo takes it back."));
    // Enter in the name is no order to restore.
    for (QAbstractButton *button : box->buttons())
        qobject_cast<QPushButton *>(button)->setAutoDefault(false);
    connect(m_restore, &QPushButton::clicked, this, &HistoryDialog::restore);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_pages);
    column->addWidget(box);
    resize(900, 600);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &HistoryDialog::showCurrent);
    fill();
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

QWidget *HistoryDialog::browser()
{
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Saved"), tr("Name")});
    m_list->setAccessibleName(tr("Versions"));
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins({});
    column->addWidget(m_note);
    column->addWidget(m_difference, 1);
    column->addLayout(naming());
    auto *split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(right);
    split->setSizes({300, 600});
    return split;
}

QLayout *HistoryDialog::naming()
{
    auto *label = new QLabel(tr("&Name of this version:"), this);
    label->setBuddy(m_name);
    m_name->setPlaceholderText(tr("Versions with a name are never forgotten"));
    connect(m_name, &QLineEdit::editingFinished, this, &HistoryDialog::setName);
    auto *row = new QHBoxLayout;
    row->addWidget(label);
    row->addWidget(m_name, 1);
    return row;
}

void HistoryDialog::fill()
{
    m_entries = m_history.entries();
    std::reverse(m_entries.begin(), m_entries.end());
    for (const HistoryEntry &entry : m_entries)
        new QTreeWidgetItem(
            m_list, {QLocale().toString(entry.when.toLocalTime(), QLocale::ShortFormat), entry.name});
    m_pages->setCurrentIndex(m_entries.empty() ? 1 : 0);
    m_restore->setEnabled(!m_entries.empty());
}

const HistoryEntry *HistoryDialog::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? nullptr : &m_entries[static_cast<size_t>(row)];
}

void HistoryDialog::showCurrent()
{
    const HistoryEntry *entry = current();
    if (!entry)
        return;
    const Result<TextFile> file = m_history.bytes(*entry).and_then(
        [this](const QByteArray &bytes) { return decodeTextFile(bytes, m_post->path()); });
    m_restore->setEnabled(file.has_value());
    m_name->setText(entry->name);
    if (!file) {
        m_note->setText(file.error().message);
        m_difference->clear();
        return;
    }
    m_shown = *file;
    m_note->setText(
        file->text == m_post->text() ? tr("The post is the same now.")
                                     : tr("From this version to the post as it is now: what was struck out "
                                          "is gone, what is underlined "
                                          "came later."));
    m_difference->compare(file->text, m_post->text());
}

void HistoryDialog::setName()
{
    const HistoryEntry *entry = current();
    const QString name = m_name->text().trimmed();
    if (!entry || name == entry->name)
        return;
    if (const Result<void> named = m_history.setName(*entry, name); !named) {
        m_note->setText(named.error().message);
        return;
    }
    m_entries[static_cast<size_t>(m_list->indexOfTopLevelItem(m_list->currentItem()))].name = name;
    m_list->currentItem()->setText(1, name);
}

void HistoryDialog::restore()
{
    m_post->replaceText(m_shown.text);
    accept();
}

} // namespace Galley
