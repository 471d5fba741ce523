// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/remotemedia.h"

#include <QByteArray>
#include <QStringList>
#include <QWebEngineUrlSchemeHandler>

namespace Galley {

/// Serves the galley: scheme: the page with its styles and fonts, the pictures, video and audio of the blog
/// (see previewurls.h for what is refused), and those of the web that the person allowed. UI thread; owned by
/// the view, outlived by no request.
class PreviewSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// Answers for the web; without it everything from there is refused.
    void setRemote(RemoteMedia *remote) { m_remote = remote; }
    /// The folders (full paths) whose files may be shown.
    void setFolders(const QStringList &folders) { m_folders = folders; }
    /// "light" or "dark": the look of the page from its first frame.
    void setTheme(const QByteArray &theme) { m_theme = theme; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyBundled(QWebEngineUrlRequestJob *job, const QString &name) const;

    RemoteMedia *m_remote = nullptr;
    QStringList m_folders;
    QByteArray m_theme = "light";
};

} // namespace Galley
