// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "exportedpage.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Milliseconds for an answer of the browser.
constexpr int timeLimit = 60'000;

const QString visiblePanels =
    u"[...document.querySelectorAll('[data-tab-label]')].filter(p => p.offsetHeight).map(p => p.dataset.tabLabel).join()"_s;
const QString scrollsSideways =
    u"document.documentElement.scrollWidth > document.documentElement.clientWidth"_s;

/// Every text whose contrast with its ground is below what WCAG asks for (4.5, large text 3): "2.1 text".
const QString weakTexts = uR"((() => {
    const context = document.createElement('canvas').getContext('2d', {willReadFrequently: true});
    const rgb = colours => {
        colours.forEach(colour => { context.fillStyle = colour; context.fillRect(0, 0, 1, 1); });
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    };
    const measured = colours => rgb(colours).map(c => c / 255)
        .map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
        .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
    const known = new Map();
    const luminance = colours => {
        const key = colours.join('|');
        if (!known.has(key))
            known.set(key, measured(colours));
        return known.get(key);
    };
    const grounds = element => element ?
        [...grounds(element.parentElement), getComputedStyle(element).backgroundColor] : ['white'];
    const weak = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const style = getComputedStyle(element);
        if (!texts.currentNode.data.trim() || !element.checkVisibility({checkOpacity: true}) ||
            element.closest('script, style, .sr-only, .katex-mathml, svg'))
            continue;
        const ground = luminance(grounds(element));
        const text = luminance([...grounds(element), style.color]);
        const ratio = (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && parseInt(style.fontWeight) >= 700);
        if (ratio < (isLarge ? 3 : 4.5))
            weak.push(ratio.toFixed(2) + ' ' + element.className + ' ' + texts.currentNode.data.trim().slice(0, 30));
    }
    return weak;
})())"_s;

} // namespace

/// Exported pages as a browser shows them, from files.
class TestExportBrowser final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void pagesLoadWithoutErrors_data();
    void pagesLoadWithoutErrors();
    void tabsOpen();
    void tabsOfOneGroupChangeTogether();
    void withoutScriptEverythingShows();
    void codeIsCopied();
    void searchFindsPosts_data();
    void searchFindsPosts();
    void hostilePostsRunNothing();
    void textStandsOutFromItsGround_data();
    void textStandsOutFromItsGround();

private:
    void write(const QString &path, const QByteArray &bytes);
    void exportBlog(const QString &folder, const QString &to, const SiteExportOptions &options = {});
    QJsonObject page(const QString &path, const QStringList &steps) const;
    /// What the browser gave for each visit; see tests/tools/browser.
    QJsonArray resultsOf(const QJsonArray &visits);
    /// What the steps on each page gave; what the browser complains of fails the test.
    QJsonArray lookAll(const QJsonArray &visits);
    QJsonArray look(const QJsonObject &visit);

    QProcess m_browser;
    QTemporaryDir m_folder;
    Renderer m_renderer;
};

void TestExportBrowser::write(const QString &path, const QByteArray &bytes)
{
    const QString file = m_folder.filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY_RESULT(writeFileAtomically(file, bytes));
}

void TestExportBrowser::exportBlog(const QString &folder, const QString &to, const SiteExportOptions &options)
{
    const Result<SiteSnapshotPtr> site = scanSite(folder);
    QVERIFY_RESULT(site);
    QVERIFY_RESULT(exportSite(m_renderer, **site, m_folder.filePath(to), options));
}

