// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "hostilecontent.h"
#include "preview/requestguard.h"
#include "previewprobe.h"
#include "previewtestmain.h"
#include "testing/galleytest.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QWebEngineProfile>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

/// Every attack twice: through the renderer, as a post brings it, and straight into the page, as if the
/// renderer had let it through.
class TestPreviewHostile final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_probe.reset(); }
    void canarySings();
    void throughTheRenderer_data() { addRows(); }
    void throughTheRenderer();
    void straightIntoThePage_data() { addRows(); }
    void straightIntoThePage();
    void frontMatter();
    void guardAloneHoldsTheLine_data();
    void guardAloneHoldsTheLine();

private:
    void addRows() const;
    QByteArray filled(QByteArray html) const;
    void provoke();
    void checkNothingHappened();

    std::unique_ptr<PreviewProbe> m_probe;
    QTcpServer m_server;
};

void TestPreviewHostile::initTestCase()
{
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    m_probe = std::make_unique<PreviewProbe>();
    m_probe->site.root = m_probe->site.blogFolder = testData(u"preview/blog"_s);
    QVERIFY(m_probe->show({}));
    m_probe->evaluate(
        u"var songs = 0; function canary() { ++songs } window.canary = canary"_s,
        QWebEngineScript::MainWorld);
}

void TestPreviewHostile::canarySings()
{
    m_probe->evaluate(u"canary()"_s, QWebEngineScript::MainWorld);
    QCOMPARE(m_probe->evaluate(u"songs"_s, QWebEngineScript::MainWorld).toInt(), 1);
    m_probe->evaluate(u"songs = 0"_s, QWebEngineScript::MainWorld);
}

void TestPreviewHostile::addRows() const
{
    QTest::addColumn<QByteArray>("html");
    for (const HostileContent &content : hostileContents)
        QTest::newRow(content.name) << filled(content.html);
}

QByteArray TestPreviewHostile::filled(QByteArray html) const
{
    html.replace("@URL@", "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()));
    return html.replace("@FILE@", testData(u"preview/outside.png"_s).toUtf8());
}

void TestPreviewHostile::throughTheRenderer()
{
    QFETCH(QByteArray, html);
    Renderer renderer;
    RenderOptions options;
    options.html = HtmlPolicy::Safe;
    const QString text = u"# Title\n\n"_s + QString::fromUtf8(html) + u"\n\nend\n"_s;
    const Rendered body = renderer.render(text, m_probe->site.root + u"/post.md"_s, m_probe->site, options);
    QList<QByteArray> blocks;
    for (const RenderedBlock &block : body.blocks)
        blocks += block.html;
    QVERIFY(m_probe->show(blocks));
    provoke();
    checkNothingHappened();
}

void TestPreviewHostile::straightIntoThePage()
{
    QFETCH(QByteArray, html);
    QVERIFY(m_probe->show({html, "<p>end</p>"}));
    provoke();
    checkNothingHappened();
}

void TestPreviewHostile::frontMatter()
{
    const QString attack = u"\"'><img src=x onerror=canary()><script>canary()</script>"_s;
    PostMeta meta;
    meta.title = meta.description = meta.slug = attack;
    Author author;
    author.name = author.title = author.imageUrl = attack;
    author.url = u"javascript:canary()"_s;
    author.socials = {{attack, u"javascript:canary()"_s}};
    meta.authors = {author};
    meta.tags = {Tag{attack, attack, attack, attack}};
    QVERIFY(m_probe->show({"<p>x</p>"}, meta));
    QCOMPARE(m_probe->evaluate(u"document.querySelector('h1').textContent"_s).toString(), attack);
    QCOMPARE(m_probe->evaluate(u"document.images.length"_s).toInt(), 0);
    provoke();
    checkNothingHappened();
}

void TestPreviewHostile::guardAloneHoldsTheLine_data()
{
    QTest::addColumn<bool>("guarded");
    QTest::newRow("with the guard") << true;
    QTest::newRow("without it, to see that the page would ask") << false;
}

/// A page without any policy, in a profile with the guard only.
void TestPreviewHostile::guardAloneHoldsTheLine()
{
    QFETCH(bool, guarded);
    QWebEngineProfile profile;
    RequestGuard guard;
    QWebEnginePage page(&profile);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.setHtml(u"<p>x</p>"_s);
    QTRY_COMPARE(loaded.size(), 1);
    if (guarded)
        profile.setUrlRequestInterceptor(&guard);

    bool answered = false;
    page.runJavaScript(QString::fromUtf8(
        filled("const i = new Image(); i.onerror = () => window.answered = true; i.src = '@URL@/i.png'")));
    if (!guarded) {
        QTRY_VERIFY(m_server.hasPendingConnections());
        m_server.close();
        return;
    }
    QTRY_VERIFY(
        (page.runJavaScript(u"window.answered"_s, [&](const QVariant &value) { answered = value.toBool(); }),
         answered));
    QVERIFY(!m_server.hasPendingConnections());
}

/// Does to every element what a reader could do by hand, from where no policy stands in the way.
void TestPreviewHostile::provoke()
{
    m_probe->evaluate(
        u"for (const e of document.querySelectorAll('article *')) {"
        u"  for (const name of ['click', 'auxclick', 'dblclick', 'mouseover', 'focus', 'toggle', 'error', "
        u"'load'])"
        u"    e.dispatchEvent(new MouseEvent(name, {bubbles: true, cancelable: true}));"
        u"  if (e.click) e.click();"
        u"}"_s,
        QWebEngineScript::UserWorld);
}

void TestPreviewHostile::checkNothingHappened()
{
    QVERIFY(m_probe->settle());
    const int songs = m_probe->evaluate(u"[songs, songs = 0][0]"_s, QWebEngineScript::MainWorld).toInt();
    QCOMPARE(songs, 0);
    QCOMPARE(m_probe->page()->url(), QUrl(u"galley://page/"_s));
    QVERIFY2(!m_server.hasPendingConnections(), "something was asked of the server");
    const QString outside = u"[...document.images].some(i => i.naturalWidth === 24)"_s;
    QVERIFY2(!m_probe->evaluate(outside).toBool(), "a picture outside the blog is shown");
    // The page still follows.
    QVERIFY(m_probe->show({"<p>after</p>"}));
    QCOMPARE(m_probe->evaluate(u"document.querySelector('.markdown').innerText"_s).toString(), u"after"_s);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPreviewHostile)
#include "tst_previewhostile.moc"
