// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "publish/pagestyles.h"
#include "publish/postexport.h"
#include "publish/webresources.h"
#include "testing/galleytest.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// What the page asks for: every value of an attribute that loads something.
QStringList loadedUrls(const QString &html)
{
    static const QRegularExpression attribute(u"(?:src|srcset|poster|data|background)=\"([^\"]*)\""_s);
    QStringList urls;
    for (auto matches = attribute.globalMatch(html); matches.hasNext();)
        urls += matches.next().captured(1);
    return urls;
}

} // namespace

class TestPostExport final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void smallPostAsExpected();
    void nothingOutsideIsNeeded();
    void hostileFrontMatterIsText();
    void tellsWhatStaysOutside();
    void onlyTheFontsThatFormulasUse();
    void failedExportLeavesTheOldFile();
    void licencesAreBundled();

private:
    Result<ExportReport> exported(const QString &name);
    QString page(const QString &name);

    SiteSnapshotPtr m_site;
    QTemporaryDir m_folder;
    Renderer m_renderer;
};

void TestPostExport::initTestCase()
{
    const auto site = scanSite(testData(u"publish/site"_s));
    QVERIFY_RESULT(site);
    m_site = *site;
}

Result<ExportReport> TestPostExport::exported(const QString &name)
{
    const QString file = m_site->blogFolder + u'/' + name + u".md"_s;
    const Result<TextFile> text = readTextFile(file);
    return text ? exportPost(m_renderer, {text->text, file, m_site}, m_folder.filePath(name + u".html"_s))
                : tl::unexpected(text.error());
}

QString TestPostExport::page(const QString &name)
{
    const auto report = exported(name);
    const auto bytes = report ? readFileBytes(report->file) : tl::unexpected(report.error());
    return bytes ? QString::fromUtf8(*bytes) : bytes.error().message;
}

void TestPostExport::smallPostAsExpected()
{
    QString html = page(u"2024-03-05-small"_s);
    // The bundled styles have tests of their own.
    html.replace(
        QRegularExpression(u"<style>.*</style>"_s, QRegularExpression::DotMatchesEverythingOption),
        u"<style/>"_s);
    const QString golden = testData(u"publish/small.html"_s);
    if (qEnvironmentVariableIsSet("GALLEY_BLESS"))
        QVERIFY_RESULT(writeFileAtomically(golden, html.toUtf8()));
    const auto expected = readTextFile(golden);
    QVERIFY_RESULT(expected);
    QCOMPARE(html.split(u'\n'), expected->text.split(u'\n'));
}

void TestPostExport::nothingOutsideIsNeeded()
{
    const auto report = exported(u"2024-03-05-small"_s);
    QVERIFY_RESULT(report);
    QCOMPARE(report->notEmbedded, QStringList());
    QCOMPARE(QFileInfo(report->file).size(), report->bytes);
    const QString html = page(u"2024-03-05-small"_s);
    const QStringList urls = loadedUrls(html);
    QCOMPARE(urls.size(), 4); // avatar, two pictures, the raw picture
    for (const QString &url : urls)
        QVERIFY2(url.startsWith(u"data:image/"_s), qPrintable(url));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<link rel=\"stylesheet"_s));
    QVERIFY(!html.contains(QRegularExpression(u"url\\(['\"]?(?!['\"]?data:)"_s)));
    QVERIFY(html.contains(u"<a href=\"https://notes.example/blog/other\""_s));
}

void TestPostExport::hostileFrontMatterIsText()
{
    const QString html = page(u"2024-03-06-hostile"_s);
    QVERIFY(html.contains(u"<title>&lt;/title&gt;&lt;script&gt;canary()"_s));
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u"<b>Bobby"_s));
    QVERIFY(!html.contains(u"<img"_s));
    QVERIFY(!html.contains(u"javascript:"_s));
    QVERIFY(!html.contains(u"http-equiv=\"refresh"_s));
    QVERIFY(!html.contains(u"<base"_s));
    QVERIFY(html.contains(u"default-src 'none'"_s));
}

void TestPostExport::tellsWhatStaysOutside()
{
    const auto report = exported(u"2024-03-07-outside"_s);
    QVERIFY_RESULT(report);
    QStringList outside = report->notEmbedded;
    outside.sort();
    QCOMPARE(
        outside, (QStringList{
                     u"./none.png"_s, u"/img/none.mp4"_s, u"https://example.invalid/a.png"_s,
                     u"https://example.invalid/p.png"_s}));
}

void TestPostExport::onlyTheFontsThatFormulasUse()
{
    const auto fonts = [](const QByteArray &html) {
        QStringList names;
        static const QRegularExpression family(
            u"@font-face{font-family:(KaTeX_\\w+);font-style:(\\w+);font-weight:(\\d+)"_s);
        for (auto matches = family.globalMatch(QString::fromUtf8(singlePageStyles(html, {})));
             matches.hasNext();)
            names += matches.next().capturedTexts().mid(1).join(u' ');
        return names;
    };
    QCOMPARE(fonts("<p class=\"hero\">x</p>"), QStringList());
    QCOMPARE(fonts("<span class=\"katex\">1</span>"), QStringList{u"KaTeX_Main normal 400"_s});
    QCOMPARE(
        fonts("<span class=\"katex\"><span class=\"mord mathnormal\">a</span></span>"),
        (QStringList{u"KaTeX_Main normal 400"_s, u"KaTeX_Math italic 400"_s}));
    QVERIFY(fonts("<span class=\"katex\"><span class=\"mord mathbb\">R</span></span>")
                .contains(u"KaTeX_AMS normal 400"_s));
    QVERIFY(fonts("<span class=\"katex\"><span class=\"mord textbf\">R</span></span>")
                .contains(u"KaTeX_Main normal 700"_s));
    const QByteArray styles = singlePageStyles("<span class=\"katex\">1</span>", {});
    QVERIFY(styles.contains("src:url(data:font/woff2;base64,d09GMg"));
    QVERIFY(!styles.contains("fonts/"));
}

void TestPostExport::failedExportLeavesTheOldFile()
{
    const QString file = m_folder.filePath(u"folder/none/out.html"_s);
    const auto report = exportPost(m_renderer, {u"text"_s, m_site->blogFolder + u"/x.md"_s, m_site}, file);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Io);
    QVERIFY2(report.error().message.contains(u"none does not exist"_s), qPrintable(report.error().message));

    QDir(m_folder.path()).mkdir(u"taken.html"_s);
    QVERIFY(!exportPost(
        m_renderer, {u"text"_s, m_site->blogFolder + u"/x.md"_s, m_site},
        m_folder.filePath(u"taken.html"_s)));
}

void TestPostExport::licencesAreBundled()
{
    for (const QString &name : {u"infima"_s, u"katex"_s, u"mermaid"_s, u"prismjs"_s}) {
        QFile file(u":/galley/licences/%1.txt"_s.arg(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QVERIFY(file.readAll().contains("Permission is hereby granted"));
    }
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPostExport)
#include "tst_postexport.moc"
