// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/quickopen.h"

#include "app/markedtextdelegate.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int fileRole = Qt::UserRole;
/// More rows than anybody looks through; typing one more letter is faster.
constexpr qsizetype mostRows = 100;
constexpr int shownRows = 9;

QListWidgetItem *rowOf(const QuickHit &hit)
{
    auto *item = new QListWidgetItem;
    item->setData(fileRole, hit.file);
    item->setData(MarkedTextDelegate::TextRole, QVariant::fromValue(hit.title));
    item->setData(MarkedTextDelegate::DetailRole, QVariant::fromValue(hit.detail));
    item->setData(MarkedTextDelegate::AsideRole, hit.date);
    QStringList parts{hit.title.text, hit.date, hit.detail.text};
    parts.removeAll(QString());
    item->setData(Qt::AccessibleTextRole, parts.join(u", "_s));
    return item;
}

} // namespace

QuickOpen::QuickOpen(const Parts &parts)
    : QFrame(parts.window, Qt::Popup)
    , m(parts)
    , m_typed(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
{
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(tr("Go to a post"));
    m_typed->setPlaceholderText(tr("Title, file, slug or tag; :40 goes to line 40"));
    m_typed->setAccessibleName(tr("Post to go to"));
    m_typed->installEventFilter(this);
    m_list->setItemDelegate(new MarkedTextDelegate(MarkedTextDelegate::Lines::Two, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Posts that fit"));
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setWordWrap(true);
    m_hint->setMargin(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(6, 6, 6, 6);
    column->addWidget(m_typed);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    column->addStretch();
    connect(m_typed, &QLineEdit::textChanged, this, &QuickOpen::refill);
    connect(m_list, &QListWidget::itemClicked, this, [this] { choose(m_list->currentRow()); });
    m.actions.on(ActionId::QuickOpen, this, &QuickOpen::start);
}

void QuickOpen::start()
{
    const SiteSnapshotPtr site = m.blog.site();
    m_index.emplace(site ? *site : SiteSnapshot());
    m_typed->clear();
    refill();
    const QSize window = m.window->size();
    const int row = m_list->sizeHintForRow(0) > 0 ? m_list->sizeHintForRow(0) : 2 * fontMetrics().height();
    resize(
        std::min(fontMetrics().averageCharWidth() * 90, window.width() * 9 / 10),
        std::min(m_typed->sizeHint().height() + shownRows * row + 24, window.height() * 7 / 10));
    move(m.window->mapToGlobal(QPoint((window.width() - width()) / 2, window.height() / 10)));
    show();
    m_typed->setFocus(Qt::PopupFocusReason);
}

void QuickOpen::refill()
{
    m_list->clear();
    const QString words = quickRequest(m_typed->text()).words;
    for (const QuickHit &hit : m_index->find(words, m.recent.files(), mostRows))
        m_list->addItem(rowOf(hit));
    m_list->setCurrentRow(0);
    m_list->setVisible(m_list->count() > 0);
    m_hint->setVisible(m_list->count() == 0);
    if (m.blog.site())
        m_hint->setText(words.isEmpty() ? tr("This blog has no posts yet.") : tr("No post fits."));
    else
        m_hint->setText(tr("The blog is still being read."));
}

void QuickOpen::choose(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (item == nullptr)
        return;
    const OpenRequest request{item->data(fileRole).toString(), quickRequest(m_typed->text()).place};
    hide();
    m.files.open({request});
}

bool QuickOpen::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose(m_list->currentRow());
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

QuickRequest quickRequest(const QString &typed)
{
    static const QRegularExpression placed(u"^(.*?):(\\d{0,9})(?::(\\d{0,9}))?$"_s);
    const QRegularExpressionMatch match = placed.match(typed);
    if (!match.hasMatch())
        return {typed, std::nullopt};
    if (match.captured(2).isEmpty())
        return {match.captured(1), std::nullopt};
    return {
        match.captured(1),
        TextPosition{std::max(1, match.captured(2).toInt()), std::max(1, match.captured(3).toInt())}};
}

} // namespace Galley
