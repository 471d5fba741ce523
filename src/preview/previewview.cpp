// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewview.h"

#include "preview/previewurls.h"
#include "publish/webresources.h"

#include <QAction>
#include <QChildEvent>
#include <QFile>
#include <QJsonDocument>
#include <QWebEngineDownloadRequest>
#include <QWebEngineFindTextResult>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Nothing in a page can see this world's variables.
constexpr quint32 ownWorld = QWebEngineScript::ApplicationWorld;

QString readScript(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QLatin1StringView word(Reveal reveal)
{
    switch (reveal) {
    case Reveal::Never:
        return "never"_L1;
    case Reveal::WhenHidden:
        return "when hidden"_L1;
    case Reveal::Always:
        return "always"_L1;
    }
    Q_UNREACHABLE();
}

/// What the page's own buttons say.
QString pageWords()
{
    const auto tr = [](const char *text) { return PreviewView::tr(text); };
    const QJsonObject words{
        {u"once"_s, tr("Load once")},
        {u"always"_s, tr("Always from %1")},
        {u"copy"_s, tr("Copy into the blog")},
    };
    return QString::fromUtf8(QJsonDocument(words).toJson(QJsonDocument::Compact));
}

QStringList shownFolders(const SiteSnapshot &site)
{
    QStringList folders{site.root, site.blogFolder};
    for (const QString &folder : site.staticFolders)
        folders += folder;
    folders.removeAll(QString());
    return folders;
}

} // namespace

PreviewView::PreviewView(
    const QByteArray &theme, const QColor &background, RemoteFetcher &fetcher, QWidget *parent)
    : QWebEngineView(parent), m_remote(fetcher), m_page(&m_profile), m_lifeline(m_page), m_theme(theme)
{
    m_handler.setTheme(theme);
    m_handler.setRemote(&m_remote);
    m_profile.installUrlSchemeHandler(previewScheme, &m_handler);
    m_profile.setUrlRequestInterceptor(&m_guard);
    connect(&m_profile, &QWebEngineProfile::downloadRequested, this, [](QWebEngineDownloadRequest *download) {
        download->cancel();
    });
    m_channel.registerObject(u"host"_s, &m_host);
    m_page.setWebChannel(&m_channel, ownWorld);
    m_page.setBackgroundColor(background);
    injectScript();
    setPage(&m_page);
    setAcceptDrops(false);
    setContextMenuPolicy(Qt::ActionsContextMenu);
    addAction(m_page.action(QWebEnginePage::Copy));
    addAction(m_page.action(QWebEnginePage::SelectAll));

    connect(&m_host, &PageHost::linkActivated, this, &PreviewView::linkActivated);
    connect(&m_host, &PageHost::linkHovered, this, &PreviewView::linkHovered);
    connect(&m_host, &PageHost::placeActivated, this, &PreviewView::placeActivated);
    connect(&m_host, &PageHost::scrolled, this, [this](double line, int turn) {
        if (turn == m_turn)
            Q_EMIT scrolled(line);
    });
    connect(&m_host, &PageHost::readyToPrint, this, [this] {
        if (m_printer) {
            m_lifeline.pause();
            print(m_printer);
        }
    });
    // Told while the printer is still being painted on.
    connect(this, &QWebEngineView::printFinished, this, &PreviewView::endPrinting, Qt::QueuedConnection);
    connect(&m_page, &QWebEnginePage::findTextFinished, this, [this](const QWebEngineFindTextResult &result) {
        Q_EMIT found(result.activeMatch(), result.numberOfMatches());
    });
    connect(&m_host, &PageHost::diagramsNeeded, this, &PreviewView::loadDiagrams);
    connect(&m_page, &QWebEnginePage::loadFinished, this, &PreviewView::pageLoaded);
    connect(&m_host, &PageHost::remoteAsked, this, &PreviewView::remoteAsked);
    connect(&m_remote, &RemoteMedia::failed, this, &PreviewView::remoteFailed);
    connect(&m_lifeline, &PageLifeline::reloadNeeded, this, &PreviewView::loadPage);
    connect(&m_page, &QWebEnginePage::renderProcessTerminated, this, [this] {
        m_ready = false;
        if (m_printer)
            endPrinting(false);
    });
    loadPage();
}

PreviewView::~PreviewView()
{
    // The dying page answers what it was still asked; the pane around it may be half gone.
    m_ready = false;
    blockSignals(true);
    // Members go before the base class; it must not see its page die.
    disconnect(&m_page, nullptr, this, nullptr);
    setPage(nullptr);
}

