// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "exportedpage.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestSiteExport final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyPublishedPostHasItsPage();
    void linksLeadToPagesAndFilesOfTheExport();
    void mathBringsItsStyles();
    void twoExportsAreTheSameBytes();
    void unchangedFilesAreNotWrittenAgain();
    void whatIsGoneFromTheBlogGoes();
    void filesOfOthersStay();
    void foldersThatAreNoExportAreRefused_data();
    void foldersThatAreNoExportAreRefused();
    void hostileSlugsWriteNothing();
    void failuresLeaveTheOldExport_data();
    void failuresLeaveTheOldExport();
    void cancelLeavesTheOldExport();
    void aSymbolicLinkStays();
    void hostilePagesRunNothing();
    void safeHtmlLeavesFramesOut();
    void coloursAreFixed();
    void theLookIsTheSitesOrPlain();
    void scriptsAreOptional();

private:
    void write(const QString &path, const QByteArray &bytes);
    Result<SiteExportReport> exported(
        const SiteExportOptions &options = {}, ExportControl *control = nullptr);
    QByteArray page(const QString &path) const;
    QString out() const { return m_folder->filePath(u"out/site"_s); }
    /// The names beside the export: nothing may be left there.
    QStringList besideTheExport() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    Renderer m_renderer;
};

void TestSiteExport::init()
{
    GalleyTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    write(
        u"docusaurus.config.js"_s,
        "module.exports = {title: 'Notes', url: 'https://notes.example', baseUrl: '/',"
        " plugins: ['remark-math'], presets: [['classic', {docs: false, blog: {postsPerPage: 2}}]]};");
    write(u"blog/authors.yml"_s, "ada:\n  name: Ada\n  image_url: /img/ada.png\n  page: true\n");
    write(
        u"blog/2024-01-01-old.md"_s, "---\nauthors: ada\ntags: [C]\n---\n\n# Old\n\n## Part "
                                     "one\n\n[new](./2024-01-02-new.md#two) [docs](/docs/x) "
                                     "[pdf](./a.pdf)\n\n![dot](./dot.png)\n");
    write(
        u"blog/2024-01-02-new.md"_s,
        "---\nslug: fresh\n---\n\n## Two\n\n![dot](./dot.png) <img src=\"/img/ada.png\" />\n");
    write(u"blog/2024-01-03-draft.md"_s, "---\ndraft: true\nslug: ../out\n---\n\nDraft\n");
    write(u"blog/2024-01-04-unlisted.md"_s, "---\nunlisted: true\n---\n\nUnlisted\n");
    write(u"blog/2999-01-05-future.md"_s, "Future\n");
    write(u"blog/dot.png"_s, "dot");
    write(u"blog/a.pdf"_s, "pdf");
    write(u"static/img/ada.png"_s, "ada");
}

void TestSiteExport::write(const QString &path, const QByteArray &bytes)
{
    const QString file = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY_RESULT(writeFileAtomically(file, bytes));
}

Result<SiteExportReport> TestSiteExport::exported(const SiteExportOptions &options, ExportControl *control)
{
    const Result<SiteSnapshotPtr> site = scanSite(m_folder->path());
    if (!site)
        return tl::unexpected(site.error());
    return exportSite(m_renderer, **site, out(), options, {}, control);
}

QByteArray TestSiteExport::page(const QString &path) const
{
    return readFileBytes(out() + u'/' + path + u"/index.html"_s).value_or(QByteArray());
}

QStringList TestSiteExport::besideTheExport() const
{
    return QDir(m_folder->filePath(u"out"_s))
        .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
}

