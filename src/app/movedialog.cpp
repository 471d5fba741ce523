// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/movedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace Galley {

MoveDialog::MoveDialog(const PlanInput &input, const QString &post, QWidget *parent)
    : QDialog(parent)
    , m_input(input)
    , m_post(post)
    , m_path(new QLineEdit(QDir(input.site->blogFolder).relativeFilePath(post), this))
    , m_keep(new QCheckBox(tr("&Keep the old address (writes a slug)"), this))
    , m_result(new QLabel(this))
{
    setWindowTitle(tr("Rename or move the post"));
    setMinimumWidth(480);
    m_path->setAccessibleName(tr("Path below the blog folder"));
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::PlainText);
    m_result->setAccessibleName(tr("What the move changes"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("&Show Changes"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Path in the blog:"), m_path);
    form->addRow(m_keep);
    form->addRow(m_result);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_path, &QLineEdit::textChanged, this, &MoveDialog::update);
    connect(m_keep, &QCheckBox::toggled, this, &MoveDialog::update);
    update();
    const QString name = m_path->text();
    m_path->setSelection(static_cast<int>(name.lastIndexOf(u'/')) + 1, static_cast<int>(name.size()));
}

QString MoveDialog::target() const
{
    return QDir::cleanPath(m_input.site->blogFolder + u'/' + m_path->text().trimmed());
}

MovedAddress MoveDialog::address() const
{
    return m_keep->isChecked() ? MovedAddress::Stays : MovedAddress::Follows;
}

void MoveDialog::update()
{
    const bool isElsewhere = target() != m_post;
    const Result<MovedPlace> place =
        isElsewhere ? placeAfterMove(m_input, m_post, target())
                    : failure(ErrorKind::Usage, tr("Write where the post shall lie; its links follow."));
    m_ok->setEnabled(place.has_value());
    if (!place) {
        m_result->setText(place.error().message);
        return;
    }
    const PostMeta &before = *m_input.site->findPost(m_post);
    const bool stays = before.permalink == place->permalink;
    m_keep->setEnabled(!stays);
    QStringList lines;
    if (stays || m_keep->isChecked())
        lines << tr("The address stays %1.").arg(before.permalink);
    else
        lines << tr("The address becomes %1; the old one, %2, leads nowhere then.")
                     .arg(place->permalink, before.permalink);
    if (place->date != before.date)
        lines
            << (place->date.isValid()
                    ? tr("The date becomes %1.").arg(place->date.toUTC().date().toString(Qt::ISODate))
                    : tr("The post has no date then: its date stands in the file's name alone."));
    m_result->setText(lines.join(u'\n'));
}

} // namespace Galley
