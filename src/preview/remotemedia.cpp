// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/remotemedia.h"

#include <QBuffer>
#include <QWebEngineUrlRequestJob>

namespace Galley {
namespace {

constexpr qsizetype mostKept = 128 * 1024 * 1024;

void reply(QWebEngineUrlRequestJob *job, const RemoteFile &file)
{
    auto *buffer = new QBuffer(job);
    buffer->setData(file.bytes);
    buffer->open(QIODevice::ReadOnly);
    job->reply(file.type, buffer);
}

} // namespace

RemoteMedia::RemoteMedia(RemoteFetcher &fetcher) : m_fetcher(fetcher), m_loaded(mostKept) {}

void RemoteMedia::answer(QWebEngineUrlRequestJob *job, const QUrl &url)
{
    if (!m_consent.allows(url)) {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    if (const RemoteFile *file = m_loaded.object(url)) {
        reply(job, *file);
        return;
    }
    // The job goes when the page no longer wants the answer, and the fetch with it.
    const RemoteFetch *fetch = m_fetcher.fetch(url, m_consent.hosts, job);
    connect(fetch, &RemoteFetch::finished, this, [this, job, url](const RemoteResult &result) {
        take(job, url, result);
    });
}

void RemoteMedia::take(QWebEngineUrlRequestJob *job, const QUrl &url, const RemoteResult &result)
{
    if (!result) {
        job->fail(QWebEngineUrlRequestJob::RequestFailed);
        Q_EMIT failed(url, result.error());
        return;
    }
    reply(job, *result);
    m_loaded.insert(url, new RemoteFile(*result), result->bytes.size());
}

} // namespace Galley
