// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace Galley {

/// One post that was open.
struct SessionPost
{
    QString path;
    int caret = 0;  ///< code unit of the working text
    int anchor = 0; ///< other end of the selection; equal to caret when there is none
    int scroll = 0; ///< vertical position of the editor's scroll bar

    friend bool operator==(const SessionPost &, const SessionPost &) = default;
};

/// What the window showed when it was closed. A plain value; written to the user's state folder.
struct Session
{
    QString blog; ///< root of the open blog; empty when none
    std::vector<SessionPost> posts;
    int current = -1;       ///< index of the post in front
    QByteArray geometry;    ///< QWidget::saveGeometry
    QByteArray windowState; ///< QMainWindow::saveState
    QStringList recentFiles;
    QStringList recentBlogs;

    friend bool operator==(const Session &, const Session &) = default;
};

/// galley/session.json in the user's state folder ($XDG_STATE_HOME, else ~/.local/state).
QString sessionFile();

/// The session as JSON, and back. Anything in the text that does not fit is left out: a damaged file is an
/// empty session, never a failed start.
QByteArray toJson(const Session &session);
Session sessionFromJson(const QByteArray &json);

/// A missing file is an empty session.
Session loadSession(const QString &file);
Result<void> saveSession(const QString &file, const Session &session);

/// The list with this path in front, once, and no longer than ten.
///
///     withRecent({"a", "b"}, "b") ⇒ {"b", "a"}
QStringList withRecent(const QStringList &paths, const QString &newest);

} // namespace Galley
