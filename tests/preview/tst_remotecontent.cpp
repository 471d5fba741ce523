// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewurls.h"
#include "previewprobe.h"
#include "previewtestmain.h"
#include "render/boxes.h"
#include "testing/galleytest.h"
#include "testing/webserver.h"

#include <QBuffer>
#include <QImage>
#include <QSignalSpy>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

class TestRemoteContent final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_probe.reset(); }
    void init();
    void boxesOfferWhatCanBeDone();
    void boxesWorkByKeyboard();
    void aScriptsClickIsNone();
    void nothingComesWithoutConsent();
    void consentLoads_data();
    void consentLoads();
    void aFileIsAskedForOnce();
    void failuresAreTold();
    void picturesOfAuthors();

private:
    QByteArray box(const QByteArray &path) const;
    QByteArray picture(const QString &path) const;
    QVariant width(const QString &selector = u".markdown img"_s) const;

    std::unique_ptr<PreviewProbe> m_probe;
    WebServer m_web;
};

void TestRemoteContent::initTestCase()
{
    QByteArray png;
    QBuffer buffer(&png);
    QVERIFY(QImage(31, 2, QImage::Format_RGB32).save(&buffer, "PNG"));
    m_web.add("/a.png", "image/png", png);
    m_web.add("/page", "text/html", "<html><body><script>canary()</script>");
    m_probe = std::make_unique<PreviewProbe>();
    m_probe->pane.fetcher().setLookup([](const QString &, QObject *, const auto &found) {
        found(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    });
    QVERIFY(m_probe->show({}));
}

void TestRemoteContent::init()
{
    GalleyTest::init();
    m_probe->pane.setConsent({});
    m_web.requests.clear();
}

QByteArray TestRemoteContent::box(const QByteArray &path) const
{
    ByteBuffer html;
    appendMediaBox(html, "img", m_web.url(QString::fromUtf8(path)).toEncoded(), u"a fox"_s, Place::Block);
    return html.toByteArray();
}

QByteArray TestRemoteContent::picture(const QString &path) const
{
    return "<img src=\"" + previewRemoteUrl(m_web.url(path)).toUtf8() + "\">";
}

QVariant TestRemoteContent::width(const QString &selector) const
{
    return m_probe->evaluate(
        u"(i => i && i.complete ? i.naturalWidth : -1)(document.querySelector('%1'))"_s.arg(selector));
}

void TestRemoteContent::boxesOfferWhatCanBeDone()
{
    QVERIFY(m_probe->show({box("/a.png")}));
    QCOMPARE(
        m_probe
            ->evaluate(
                u"[...document.querySelectorAll('.galley-box button')].map(b => b.textContent).join('|')"_s)
            .toString(),
        u"Load once|Always from pictures.example|Copy into the blog"_s);
    QVERIFY(m_probe->evaluate(u"document.querySelector('.galley-box').textContent"_s)
                .toString()
                .startsWith(u"Image from pictures.example: a fox"_s));
    ByteBuffer missing;
    appendMediaBox(missing, "img", "none.png", {}, Place::Block);
    QVERIFY(m_probe->show({missing.toByteArray()}));
    QCOMPARE(m_probe->evaluate(u"document.querySelectorAll('.galley-box button').length"_s).toInt(), 0);
}

void TestRemoteContent::boxesWorkByKeyboard()
{
    QVERIFY(m_probe->show({"<a href=\"/elsewhere\">" + box("/a.png") + "</a>"}));
    QSignalSpy asked(&m_probe->pane, &PreviewPane::remoteAsked);
    QSignalSpy links(&m_probe->pane, &PreviewPane::linkActivated);
    for (const char *action : {"once", "always", "copy"}) {
        m_probe->evaluate(u"document.querySelector('[data-action=%1]').focus()"_s.arg(QLatin1String(action)));
        m_probe->pane.activateWindow();
        m_probe->pane.setFocus();
        QTest::keyClick(m_probe->pane.findChild<QWebEngineView *>()->focusProxy(), Qt::Key_Space);
        QTRY_VERIFY2(!asked.isEmpty(), action);
        const auto urls = asked.takeFirst().at(1).value<QList<QUrl>>();
        QCOMPARE(urls, QList<QUrl>{m_web.url(u"/a.png"_s)});
    }
    QCOMPARE(links.size(), 0);
    QVERIFY(m_web.requests.isEmpty());
}

void TestRemoteContent::aScriptsClickIsNone()
{
    QVERIFY(m_probe->show({box("/a.png")}));
    QSignalSpy asked(&m_probe->pane, &PreviewPane::remoteAsked);
    m_probe->evaluate(u"document.querySelector('.galley-box button').click()"_s);
    QVERIFY(m_probe->settle());
    QCOMPARE(asked.size(), 0);
}

void TestRemoteContent::nothingComesWithoutConsent()
{
    QVERIFY(m_probe->show({picture(u"/a.png"_s)}));
    QVERIFY(m_probe->settle());
    QCOMPARE(width().toInt(), 0);
    QVERIFY(m_web.requests.isEmpty());
}

void TestRemoteContent::consentLoads_data()
{
    QTest::addColumn<RemoteConsent>("consent");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("loads");
    // Another address each time, for what was loaded is kept.
    const auto url = [this](int number) { return m_web.url(u"/a.png?%1"_s.arg(number)); };
    const QString host = u"pictures.example"_s;
    QTest::newRow("this address") << RemoteConsent{{}, {url(1)}, {}} << u"/a.png?1"_s << true;
    QTest::newRow("this host") << RemoteConsent{{host}, {}, {}} << u"/a.png?2"_s << true;
    QTest::newRow("another address") << RemoteConsent{{}, {url(1)}, {}} << u"/a.png?3"_s << false;
    QTest::newRow("a host above") << RemoteConsent{{u"example"_s}, {}, {}} << u"/a.png?4"_s << false;
    QTest::newRow("a host below") << RemoteConsent{{u"www."_s + host}, {}, {}} << u"/a.png?5"_s << false;
    QTest::newRow("failed before") << RemoteConsent{{host}, {url(6)}, {url(6)}} << u"/a.png?6"_s << false;
}

void TestRemoteContent::consentLoads()
{
    QFETCH(RemoteConsent, consent);
    QFETCH(QString, path);
    QFETCH(bool, loads);
    m_probe->pane.setConsent(consent);
    QVERIFY(m_probe->show({picture(path)}));
    QVERIFY(m_probe->settle());
    if (loads)
        QTRY_COMPARE(width().toInt(), 31);
    else
        QCOMPARE(width().toInt(), 0);
}

void TestRemoteContent::aFileIsAskedForOnce()
{
    PreviewProbe probe;
    probe.pane.fetcher().setLookup([](const QString &, QObject *, const auto &found) {
        found(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    });
    probe.pane.setConsent({{u"pictures.example"_s}, {}, {}});
    QVERIFY(probe.show({picture(u"/a.png"_s)}));
    QTRY_COMPARE(m_web.requests.size(), 1);
    QTRY_COMPARE(probe.evaluate(u"document.images[0].naturalWidth"_s).toInt(), 31);
    probe.page()->triggerAction(QWebEnginePage::ReloadAndBypassCache);
    QVERIFY(probe.show({"<p>x</p>", picture(u"/a.png"_s)}));
    QTRY_COMPARE(probe.evaluate(u"document.images[0]?.naturalWidth ?? 0"_s).toInt(), 31);
    QCOMPARE(m_web.requests.size(), 1);
}

void TestRemoteContent::failuresAreTold()
{
    QSignalSpy failed(&m_probe->pane, &PreviewPane::remoteFailed);
    m_probe->pane.setConsent({{u"pictures.example"_s}, {}, {}});
    QVERIFY(m_probe->show({picture(u"/page"_s)}));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().toUrl(), m_web.url(u"/page"_s));
}

void TestRemoteContent::picturesOfAuthors()
{
    PostMeta meta;
    Author author;
    author.name = u"Ada"_s;
    author.imageUrl = m_web.url(u"/a.png"_s).toString();
    meta.authors = {author};
    QVERIFY(m_probe->show({"<p>x</p>"}, meta));
    QCOMPARE(m_probe->evaluate(u"document.images.length"_s).toInt(), 0);
    QCOMPARE(
        m_probe->evaluate(u"document.querySelectorAll('.galley-header .galley-box button').length"_s).toInt(),
        2);
    QVERIFY(m_web.requests.isEmpty());
    m_probe->pane.setConsent({{}, {m_web.url(u"/a.png"_s)}, {}});
    QVERIFY(m_probe->show({"<p>x</p>"}, meta));
    QTRY_COMPARE(width(u".avatar__photo"_s).toInt(), 31);
    QCOMPARE(
        m_probe->evaluate(u"document.querySelectorAll('.galley-header .galley-box').length"_s).toInt(), 0);
}

} // namespace Galley

Q_DECLARE_METATYPE(Galley::RemoteConsent)

PREVIEW_TEST_MAIN(Galley::TestRemoteContent)
#include "tst_remotecontent.moc"