void TestSiteExport::everyPublishedPostHasItsPage()
{
    const auto report = exported();
    QVERIFY_RESULT(report);
    QCOMPARE(report->pages, 13);
    const QMap<QString, QByteArray> files = filesBelow(out());
    const QStringList expected{
        u"404.html"_s,
        u"blog/2024/01/01/old/index.html"_s,
        u"blog/2024/01/04/unlisted/index.html"_s,
        u"blog/2999/01/05/future/index.html"_s,
        u"blog/archive/index.html"_s,
        u"blog/authors/ada/index.html"_s,
        u"blog/authors/index.html"_s,
        u"blog/fresh/index.html"_s,
        u"blog/index.html"_s,
        u"blog/page/2/index.html"_s,
        u"blog/tags/c/index.html"_s,
        u"blog/tags/index.html"_s,
        u"search.html"_s};
    QCOMPARE(files.keys().filter(u".html"_s), expected);
    QCOMPARE(files.keys().filter(u"dot-"_s).size(), 1);
    QCOMPARE(report->changedFiles, files.size());
    QCOMPARE(besideTheExport(), QStringList{u"site"_s});
    QVERIFY(page(u"blog/2024/01/04/unlisted"_s).contains("noindex"));
    QVERIFY(QFileInfo(out()).permission(QFile::ReadOther | QFile::ExeOther));
}

void TestSiteExport::linksLeadToPagesAndFilesOfTheExport()
{
    QVERIFY_RESULT(exported());
    QCOMPARE(brokenLinks(filesBelow(out())), QStringList());
    const QByteArray old = page(u"blog/2024/01/01/old"_s);
    QVERIFY(old.contains("<a href=\"../../../../fresh/index.html#two\">new</a>"));
    QVERIFY(old.contains("<a href=\"/docs/x\">docs</a>"));
    QCOMPARE(readFileBytes(out() + u"/img/ada.png"_s).value_or(QByteArray()), QByteArray("ada"));
    QVERIFY(old.contains("href=\"../../../../../assets/a-"));
    QVERIFY(old.contains("<img class=\"avatar__photo\" src=\"../../../../../img/ada.png\""));
    const QByteArray fresh = page(u"blog/fresh"_s);
    QVERIFY(fresh.contains("src=\"../../assets/dot-"));
    QVERIFY(fresh.contains("src=\"../../img/ada.png\""));
    const ExportedPage shown = readExportedPage(fresh, u"/blog/fresh"_s);
    QCOMPARE(shown.newer, u"/blog/2999/01/05/future"_s);
    QCOMPARE(shown.older, u"/blog/2024/01/01/old"_s);
    QCOMPARE(shown.contents, QStringList{u"two|Two"_s});
}

void TestSiteExport::mathBringsItsStyles()
{
    QVERIFY_RESULT(exported());
    QVERIFY(!QFileInfo::exists(out() + u"/assets/math.css"_s));
    write(u"blog/2024-01-06-math.md"_s, "$a$\n");
    QVERIFY_RESULT(exported());
    QVERIFY(page(u"blog/2024/01/06/math"_s).contains("assets/math.css"));
    QVERIFY(!page(u"blog/fresh"_s).contains("assets/math.css"));
    const QByteArray css = readFileBytes(out() + u"/assets/math.css"_s).value_or(QByteArray());
    QVERIFY(css.contains("url(fonts/KaTeX_Main-Regular.woff2)"));
    QCOMPARE(css.count("url("), QDir(out() + u"/assets/fonts"_s).entryList(QDir::Files).size());
}

void TestSiteExport::twoExportsAreTheSameBytes()
{
    QVERIFY_RESULT(exported());
    const QMap<QString, QByteArray> first = filesBelow(out());
    QVERIFY(QDir(out()).removeRecursively());
    Renderer another;
    const Result<SiteSnapshotPtr> site = scanSite(m_folder->path());
    QVERIFY_RESULT(site);
    QVERIFY_RESULT(exportSite(another, **site, out()));
    QCOMPARE(filesBelow(out()), first);
    for (const QByteArray &bytes : first)
        QVERIFY(!bytes.contains(m_folder->path().toUtf8()));
}