void TestExportBrowser::initTestCase()
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    if (node.isEmpty() || QStandardPaths::findExecutable(u"chromium"_s).isEmpty())
        QSKIP("There is no node or no chromium here: run packaging/setup.sh --tests");
    m_browser.start(node, {QStringLiteral(GALLEY_SOURCE_DIR "/tests/tools/browser/browse.mjs")});
    const QByteArray tabs = "<Tabs groupId=\"os\"><TabItem value=\"a\" label=\"Linux\">\n\napt\n\n</TabItem>"
                            "<TabItem value=\"b\" label=\"Mac\" default>\n\nbrew\n\n</TabItem></Tabs>\n\n";
    write(
        u"blog/blog/2024-01-01-tabs.md"_s, "# Café culture\n\n" + tabs + tabs +
                                               "```js\nlet a = 1;\n\nlet b = 2;\n```\n\n<!-- truncate -->\n\n"
                                               "| a | b |\n|-|-|\n| c | d |\n");
    write(
        u"hostile/blog/2024-01-02-hostile.md"_s,
        "---\ntitle: '</script><script>window.canary = 1</script>'\nmdx: {format: md}\n---\n\n"
        "<script>window.canary = 2</script>\n<script src=\"/canary.js\"></script>\n"
        "<img src=\"/none.png\" alt=\"\" onerror=\"window.canary = 3\" />\n"
        "<a id=\"trap\" href=\"javascript:window.canary=4\">x</a>\n"
        "<iframe srcdoc=\"<script>parent.canary = 5</script><script "
        "src='/canary.js'></script>\"></iframe>\n");
    write(u"hostile/static/canary.js"_s, "window.canary = 6; parent.canary = 6;");
    exportBlog(m_folder.filePath(u"blog"_s), u"out"_s);
    exportBlog(m_folder.filePath(u"hostile"_s), u"hostileout"_s);
    exportBlog(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog"), u"sample"_s);
    SiteExportOptions plain;
    plain.theme.look = PageLook::Plain;
    exportBlog(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog"), u"plain"_s, plain);
}

void TestExportBrowser::cleanupTestCase()
{
    m_browser.closeWriteChannel();
    m_browser.waitForFinished(timeLimit);
}

QJsonObject TestExportBrowser::page(const QString &path, const QStringList &steps) const
{
    return {
        {u"url"_s, QUrl::fromLocalFile(m_folder.path()).toString() + u'/' + path},
        {u"steps"_s, QJsonArray::fromStringList(steps)}};
}

QJsonArray TestExportBrowser::resultsOf(const QJsonArray &visits)
{
    m_browser.write(QJsonDocument(visits).toJson(QJsonDocument::Compact) + '\n');
    while (!m_browser.canReadLine()) {
        if (!m_browser.waitForReadyRead(timeLimit)) {
            qWarning("no answer: %s", m_browser.readAllStandardError().constData());
            return {};
        }
    }
    return QJsonDocument::fromJson(m_browser.readLine()).array();
}

QJsonArray TestExportBrowser::lookAll(const QJsonArray &visits)
{
    QJsonArray values;
    for (const QJsonValue &result : resultsOf(visits)) {
        for (const QJsonValue &error : result[u"errors"_s].toArray())
            qWarning("%s", qPrintable(error.toString()));
        values.append(result[u"values"_s]);
    }
    return values;
}

QJsonArray TestExportBrowser::look(const QJsonObject &visit)
{
    return lookAll({visit}).first().toArray();
}

void TestExportBrowser::pagesLoadWithoutErrors_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("width");
    QTest::newRow("desktop") << u"sample"_s << 1200;
    QTest::newRow("phone") << u"sample"_s << 360;
    QTest::newRow("plain look on a phone") << u"plain"_s << 360;
}

void TestExportBrowser::pagesLoadWithoutErrors()
{
    QFETCH(QString, folder);
    QFETCH(int, width);
    QJsonArray visits;
    const QStringList pages = filesBelow(m_folder.filePath(folder)).keys().filter(u".html"_s);
    const QString parts =
        u"[...document.querySelectorAll('body > nav, main, h1')].map(e => e.localName).join()"_s;
    for (const QString &each : pages) {
        if (each == u"404.html"_s)
            continue; // its links begin at the root of a host
        QJsonObject visit = page(folder + u'/' + each, {scrollsSideways, parts});
        visit[u"width"_s] = width;
        visits.append(visit);
    }
    const QJsonArray seen = lookAll(visits);
    QCOMPARE(seen.size(), pages.size() - 1);
    for (qsizetype i = 0; i < seen.size(); ++i) {
        const QByteArray name = visits[i][u"url"_s].toString().toUtf8();
        QVERIFY2(!seen[i][0].toBool(), name.constData());
        QCOMPARE(name + seen[i][1].toString().toUtf8(), name + "nav,main,h1");
    }
}

void TestExportBrowser::tabsOpen()
{
    const QString post = u"out/blog/2024/01/01/tabs/index.html"_s;
    const QString tab = u"document.querySelectorAll('[role=tab]')[%1]"_s;
    const QString press =
        tab + u".dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft', bubbles: true}))"_s;
    const QJsonArray seen = look(page(
        post, {visiblePanels, tab.arg(0) + u".click()"_s, visiblePanels, press.arg(0), visiblePanels,
               u"document.activeElement.textContent"_s}));
    QCOMPARE(seen[0].toString(), u"Mac,Mac"_s);
    QCOMPARE(seen[2].toString(), u"Linux,Linux"_s);
    QCOMPARE(seen[4].toString(), u"Mac,Mac"_s);
    QCOMPARE(seen[5].toString(), u"Mac"_s);
    QJsonObject paper = page(post, {visiblePanels});
    paper[u"media"_s] = u"print"_s;
    QCOMPARE(look(paper)[0].toString(), u"Linux,Mac,Linux,Mac"_s);
}

void TestExportBrowser::tabsOfOneGroupChangeTogether()
{
    const QString list = u"out/blog/index.html"_s;
    const QJsonArray seen =
        look(page(list, {u"document.querySelectorAll('[role=tab]')[2].click()"_s, visiblePanels}));
    QCOMPARE(seen[1].toString(), u"Linux,Linux"_s);
}

