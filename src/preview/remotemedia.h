// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/remoteconsent.h"
#include "preview/remotefetch.h"

#include <QCache>
#include <QObject>

class QWebEngineUrlRequestJob;

namespace Galley {

/// Answers the page's requests for content of the web: loads what the person allowed, refuses the rest, and
/// keeps what was loaded so that it is asked for once. UI thread; owned by the scheme handler.
class RemoteMedia final : public QObject
{
    Q_OBJECT

public:
    explicit RemoteMedia(RemoteFetcher &fetcher);

    void setConsent(const RemoteConsent &consent) { m_consent = consent; }
    void answer(QWebEngineUrlRequestJob *job, const QUrl &url);

Q_SIGNALS:
    void failed(const QUrl &url, const Galley::RemoteFailure &failure);

private:
    void take(QWebEngineUrlRequestJob *job, const QUrl &url, const RemoteResult &result);

    RemoteFetcher &m_fetcher;
    RemoteConsent m_consent;
    QCache<QUrl, RemoteFile> m_loaded;
};

} // namespace Galley
