// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/outlinepanel.h"

#include "app/icons.h"

#include <QLabel>
#include <QTextDocument>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int lineRole = Qt::UserRole;
constexpr int isHeadingRole = Qt::UserRole + 1;

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent), m_tree(new QTreeWidget(this)), m_empty(new QLabel(this))
{
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Outline"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(12);
    m_empty->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_empty);
    column->addWidget(m_tree, 1);
    m_tree->hide();
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePanel::activate);
    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePanel::activate);
    clear();
}

void OutlinePanel::showOutline(const std::vector<Heading> &headings, std::optional<int> truncateLine)
{
    m_empty->setText(tr("No headings in this post."));
    m_empty->setVisible(headings.empty());
    if (headings == m_headings && truncateLine == m_truncateLine)
        return;
    m_headings = headings;
    m_truncateLine = truncateLine;
    refill();
}

void OutlinePanel::clear()
{
    showOutline({}, std::nullopt);
    m_empty->setText(tr("Open a post to see its headings here."));
}

void OutlinePanel::refill()
{
    m_tree->clear();
    const std::vector<int> parents = headingParents(m_headings);
    std::vector<QTreeWidgetItem *> items;
    QTreeWidgetItem *beforeTruncation = nullptr;
    for (size_t i = 0; i < m_headings.size(); ++i) {
        QTreeWidgetItem *parent = parents[i] < 0 ? nullptr : items[static_cast<size_t>(parents[i])];
        if (m_truncateLine.value_or(0) > 0 && m_headings[i].line > *m_truncateLine &&
            (i == 0 || m_headings[i - 1].line <= *m_truncateLine))
            addTruncation(beforeTruncation);
        QTreeWidgetItem *item = addItem(parent, m_headings[i].text, m_headings[i].line);
        item->setData(0, isHeadingRole, true);
        beforeTruncation = item;
        items.push_back(item);
    }
    if (m_truncateLine == 0) {
        addItem(nullptr, tr("No truncate point: lists show the whole post"), 0)->setFlags(Qt::ItemIsEnabled);
    } else if (m_truncateLine && (m_headings.empty() || m_headings.back().line <= *m_truncateLine)) {
        addTruncation(beforeTruncation);
    }
    m_tree->expandAll();
    m_tree->setVisible(m_tree->topLevelItemCount() > 0);
}

QTreeWidgetItem *OutlinePanel::addItem(QTreeWidgetItem *parent, const QString &text, int line)
{
    auto *item = parent ? new QTreeWidgetItem(parent) : new QTreeWidgetItem(m_tree);
    item->setText(0, text);
    item->setToolTip(0, Qt::convertFromPlainText(text, Qt::WhiteSpaceNormal));
    item->setData(0, lineRole, line);
    if (line == 0 || line == m_truncateLine) {
        QFont font = m_tree->font();
        font.setItalic(true);
        item->setFont(0, font);
    }
    return item;
}

void OutlinePanel::addTruncation(QTreeWidgetItem *parent)
{
    addItem(parent, tr("Lists stop here"), *m_truncateLine)->setIcon(0, icon(u"truncate"_s));
}

void OutlinePanel::showLine(int line)
{
    QTreeWidgetItem *at = nullptr;
    for (QTreeWidgetItemIterator item(m_tree); *item; ++item) {
        if ((*item)->data(0, isHeadingRole).toBool() && (*item)->data(0, lineRole).toInt() <= line)
            at = *item;
    }
    m_tree->setCurrentItem(at);
}

void OutlinePanel::activate(const QTreeWidgetItem *item)
{
    if (const int line = item->data(0, lineRole).toInt(); line > 0)
        Q_EMIT activated(line);
}

std::vector<int> headingParents(const std::vector<Heading> &headings)
{
    std::vector<int> parents;
    std::vector<int> open; // from the outermost heading to the last one
    for (size_t i = 0; i < headings.size(); ++i) {
        while (!open.empty() && headings[static_cast<size_t>(open.back())].level >= headings[i].level)
            open.pop_back();
        parents.push_back(open.empty() ? -1 : open.back());
        open.push_back(static_cast<int>(i));
    }
    return parents;
}

} // namespace Galley
