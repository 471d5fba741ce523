// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "preview/findbar.h"
#include "preview/pagehost.h"
#include "preview/pagelifeline.h"
#include "preview/pageupdates.h"
#include "preview/previewpage.h"
#include "preview/previewschemehandler.h"
#include "preview/requestguard.h"

#include <QColor>
#include <QWebChannel>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <functional>

namespace Galley {

/// The WebEngine half of the preview: loads the page once and patches it; at most one patch is under way, and
/// the newest version follows it. When Chromium's process dies or hangs, the page is loaded again with the
/// full content. Made after the window is visible, for starting WebEngine takes a while. UI thread; owned by
/// the pane.
class PreviewView final : public QWebEngineView
{
    Q_OBJECT

public:
    /// Content of the web comes through the fetcher.
    PreviewView(const QByteArray &theme, const QColor &background, RemoteFetcher &fetcher, QWidget *parent);
    ~PreviewView() override;

    void showPost(const PostRenderingPtr &rendering, const SiteSnapshotPtr &site);
    void setTheme(const QByteArray &theme, const QColor &background);
    /// "site" or "plain".
    void setPageStyle(const QByteArray &style);
    void setPageZoom(double zoom);
    /// The filter sees the wheel before the page does.
    void watchWheel(QObject *filter);
    void find(const QString &text, FindDirection direction);
    void printPage(QPrinter *printer, const std::function<void(bool ok)> &done);
    /// What content of the web may be loaded; of use with the next post shown.
    void setConsent(const RemoteConsent &consent);
    PageLifeline &lifeline() { return m_lifeline; }
    void follow(double line);
    void showCaret(int line, Reveal reveal);

Q_SIGNALS:
    void shown(quint64 revision);
    void linkActivated(const QUrl &url, Galley::LinkClick click);
    void linkHovered(const QString &href);
    void placeActivated(const Galley::PagePlace &place);
    void scrolled(double line);
    void remoteAsked(Galley::RemoteAction action, const QList<QUrl> &urls);
    void remoteFailed(const QUrl &url, const Galley::RemoteFailure &failure);
    void found(int current, int count);

protected:
    void childEvent(QChildEvent *event) override;

private:
    void injectScript();
    void loadPage();
    void pageLoaded(bool ok);
    void updatePage();
    void pageUpdated(quint64 revision);
    void loadDiagrams();
    void sendMoves();
    void sendLook();
    void endPrinting(bool ok);
    void run(const QString &script);

    // The page goes before what it needs.
    QWebEngineProfile m_profile;
    RemoteMedia m_remote;
    PreviewSchemeHandler m_handler;
    RequestGuard m_guard;
    PageHost m_host;
    QWebChannel m_channel;
    PreviewPage m_page;
    PageLifeline m_lifeline;

    PageUpdates m_updates;
    PostRenderingPtr m_rendering; ///< to show next; null when the page shows the newest or gets it now
    PostRenderingPtr m_shown;     ///< in the page, or on its way
    SiteSnapshotPtr m_site;
    RemoteConsent m_consent;
    QString m_file; ///< of the post in the page

    struct Caret
    {
        int line;
        Reveal reveal;
    };
    std::optional<double> m_follow; ///< to send when the page has what it is to show
    std::optional<Caret> m_caret;   ///< likewise
    int m_turn = 0;                 ///< number of the last move sent: the page's reports before it are late
    QByteArray m_theme;
    QByteArray m_style = "site";
    double m_zoom = 1;
    QObject *m_wheelFilter = nullptr;
    QPrinter *m_printer = nullptr; ///< set while the page is printed
    std::function<void(bool ok)> m_printed;
    bool m_ready = false;
    bool m_updating = false;
};

} // namespace Galley
