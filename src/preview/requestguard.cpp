// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/requestguard.h"

#include "preview/previewurls.h"

namespace Galley {

void RequestGuard::interceptRequest(QWebEngineUrlRequestInfo &request)
{
    const QString scheme = request.requestUrl().scheme();
    const bool inlineImage = scheme == QLatin1String("data") &&
                             request.resourceType() == QWebEngineUrlRequestInfo::ResourceTypeImage;
    request.block(scheme != QLatin1String(previewScheme) && !inlineImage);
}

} // namespace Galley
