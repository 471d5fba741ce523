// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/messagebar.h"

#include "app/icons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString iconName(Tone tone)
{
    switch (tone) {
    case Tone::Error:
        return u"error"_s;
    case Tone::Warning:
        return u"warning"_s;
    case Tone::Note:
        return u"note"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_layout(new QHBoxLayout(this))
{
    setAccessibleName(tr("Message"));
    setAutoFillBackground(true);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *closeButton = new QToolButton(this);
    closeButton->setIcon(icon(u"close"_s));
    closeButton->setAutoRaise(true);
    closeButton->setToolTip(tr("Close this message"));
    closeButton->setAccessibleName(closeButton->toolTip());
    connect(closeButton, &QToolButton::clicked, this, &QWidget::hide);
    m_layout->addWidget(m_icon);
    m_layout->addWidget(m_text, 1);
    m_layout->addWidget(closeButton);
    hide();
}

void MessageBar::show(Tone tone, const QString &message, const std::vector<Choice> &choices)
{
    m_tone = tone;
    setMessage(message);
    delete m_choices;
    m_choices = new QWidget(this);
    auto *row = new QHBoxLayout(m_choices);
    row->setContentsMargins({});
    for (const Choice &choice : choices) {
        auto *button = new QPushButton(choice.text, m_choices);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, &QWidget::hide);
        connect(button, &QPushButton::clicked, this, choice.act);
    }
    m_layout->insertWidget(m_layout->count() - 1, m_choices);
    dress();
    setVisible(true);
}

void MessageBar::setMessage(const QString &message)
{
    m_text->setText(message);
    m_text->setAccessibleName(message);
}

QString MessageBar::message() const
{
    return m_text->text();
}

void MessageBar::changeEvent(QEvent *event)
{
    // Our own setPalette gives a PaletteChange too; the theme's gives ApplicationPaletteChange.
    if (event->type() == QEvent::ApplicationPaletteChange)
        dress();
    QFrame::changeEvent(event);
}

void MessageBar::dress()
{
    const Brightness brightness = brightnessOf(qApp->palette());
    QPalette colors = qApp->palette();
    colors.setColor(QPalette::Window, toneGround(m_tone, brightness));
    colors.setColor(QPalette::WindowText, colors.color(QPalette::Text));
    setPalette(colors);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(iconName(m_tone)).pixmap(QSize(size, size), devicePixelRatio()));
}

} // namespace Galley
