// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/urlline.h"

#include "app/icons.h"
#include "app/messagebar.h"
#include "editor/elidedlabel.h"
#include "editor/postdocument.h"
#include "post/fieldedit.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

UrlLine::UrlLine(PostDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_address(new ElidedLabel(Qt::ElideMiddle, this))
    , m_warning(new MessageBar(this))
{
    auto *button = new QToolButton(this);
    button->setIcon(icon(u"copy"_s));
    button->setIconSize(QSize(14, 14));
    button->setAutoRaise(true);
    button->setToolTip(tr("Copy the address"));
    button->setAccessibleName(button->toolTip());
    m_copy = button;
    m_address->setObjectName(u"address"_s);
    m_address->setForegroundRole(QPalette::PlaceholderText);
    m_address->setCursor(Qt::PointingHandCursor);
    m_address->installEventFilter(this);
    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 0, 4, 0);
    row->addWidget(m_address, 1);
    row->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_warning);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_soon.setSingleShot(true);
    connect(button, &QToolButton::clicked, this, &UrlLine::copy);
    connect(&m_soon, &QTimer::timeout, this, &UrlLine::refresh);
    connect(document, &PostDocument::textChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(document, &PostDocument::modifiedChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(document, &PostDocument::pathChanged, &m_soon, qOverload<>(&QTimer::start));
}

void UrlLine::setSite(const SiteSnapshotPtr &site)
{
    m_site = site;
    refresh();
}

void UrlLine::refresh()
{
    const AddressChange before = std::exchange(
        m_change,
        addressChange(
            m_document->text(), m_document->baseText().value_or(QString()), m_document->path(), *m_site));
    m_address->setFullText(
        m_change.address.isEmpty() ? tr("The address follows from the file name.") : m_change.address);
    m_copy->setEnabled(!m_change.address.isEmpty());
    if (before.broken == m_change.broken)
        return;
    if (m_change.broken.isEmpty())
        m_warning->hide();
    else
        m_warning->show(
            Tone::Warning, brokenAddressText(m_change.broken, std::nullopt),
            {{tr("&Keep It"), [this] { keepOldAddress(); }}});
    Q_EMIT brokenChanged();
}

void UrlLine::setLinks(qsizetype posts)
{
    m_warning->setMessage(brokenAddressText(m_change.broken, posts));
}

void UrlLine::copy()
{
    QGuiApplication::clipboard()->setText(m_change.address);
    QToolTip::showText(m_copy->mapToGlobal(m_copy->rect().bottomLeft()), tr("Copied"), m_copy);
}

void UrlLine::keepOldAddress()
{
    if (const Result<TextEdits> edits = setField(m_document->text(), u"slug"_s, m_change.slug))
        m_document->apply(*edits);
    else
        m_warning->setMessage(edits.error().message);
}

bool UrlLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && m_copy->isEnabled())
        copy();
    return QWidget::eventFilter(watched, event);
}

QString brokenAddressText(const QString &address, std::optional<qsizetype> links)
{
    const QString gone = UrlLine::tr("The old address %1 will be gone.").arg(address);
    if (!links)
        return gone;
    if (*links == 0)
        return gone + u' ' + UrlLine::tr("No other post links to it.");
    return gone + u' ' +
           (*links == 1 ? UrlLine::tr("One post links to it.")
                        : UrlLine::tr("%1 posts link to it.").arg(*links));
}

} // namespace Galley
