// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewschemehandler.h"

#include "preview/previewurls.h"
#include "publish/mediatypes.h"
#include "publish/webresources.h"

#include <QBuffer>
#include <QFile>
#include <QWebEngineUrlRequestJob>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Scripts are not served at all: the page's own is injected.
QByteArray bundledType(const QString &name)
{
    if (name == u"page.html"_s)
        return "text/html";
    if (name.endsWith(u".css"_s))
        return "text/css";
    return name.endsWith(u".woff2"_s) ? "font/woff2" : QByteArray();
}

} // namespace

void PreviewSchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    if (job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (const auto name = bundledFile(job->requestUrl())) {
        replyBundled(job, *name);
        return;
    }
    if (const QUrl target = remoteTarget(job->requestUrl()); m_remote && target.isValid()) {
        m_remote->answer(job, target);
        return;
    }
    const auto path = shownFile(job->requestUrl(), m_folders);
    auto file = std::make_unique<QFile>(path.value_or(QString()));
    if (!path || !file->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    file->setParent(job);
    job->reply(mediaType(*path), file.release());
}

void PreviewSchemeHandler::replyBundled(QWebEngineUrlRequestJob *job, const QString &name) const
{
    const QByteArray type = bundledType(name);
    QByteArray bytes = type.isEmpty() ? QByteArray() : webResource(name);
    if (bytes.isEmpty()) {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    if (name == u"page.html"_s)
        bytes.replace("@theme@", m_theme);
    auto *buffer = new QBuffer(job);
    buffer->setData(bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(type, buffer);
}

} // namespace Galley
