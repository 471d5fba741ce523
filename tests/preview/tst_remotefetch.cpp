// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/remotefetch.h"
#include "testing/galleytest.h"
#include "testing/webserver.h"

#include <QBuffer>
#include <QImage>

#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {

class TestRemoteFetch final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void addressesOfTheInternet_data();
    void addressesOfTheInternet();
    void thisComputerIsRefused_data();
    void thisComputerIsRefused();
    void loadsAPicture();
    void tellsNothing();
    void refuses_data();
    void refuses();
    void followsToAnAllowedHost();
    void deletingCancels();

private:
    RemoteResult fetch(const QUrl &url, const QSet<QString> &hosts = {});

    WebServer m_web;
    RemoteFetcher m_fetcher;
    QByteArray m_png;
};

void TestRemoteFetch::initTestCase()
{
    // As if these names were found on the internet.
    m_fetcher.setLookup([](const QString &, QObject *, const auto &found) {
        found(QList<QHostAddress>{QHostAddress(QHostAddress::LocalHost)});
    });
    QBuffer buffer(&m_png);
    QVERIFY(QImage(3, 2, QImage::Format_RGB32).save(&buffer, "PNG"));
    m_web.add("/a.png", "image/png", m_png);
}

RemoteResult TestRemoteFetch::fetch(const QUrl &url, const QSet<QString> &hosts)
{
    std::optional<RemoteResult> result;
    RemoteFetch *fetch = m_fetcher.fetch(url, hosts, this);
    connect(fetch, &RemoteFetch::finished, this, [&](const RemoteResult &given) { result = given; });
    if (!QTest::qWaitFor([&] { return result.has_value(); }, 30000))
        return tl::unexpected(RemoteFailure{u"no answer"_s, {}});
    return *result;
}

void TestRemoteFetch::addressesOfTheInternet_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPublic");
    const auto rows = [](bool isPublic, const QStringList &addresses) {
        for (const QString &address : addresses)
            QTest::newRow(qPrintable(address)) << address << isPublic;
    };
    rows(true, {u"1.1.1.1"_s, u"93.184.216.34"_s, u"172.15.0.1"_s, u"172.32.0.1"_s, u"2606:4700::1111"_s});
    rows(false, {u"0.0.0.0"_s,     u"10.0.0.1"_s,         u"100.64.0.1"_s,
                 u"127.0.0.1"_s,   u"127.255.0.1"_s,      u"169.254.169.254"_s,
                 u"172.16.0.1"_s,  u"192.168.1.1"_s,      u"198.18.0.1"_s,
                 u"224.0.0.1"_s,   u"255.255.255.255"_s,  u"::"_s,
                 u"::1"_s,         u"::ffff:127.0.0.1"_s, u"::ffff:10.0.0.1"_s,
                 u"::7f00:1"_s,    u"64:ff9b::7f00:1"_s,  u"fe80::1"_s,
                 u"fc00::1"_s,     u"fd12::1"_s,          u"ff02::1"_s,
                 u"2001:db8::1"_s, u"2002:7f00:1::"_s,    u"2001:0:7f00:1::"_s});
}

void TestRemoteFetch::addressesOfTheInternet()
{
    QFETCH(QString, address);
    QTEST(isPublicAddress(QHostAddress(address)), "isPublic");
}

void TestRemoteFetch::thisComputerIsRefused_data()
{
    QTest::addColumn<QString>("host");
    for (const char *host :
         {"127.0.0.1", "localhost", "0", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"})
        QTest::newRow(host) << QString::fromLatin1(host);
}

void TestRemoteFetch::thisComputerIsRefused()
{
    QFETCH(QString, host);
    const qsizetype before = m_web.requests.size();
    RemoteFetcher fetcher;
    std::optional<RemoteResult> result;
    RemoteFetch *fetch = fetcher.fetch(m_web.url(u"/a.png"_s, host), {host}, this);
    connect(fetch, &RemoteFetch::finished, this, [&](const RemoteResult &given) { result = given; });
    QTRY_VERIFY_WITH_TIMEOUT(result.has_value(), 30000);
    QVERIFY(!*result);
    QCOMPARE(m_web.requests.size(), before);
}

void TestRemoteFetch::loadsAPicture()
{
    const RemoteResult result = fetch(m_web.url(u"/a.png"_s));
    QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
    QCOMPARE(result->bytes, m_png);
    QCOMPARE(result->type, QByteArray("image/png"));
}

void TestRemoteFetch::tellsNothing()
{
    m_web.requests.clear();
    QVERIFY(fetch(m_web.url(u"/a.png"_s)));
    QVERIFY(fetch(m_web.url(u"/a.png"_s)));
    QCOMPARE(m_web.requests.size(), 2);
    for (const QByteArray &request : m_web.requests) {
        QVERIFY2(request.contains("\r\nHost: pictures.example:"), request.constData());
        for (const char *header : {"cookie", "referer", "authorization", "origin"})
            QVERIFY2(!request.toLower().contains(QByteArray("\r\n") + header + ':'), request.constData());
    }
}

void TestRemoteFetch::refuses_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("says");
    QTest::newRow("a page") << u"/page"_s << u"no picture"_s;
    QTest::newRow("a page that is called a picture") << u"/page.png"_s << u"no picture"_s;
    QTest::newRow("a program that is called a picture") << u"/program.png"_s << u"no picture"_s;
    QTest::newRow("a large file, announced") << u"/large"_s << u"larger"_s;
    QTest::newRow("nothing") << u"/none"_s << u"404"_s;
    QTest::newRow("another host") << u"/other"_s << u"sends on to other.example"_s;
    QTest::newRow("another scheme") << u"/file"_s << u"not followed"_s;
    QTest::newRow("round and round") << u"/round"_s << u"not followed"_s;
}

void TestRemoteFetch::refuses()
{
    QFETCH(QString, path);
    QFETCH(QString, says);
    m_web.add("/page", "text/html", "<!DOCTYPE html><html><body>x</body></html>");
    m_web.add("/page.png", "image/png", "<!DOCTYPE html><html><body>x</body></html>");
    m_web.add("/program.png", "image/png", "#!/bin/sh\necho x\n");
    m_web.answers["/large"] =
        "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\nContent-Length: 99999999999\r\n\r\nx";
    m_web.redirect("/other", m_web.url(u"/a.png"_s, u"other.example"_s));
    m_web.redirect("/file", QUrl(u"file:///etc/hostname"_s));
    m_web.redirect("/round", m_web.url(u"/round"_s));
    const RemoteResult result = fetch(m_web.url(path));
    QVERIFY(!result);
    QVERIFY2(result.error().message.contains(says), qPrintable(result.error().message));
}

void TestRemoteFetch::followsToAnAllowedHost()
{
    m_web.redirect("/other", m_web.url(u"/a.png"_s, u"other.example"_s));
    m_web.redirect("/near", m_web.url(u"/a.png"_s));
    QVERIFY(fetch(m_web.url(u"/near"_s)));
    QVERIFY(fetch(m_web.url(u"/other"_s), {u"other.example"_s}));
    QCOMPARE(fetch(m_web.url(u"/other"_s)).error().otherHost, u"other.example"_s);
}

void TestRemoteFetch::deletingCancels()
{
    // The lookup's answer comes after the fetch is gone.
    delete m_fetcher.fetch(m_web.url(u"/a.png"_s), {}, this);
    const qsizetype before = m_web.requests.size();
    QVERIFY(fetch(m_web.url(u"/a.png"_s)));
    QCOMPARE(m_web.requests.size(), before + 1);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestRemoteFetch)
#include "tst_remotefetch.moc"
