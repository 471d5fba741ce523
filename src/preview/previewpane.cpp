// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewpane.h"

#include "preview/engineobstacle.h"
#include "preview/previewnotice.h"
#include "preview/previewurls.h"
#include "preview/previewview.h"
#include "publish/webresources.h"

#include <QPalette>
#include <QVBoxLayout>
#include <QWebEngineUrlScheme>
#include <QWheelEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QByteArray themeName(PreviewPane::ColorScheme scheme)
{
    return scheme == PreviewPane::ColorScheme::Dark ? "dark" : "light";
}

/// The style sheet's own page colour, for the time before the page is there: the first is light, the second
/// dark.
QColor pageBackground(PreviewPane::ColorScheme scheme)
{
    static const QByteArray property = "--galley-page-background: ";
    const QByteArray css = webResource(u"page.css"_s);
    qsizetype start = css.indexOf(property) + property.size();
    if (scheme == PreviewPane::ColorScheme::Dark)
        start = css.indexOf(property, start) + property.size();
    return QColor(QString::fromLatin1(css.mid(start, css.indexOf(';', start) - start)));
}

QByteArray withoutDebuggingFlags(const QByteArray &flags)
{
    QByteArrayList kept;
    for (const QByteArray &flag : flags.split(' ')) {
        if (!flag.startsWith("--remote-debugging") && !flag.startsWith("--remote-allow"))
            kept += flag;
    }
    return kept.join(' ');
}

} // namespace

struct PreviewPane::Private
{
    ColorScheme scheme = ColorScheme::Light;
    PageStyle style = PageStyle::Site;
    PageWidth width = PageWidth::Pane;
    int zoom = 100;
    PostRenderingPtr rendering;
    SiteSnapshotPtr site;
    RemoteConsent consent;
    RemoteFetcher fetcher;
    std::optional<std::chrono::milliseconds> patience;
    PreviewNotice *notice = nullptr; ///< a child of the pane, like the view
    std::optional<double> topLine;   ///< last asked for, for a view that starts later
    PreviewView *view = nullptr;     ///< a child of the pane, like the notice
    bool starting = false;
    QHBoxLayout *desk = nullptr; ///< what the view lies on
    FindBar *findBar = nullptr;
};

PreviewPane::PreviewPane(QWidget *parent) : QWidget(parent), d(std::make_unique<Private>())
{
    setAutoFillBackground(true);
    setColorScheme(ColorScheme::Light);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    d->notice = new PreviewNotice(this);
    layout->addWidget(d->notice);
    d->desk = new QHBoxLayout;
    layout->addLayout(d->desk, 1);
    d->findBar = new FindBar(this);
    layout->addWidget(d->findBar);
}

PreviewPane::~PreviewPane()
{
    // It uses the fetcher.
    delete d->view;
}

void PreviewPane::registerScheme()
{
    QWebEngineUrlScheme scheme(previewScheme);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

void PreviewPane::setRemoteDebugging(std::optional<quint16> port)
{
    qunsetenv("QTWEBENGINE_REMOTE_DEBUGGING");
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", withoutDebuggingFlags(qgetenv("QTWEBENGINE_CHROMIUM_FLAGS")));
    if (port)
        qputenv("QTWEBENGINE_REMOTE_DEBUGGING", "127.0.0.1:" + QByteArray::number(*port));
}

void PreviewPane::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    // Once this frame is on the screen the window is usable, and WebEngine may take its time.
    if (!std::exchange(d->starting, true))
        QMetaObject::invokeMethod(this, &PreviewPane::start, Qt::QueuedConnection);
}

void PreviewPane::start()
{
    if (const std::optional<QString> obstacle = engineObstacle(engineEnvironment())) {
        d->notice->say(*obstacle, PreviewNotice::Offer::Nothing);
        return;
    }
    d->view = new PreviewView(themeName(d->scheme), pageBackground(d->scheme), d->fetcher, this);
    d->desk->addWidget(d->view);
    setFocusProxy(d->view);
    connectView();
    setPageStyle(d->style);
    placeView();
    d->view->setConsent(d->consent);
    if (d->patience)
        d->view->lifeline().setPatience(*d->patience);
    if (d->rendering)
        d->view->showPost(d->rendering, d->site);
    if (d->topLine)
        d->view->follow(*d->topLine);
}

