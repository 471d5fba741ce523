// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/newpostdialog.h"

#include "app/chiplist.h"
#include "editor/formcontext.h"
#include "ui_newpostdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Galley {

NewPostDialog::NewPostDialog(const SiteSnapshotPtr &site, QDate today, QWidget *parent)
    : QDialog(parent), m_site(site), m_ui(std::make_unique<Ui::NewPostDialog>())
{
    m_ui->setupUi(this);
    m_ui->date->setDate(today);
    m_ui->authors->setNames(tr("Author"), tr("Authors"));
    m_ui->authors->setChoices(authorChoices(*site));
    m_ui->authors->setLook([site](const QString &key) {
        const bool isKnown = site->authors.find(key) != nullptr;
        return ChipValue{
            key, isKnown ? QString() : tr("authors.yml does not know this key."),
            isKnown ? ChipValue::Kind::Plain : ChipValue::Kind::Undefined};
    });
    if (site->authors.authors.size() == 1)
        m_ui->authors->setItems({site->authors.authors.front().key});
    m_ui->tags->setNames(tr("Tag"), tr("Tags"));
    m_ui->tags->setChoices(tagChoices(*site));
    m_ui->pattern->addItem(tr("Empty post"), QString());
    for (const QString &file : postTemplates(*site))
        m_ui->pattern->addItem(QFileInfo(file).completeBaseName(), file);
    m_ui->pattern->setVisible(m_ui->pattern->count() > 1);
    m_ui->templateLabel->setVisible(m_ui->pattern->count() > 1);
    m_ui->buttons->button(QDialogButtonBox::Ok)->setText(tr("&Create"));
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_ui->title, &QLineEdit::textChanged, this, &NewPostDialog::update);
    connect(m_ui->authors, &ChipList::changed, this, &NewPostDialog::update);
    connect(m_ui->tags, &ChipList::changed, this, &NewPostDialog::update);
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
    post.authors = m_ui->authors->items();
    post.tags = m_ui->tags->items();
    post.templateFile = m_ui->pattern->currentData().toString();
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
