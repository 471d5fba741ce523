// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/tagnamedialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Galley {

TagNameDialog::TagNameDialog(const Words &words, const QStringList &names, NewNames newNames, QWidget *parent)
    : QDialog(parent), m_name(new QComboBox(this))
{
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setEditable(newNames == NewNames::Allowed);
    m_name->setInsertPolicy(QComboBox::NoInsert);
    m_name->addItems(names);
    m_name->setMinimumContentsLength(30);
    auto *question = new QLabel(words.question, this);
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setBuddy(m_name);
    m_name->setAccessibleName(words.question);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *button = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    button->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &TagNameDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(question);
    column->addWidget(m_name);
    column->addWidget(buttons);
    if (m_name->lineEdit())
        m_name->lineEdit()->selectAll();
    m_name->setFocus();
}

void TagNameDialog::accept()
{
    const QString name = m_name->currentText().trimmed();
    if (name.isEmpty())
        return;
    QDialog::accept();
    Q_EMIT chosen(name);
}

} // namespace Galley