void PreviewPane::connectView()
{
    d->view->watchWheel(this);
    connect(d->view, &PreviewView::shown, this, &PreviewPane::shown);
    connect(d->view, &PreviewView::linkActivated, this, &PreviewPane::linkActivated);
    connect(d->view, &PreviewView::linkHovered, this, &PreviewPane::linkHovered);
    connect(d->view, &PreviewView::placeActivated, this, &PreviewPane::placeActivated);
    connect(d->view, &PreviewView::scrolled, this, &PreviewPane::scrolled);
    connect(d->view, &PreviewView::found, d->findBar, &FindBar::showMatches);
    connect(d->findBar, &FindBar::asked, d->view, &PreviewView::find);
    connect(d->findBar, &FindBar::closed, this, [this] {
        d->view->find({}, FindDirection::Forward);
        d->view->setFocus();
    });
    connect(d->view, &PreviewView::remoteAsked, this, &PreviewPane::remoteAsked);
    connect(d->view, &PreviewView::remoteFailed, this, &PreviewPane::remoteFailed);
    connect(&d->view->lifeline(), &PageLifeline::stateChanged, this, &PreviewPane::tell);
    connect(d->notice, &PreviewNotice::tryAgainClicked, &d->view->lifeline(), &PageLifeline::retry);
}

void PreviewPane::tell(PageLifeline::State state)
{
    switch (state) {
    case PageLifeline::State::Working:
        d->notice->hide();
        break;
    case PageLifeline::State::Restarting:
        d->notice->say(
            tr("The preview stopped and starts again. Your text is untouched."),
            PreviewNotice::Offer::Nothing);
        break;
    case PageLifeline::State::GivenUp:
        d->notice->say(
            tr("The preview stopped several times in a row. Something in this post may be too much for it. "
               "Your text is untouched."),
            PreviewNotice::Offer::TryAgain);
        break;
    }
    d->view->setVisible(state != PageLifeline::State::GivenUp);
}

void PreviewPane::showPost(const PostRenderingPtr &rendering, const SiteSnapshotPtr &site)
{
    d->rendering = rendering;
    d->site = site;
    if (d->view)
        d->view->showPost(rendering, site);
}

void PreviewPane::clear()
{
    showPost(std::make_shared<const PostRendering>(), std::make_shared<const SiteSnapshot>());
}

void PreviewPane::setColorScheme(ColorScheme scheme)
{
    d->scheme = scheme;
    QPalette colors = palette();
    colors.setColor(QPalette::Window, pageBackground(scheme));
    setPalette(colors);
    if (d->view)
        d->view->setTheme(themeName(scheme), pageBackground(scheme));
}

void PreviewPane::setPageStyle(PageStyle style)
{
    d->style = style;
    if (d->view)
        d->view->setPageStyle(style == PageStyle::Plain ? "plain" : "site");
}

void PreviewPane::setPageWidth(PageWidth width)
{
    d->width = width;
    // A page that does not fill the pane lies on a darker ground.
    setBackgroundRole(width == PageWidth::Pane ? QPalette::Window : QPalette::Mid);
    placeView();
}

int PreviewPane::zoom() const
{
    return d->zoom;
}

void PreviewPane::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestPageZoom, largestPageZoom);
    if (zoom == d->zoom)
        return;
    d->zoom = zoom;
    placeView();
    Q_EMIT zoomChanged(zoom);
}

void PreviewPane::placeView()
{
    if (!d->view)
        return;
    const PageFrame frame = pageFrame(d->width, d->zoom, width());
    const int beside = (width() - frame.width) / 2;
    d->desk->setContentsMargins(beside, 0, width() - frame.width - beside, 0);
    d->view->setPageZoom(frame.zoom);
}

void PreviewPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeView();
}

bool PreviewPane::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    const auto *wheel = static_cast<QWheelEvent *>(event);
    if (!(wheel->modifiers() & Qt::ControlModifier))
        return false;
    if (wheel->angleDelta().y() != 0)
        zoomStep(wheel->angleDelta().y() > 0 ? 1 : -1);
    return true;
}

void PreviewPane::openFind()
{
    d->findBar->open();
}

void PreviewPane::find(FindDirection direction)
{
    d->findBar->find(direction);
}

void PreviewPane::print(QPrinter *printer, const std::function<void(bool)> &done)
{
    if (d->view)
        d->view->printPage(printer, done);
    else
        done(false);
}

void PreviewPane::setConsent(const RemoteConsent &consent)
{
    d->consent = consent;
    if (d->view)
        d->view->setConsent(consent);
}

RemoteFetcher &PreviewPane::fetcher()
{
    return d->fetcher;
}

void PreviewPane::setPatience(std::chrono::milliseconds patience)
{
    d->patience = patience;
    if (d->view)
        d->view->lifeline().setPatience(patience);
}

void PreviewPane::follow(double line)
{
    d->topLine = line;
    if (d->view)
        d->view->follow(line);
}

void PreviewPane::showCaret(int line, Reveal reveal)
{
    if (d->view)
        d->view->showCaret(line, reveal);
}

} // namespace Galley
