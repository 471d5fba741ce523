// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/datefield.h"

#include "editor/formicons.h"
#include "editor/linefield.h"
#include "post/dateformat.h"

#include <QCalendarWidget>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

DateField::DateField(QWidget *parent)
    : FormField(parent)
    , m_widget(new QWidget(parent))
    , m_edit(new QLineEdit(m_widget))
    , m_button(new QToolButton(m_widget))
    , m_popup(new QFrame(m_widget, Qt::Popup))
    , m_calendar(new QCalendarWidget(m_popup))
{
    auto *layout = new QHBoxLayout(m_widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_edit, 1);
    layout->addWidget(m_button);
    m_button->setIcon(formIcon(FormSign::Calendar));
    m_button->setAutoRaise(true);
    m_button->setAccessibleName(tr("Choose the date in a calendar"));
    m_button->setToolTip(tr("Choose the date in a calendar (Alt+Down)"));
    auto *popupLayout = new QVBoxLayout(m_popup);
    popupLayout->setContentsMargins(1, 1, 1, 1);
    popupLayout->addWidget(m_calendar);
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_calendar->setAccessibleName(tr("Calendar"));
    m_calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, &DateField::type);
    connect(m_edit, &QLineEdit::returnPressed, this, &FormField::left);
    connect(m_button, &QToolButton::clicked, this, &DateField::openCalendar);
    connect(m_calendar, &QCalendarWidget::clicked, this, &DateField::choose);
    connect(m_calendar, &QCalendarWidget::activated, this, &DateField::choose);
}

QWidget *DateField::focusTarget() const
{
    return m_edit;
}

void DateField::show(const FieldState &state, const FormContext &context)
{
    m_written = state.written;
    const QString relativePath = context.path.startsWith(context.site->blogFolder + u'/')
                                     ? context.path.mid(context.site->blogFolder.size() + 1)
                                     : context.path.section(u'/', -2);
    const std::optional<QDate> usual = dateOfPath(relativePath);
    m_usual = usual.value_or(QDate());
    m_edit->setPlaceholderText(
        usual ? tr("%1, from the file name").arg(usual->toString(Qt::ISODate)) : tr("YYYY-MM-DD"));
    if (context.typedKey != state.key)
        showText(m_edit, state.text);
}

void DateField::type(const QString &text)
{
    const bool isQuoted = m_written.startsWith(u'"') || m_written.startsWith(u'\'');
    // A day in quotes is a text for the site, one without is a time stamp: typing must not turn one into the
    // other.
    if (!text.isEmpty() && !isQuoted && isPlainDate(text))
        Q_EMIT changeRequested(SetValue{RawYaml{text}}, Merging::JoinRun);
    else
        Q_EMIT changeRequested(SetText{text}, Merging::JoinRun);
}

void DateField::openCalendar()
{
    const std::optional<QDate> written = writtenDay(m_written);
    if (written || m_usual.isValid())
        m_calendar->setSelectedDate(written.value_or(m_usual));
    const QSize size = m_popup->sizeHint();
    const QRect screen = m_widget->screen()->availableGeometry();
    QPoint at = m_widget->mapToGlobal(QPoint(m_widget->width() - size.width(), m_widget->height()));
    if (at.y() + size.height() > screen.bottom())
        at.setY(m_widget->mapToGlobal(QPoint(0, 0)).y() - size.height());
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - size.width())));
    m_popup->move(at);
    m_popup->show();
    m_calendar->setFocus();
}

void DateField::choose(const QDate &date)
{
    m_popup->hide();
    m_edit->setFocus();
    const QString written = dateInFormatOf(m_written, date);
    if (written != m_written)
        Q_EMIT changeRequested(SetValue{RawYaml{written}}, Merging::OwnStep);
}

bool DateField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isAltDown = key->key() == Qt::Key_Down && key->modifiers().testFlag(Qt::AltModifier);
        if (isAltDown || key->key() == Qt::Key_F4) {
            openCalendar();
            return true;
        }
    }
    return FormField::eventFilter(watched, event);
}

} // namespace Galley
