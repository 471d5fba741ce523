// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/authorform.h"

#include "app/authorsocials.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int descriptionLines = 4;

QString hintFor(const AuthorOverview *author)
{
    if (!author)
        return AuthorForm::tr("Choose an author to see and change what the authors file says of them.");
    if (author->standing == AuthorStanding::Undefined)
        return AuthorForm::tr(
                   "Posts name the key “%1”, but the authors file has no such entry: the site's build "
                   "fails. “Create” adds one.")
            .arg(author->author.key);
    return AuthorForm::tr(
               "“%1” is written out in posts. “Move into File” makes an entry of the authors file, "
               "which the posts then name by its key.")
        .arg(author->author.name);
}

} // namespace

AuthorForm::AuthorForm(QWidget *parent)
    : QWidget(parent)
    , m_hint(new QLabel(this))
    , m_fields(new QWidget(this))
    , m_description(new QPlainTextEdit(m_fields))
    , m_page(new QCheckBox(tr("&Keeps a page that lists the posts"), m_fields))
    , m_socials(new AuthorSocials(m_fields))
{
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_rows = new QFormLayout(m_fields);
    m_rows->setContentsMargins({});
    m_rows->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addLine(tr("&Name"), u"name"_s, &Author::name, {});
    addLine(tr("&Title"), u"title"_s, &Author::title, tr("What they are: Engineer"));
    addLine(tr("&Website"), u"url"_s, &Author::url, u"https://…"_s);
    addLine(tr("E-m&ail"), u"email"_s, &Author::email, {});
    addLine(tr("Pict&ure"), u"image_url"_s, &Author::imageUrl, u"/img/…"_s);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(fontMetrics().lineSpacing() * (descriptionLines + 1));
    m_description->installEventFilter(this);
    m_rows->addRow(tr("Descri&ption"), m_description);
    m_rows->addRow(QString(), m_page);
    m_rows->addRow(tr("Account&s"), m_socials);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_hint);
    column->addWidget(m_fields);
    connect(m_page, &QCheckBox::clicked, this, [this](bool on) {
        ask({u"page"_s}, on ? FieldValue(true) : FieldValue(QString()));
    });
    connect(m_socials, &AuthorSocials::edited, this, [this](const QString &platform, const QString &account) {
        ask({u"socials"_s, platform}, account);
    });
    setFocusProxy(m_lines.front().edit);
    setAuthor(nullptr);
}

void AuthorForm::addLine(
    const QString &label, const QString &field, QString Author::*value, const QString &hint)
{
    auto *edit = new QLineEdit(m_fields);
    edit->setPlaceholderText(hint);
    edit->installEventFilter(this);
    const Line line{field, value, edit};
    m_lines.push_back(line);
    m_rows->addRow(label, edit);
    connect(edit, &QLineEdit::editingFinished, this, [this, line] { commitLine(line); });
}

void AuthorForm::setAuthor(const AuthorOverview *author)
{
    const bool isEditable = author && author->standing == AuthorStanding::Defined;
    m_hint->setVisible(!isEditable);
    m_fields->setVisible(isEditable);
    if (isEditable)
        fill(author->author);
    else
        m_hint->setText(hintFor(author));
}

void AuthorForm::fill(const Author &author)
{
    const bool isSame = author.key == m_author.key;
    for (const Line &line : m_lines) {
        if (!isSame || !isBeingWritten(line.edit))
            line.edit->setText(author.*line.value);
    }
    if (!isSame || !isBeingWritten(m_description))
        m_description->setPlainText(author.description);
    m_page->setChecked(author.page.has_value());
    m_socials->setSocials(author.socials);
    m_author = author;
}

bool AuthorForm::isBeingWritten(const QWidget *field) const
{
    if (!field->hasFocus())
        return false;
    for (const Line &line : m_lines) {
        if (line.edit == field)
            return line.edit->text() != m_author.*line.value;
    }
    return m_description->toPlainText() != m_author.description;
}

void AuthorForm::commitLine(const Line &line)
{
    const QString written = line.edit->text().trimmed();
    if (written == m_author.*line.value)
        return;
    // Asked for once, though the cursor leaves the field after Enter too.
    m_author.*line.value = written;
    ask({line.field}, written);
}

void AuthorForm::commitDescription()
{
    const QString written = m_description->toPlainText().trimmed();
    if (written == m_author.description.trimmed())
        return;
    m_author.description = written;
    ask({u"description"_s}, written);
}

/// Escape gives a field its words back.
void AuthorForm::forget(QWidget *field)
{
    for (const Line &line : m_lines) {
        if (line.edit == field)
            line.edit->setText(m_author.*line.value);
    }
    if (field == m_description)
        m_description->setPlainText(m_author.description);
}

void AuthorForm::ask(const QStringList &path, const FieldValue &value)
{
    Q_EMIT edited(m_author.key, path, value);
}

bool AuthorForm::eventFilter(QObject *watched, QEvent *event)
{
    auto *field = qobject_cast<QWidget *>(watched);
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (isKey && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && isBeingWritten(field)) {
        event->accept(); // no shortcut takes it
        if (event->type() == QEvent::KeyPress)
            forget(field);
        return true;
    }
    if (watched == m_description && event->type() == QEvent::FocusOut)
        commitDescription();
    return QWidget::eventFilter(watched, event);
}

} // namespace Galley
