// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/problemspanel.h"

#include "app/fixmenu.h"
#include "app/icons.h"
#include "app/theme.h"

#include <QApplication>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTextDocument>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum Column { MessageColumn, FixColumn, LineColumn, RuleColumn, ColumnCount };

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return ProblemsPanel::tr("Error");
    case Severity::Warning:
        return ProblemsPanel::tr("Warning");
    case Severity::Note:
        return ProblemsPanel::tr("Note");
    }
    Q_UNREACHABLE();
}

Tone toneOf(Severity severity)
{
    return static_cast<Tone>(severity);
}
static_assert(static_cast<int>(Tone::Error) == static_cast<int>(Severity::Error));
static_assert(static_cast<int>(Tone::Warning) == static_cast<int>(Severity::Warning));
static_assert(static_cast<int>(Tone::Note) == static_cast<int>(Severity::Note));

std::pair<int, int> place(TextPosition position)
{
    return {position.line, position.column};
}

} // namespace

ProblemsPanel::ProblemsPanel(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_empty(new QLabel(tr("No problems in this post."), this))
{
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Problem"), tr("Fix"), tr("Line"), tr("Rule")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Problems"));
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(MessageColumn, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(FixColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(LineColumn, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(RuleColumn, QHeaderView::ResizeToContents);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(12);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_list);
    column->addWidget(m_empty);
    setFocusProxy(m_list);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QTreeWidget::customContextMenuRequested, this, &ProblemsPanel::showMenu);
    connect(m_list, &QTreeWidget::itemClicked, this, &ProblemsPanel::click);
    connect(m_list, &QTreeWidget::itemActivated, this, &ProblemsPanel::activate);
    refill();
}

void ProblemsPanel::setProblems(const Diagnostics &problems)
{
    if (problems == m_problems)
        return;
    m_problems = problems;
    refill();
}

void ProblemsPanel::refill()
{
    m_list->clear();
    for (const Diagnostic &problem : m_problems)
        fill(new QTreeWidgetItem(m_list), problem);
    m_list->setVisible(!m_problems.empty());
    m_empty->setVisible(m_problems.empty());
}

void ProblemsPanel::fill(QTreeWidgetItem *item, const Diagnostic &problem)
{
    const QString names[]{u"error"_s, u"warning"_s, u"note"_s};
    const QColor color = toneColor(toneOf(problem.severity), brightnessOf(qApp->palette()));
    item->setIcon(MessageColumn, icon(names[static_cast<size_t>(problem.severity)]));
    item->setText(MessageColumn, problem.message);
    item->setToolTip(MessageColumn, Qt::convertFromPlainText(problem.message, Qt::WhiteSpaceNormal));
    item->setForeground(MessageColumn, color);
    item->setData(
        MessageColumn, Qt::AccessibleTextRole,
        tr("%1: %2, line %3")
            .arg(severityWord(problem.severity), problem.message)
            .arg(problem.position.line));
    if (!problem.fix.isEmpty()) {
        item->setText(FixColumn, problem.fix.caption);
        item->setToolTip(FixColumn, tr("Click to fix this"));
        item->setForeground(FixColumn, palette().color(QPalette::Link));
    }
    item->setText(LineColumn, QString::number(problem.position.line));
    item->setTextAlignment(LineColumn, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(RuleColumn, problem.rule);
    item->setForeground(RuleColumn, palette().color(QPalette::PlaceholderText));
}

const Diagnostic &ProblemsPanel::problemOf(const QTreeWidgetItem *item) const
{
    const int index = m_list->indexOfTopLevelItem(const_cast<QTreeWidgetItem *>(item));
    return m_problems.at(static_cast<size_t>(index));
}

void ProblemsPanel::activate(const QTreeWidgetItem *item)
{
    Q_EMIT activated(problemOf(item).position);
}

void ProblemsPanel::click(const QTreeWidgetItem *item, int column)
{
    const Fix fix = problemOf(item).fix;
    activate(item);
    if (column == FixColumn && !fix.isEmpty())
        Q_EMIT fixRequested(fix.edits);
}

void ProblemsPanel::showMenu(const QPoint &place)
{
    const QTreeWidgetItem *item = m_list->itemAt(place);
    if (item == nullptr)
        return;
    auto *menu = new FixMenu({problemOf(item)}, m_problems, this);
    connect(menu, &FixMenu::chosen, this, &ProblemsPanel::fixRequested);
    connect(menu, &FixMenu::everywhereChosen, this, &ProblemsPanel::fixEverywhereRequested);
    menu->popup(m_list->viewport()->mapToGlobal(place));
}

void ProblemsPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        refill();
    QWidget::changeEvent(event);
}

std::optional<TextPosition> neighbourProblem(const Diagnostics &problems, TextPosition from, ProblemStep step)
{
    if (problems.empty())
        return std::nullopt;
    std::vector<TextPosition> places;
    for (const Diagnostic &problem : problems)
        places.push_back(problem.position);
    const auto before = [](TextPosition a, TextPosition b) { return place(a) < place(b); };
    std::sort(places.begin(), places.end(), before);
    if (step == ProblemStep::Next) {
        const auto next = std::upper_bound(places.begin(), places.end(), from, before);
        return next == places.end() ? places.front() : *next;
    }
    const auto next = std::lower_bound(places.begin(), places.end(), from, before);
    return next == places.begin() ? places.back() : *std::prev(next);
}

QString problemCountText(const Diagnostics &problems)
{
    const auto count = [&](Severity severity) {
        return std::count_if(
            problems.begin(), problems.end(), [&](const Diagnostic &d) { return d.severity == severity; });
    };
    QStringList parts;
    if (const auto errors = count(Severity::Error); errors > 0)
        parts << (errors == 1 ? ProblemsPanel::tr("1 error") : ProblemsPanel::tr("%1 errors").arg(errors));
    if (const auto warnings = count(Severity::Warning); warnings > 0)
        parts
            << (warnings == 1 ? ProblemsPanel::tr("1 warning")
                              : ProblemsPanel::tr("%1 warnings").arg(warnings));
    if (const auto notes = count(Severity::Note); notes > 0)
        parts << (notes == 1 ? ProblemsPanel::tr("1 note") : ProblemsPanel::tr("%1 notes").arg(notes));
    return parts.isEmpty() ? ProblemsPanel::tr("No problems") : parts.join(u", "_s);
}

} // namespace Galley
