// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/exportcontroller.h"

#include "publish/diagramprocess.h"

#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QPointer>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// More names than this make the message a list to read.
constexpr qsizetype mostNamesShown = 3;

/// "blog/2024-03-05-hello/index.md" ⇒ "2024-03-05-hello.html"
QString suggestedName(const QString &path)
{
    const QFileInfo info(path);
    const QString base = info.completeBaseName() == u"index" ? info.dir().dirName() : info.completeBaseName();
    return (base.isEmpty() ? u"post"_s : base) + u".html"_s;
}

} // namespace

ExportController::ExportController(const Parts &parts, QObject *parent) : QObject(parent), m(parts) {}

void ExportController::exportCurrent()
{
    PostDocument *post = m.posts.current();
    // Not beside the post: the blog folder gets nothing that nobody asked for.
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString file = m.dialogs.fileToSave(
        tr("Export as HTML"), folder.filePath(suggestedName(post->path())), tr("HTML (*.html)"));
    if (!file.isEmpty())
        exportTo(post, file);
}

void ExportController::exportTo(PostDocument *post, const QString &file)
{
    const SiteSnapshotPtr site = m.blog.siteFor(post->path());
    // The feed waits for its jobs before it goes, so it can carry the answer; this object may have gone by
    // then.
    m.feed.run([text = post->text(), path = post->path(), site, file, feed = &m.feed,
                command = m_diagramCommand, self = QPointer(this)](Renderer &renderer) {
        const auto report = exportSingleFile(renderer, text, path, *site, file, processDrawer(command));
        QMetaObject::invokeMethod(feed, [self, report] {
            if (self)
                self->tell(report);
        });
    });
}

void ExportController::tell(const Result<ExportReport> &report)
{
    if (report)
        Q_EMIT exported(*report);
    else
        Q_EMIT failed(report.error().message);
}

QString exportMessage(const ExportReport &report)
{
    QString message = ExportController::tr("Exported to %1 (%2).")
                          .arg(report.file, QLocale().formattedDataSize(report.bytes));
    if (report.notEmbedded.isEmpty())
        return message;
    message += u' ';
    const QStringList shown = report.notEmbedded.mid(0, mostNamesShown);
    message += ExportController::tr("The file could not hold: %1.").arg(shown.join(u", "_s));
    if (const qsizetype more = report.notEmbedded.size() - shown.size(); more > 0)
        message += u' ' + ExportController::tr("And %1 more.").arg(more);
    return message;
}

} // namespace Galley
