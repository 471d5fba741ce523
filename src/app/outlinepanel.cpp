// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/outlinepanel.h"

#include <QLabel>
#include <QTextDocument>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

namespace Galley {

namespace {

constexpr int lineRole = Qt::UserRole;

} // namespace

OutlinePanel::OutlinePanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeWidget(this))
    , m_empty(new QLabel(tr("No headings in this post."), this))
{
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setAccessibleName(tr("Outline"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_tree);
    column->addWidget(m_empty);
    m_tree->hide();
    setFocusProxy(m_tree);
    connect(m_tree, &QTreeWidget::itemClicked, this, &OutlinePanel::activate);
    connect(m_tree, &QTreeWidget::itemActivated, this, &OutlinePanel::activate);
}

void OutlinePanel::setHeadings(const std::vector<Heading> &headings)
{
    if (headings == m_headings)
        return;
    m_headings = headings;
    m_tree->clear();
    const std::vector<int> parents = headingParents(headings);
    std::vector<QTreeWidgetItem *> items;
    for (size_t i = 0; i < headings.size(); ++i) {
        auto *item = parents[i] < 0 ? new QTreeWidgetItem(m_tree)
                                    : new QTreeWidgetItem(items[static_cast<size_t>(parents[i])]);
        item->setText(0, headings[i].text);
        item->setToolTip(0, Qt::convertFromPlainText(headings[i].text, Qt::WhiteSpaceNormal));
        item->setData(0, lineRole, headings[i].line);
        items.push_back(item);
    }
    m_tree->expandAll();
    m_tree->setVisible(!headings.empty());
    m_empty->setVisible(headings.empty());
}

void OutlinePanel::showLine(int line)
{
    QTreeWidgetItem *at = nullptr;
    for (QTreeWidgetItemIterator item(m_tree); *item && (*item)->data(0, lineRole).toInt() <= line; ++item)
        at = *item;
    m_tree->setCurrentItem(at);
}

void OutlinePanel::activate(const QTreeWidgetItem *item)
{
    Q_EMIT activated(item->data(0, lineRole).toInt());
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
