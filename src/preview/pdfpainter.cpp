// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/pdfpainter.h"

#include <QEventLoop>
#include <QTimer>
#include <QUrl>
#include <QWebEnginePage>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestInterceptor>

namespace Galley {
namespace {

/// Lets nothing through but the page itself.
class PageGuard final : public QWebEngineUrlRequestInterceptor
{
public:
    explicit PageGuard(const QUrl &page) : m_page(page) {}

    void interceptRequest(QWebEngineUrlRequestInfo &request) override
    {
        const QUrl url = request.requestUrl();
        request.block(url != m_page && url.scheme() != QLatin1String("data"));
    }

private:
    QUrl m_page;
};

} // namespace

PdfPainter::PdfPainter()
{
    QWebEngineSettings *settings = m_profile.settings();
    for (const auto off :
         {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::LocalContentCanAccessFileUrls, QWebEngineSettings::AutoLoadIconsForPage})
        settings->setAttribute(off, false);
}

bool PdfPainter::print(const QString &page, const QString &pdf, const QPageLayout &layout, int timeLimit)
{
    const QUrl url = QUrl::fromLocalFile(page);
    PageGuard guard(url);
    QWebEnginePage view(&m_profile);
    view.setUrlRequestInterceptor(&guard);
    QEventLoop loop;
    bool isDone = false;
    QObject::connect(&view, &QWebEnginePage::loadFinished, &loop, [&](bool ok) {
        ok ? view.printToPdf(pdf, layout) : loop.quit();
    });
    QObject::connect(&view, &QWebEnginePage::pdfPrintingFinished, &loop, [&](const QString &, bool ok) {
        isDone = ok;
        loop.quit();
    });
    QTimer::singleShot(timeLimit, &loop, &QEventLoop::quit);
    view.load(url);
    loop.exec();
    return isDone;
}

} // namespace Galley
