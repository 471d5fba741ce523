// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/previewpage.h"
#include "preview/previewschemehandler.h"
#include "preview/requestguard.h"

#include <QJsonObject>
#include <QWebChannel>
#include <QWebEngineProfile>

#include <memory>

namespace Galley {

/// What the page that draws diagrams can tell the program.
class DiagramHost final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// The answer to draw(); an empty one when the page is ready.
    Q_INVOKABLE void finish(const QJsonObject &answer) { Q_EMIT finished(answer); }

Q_SIGNALS:
    void finished(const QJsonObject &answer);
};

/// A page that nobody sees, in which Mermaid draws: as locked as the preview's, without a file of the blog
/// and without a network. UI thread.
class DiagramPainter final : public QObject
{
    Q_OBJECT

public:
    DiagramPainter();
    ~DiagramPainter() override;

    /// One drawing at a time: {"light": SVG, "dark": SVG}, or {"error": why there is none}. Waits for it, at
    /// most this long (milliseconds); empty after that.
    QJsonObject draw(const QString &source, int timeLimit);

private:
    QJsonObject answer(int timeLimit);

    QWebEngineProfile m_profile; ///< off the record
    PreviewSchemeHandler m_handler;
    RequestGuard m_guard;
    DiagramHost m_host;
    QWebChannel m_channel;
    PreviewPage m_page{&m_profile};
    bool m_ready = false;
};

} // namespace Galley