void TestSiteExport::unchangedFilesAreNotWrittenAgain()
{
    QVERIFY_RESULT(exported());
    const QString untouched = out() + u"/blog/2024/01/01/old/index.html"_s;
    QFile file(untouched);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QDateTime longAgo(QDate(2001, 2, 3), QTime(4, 5), Qt::UTC);
    QVERIFY(file.setFileTime(longAgo, QFileDevice::FileModificationTime));
    file.close();

    const auto again = exported();
    QVERIFY_RESULT(again);
    QCOMPARE(again->changedFiles, 0);
    write(u"blog/2999-01-05-future.md"_s, "Changed\n");
    const auto changed = exported();
    QVERIFY_RESULT(changed);
    QCOMPARE(changed->changedFiles, 6); // the post, its list, two feeds, the search page, the list of files
    QCOMPARE(QFileInfo(untouched).lastModified(), longAgo);
    QVERIFY(page(u"blog/2999/01/05/future"_s).contains("Changed"));
}

void TestSiteExport::whatIsGoneFromTheBlogGoes()
{
    QVERIFY_RESULT(exported());
    QVERIFY(QFile::remove(m_folder->filePath(u"blog/2024-01-01-old.md"_s)));
    QVERIFY_RESULT(exported());
    const QStringList files = filesBelow(out()).keys();
    QVERIFY(files.filter(u"old"_s).isEmpty());
    QVERIFY(files.filter(u".pdf"_s).isEmpty());
    QVERIFY(!QFileInfo::exists(out() + u"/blog/2024/01/01"_s));
}

void TestSiteExport::filesOfOthersStay()
{
    QVERIFY_RESULT(exported());
    write(u"out/site/CNAME"_s, "notes.example");
    write(u"out/site/.git/refs/heads/main"_s, "0");
    QVERIFY(QDir().mkpath(out() + u"/.git/refs/tags"_s));
    QVERIFY(QFile::link(u"/nowhere"_s, out() + u"/link"_s));
    QVERIFY_RESULT(exported());
    QCOMPARE(readFileBytes(out() + u"/CNAME"_s).value_or(QByteArray()), QByteArray("notes.example"));
    QVERIFY(QFileInfo::exists(out() + u"/.git/refs/heads/main"_s));
    QVERIFY(QFileInfo(out() + u"/.git/refs/tags"_s).isDir());
    QCOMPARE(QFileInfo(out() + u"/link"_s).symLinkTarget(), u"/nowhere"_s);

    // A post that needs the place of such a file does not get it.
    write(u"out/site/blog/mine/index.html"_s, "mine");
    write(u"blog/2024-01-06-mine.md"_s, "---\nslug: mine\n---\n\nText\n");
    const QMap<QString, QByteArray> before = filesBelow(out());
    const auto blocked = exported();
    QVERIFY(!blocked);
    QCOMPARE(filesBelow(out()), before);
    QCOMPARE(besideTheExport(), QStringList{u"site"_s});
    QVERIFY2(
        blocked.error().message.contains(u"blog/mine/index.html"_s), qPrintable(blocked.error().message));
    QCOMPARE(page(u"blog/mine"_s), QByteArray("mine"));
}

void TestSiteExport::foldersThatAreNoExportAreRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a file") << u"out/site/thesis.doc"_s << QByteArray("x");
    QTest::newRow("a hidden file") << u"out/site/.git/config"_s << QByteArray("x");
    QTest::newRow("another program's list")
        << u"out/site/.galley-export.json"_s << QByteArray("{\"files\": []}");
    QTest::newRow("a file in place of the folder") << u"out/site"_s << QByteArray("x");
}

void TestSiteExport::foldersThatAreNoExportAreRefused()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    write(path, bytes);
    const QMap<QString, QByteArray> before = filesBelow(m_folder->path());
    const auto report = exported();
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(out()), qPrintable(report.error().message));
    QCOMPARE(filesBelow(m_folder->path()), before);
}

