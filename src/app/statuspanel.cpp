// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/statuspanel.h"

#include "app/icons.h"
#include "app/problemspanel.h"

#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace Galley {

StatusPanel::StatusPanel(QStatusBar *bar)
    : QObject(bar)
    , m_bar(bar)
    , m_scanText(new QLabel(tr("Reading the blog…"), bar))
    , m_scanProgress(new QProgressBar(bar))
    , m_scanCancel(new QToolButton(bar))
{
    m_scanProgress->setMaximumWidth(160);
    m_scanProgress->setAccessibleName(tr("Posts read"));
    m_scanCancel->setIcon(icon(u"close"_s));
    m_scanCancel->setAutoRaise(true);
    m_scanCancel->setToolTip(tr("Stop reading the blog"));
    m_scanCancel->setAccessibleName(m_scanCancel->toolTip());
    connect(m_scanCancel, &QToolButton::clicked, this, &StatusPanel::scanCancelled);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_scanText, m_scanProgress, m_scanCancel})
        bar->addWidget(widget);
    hideScan();

    m_file = addLabel(tr("File"));
    m_words = addLabel(tr("Words"));
    m_time = addLabel(tr("Reading time"));
    m_position = addLabel(tr("Line and column"));
    m_problems = new QToolButton(bar);
    m_problems->setAutoRaise(true);
    m_problems->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problems->setFocusPolicy(Qt::TabFocus);
    m_problems->setToolTip(tr("Show the problems of this post"));
    bar->addPermanentWidget(m_problems);
    connect(m_problems, &QToolButton::clicked, this, &StatusPanel::problemsClicked);
    clear();
}

QLabel *StatusPanel::addLabel(const QString &accessibleName)
{
    auto *label = new QLabel(m_bar);
    label->setAccessibleDescription(accessibleName);
    label->setContentsMargins(6, 0, 6, 0);
    m_bar->addPermanentWidget(label);
    return label;
}

void StatusPanel::showScan(int done, int total)
{
    m_scanProgress->setRange(0, total);
    m_scanProgress->setValue(done);
    m_scanText->show();
    m_scanProgress->show();
    m_scanCancel->show();
}

void StatusPanel::hideScan()
{
    m_scanText->hide();
    m_scanProgress->hide();
    m_scanCancel->hide();
}

void StatusPanel::showCounts(const PostMeta &meta)
{
    m_words->setText(wordCountText(meta.wordCount));
    m_time->setText(readingTimeText(meta.readingMinutes));
    m_words->show();
    m_time->show();
}

void StatusPanel::showProblems(const Diagnostics &problems)
{
    QString name = u"note"_s;
    for (const Diagnostic &problem : problems) {
        if (problem.severity == Severity::Error)
            name = u"error"_s;
        else if (problem.severity == Severity::Warning && name == u"note")
            name = u"warning"_s;
    }
    m_problems->setIcon(problems.empty() ? QIcon() : icon(name));
    m_problems->setText(problemCountText(problems));
    m_problems->setAccessibleName(m_problems->text());
    m_problems->show();
}

void StatusPanel::showPosition(TextPosition position)
{
    m_position->setText(tr("Line %1, column %2").arg(position.line).arg(position.column));
    m_position->show();
}

void StatusPanel::showFile(const PostDocument *post)
{
    if (post->path().isEmpty())
        m_file->setText(tr("Not saved yet"));
    else
        m_file->setText(post->isModified() ? tr("Modified") : tr("Saved"));
    m_file->show();
}

void StatusPanel::clear()
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_file, m_words, m_time, m_position, m_problems})
        widget->hide();
}

QString wordCountText(int words)
{
    if (words == 1)
        return StatusPanel::tr("1 word");
    return StatusPanel::tr("%1 words").arg(QLocale().toString(words));
}

} // namespace Galley
