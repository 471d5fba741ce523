// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/calendarcontroller.h"

#include "app/calendarpanel.h"
#include "site/datechange.h"

#include <QDockWidget>
#include <QMainWindow>

using namespace Qt::StringLiterals;

namespace Galley {

CalendarController::CalendarController(const Parts &parts) : m(parts), m_panel(new CalendarPanel)
{
    auto *dock = new QDockWidget(tr("Calendar"), m.window);
    dock->setObjectName(u"calendar"_s);
    dock->setWidget(m_panel);
    m.window->addDockWidget(Qt::LeftDockWidgetArea, dock);
    dock->hide();
    m.view.addPanel(ActionId::ToggleCalendar, dock);
    connect(m_panel, &CalendarPanel::activated, &m.files, &FileActions::openPath);
    connect(m_panel, &CalendarPanel::moveRequested, this, &CalendarController::move);
    connect(&m.blog, &BlogSession::rootChanged, this, &CalendarController::showSite);
    connect(&m.blog, &BlogSession::siteChanged, this, &CalendarController::showSite);
    connect(&m.bulk, &BulkChanges::changed, this, &CalendarController::showSite);
    showSite();
}

QWidget *CalendarController::panel() const
{
    return m_panel;
}

void CalendarController::showSite()
{
    m_panel->setSite(m.bulk.input().site, QDate::currentDate());
}

void CalendarController::move(const QString &file, QDate day)
{
    const PlanInput input = m.bulk.input();
    const PostMeta *post = input.site ? input.site->findPost(file) : nullptr;
    const Result<SourceText> source = input.text(file);
    if (!post || !source || postDay(*post) == day)
        return;
    const bool isNamed = dateSource(source->text, post->relativePath) == DateSource::Path;
    if (isNamed && !m.dialogs.confirm(
                       tr("Write the date into “%1”?").arg(post->title),
                       tr("The date stands in the name of the file. A date in the front matter comes before "
                          "it; the name and the address stay. To change these, rename the post."),
                       tr("Write Date")))
        return;
    m.bulk.make(planDay(input, file, day));
    m_panel->showDay(day);
}

} // namespace Galley
