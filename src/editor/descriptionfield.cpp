// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/descriptionfield.h"

#include "editor/growingedit.h"

#include <QCoreApplication>
#include <QLabel>
#include <QTextBoundaryFinder>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Search engines cut descriptions at about this many characters.
constexpr int usefulLength = 160;

int characters(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    int count = 0;
    while (finder.toNextBoundary() >= 0)
        ++count;
    return count;
}

} // namespace

DescriptionField::DescriptionField(QWidget *parent)
    : FormField(parent)
    , m_widget(new QWidget(parent))
    , m_edit(new GrowingEdit(2, 6, m_widget))
    , m_count(new QLabel(m_widget))
{
    auto *layout = new QVBoxLayout(m_widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_edit);
    layout->addWidget(m_count);
    m_count->setObjectName(u"descriptionCount"_s);
    m_count->setAlignment(Qt::AlignTrailing);
    m_count->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_edit->setPlaceholderText(tr("Without one, the site takes the beginning of the post."));
    watch(m_edit);
    connect(m_edit, &GrowingEdit::edited, this, &DescriptionField::ask);
}

QWidget *DescriptionField::focusTarget() const
{
    return m_edit;
}

void DescriptionField::show(const FieldState &state, const FormContext &context)
{
    QString text = state.text;
    if (context.typedKey != state.key)
        m_edit->showText(state.text);
    count(m_edit->toPlainText());
}

void DescriptionField::ask(const QString &text)
{
    count(text);
    Q_EMIT changeRequested(SetText{text}, Merging::JoinRun);
}

void DescriptionField::count(const QString &text)
{
    m_count->setText(descriptionCount(text));
    m_count->setVisible(!m_count->text().isEmpty());
}

QString descriptionCount(const QString &text)
{
    const auto translate = [](const char *words) {
        return QCoreApplication::translate("Galley::DescriptionField", words);
    };
    const int length = characters(text);
    if (length == 0)
        return {};
    if (length > usefulLength)
        return translate("%1 characters; search engines show about %2").arg(length).arg(usefulLength);
    return length == 1 ? translate("1 character") : translate("%1 characters").arg(length);
}

} // namespace Galley
