// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagpostsdialog.h"

#include "editor/chiptext.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum Column { TitleColumn, DateColumn, FirstNameColumn };

constexpr int fileRole = Qt::UserRole;

} // namespace

TagPostsDialog::TagPostsDialog(
    const Words &words, const SiteSnapshot &site, const QStringList &files, QWidget *parent)
    : QDialog(parent)
    , m_newNames(new QLineEdit(this))
    , m_filter(new QLineEdit(this))
    , m_posts(new QTreeWidget(this))
{
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *explanation = new QLabel(words.explanation, this);
    explanation->setTextFormat(Qt::PlainText);
    explanation->setWordWrap(true);
    m_newNames->setPlaceholderText(tr("New tags, separated by commas"));
    m_newNames->setAccessibleName(m_newNames->placeholderText());
    m_newNames->hide();
    m_filter->setPlaceholderText(tr("Filter posts"));
    m_filter->setAccessibleName(m_filter->placeholderText());
    m_filter->setClearButtonEnabled(true);
    m_posts->setRootIsDecorated(false);
    m_posts->setUniformRowHeights(true);
    m_posts->setAlternatingRowColors(true);
    m_posts->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_posts->setAccessibleName(tr("Posts"));
    m_posts->installEventFilter(this);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(words.button, QDialogButtonBox::AcceptRole)->setDefault(true);
    auto *column = new QVBoxLayout(this);
    for (QWidget *part :
         std::initializer_list<QWidget *>{explanation, m_newNames, m_filter, m_posts, buttons})
        column->addWidget(part);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_filter, &QLineEdit::textChanged, this, &TagPostsDialog::filter);
    connect(m_newNames, &QLineEdit::textChanged, this, [this](const QString &text) {
        showNames(splitChips(text), {});
    });
    fill(site, files);
    resize(720, 520);
}

void TagPostsDialog::fill(const SiteSnapshot &site, const QStringList &files)
{
    for (const QString &file : files) {
        const PostMeta *post = site.findPost(file);
        if (!post)
            continue;
        const QString date = QLocale().toString(post->date.date(), QLocale::ShortFormat);
        auto *item = new QTreeWidgetItem(m_posts, {post->title, date});
        item->setData(TitleColumn, fileRole, file);
        item->setToolTip(TitleColumn, post->relativePath);
    }
    showNames({}, {});
    m_posts->setCurrentItem(m_posts->topLevelItem(0));
}

void TagPostsDialog::setNames(const QStringList &names, const QSet<QString> &marked)
{
    showNames(names, marked);
    m_posts->setFocus();
}

void TagPostsDialog::askForNames()
{
    m_newNames->show();
    m_newNames->setFocus();
}

/// Marks that are there stay with their names.
void TagPostsDialog::showNames(const QStringList &names, const QSet<QString> &marked)
{
    const QStringList before = m_names;
    QHash<QString, QStringList> kept;
    for (const QString &name : before)
        kept.insert(name, filesFor(name));
    m_names = names;
    m_posts->setColumnCount(FirstNameColumn + static_cast<int>(names.size()));
    m_posts->setHeaderLabels(QStringList{tr("Post"), tr("Date")} + names);
    for (int row = 0; row < m_posts->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_posts->topLevelItem(row);
        const QString file = item->data(TitleColumn, fileRole).toString();
        for (qsizetype i = 0; i < names.size(); ++i) {
            const bool isMarked = marked.contains(file) || kept.value(names[i]).contains(file);
            item->setCheckState(
                FirstNameColumn + static_cast<int>(i), isMarked ? Qt::Checked : Qt::Unchecked);
        }
    }
    m_posts->header()->setStretchLastSection(false);
    m_posts->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_posts->header()->setSectionResizeMode(TitleColumn, QHeaderView::Stretch);
}

QStringList TagPostsDialog::filesFor(const QString &name) const
{
    QStringList files;
    const int column = FirstNameColumn + static_cast<int>(m_names.indexOf(name));
    for (int row = 0; row < m_posts->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *item = m_posts->topLevelItem(row);
        if (column >= FirstNameColumn && item->checkState(column) == Qt::Checked)
            files << item->data(TitleColumn, fileRole).toString();
    }
    return files;
}

void TagPostsDialog::filter(const QString &text)
{
    for (int row = 0; row < m_posts->topLevelItemCount(); ++row) {
        QTreeWidgetItem *item = m_posts->topLevelItem(row);
        const bool isFound = item->text(TitleColumn).contains(text, Qt::CaseInsensitive) ||
                             item->toolTip(TitleColumn).contains(text, Qt::CaseInsensitive);
        item->setHidden(!isFound);
    }
}

/// Space marks all selected posts for the name at the cursor, or the first one.
void TagPostsDialog::toggleChosen()
{
    const int column = std::max(m_posts->currentColumn(), static_cast<int>(FirstNameColumn));
    const QTreeWidgetItem *current = m_posts->currentItem();
    if (!current || column >= m_posts->columnCount())
        return;
    const Qt::CheckState mark = current->checkState(column) == Qt::Checked ? Qt::Unchecked : Qt::Checked;
    for (QTreeWidgetItem *item : m_posts->selectedItems()) {
        if (!item->isHidden())
            item->setCheckState(column, mark);
    }
}

bool TagPostsDialog::eventFilter(QObject *watched, QEvent *event)
{
    const bool isSpace =
        event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    if (watched != m_posts || !isSpace)
        return QDialog::eventFilter(watched, event);
    toggleChosen();
    return true;
}

} // namespace Galley