void TestSiteExport::hostileSlugsWriteNothing()
{
    for (const QByteArray &slug :
         {QByteArray("../../../escaped"), QByteArray("x/").append(QByteArray(300, 'x'))}) {
        write(u"blog/2024-01-06-hostile.md"_s, "---\nslug: " + slug + "\n---\n\nText\n");
        const auto report = exported();
        QVERIFY(!report);
        QCOMPARE(report.error().kind, ErrorKind::Content);
        QVERIFY2(
            report.error().message.contains(u"2024-01-06-hostile.md"_s), qPrintable(report.error().message));
        QVERIFY(!QFileInfo::exists(m_folder->filePath(u"out"_s)));
    }
    // A leading slash means nothing, a slug cannot leave the blog's address.
    write(u"blog/2024-01-06-hostile.md"_s, "---\nslug: /etc/passwd\n---\n\nText\n");
    QVERIFY_RESULT(exported());
    QVERIFY(QFileInfo::exists(out() + u"/blog/etc/passwd/index.html"_s));
}

void TestSiteExport::failuresLeaveTheOldExport_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("hostile slug") << u"blog/2024-01-06-x.md"_s << QByteArray("---\nslug: ../x\n---\n");
    QTest::newRow("post that is no text") << u"blog/2024-01-06-x.md"_s << QByteArray("a\0b", 3);
    // The path of the page is longer than what the system takes.
    QTest::newRow("page that cannot be written")
        << u"blog/2024-01-06-x.md"_s << "---\nslug: " + (QByteArray(250, 'x') + '/').repeated(20) + "\n---\n";
}

void TestSiteExport::failuresLeaveTheOldExport()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, bytes);
    QVERIFY_RESULT(exported());
    const QMap<QString, QByteArray> before = filesBelow(out());
    write(u"blog/2024-01-01-old.md"_s, "Changed\n");
    write(path, bytes);
    const auto report = exported();
    QVERIFY(!report);
    QVERIFY(!report.error().message.isEmpty());
    QCOMPARE(filesBelow(out()), before);
    QCOMPARE(besideTheExport(), QStringList{u"site"_s});
}

void TestSiteExport::cancelLeavesTheOldExport()
{
    QVERIFY_RESULT(exported());
    const QMap<QString, QByteArray> before = filesBelow(out());
    write(u"blog/2999-01-05-future.md"_s, "Changed\n");
    ExportControl control;
    QStringList steps;
    control.progress = [&](const ExportProgress &progress) {
        steps += u"%1/%2 %3"_s.arg(progress.done).arg(progress.total).arg(progress.file);
        control.cancelled = progress.done == 2;
    };
    QVERIFY(!exported({}, &control));
    QCOMPARE(
        steps,
        (QStringList{
            u"1/13 blog/2999/01/05/future/index.html"_s, u"2/13 blog/2024/01/04/unlisted/index.html"_s}));
    QCOMPARE(filesBelow(out()), before);
    QCOMPARE(besideTheExport(), QStringList{u"site"_s});
}

void TestSiteExport::aSymbolicLinkStays()
{
    QVERIFY(QDir().mkpath(m_folder->filePath(u"out"_s)));
    QVERIFY(QDir().mkpath(m_folder->filePath(u"elsewhere/www"_s)));
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere/www"_s), out()));
    QVERIFY_RESULT(exported());
    QVERIFY(QFileInfo(out()).isSymLink());
    QVERIFY(QFileInfo::exists(m_folder->filePath(u"elsewhere/www/blog/fresh/index.html"_s)));

    // A link inside an older export is nobody's way out of the folder.
    const QString secret = m_folder->filePath(u"secret"_s);
    QVERIFY(QDir().mkpath(secret));
    QVERIFY(QDir(out() + u"/blog"_s).removeRecursively());
    QVERIFY(QFile::link(secret, out() + u"/blog"_s));
    const auto report = exported();
    QVERIFY(!report);
    QVERIFY(QDir(secret).isEmpty());
}

