// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "attackcorpus.h"
#include "editor/markdownedit.h"
#include "editor/postdocument.h"
#include "harm.h"
#include "preview/previewfeed.h"
#include "preview/requestguard.h"
#include "previewprobe.h"
#include "previewtestmain.h"
#include "publish/postexport.h"
#include "testing/galleytest.h"

#include <QClipboard>
#include <QImage>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QWebEngineDownloadRequest>
#include <QWebEngineProfile>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr qsizetype batchSize = 25;
constexpr qsizetype exportedEvery = 6;
constexpr char secretWords[] = "the words of a file outside the blog";
constexpr int secretWidth = 37;

/// Does to every element what a reader could do by hand, from where no policy stands in the way. A formula is
/// hundreds of elements, of which one is as good as all; double clicks stay below the page's own listener,
/// which would tell the program of each.
const QString provocation = u"for (const e of document.querySelectorAll('body *:not(.katex-html *)')) {"
                            u"  for (const name of ['click', 'auxclick', 'dblclick', 'mouseover', 'focus', "
                            u"'toggle', 'error', 'load'])"
                            u"    e.dispatchEvent("
                            u"      new MouseEvent(name, {bubbles: name !== 'dblclick', cancelable: true}));"
                            u"  if (e.click) e.click();"
                            u"}"_s;
/// What of a post could do something if the page's policy were not there. The renderer alone must hold too.
const QString remains =
    u"var leads = (value, ...schemes) => {"
    u"  try { return schemes.includes(new URL(value, 'galley://page/').protocol); } catch { return true; }"
    u"};"
    u"[...document.querySelectorAll('article *')].filter(e =>"
    u"  /^(script|i?frame|object|embed|form|style|link|meta|base|portal|template|noscript|animate|set|use)$/"
    u"    .test(e.localName) || [...e.attributes].some(({name, value}) =>"
    u"  /^(on.*|srcset|srcdoc|ping|formaction|action|background|name|is)$/.test(name) ||"
    u"  /^(src|poster)$/.test(name) && !leads(value, 'galley:', 'data:') ||"
    u"  /href$/.test(name) && !leads(value, 'galley:', 'http:', 'https:', 'mailto:', 'tel:') ||"
    u"  name === 'style' && /url|expression|fixed/i.test(value))"
    u").map(e => e.cloneNode().outerHTML).join(' ')"_s;
const QString canary = u"window.songs = 0; window.canary = () => { ++songs }"_s;
const QString songs = u"[songs, songs = 0][0]"_s;

/// Stays where it is, as a reader who clicks nothing.
class StillPage final : public QWebEnginePage
{
public:
    using QWebEnginePage::QWebEnginePage;

protected:
    bool acceptNavigationRequest(const QUrl &, NavigationType type, bool) override
    {
        return type == NavigationTypeTyped;
    }
    void javaScriptConsoleMessage(
        JavaScriptConsoleMessageLevel, const QString &, int, const QString &) override
    {
    }
};

} // namespace

/// The corpus of attacks through every way in which Galley shows or takes content: nothing runs, nothing is
/// sent, no file outside the blog is opened.
class TestAttacks final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyHarmIsCounted();
    void throughThePreview_data() { addBatches(m_corpus); }
    void throughThePreview();
    void straightIntoThePage_data() { addBatches(m_fragments); }
    void straightIntoThePage();
    void throughTheExport_data() { addBatches(m_corpus); }
    void throughTheExport();
    void pasted();
    void guardAloneHoldsTheLine();
    void permissionsAreRefused_data();
    void permissionsAreRefused();
    void downloadsAreRefused();

private:
    static void addBatches(const QList<AttackPost> &posts);
    void makeBlog();
    /// As the preview's feed does it.
    std::vector<RenderedBlock> renderForPreview(const AttackPost &post);
    void showAndProvoke(const std::vector<RenderedBlock> &blocks);
    /// What happened in the preview since the last call; empty when nothing did.
    QString harm();
    QVariant evaluate(QWebEnginePage &page, const QString &script, quint32 world) const;

    QTemporaryDir m_folder;
    HarmCounter m_counter;
    QList<AttackPost> m_corpus;
    QList<AttackPost> m_fragments;
    std::unique_ptr<PreviewFeed> m_feed;
    std::unique_ptr<PreviewProbe> m_probe;
    QString m_remains;
    quint64 m_revision = 0;
};

