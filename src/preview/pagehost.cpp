// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pagehost.h"

#include "render/boxes.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace Galley {

void PageHost::askRemote(const QString &action, const QString &urls)
{
    static const QHash<QString, RemoteAction> actions{
        {u"once"_s, RemoteAction::Once},
        {u"always"_s, RemoteAction::Always},
        {u"copy"_s, RemoteAction::Copy}};
    QList<QUrl> asked;
    for (const QString &line : urls.split(u'\n')) {
        if (const QUrl url = webUrl(line.toUtf8()); url.isValid())
            asked += url;
    }
    if (actions.contains(action) && !asked.isEmpty())
        Q_EMIT remoteAsked(actions.value(action), asked);
}

} // namespace Galley
