// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewnotice.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

PreviewNotice::PreviewNotice(QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_button(new QPushButton(tr("&Try again"), this))
{
    setObjectName(u"previewNotice"_s);
    setAccessibleName(tr("Preview"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->addWidget(m_text);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    connect(m_button, &QPushButton::clicked, this, &PreviewNotice::tryAgainClicked);
    hide();
}

void PreviewNotice::say(const QString &text, Offer offer)
{
    m_text->setText(text);
    m_button->setVisible(offer == Offer::TryAgain);
    show();
}

} // namespace Galley