void TestExportBrowser::withoutScriptEverythingShows()
{
    QJsonObject visit = page(
        u"out/blog/2024/01/01/tabs/index.html"_s,
        {visiblePanels, u"document.querySelectorAll('[role=tab], button').length"_s,
         u"document.querySelector('form').offsetHeight"_s,
         u"getComputedStyle(document.querySelector('[data-tab-label]'), '::before').content"_s});
    visit[u"script"_s] = false;
    const QJsonArray seen = look(visit);
    QCOMPARE(seen[0].toString(), u"Linux,Mac,Linux,Mac"_s);
    QCOMPARE(seen[1].toInt(), 1); // that of the box, which does not show
    QCOMPARE(seen[2].toInt(), 0);
    QCOMPARE(seen[3].toString(), u"\"Linux\""_s);
    QJsonObject search = page(u"out/search.html"_s, {u"document.querySelector('main').innerText"_s});
    search[u"script"_s] = false;
    QVERIFY(look(search)[0].toString().contains(u"Searching needs JavaScript. All posts"_s));
}

void TestExportBrowser::codeIsCopied()
{
    const QJsonArray seen = look(page(
        u"out/blog/2024/01/01/tabs/index.html"_s,
        {u"window.copied = ''; document.addEventListener('copy', () => copied = getSelection().toString() || "
         u"document.activeElement.value);"
         "Object.defineProperty(navigator, 'clipboard', {value: undefined})"_s,
         u"document.querySelector('.galley-copy').click()"_s, u"copied"_s,
         u"document.querySelector('.galley-copy').textContent"_s}));
    QCOMPARE(seen[2].toString(), u"let a = 1;\n\nlet b = 2;\n"_s);
    QCOMPARE(seen[3].toString(), u"Copied"_s);
}

void TestExportBrowser::searchFindsPosts_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("found");
    QTest::newRow("without the accent") << u"CAFE"_s << u"Café culture"_s;
    QTest::newRow("a word of the text") << u"brew"_s << u"Café culture"_s;
    QTest::newRow("every word counts") << u"brew%20nothing"_s << QString();
    QTest::newRow("markup is no text") << u"TabItem"_s << u"Café culture"_s;
}

void TestExportBrowser::searchFindsPosts()
{
    QFETCH(QString, text);
    QFETCH(QString, found);
    const QString names =
        u"[...document.querySelectorAll('.galley-results a')].map(a => a.textContent).join()"_s;
    const QJsonArray seen = look(page(
        u"out/search.html?q="_s + text, {names, u"document.querySelector('.galley-results a')?.href"_s,
                                         u"document.querySelector('form').action"_s}));
    QCOMPARE(seen[0].toString(), found);
    if (!found.isEmpty())
        QVERIFY2(QFileInfo::exists(QUrl(seen[1].toString()).toLocalFile()), qPrintable(seen[1].toString()));
    QVERIFY(QFileInfo::exists(QUrl(seen[2].toString()).toLocalFile()));
}

void TestExportBrowser::hostilePostsRunNothing()
{
    for (const QString &each :
         {u"blog/2024/01/02/hostile/index.html"_s, u"blog/index.html"_s, u"search.html"_s}) {
        const QJsonArray visits{page(
            u"hostileout/"_s + each, {u"document.getElementById('trap')?.click()"_s,
                                      u"new Promise(r => setTimeout(r, 50))"_s, u"typeof window.canary"_s})};
        const QJsonArray seen = resultsOf(visits);
        QCOMPARE(seen[0][u"values"_s][2].toString(), u"undefined"_s);
    }
}

void TestExportBrowser::textStandsOutFromItsGround_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<bool>("dark");
    QTest::newRow("site, light") << u"sample"_s << false;
    QTest::newRow("site, dark") << u"sample"_s << true;
    QTest::newRow("plain, light") << u"plain"_s << false;
    QTest::newRow("plain, dark") << u"plain"_s << true;
}

void TestExportBrowser::textStandsOutFromItsGround()
{
    QFETCH(QString, folder);
    QFETCH(bool, dark);
    QJsonArray visits;
    for (const QString &each : filesBelow(m_folder.filePath(folder)).keys().filter(u"/index.html"_s)) {
        QJsonObject visit = page(folder + u'/' + each, {weakTexts});
        visit[u"dark"_s] = dark;
        visits.append(visit);
    }
    QStringList weak;
    for (const QJsonValue &values : lookAll(visits)) {
        for (const QJsonValue &each : values[0].toArray())
            weak += each.toString();
    }
    weak.removeDuplicates();
    QVERIFY2(weak.isEmpty(), qPrintable(weak.join(u'\n')));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestExportBrowser)
#include "tst_exportbrowser.moc"