void TestSiteExport::hostilePagesRunNothing()
{
    write(
        u"blog/2024-01-06-x.md"_s,
        "---\ntitle: '</title><script>canary()</script>'\nmdx: {format: "
        "md}\n---\n\n<script>canary()</script>\n\n"
        "<meta http-equiv=\"refresh\" content=\"0;url=https://example.invalid/\"><base "
        "href=\"https://example.invalid/\">\n");
    QVERIFY_RESULT(exported());
    const QByteArray html = page(u"blog/2024/01/06/x"_s);
    QVERIFY(html.contains("default-src 'none'"));
    QVERIFY(!html.contains("<script>canary"));
    QVERIFY(html.indexOf("Content-Security-Policy") < html.indexOf("<title>"));
    QVERIFY(html.contains("<title>&lt;/title&gt;&lt;script&gt;"));
    QVERIFY(!html.contains("refresh"));
    QVERIFY(!html.contains("<base"));
}

void TestSiteExport::safeHtmlLeavesFramesOut()
{
    write(u"blog/2024-01-06-x.md"_s, "<iframe src=\"https://example.invalid/\"></iframe>\n");
    QVERIFY_RESULT(exported());
    QVERIFY(page(u"blog/2024/01/06/x"_s).contains("<iframe"));
    SiteExportOptions options;
    options.html = HtmlPolicy::Safe;
    QVERIFY_RESULT(exported(options));
    QVERIFY(!page(u"blog/2024/01/06/x"_s).contains("<iframe"));
}

void TestSiteExport::coloursAreFixed()
{
    SiteExportOptions options;
    options.theme.colours = PageColours::Dark;
    QVERIFY_RESULT(exported(options));
    QVERIFY(page(u"blog/fresh"_s).contains(" data-theme=\"dark\">"));
    const QByteArray css = readFileBytes(out() + u"/assets/galley.css"_s).value_or(QByteArray());
    QVERIFY(!css.contains("prefers-color-scheme:dark"));
    QVERIFY_RESULT(exported());
    QVERIFY(!page(u"blog/fresh"_s).contains("data-theme"));
}

void TestSiteExport::theLookIsTheSitesOrPlain()
{
    write(
        u"docusaurus.config.js"_s,
        "module.exports = {presets: [['classic', {theme: {customCss: './custom.css'}}]]};");
    write(u"custom.css"_s, ":root { --ifm-color-primary: #123456 }");
    const auto styles = [this] {
        return readFileBytes(out() + u"/assets/galley.css"_s).value_or(QByteArray());
    };
    QVERIFY_RESULT(exported());
    QVERIFY(styles().contains("--ifm-color-primary:#123456"));
    SiteExportOptions options;
    options.theme.look = PageLook::Plain;
    QVERIFY_RESULT(exported(options));
    QVERIFY(!styles().contains("#123456"));
    QVERIFY(page(u"blog/fresh"_s).contains(" data-look=\"plain\">"));
}

void TestSiteExport::scriptsAreOptional()
{
    QVERIFY_RESULT(exported());
    const QByteArray all = page(u"blog/fresh"_s);
    QCOMPARE(all.count("<script"), 2); // with that of the structured data
    QVERIFY(all.contains("script-src &#39;sha256-") || all.contains("script-src 'sha256-"));
    QVERIFY(QFileInfo::exists(out() + u"/search.html"_s));
    SiteExportOptions options;
    options.scripts = {};
    QVERIFY_RESULT(exported(options));
    QCOMPARE(page(u"blog/fresh"_s).count("<script"), 1);
    QVERIFY(!page(u"blog/fresh"_s).contains("script-src"));
    QVERIFY(!page(u"blog/fresh"_s).contains("<form"));
    QVERIFY(!QFileInfo::exists(out() + u"/search.html"_s));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSiteExport)
#include "tst_siteexport.moc"
