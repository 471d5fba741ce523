// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/filedrop.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace Galley {

namespace {

std::vector<OpenRequest> requestsFor(const QMimeData *data)
{
    std::vector<OpenRequest> requests;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            requests.push_back({url.toLocalFile(), std::nullopt});
    }
    return requests;
}

} // namespace

FileDrop::FileDrop(QWidget *window)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool FileDrop::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // a QDragEnterEvent is one too
    const std::vector<OpenRequest> requests = requestsFor(drop->mimeData());
    if (requests.empty())
        return false;
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop)
        Q_EMIT dropped(requests);
    return true;
}

} // namespace Galley
