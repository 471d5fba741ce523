// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace Galley {

/// Refuses every request that leaves the galley: scheme: the last of the locks, should a page's policy ever
/// fail.
class RequestGuard final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &request) override;
};

} // namespace Galley
