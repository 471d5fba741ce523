// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/previewfeed.h"
#include "previewprobe.h"
#include "previewtestmain.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <memory>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// One line for each element and text, indented by depth. Left out: marks of lines, white space at the edges
/// of elements, what says how pictures load, the version in the address of a picture. Of an address the last
/// part counts, for assets have other places. A drawn diagram counts as its source.
constexpr QStringView normalForm = uR"(
function normalForm(root) {
    const lines = [];
    const left = new Set(['data-line', 'data-line-end', 'data-line-offset', 'loading', 'decoding']);
    const last = (url) => decodeURI(url).replace(/\?v=\w+$/, '').replace(/-[0-9a-f]{32}(?=\.\w+$)/, '')
        .replace(/\/?(index\.html)?(#.*)?$/, '$2').split('/').pop();
    function attributes(element) {
        return [...element.attributes].filter(each => !left.has(each.name)).map(each =>
            each.name + '=' + (['href', 'src'].includes(each.name) ? last(each.value) : each.value)).sort().join(' ');
    }
    function tabLabel(panel) {
        const container = panel.closest('.tabs-container');
        const panels = [...container.querySelectorAll('[role=tabpanel]')]
            .filter(each => each.closest('.tabs-container') === container);
        return container.querySelectorAll(':scope > [role=tablist] > [role=tab]')[panels.indexOf(panel)].textContent;
    }
    function walk(node, depth) {
        const indent = ' '.repeat(depth);
        if (node.nodeType === Node.TEXT_NODE) {
            const text = node.textContent.replace(/\s+/g, ' ').trim();
            if (text)
                lines.push(indent + JSON.stringify(text));
        } else if (node.nodeType === Node.ELEMENT_NODE && node.matches('pre.mermaid')) {
            lines.push(indent + 'diagram ' + JSON.stringify((node.dataset.source ?? node.textContent).trim()));
        } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches('[role=tablist]')) {
            const isPanel = node.matches('[role=tabpanel], [data-tab-label]');
            lines.push(indent + (isPanel ? 'tab ' + (node.dataset.tabLabel ?? tabLabel(node))
                                         : node.tagName.toLowerCase() + ' ' + attributes(node)));
            node.childNodes.forEach(child => walk(child, depth + 1));
        }
    }
    root.normalize();
    root.childNodes.forEach(child => walk(child, 0));
    return lines.join('\n');
})";

QString inScript(const QString &text)
{
    const QByteArray json = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(json) + u"[0]"_s;
}

} // namespace

/// What the preview shows of the sample blog is what an export of it holds.
class TestPreviewParity final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_probe.reset(); }
    void previewShowsTheExportedBody_data();
    void previewShowsTheExportedBody();

private:
    PostRenderingPtr rendered(const PostMeta &post);

    QTemporaryDir m_export;
    SiteSnapshotPtr m_site;
    std::unique_ptr<PreviewProbe> m_probe;
    PreviewFeed m_feed;
};

void TestPreviewParity::initTestCase()
{
    const Result<SiteSnapshotPtr> site = scanSite(QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog"));
    QVERIFY_RESULT(site);
    m_site = *site;
    Renderer renderer;
    QVERIFY_RESULT(exportSite(renderer, *m_site, m_export.filePath(u"site"_s)));
    m_probe = std::make_unique<PreviewProbe>();
    m_probe->site = *m_site;
}

PostRenderingPtr TestPreviewParity::rendered(const PostMeta &post)
{
    QFile file(post.file);
    if (!file.open(QFile::ReadOnly))
        return {};
    PostRenderingPtr rendering;
    connect(&m_feed, &PreviewFeed::rendered, m_probe->page(), [&](const PostRenderingPtr &each) {
        rendering = each;
    });
    const QString text = QString::fromUtf8(file.readAll());
    const auto isWhole = [&] { return rendering && !rendering->body.isProvisional; };
    m_feed.submit({1, text, post.file, m_site});
    const bool isDone = QTest::qWaitFor(isWhole, 30000);
    disconnect(&m_feed, nullptr, m_probe->page(), nullptr);
    return isDone ? rendering : nullptr;
}

void TestPreviewParity::previewShowsTheExportedBody_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < m_site->posts.size(); ++i) {
        const PostMeta &post = m_site->posts[i];
        if (!post.draft) // drafts are in no export
            QTest::newRow(qPrintable(QFileInfo(post.file).baseName())) << static_cast<int>(i);
    }
    QVERIFY(m_site->posts.size() > 5);
}

void TestPreviewParity::previewShowsTheExportedBody()
{
    QFETCH(int, index);
    const PostMeta &post = m_site->posts[static_cast<size_t>(index)];
    QFile page(m_export.filePath(u"site"_s) + post.permalink + u"/index.html"_s);
    QVERIFY(page.open(QFile::ReadOnly));
    QVERIFY(m_probe->show({}));
    const PostRenderingPtr rendering = rendered(post);
    QVERIFY(rendering);
    QVERIFY(m_probe->showRendering(rendering));
    const QString shown = m_probe
                              ->evaluate(
                                  normalForm.toString() +
                                  u"\nnormalForm(document.querySelector('.markdown').cloneNode(true))"_s)
                              .toString();
    const QString exported =
        m_probe
            ->evaluate(
                normalForm.toString() + u"\nnormalForm(new DOMParser().parseFromString("_s +
                inScript(QString::fromUtf8(page.readAll())) +
                u", 'text/html').querySelector('article .markdown'))"_s)
            .toString();
    const QStringList shownLines = shown.split(u'\n');
    const QStringList exportedLines = exported.split(u'\n');
    QVERIFY(shownLines.size() > 20);
    for (qsizetype i = 0; i < std::min(shownLines.size(), exportedLines.size()); ++i)
        QCOMPARE(shownLines[i], exportedLines[i]);
    QCOMPARE(shownLines.size(), exportedLines.size());
}

} // namespace Galley

PREVIEW_TEST_MAIN(Galley::TestPreviewParity)
#include "tst_previewparity.moc"
