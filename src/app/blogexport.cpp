// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogexport.h"

#include "publish/diagrammemory.h"
#include "publish/engineprocess.h"
#include "publish/sitepages.h"
#include "site/permalink.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Milliseconds between two reports of progress: more would keep the window busy.
constexpr qint64 progressPause = 30;

/// The page that a reader begins with.
QUrl firstPage(const QString &folder, const SiteSnapshot &site)
{
    const Result<QString> page = pageFolder(blogPermalink(site.config));
    const QString path = folder + u'/' + page.value_or(QString());
    for (const QString &file : {path + u"/index.html"_s, path + u".html"_s}) {
        if (QFileInfo::exists(file))
            return QUrl::fromLocalFile(file);
    }
    return QUrl::fromLocalFile(folder);
}

} // namespace

BlogExport::BlogExport(const Parts &parts, ExportMemory &memory, QObject *parent)
    : QObject(parent), m(parts), m_memory(memory)
{
}

BlogExport::~BlogExport()
{
    cancel();
}

void BlogExport::ask()
{
    if (m_dialog)
        return m_dialog->raise();
    const SiteSnapshotPtr site = m.blog.site();
    if (!site)
        return;
    const ExportChoices choices = m_memory.choices(m.blog.root());
    const QString suggested =
        ExportMemory::defaultFolder() + u'/' + QDir(m.blog.root()).dirName() + u"-html"_s;
    const QString folder = choices.siteFolder.isEmpty() ? suggested : choices.siteFolder;
    m_dialog = new ExportBlogDialog(choices.site, folder, m.dialogs, m.window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto unsaved = m.posts.modified().size(); unsaved > 0)
        m_dialog->setHint(tr("Posts with changes that are not saved, and so not exported: %1.").arg(unsaved));
    connect(m_dialog, &ExportBlogDialog::startRequested, this, &BlogExport::start);
    connect(m_dialog, &ExportBlogDialog::cancelRequested, this, &BlogExport::cancel);
    connect(m_dialog, &ExportBlogDialog::openRequested, this, [site](const QString &target) {
        QDesktopServices::openUrl(firstPage(target, *site));
    });
    m_dialog->open();
}

void BlogExport::start()
{
    const SiteSnapshotPtr site = m.blog.site();
    if (m_control || !site)
        return;
    const SiteExportOptions options = m_dialog->options();
    const QString target = m_dialog->target();
    ExportChoices choices = m_memory.choices(m.blog.root());
    choices.site = options;
    choices.siteFolder = target;
    m_memory.remember(m.blog.root(), choices);

    m_dialog->setHint({});
    m_dialog->showProgress({});
    m_control = std::make_shared<ExportControl>();
    m_time.start();
    // The feed waits for its jobs before it goes, so it can carry the answer; this object may have gone by
    // then.
    const QPointer self(this);
    PreviewFeed *feed = &m.feed;
    m_control->progress = [self, feed, last = qint64(0),
                           time = m_time](const ExportProgress &progress) mutable {
        if (time.elapsed() - last < progressPause)
            return;
        last = time.elapsed();
        QMetaObject::invokeMethod(feed, [self, progress] {
            if (self && self->m_dialog && self->m_control)
                self->m_dialog->showProgress(progress);
        });
    };
    feed->run([self, feed, site, target, options, control = m_control,
               command = m_engineCommand](Renderer &renderer) {
        const auto report = exportSite(
            renderer, *site, target, options, rememberingDrawer(processDrawer(command), diagramFolder()),
            control.get());
        QMetaObject::invokeMethod(feed, [self, report] {
            if (self)
                self->end(report);
        });
    });
}

void BlogExport::cancel()
{
    if (m_control)
        m_control->cancelled = true;
}

void BlogExport::end(const Result<SiteExportReport> &report)
{
    m_control.reset();
    if (!report) {
        if (m_dialog)
            m_dialog->showFailure(report.error().message);
        Q_EMIT failed(report.error().message);
        return;
    }
    if (m_dialog)
        m_dialog->showReport(*report, m_time.elapsed(), m.blog.root());
    Q_EMIT exported(*report);
}

} // namespace Galley
