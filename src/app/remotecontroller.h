// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"
#include "app/messagebar.h"
#include "app/posttabs.h"
#include "app/previewcontroller.h"
#include "app/settings.h"

namespace Galley {

/// What a person decides about content of the web: remembers it, tells the preview, and copies a file into
/// the blog where that is wanted. UI thread; owned by the window.
class RemoteController final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        PostTabs &tabs;
        BlogSession &blog;
        PreviewController &preview;
        PreviewPane *pane;
        MessageBar *bar;
        Settings &settings;
    };

    explicit RemoteController(const Parts &parts, QObject *parent = nullptr);

    const RemoteConsent &consent() const { return m_consent; }
    /// The dialog with the hosts that are always allowed.
    void showHosts(QWidget *window);

private:
    void ask(RemoteAction action, const QList<QUrl> &urls);
    void showFailure(RemoteAction action, const QUrl &url, const RemoteFailure &failure);
    void setHosts(const QSet<QString> &hosts);
    void apply();
    void copy(const QUrl &url);
    void store(PostDocument *post, const QUrl &url, const RemoteFile &file);

    Parts m;
    RemoteConsent m_consent;
};

} // namespace Galley
