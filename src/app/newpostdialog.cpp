// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/newpostdialog.h"

#include "ui_newpostdialog.h"

#include <QDir>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Galley {

NewPostDialog::NewPostDialog(const SiteSnapshotPtr &site, QDate today, QWidget *parent)
    : QDialog(parent), m_site(site), m_ui(std::make_unique<Ui::NewPostDialog>())
{
    m_ui->setupUi(this);
    m_ui->date->setDate(today);
    m_ui->author->addItem(tr("None"), QString());
    for (const Author &author : site->authors.authors)
        m_ui->author->addItem(author.name.isEmpty() ? author.key : author.name, author.key);
    if (m_ui->author->count() == 2)
        m_ui->author->setCurrentIndex(1);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("&Create"));
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->title, &QLineEdit::textChanged, this, &NewPostDialog::update);
    connect(m_ui->tags, &QLineEdit::textChanged, this, &NewPostDialog::update);
    connect(m_ui->date, &QDateEdit::dateChanged, this, &NewPostDialog::update);
    connect(m_ui->folder, &QCheckBox::toggled, this, &NewPostDialog::update);
    update();
}

NewPostDialog::~NewPostDialog() = default;

NewPost NewPostDialog::post() const
{
    NewPost post;
    post.title = m_ui->title->text().trimmed();
    post.date = m_ui->date->date();
    post.form = m_ui->folder->isChecked() ? NewPost::Form::Folder : NewPost::Form::File;
    if (const QString key = m_ui->author->currentData().toString(); !key.isEmpty())
        post.authors << key;
    for (const QString &tag : m_ui->tags->text().split(u',', Qt::SkipEmptyParts)) {
        if (!tag.trimmed().isEmpty())
            post.tags << tag.trimmed();
    }
    return post;
}

void NewPostDialog::update()
{
    const bool hasTitle = !m_ui->title->text().trimmed().isEmpty();
    const Result<NewPostFile> made =
        hasTitle ? file() : failure(ErrorKind::Usage, tr("The post needs a title."));
    m_ui->file->setText(made ? QDir(m_site->root).relativeFilePath(made->path) : made.error().message);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setEnabled(made.has_value());
}

} // namespace Galley
