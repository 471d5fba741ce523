// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QWebEngineUrlSchemeHandler>

namespace Galley {

/// Serves the galley: scheme: the page with its styles and fonts, and the pictures, video and audio of the
/// blog (see previewurls.h for what is refused). UI thread; owned by the view, outlived by no request.
class PreviewSchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    /// The folders (full paths) whose files may be shown.
    void setFolders(const QStringList &folders) { m_folders = folders; }
    /// "light" or "dark": the look of the page from its first frame.
    void setTheme(const QByteArray &theme) { m_theme = theme; }

    void requestStarted(QWebEngineUrlRequestJob *job) override;

private:
    void replyBundled(QWebEngineUrlRequestJob *job, const QString &name) const;

    QStringList m_folders;
    QByteArray m_theme = "light";
};

} // namespace Galley