void TestAttacks::makeBlog()
{
    QDir folder(m_folder.path());
    for (const char *name : {"outside", "site/blog", "site/static"})
        QVERIFY(folder.mkpath(QString::fromLatin1(name)));
    QImage picture(secretWidth, 5, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QVERIFY(picture.save(folder.filePath(u"outside/secret.png"_s)));
    QFile words(folder.filePath(u"outside/secret.txt"_s));
    QVERIFY(words.open(QIODevice::WriteOnly) && words.write(secretWords) > 0);
    const QString secret = folder.filePath(u"outside/secret.png"_s);
    QVERIFY(QFile::link(secret, folder.filePath(u"site/blog/link.png"_s)));
    QVERIFY(QFile::link(secret, folder.filePath(u"site/static/link.png"_s)));
    QVERIFY(QFile::link(folder.filePath(u"outside"_s), folder.filePath(u"site/blog/linked"_s)));
}

void TestAttacks::initTestCase()
{
    makeBlog();
    const QString outside = m_folder.filePath(u"outside"_s);
    QVERIFY(m_counter.watch(outside));
    m_counter.useProxy();
    const AttackTargets direct{m_counter.serverUrl(), outside + u"/secret"_s};
    const AttackTargets proxied{m_counter.proxiedUrl(), outside + u"/secret"_s};
    m_corpus = attackCorpus(direct);
    m_fragments = attackFragments(direct);
    QVERIFY(m_corpus.size() > 200);
    // Every other attack goes to another host, which stands behind the proxy.
    for (qsizetype i = 0; i < m_corpus.size(); i += 2)
        m_corpus[i] = attackCorpus(proxied).at(i);
    for (qsizetype i = 0; i < m_fragments.size(); i += 2)
        m_fragments[i] = attackFragments(proxied).at(i);

    m_feed = std::make_unique<PreviewFeed>();
    m_probe = std::make_unique<PreviewProbe>();
    SiteSnapshot &site = m_probe->site;
    site.root = m_folder.filePath(u"site"_s);
    site.blogFolder = site.root + u"/blog"_s;
    site.staticFolders = {site.root + u"/static"_s};
    site.config.math.value = site.config.mermaid.value = true;
    QVERIFY(m_probe->show({}));
    m_probe->evaluate(canary, QWebEngineScript::MainWorld);
}

void TestAttacks::cleanupTestCase()
{
    m_probe.reset();
    m_feed.reset();
}

void TestAttacks::addBatches(const QList<AttackPost> &posts)
{
    QTest::addColumn<qsizetype>("first");
    for (qsizetype first = 0; first < posts.size(); first += batchSize)
        QTest::addRow("%d: %s …", static_cast<int>(first), qPrintable(posts[first].name)) << first;
}

QVariant TestAttacks::evaluate(QWebEnginePage &page, const QString &script, quint32 world) const
{
    const auto result = std::make_shared<std::optional<QVariant>>();
    page.runJavaScript(script, world, [result](const QVariant &value) { *result = value; });
    return QTest::qWaitFor([&] { return result->has_value(); }, 30000) ? **result : QVariant();
}

/// A test that cannot fail tells nothing.
void TestAttacks::everyHarmIsCounted()
{
    m_probe->evaluate(u"canary()"_s, QWebEngineScript::MainWorld);
    QVERIFY(harm().contains(u"ran"_s));
    QFile secret(m_folder.filePath(u"outside/secret.txt"_s));
    QVERIFY(secret.open(QIODevice::ReadOnly));
    QVERIFY(harm().contains(u"opened"_s));
    QVERIFY(m_probe->show({"<p>" + secret.readAll() + "</p>"}));
    QVERIFY(harm().contains(u"words"_s));
    m_remains = u"<script>"_s;
    QVERIFY(harm().contains(u"remains"_s));
    QVERIFY(m_probe->show({}));

    QWebEngineProfile profile;
    StillPage page(&profile);
    page.settings()->setAttribute(QWebEngineSettings::ErrorPageEnabled, false);
    for (const QString &url : {m_counter.serverUrl(), m_counter.proxiedUrl()}) {
        page.load(QUrl(url));
        QTRY_VERIFY2(m_counter.packets() > 0, qPrintable(url));
        m_counter.takePackets();
    }
}

QString TestAttacks::harm()
{
    if (!m_probe->settle())
        return u"the page no longer answers"_s;
    QStringList all;
    if (const QString left = std::exchange(m_remains, {}); !left.isEmpty())
        all += u"this remains: "_s + left;
    if (m_probe->evaluate(songs, QWebEngineScript::MainWorld).toInt() != 0)
        all += u"something ran"_s;
    if (m_counter.takePackets() != 0)
        all += u"something was sent"_s;
    if (m_counter.takeReads() != 0)
        all += u"a file outside was opened"_s;
    if (m_probe->page()->url() != QUrl(u"galley://page/"_s))
        all += u"the page went away"_s;
    if (m_probe
            ->evaluate(u"document.documentElement.outerHTML.includes('%1')"_s.arg(QLatin1String(secretWords)))
            .toBool())
        all += u"words of a file outside are shown"_s;
    if (m_probe->evaluate(u"[...document.images].some(i => i.naturalWidth === %1)"_s.arg(secretWidth))
            .toBool())
        all += u"a picture outside is shown"_s;
    return all.join(u", "_s);
}

void TestAttacks::showAndProvoke(const std::vector<RenderedBlock> &blocks)
{
    auto rendering = std::make_shared<PostRendering>();
    rendering->revision = ++m_revision;
    rendering->body.blocks = blocks;
    QVERIFY(m_probe->showRendering(rendering));
    m_remains += m_probe->evaluate(remains).toString();
    const QString drawn = u"[...document.querySelectorAll('pre.mermaid')].every("
                          u"  d => d.querySelector('img') || d.title)"_s;
    QVERIFY(QTest::qWaitFor([&] { return m_probe->evaluate(drawn).toBool(); }, 20000));
    m_probe->evaluate(provocation, QWebEngineScript::UserWorld);
}

std::vector<RenderedBlock> TestAttacks::renderForPreview(const AttackPost &post)
{
    const QString file =
        m_probe->site.blogFolder + u"/2024-01-01-<img src=x onerror=canary()>."_s + post.extension;
    QSignalSpy rendered(m_feed.get(), &PreviewFeed::rendered);
    m_feed->submit(
        {++m_revision, post.text, file, std::make_shared<const SiteSnapshot>(m_probe->site),
         RemoteConsent()});
    if (!QTest::qWaitFor([&] { return !rendered.isEmpty(); }, 20000))
        qFatal("no answer to \"%s\"", qPrintable(post.name));
    return rendered.last().first().value<PostRenderingPtr>()->body.blocks;
}

/// The posts of a batch are shown on one page, where each block is parsed for itself, and on paper; only
/// where that does harm is each shown alone, to name the one.
void TestAttacks::throughThePreview()
{
    QFETCH(qsizetype, first);
    const QList<AttackPost> batch = m_corpus.mid(first, batchSize);
    std::vector<RenderedBlock> all;
    for (const AttackPost &post : batch) {
        const std::vector<RenderedBlock> blocks = renderForPreview(post);
        all.insert(all.end(), blocks.begin(), blocks.end());
    }
    showAndProvoke(all);
    QVERIFY(m_probe->settle());
    QByteArray paper;
    m_probe->page()->printToPdf([&paper](const QByteArray &pdf) { paper = pdf; });
    QTRY_VERIFY_WITH_TIMEOUT(paper.startsWith("%PDF"), 30000);
    if (harm().isEmpty())
        return;
    for (const AttackPost &post : batch) {
        showAndProvoke(renderForPreview(post));
        const QString done = harm();
        QVERIFY2(done.isEmpty(), qPrintable(post.name + u": "_s + done + u'\n' + post.text));
    }
    QFAIL("harm that no post does alone");
}

/// As if the renderer had let everything through.
void TestAttacks::straightIntoThePage()
{
    QFETCH(qsizetype, first);
    std::vector<RenderedBlock> all;
    for (const AttackPost &post : m_fragments.mid(first, batchSize))
        all.push_back({post.text.toUtf8(), 1, 1});
    showAndProvoke(all);
    m_remains.clear(); // Here everything does.
    if (harm().isEmpty())
        return;
    for (const AttackPost &post : m_fragments.mid(first, batchSize)) {
        showAndProvoke({{post.text.toUtf8(), 1, 1}});
        m_remains.clear();
        const QString done = harm();
        QVERIFY2(done.isEmpty(), qPrintable(post.name + u": "_s + done));
    }
    QFAIL("harm that no fragment does alone");
}

void TestAttacks::throughTheExport()
{
    QFETCH(qsizetype, first);
    QWebEngineProfile profile;
    StillPage page(&profile);
    QWebEngineScript script;
    script.setWorldId(QWebEngineScript::MainWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentCreation);
    script.setSourceCode(canary);
    page.scripts().insert(script);
    const QString to = m_folder.filePath(u"export.html"_s);
    // A page for each of them would take minutes; the preview has them all.
    for (qsizetype i = first; i < std::min(first + batchSize, m_corpus.size()); i += exportedEvery) {
        const AttackPost &post = m_corpus[i];
        const QString file = m_probe->site.blogFolder + u"/post."_s + post.extension;
        const auto site = std::make_shared<const SiteSnapshot>(m_probe->site);
        std::optional<bool> exported;
        m_feed->run([&](Renderer &renderer) {
            const bool done = exportPost(renderer, {post.text, file, site}, to).has_value();
            QMetaObject::invokeMethod(this, [&exported, done] { exported = done; });
        });
        QTRY_VERIFY(exported.has_value());
        QVERIFY2(m_counter.takeReads() == 0, qPrintable(post.name));
        QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
        page.load(QUrl::fromLocalFile(to));
        QTRY_VERIFY2(!loaded.isEmpty(), qPrintable(post.name));
        evaluate(page, provocation, QWebEngineScript::UserWorld);
        QVERIFY2(evaluate(page, songs, QWebEngineScript::MainWorld).toInt() == 0, qPrintable(post.name));
        m_counter.takeReads();
    }
    m_counter.takePackets(); // An exported page shows the pictures of other hosts, as the site does.
}

void TestAttacks::pasted()
{
    PostDocument document;
    document.startUntitled(u"---\nmdx:\n  format: md\n---\n\n"_s);
    MarkdownEdit edit(&document);
    edit.moveCursor(QTextCursor::End);
    for (const AttackPost &post : m_fragments) {
        const qsizetype before = document.text().size();
        auto *html = new QMimeData;
        html->setHtml(u"<html><head><link rel=stylesheet href=\"file://%1\"></head><body>kept %2"_s.arg(
            m_folder.filePath(u"outside/secret.txt"_s), post.text));
        QApplication::clipboard()->setMimeData(html);
        edit.paste();
        QVERIFY2(document.text().mid(before).startsWith(u"kept"_s), qPrintable(post.name));
        QVERIFY2(!document.text().contains(QChar::ObjectReplacementCharacter), qPrintable(post.name));
        auto *text = new QMimeData;
        text->setHtml(post.text);
        text->setText(post.text + u"\n\n"_s);
        QApplication::clipboard()->setMimeData(text);
        edit.paste();
    }
    QCOMPARE(harm(), QString());
}

/// A page without any policy, in a profile with the guard only.
void TestAttacks::guardAloneHoldsTheLine()
{
    QWebEngineProfile profile;
    RequestGuard guard;
    StillPage page(&profile);
    QSignalSpy loaded(&page, &QWebEnginePage::loadFinished);
    page.setHtml(u"<p>x</p>"_s);
    QTRY_COMPARE(loaded.size(), 1);
    profile.setUrlRequestInterceptor(&guard);
    for (const QString &url : {m_counter.serverUrl(), m_counter.proxiedUrl()}) {
        evaluate(
            page,
            u"window.answers = 0; for (const make of [() => new Image(), () => "
            u"document.createElement('video')]) {"
            u"  const e = make(); e.onerror = () => ++answers; e.src = '%1/i'; }"
            u"fetch('%1/f').catch(() => ++answers)"_s.arg(url),
            QWebEngineScript::MainWorld);
        QTRY_COMPARE(evaluate(page, u"answers"_s, QWebEngineScript::MainWorld).toInt(), 3);
        QCOMPARE(m_counter.takePackets(), 0);
    }
}

void TestAttacks::permissionsAreRefused_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("place")
        << u"navigator.geolocation.getCurrentPosition(() => say(true), () => say(false))"_s;
    QTest::newRow("notifications") << u"Notification.requestPermission().then(p => say(p === 'granted'))"_s;
    QTest::newRow("camera and microphone")
        << u"navigator.mediaDevices.getUserMedia({audio: true, video: true}).then(() => say(true), () => say(false))"_s;
    QTest::newRow("screen")
        << u"navigator.mediaDevices.getDisplayMedia().then(() => say(true), () => say(false))"_s;
    QTest::newRow("files") << u"window.showOpenFilePicker().then(() => say(true), () => say(false))"_s;
}

/// Asked as a script would that got past everything else.
void TestAttacks::permissionsAreRefused()
{
    QFETCH(QString, script);
    m_probe->evaluate(
        u"var granted; var say = answer => granted = answer; try { %1 } catch { say(false) }"_s.arg(script),
        QWebEngineScript::MainWorld);
    QTRY_VERIFY(m_probe->evaluate(u"granted"_s, QWebEngineScript::MainWorld).isValid());
    QVERIFY(!m_probe->evaluate(u"granted"_s, QWebEngineScript::MainWorld).toBool());
}

void TestAttacks::downloadsAreRefused()
{
    QPointer<QWebEngineDownloadRequest> request;
    connect(
        m_probe->page()->profile(), &QWebEngineProfile::downloadRequested, this,
        [&request](QWebEngineDownloadRequest *download) { request = download; });
    m_probe->page()->download(QUrl(u"galley://page/page.css"_s));
    QTRY_VERIFY(request);
    QTRY_COMPARE(request->state(), QWebEngineDownloadRequest::DownloadCancelled);
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestAttacks)
#include "tst_attacks.moc"