void PreviewView::injectScript()
{
    QWebEngineScript script;
    script.setName(u"page.js"_s);
    script.setWorldId(ownWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(
        readScript(u":/qtwebchannel/qwebchannel.js"_s) + readScript(u":/galley/web/places.js"_s) +
        readScript(u":/galley/web/follow.js"_s) + readScript(u":/galley/web/diagram.js"_s) +
        readScript(u":/galley/web/page.js"_s));
    m_page.scripts().insert(script);
}

void PreviewView::loadPage()
{
    m_ready = false;
    m_updating = false;
    m_updates.forget();
    m_page.load(previewPageUrl());
}

void PreviewView::pageLoaded(bool ok)
{
    if (!ok)
        return;
    m_ready = true;
    sendLook();
    run(u"galley.setWords(%1)"_s.arg(pageWords()));
    if (!m_rendering)
        m_rendering = m_shown;
    updatePage();
}

void PreviewView::showPost(const PostRenderingPtr &rendering, const SiteSnapshotPtr &site)
{
    m_rendering = rendering;
    m_site = site;
    m_handler.setFolders(shownFolders(*site));
    updatePage();
}

void PreviewView::updatePage()
{
    if (!m_ready || m_updating || !m_rendering)
        return;
    m_shown = std::exchange(m_rendering, nullptr);
    m_updating = true;
    const QJsonDocument change(m_updates.next(*m_shown, *m_site, m_consent));
    const QString toTop =
        std::exchange(m_file, m_shown->file) == m_shown->file ? QString() : u"galley.scrollToTop();"_s;
    const QString script =
        toTop + u"galley.update("_s + QString::fromUtf8(change.toJson(QJsonDocument::Compact)) + u')';
    const quint64 revision = m_shown->revision;
    // A page that dies answers nothing.
    m_page.runJavaScript(script, ownWorld, [this, revision](const QVariant &answer) {
        if (answer.isValid())
            pageUpdated(revision);
    });
}

void PreviewView::pageUpdated(quint64 revision)
{
    m_updating = false;
    m_lifeline.pageWorks();
    Q_EMIT shown(revision);
    updatePage();
    sendMoves();
}

void PreviewView::setTheme(const QByteArray &theme, const QColor &background)
{
    m_theme = theme;
    m_handler.setTheme(theme);
    m_page.setBackgroundColor(background);
    sendLook();
}

void PreviewView::setPageStyle(const QByteArray &style)
{
    m_style = style;
    sendLook();
}

void PreviewView::sendLook()
{
    // A page that is printed has its colours already.
    if (m_printer)
        return;
    run(u"galley.setLook('%1', '%2')"_s.arg(QString::fromLatin1(m_theme), QString::fromLatin1(m_style)));
    m_page.setZoomFactor(m_zoom); // which a new page forgets
}

void PreviewView::setPageZoom(double zoom)
{
    m_zoom = zoom;
    m_page.setZoomFactor(zoom);
}

void PreviewView::watchWheel(QObject *filter)
{
    m_wheelFilter = filter;
    for (QObject *child : children())
        child->installEventFilter(filter);
}

void PreviewView::childEvent(QChildEvent *event)
{
    // The widget that gets the page's events comes, and comes anew, when Chromium does.
    if (event->added() && m_wheelFilter)
        event->child()->installEventFilter(m_wheelFilter);
    QWebEngineView::childEvent(event);
}

void PreviewView::find(const QString &text, FindDirection direction)
{
    run(u"galley.lead()"_s);
    m_page.findText(
        text,
        direction == FindDirection::Backward ? QWebEnginePage::FindBackward : QWebEnginePage::FindFlags());
}

void PreviewView::printPage(QPrinter *printer, const std::function<void(bool)> &done)
{
    if (!m_ready || m_printer) {
        done(false);
        return;
    }
    m_printer = printer;
    m_printed = done;
    run(u"galley.preparePrint('%1')"_s.arg(QString::fromLatin1(m_style)));
}

void PreviewView::endPrinting(bool ok)
{
    m_printer = nullptr;
    if (m_ready)
        m_lifeline.watch();
    sendLook();
    if (const auto done = std::exchange(m_printed, nullptr))
        done(ok);
}

void PreviewView::setConsent(const RemoteConsent &consent)
{
    m_consent = consent;
    m_remote.setConsent(consent);
}

void PreviewView::loadDiagrams()
{
    run(QString::fromUtf8(webResource(u"mermaid.min.js"_s)) + u";galley.diagramsReady()"_s);
}

void PreviewView::follow(double line)
{
    m_follow = line;
    sendMoves();
}

void PreviewView::showCaret(int line, Reveal reveal)
{
    m_caret = {line, reveal};
    sendMoves();
}

void PreviewView::sendMoves()
{
    if (!m_ready || m_rendering)
        return;
    if (const auto line = std::exchange(m_follow, std::nullopt))
        run(u"galley.follow(%1, %2)"_s.arg(*line, 0, 'f', 4).arg(++m_turn));
    if (const auto caret = std::exchange(m_caret, std::nullopt))
        run(u"galley.showCaret(%1, '%2', %3)"_s.arg(caret->line).arg(word(caret->reveal)).arg(++m_turn));
}

void PreviewView::run(const QString &script)
{
    if (m_ready)
        m_page.runJavaScript(script, ownWorld);
}

} // namespace Galley
