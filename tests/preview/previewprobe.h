// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/previewpane.h"

#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <optional>

namespace Galley {

/// A pane in a window of its own, with a look into its page.
class PreviewProbe
{
public:
    explicit PreviewProbe(PreviewPane::ColorScheme scheme = PreviewPane::ColorScheme::Light)
    {
        pane.setColorScheme(scheme);
        pane.resize(900, 700);
        QObject::connect(
            &pane, &PreviewPane::shown, &pane, [this](quint64 revision) { shownRevision = revision; });
        pane.show();
    }

    QWebEnginePage *page() const
    {
        const auto *view = pane.findChild<QWebEngineView *>();
        return view ? view->page() : nullptr;
    }

    /// Shows blocks of HTML, one per source line, and waits until the page has them.
    bool show(const QList<QByteArray> &html, PostMeta meta = {})
    {
        auto rendering = std::make_shared<PostRendering>();
        rendering->revision = ++m_revision;
        rendering->file = site.root + QStringLiteral("/post.md");
        rendering->meta = std::move(meta);
        int line = 1;
        for (const QByteArray &block : html)
            rendering->body.blocks.push_back({block, line, line}), ++line;
        return showRendering(rendering);
    }

    bool showRendering(const PostRenderingPtr &rendering)
    {
        pane.showPost(rendering, std::make_shared<const SiteSnapshot>(site));
        return QTest::qWaitFor([&] { return shownRevision == rendering->revision; }, 30000);
    }

    /// The value of a script. The page's own world by default; MainWorld is what content would see.
    QVariant evaluate(const QString &script, quint32 world = QWebEngineScript::ApplicationWorld) const
    {
        // Shared with an answer that may come after the wait.
        const auto result = std::make_shared<std::optional<QVariant>>();
        page()->runJavaScript(script, world, [result](const QVariant &value) { *result = value; });
        return QTest::qWaitFor([&] { return result->has_value(); }, 30000) ? **result : QVariant();
    }

    /// Waits until everything that the page has begun to load so far was answered or refused: an answer to a
    /// request of our own, which stands behind all of it, has come.
    bool settle()
    {
        const QString settled = QStringLiteral("window.settled");
        const quint32 world = QWebEngineScript::UserWorld;
        evaluate(
            QStringLiteral("window.settled = false; var probe = new Image();"
                           "probe.onload = probe.onerror = () => setTimeout(() => window.settled = true, 1);"
                           "probe.src = 'galley://page/none-' + Math.random();"),
            world);
        return QTest::qWaitFor([&] { return evaluate(settled, world).toBool(); }, 30000);
    }

    PreviewPane pane;
    SiteSnapshot site;
    quint64 shownRevision = 0;

private:
    quint64 m_revision = 1000;
};

} // namespace Galley
