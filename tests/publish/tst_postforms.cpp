// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "publish/postexport.h"
#include "testing/galleytest.h"

#include <QProcess>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>

using namespace Qt::StringLiterals;

namespace Galley {

/// What a post becomes besides a single file.
class TestPostForms final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anArchiveHoldsThePostAsInTheBlog();
    void anArchiveIsTheSameBytesAgain();
    void printingNeedsAnEngine();
    void whatIsPrintedLoadsNothing();
    void onPaperNothingIsHidden();
    void aFullDiskIsNamed();
    void aFailedPrintLeavesTheOldFile();
    void themesOfPages_data();
    void themesOfPages();
    void safeHtmlLeavesFramesOut();
    void foldersAreNoFiles_data();
    void foldersAreNoFiles();

private:
    void write(const QString &path, const QByteArray &bytes);
    PostSource source() const;
    Result<ExportReport> exported(
        const QString &name, const PostExportOptions &options, const PageEngine &engine = {});
    QByteArray bytes(const QString &name) const
    {
        return readFileBytes(m_folder->filePath(name)).value_or(QByteArray());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Renderer m_renderer;
};

void TestPostForms::init()
{
    GalleyTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
    write(
        u"blog/2024-01-01-a/index.md"_s,
        "# A\n\n![b](./b.png) ![c](/img/ü.png) ![d](https://example.invalid/d.png) ![e](./none.png)\n\n"
        "<iframe src=\"https://example.invalid/\"></iframe>\n");
    write(u"blog/2024-01-01-a/b.png"_s, "bb");
    write(u"static/img/ü.png"_s, "ccc");
}

void TestPostForms::write(const QString &path, const QByteArray &bytes)
{
    const QString file = m_folder->filePath(path);
    QVERIFY(QDir().mkpath(QFileInfo(file).path()));
    QVERIFY_RESULT(writeFileAtomically(file, bytes));
}

PostSource TestPostForms::source() const
{
    const QString file = m_folder->filePath(u"blog/2024-01-01-a/index.md"_s);
    const auto text = readTextFile(file);
    const auto site = scanSite(m_folder->path());
    return {text ? text->text : QString(), file, site ? *site : nullptr};
}

Result<ExportReport> TestPostForms::exported(
    const QString &name, const PostExportOptions &options, const PageEngine &engine)
{
    return exportPost(m_renderer, source(), m_folder->filePath(name), options, engine);
}

void TestPostForms::anArchiveHoldsThePostAsInTheBlog()
{
    PostExportOptions options;
    options.form = PostForm::Archive;
    const auto report = exported(u"a.zip"_s, options);
    QVERIFY_RESULT(report);
    QCOMPARE(report->notEmbedded, (QStringList{u"./none.png"_s}));
    // Another program's view of it.
    QProcess reader;
    reader.start(
        u"python3"_s, {u"-c"_s,
                       u"import sys, zipfile\n"
                       "z = zipfile.ZipFile(sys.argv[1])\n"
                       "assert z.testzip() is None\n"
                       "for i in z.infolist(): print(i.filename, i.file_size, oct(i.external_attr >> 16))"_s,
                       report->file});
    if (!reader.waitForStarted())
        QSKIP("There is no python3 here");
    QVERIFY(reader.waitForFinished());
    const QByteArray text = readFileBytes(source().file).value_or(QByteArray());
    QCOMPARE(
        QString::fromUtf8(reader.readAllStandardOutput()),
        u"blog/2024-01-01-a/index.md %1 0o100644\nblog/2024-01-01-a/b.png 2 0o100644\n"
        "static/img/ü.png 3 0o100644\n"_s.arg(text.size()));
}

void TestPostForms::anArchiveIsTheSameBytesAgain()
{
    PostExportOptions options;
    options.form = PostForm::Archive;
    QVERIFY_RESULT(exported(u"a.zip"_s, options));
    QVERIFY_RESULT(exported(u"b.zip"_s, options));
    QVERIFY(bytes(u"a.zip"_s).size() > 100);
    QCOMPARE(bytes(u"a.zip"_s), bytes(u"b.zip"_s));
}

void TestPostForms::printingNeedsAnEngine()
{
    PostExportOptions options;
    options.form = PostForm::Pdf;
    const auto report = exported(u"a.pdf"_s, options);
    QVERIFY(!report);
    QVERIFY(report.error().message.contains(u"browser engine"_s));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"a.pdf"_s)));
}

void TestPostForms::whatIsPrintedLoadsNothing()
{
    PostExportOptions options;
    options.form = PostForm::Pdf;
    options.theme.colours = PageColours::Dark;
    options.paper = {PaperSize::Letter, 15};
    QByteArray printed;
    Paper used;
    PageEngine engine;
    engine.print = [&](const QByteArray &html, const Paper &paper) {
        printed = html;
        used = paper;
        return Result<QByteArray>("%PDF-strange");
    };
    const auto report = exported(u"a.pdf"_s, options, engine);
    QVERIFY_RESULT(report);
    QCOMPARE(bytes(u"a.pdf"_s), QByteArray("%PDF-strange"));
    QCOMPARE(report->problems.back().rule, u"pdf-plain"_s);
    QCOMPARE(used.margin, 15);
    QVERIFY(printed.contains("data-theme=\"light\""));
    QVERIFY(printed.contains("img-src data:;"));
    QVERIFY(printed.contains("frame-src 'none'") || printed.contains("frame-src &#39;none&#39;"));
}

void TestPostForms::onPaperNothingIsHidden()
{
    const QByteArray longCode = "```js\n" + QByteArray("let a;\n").repeated(40) + "```\n\n";
    write(
        u"blog/2024-01-01-a/index.md"_s,
        "---\nauthors: [{name: Ann Bo, image_url: 'https://example.invalid/ann.png'}]\n---\n\n"
        "<details>\n<summary>S</summary>\n\nHidden\n\n</details>\n\n## Short\n\n```js\nlet b;\n```\n\n"
        "## Long\n\n" +
            longCode);
    PostExportOptions options;
    options.form = PostForm::Pdf;
    const PostBundle bundle = bundlePost(m_renderer, source(), m_folder->filePath(u"a.pdf"_s), options, {});
    const QByteArray &html = bundle.files.front().bytes;
    const QByteArray body = html.sliced(html.indexOf("<body"));
    QVERIFY(body.contains("<details open"));
    QVERIFY(body.contains("<div class=\"markdown galley-together\"><h2"));
    QCOMPARE(body.count("galley-together"), 1);
    QVERIFY(body.contains("<div class=\"markdown galley-long\"><div class=\"language-js"));
    QCOMPARE(body.count("galley-long"), 1);
    QVERIFY(body.contains("galley-initials"));
    QVERIFY(!body.contains("ann.png"));
    QVERIFY(html.contains(".galley-together"));
    QCOMPARE(bundle.notEmbedded, QStringList(u"https://example.invalid/ann.png"_s));
}

void TestPostForms::aFullDiskIsNamed()
{
    write(u"blog/2024-01-01-a/b.png"_s, QByteArray(1'000'000, 'b'));
    // A file that may not grow ends as on a full disk: in the middle of a write.
    rlimit old{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
    const rlimit small{600'000, old.rlim_max};
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    PostExportOptions options;
    options.form = PostForm::Folder;
    const auto report = exported(u"out"_s, options);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
    std::signal(SIGXFSZ, oldHandler);
    QVERIFY(!report);
    QVERIFY2(report.error().message.contains(qt_error_string(EFBIG)), qPrintable(report.error().message));
    QVERIFY(!QFileInfo::exists(m_folder->filePath(u"out"_s)));
}

void TestPostForms::aFailedPrintLeavesTheOldFile()
{
    write(u"a.pdf"_s, "old");
    PostExportOptions options;
    options.form = PostForm::Pdf;
    PageEngine engine;
    engine.print = [](const QByteArray &, const Paper &) {
        return Result<QByteArray>(failure(ErrorKind::Io, u"no paper"_s));
    };
    const auto report = exported(u"a.pdf"_s, options, engine);
    QVERIFY(!report);
    QVERIFY(report.error().message.contains(u"no paper"_s));
    QCOMPARE(bytes(u"a.pdf"_s), QByteArray("old"));
}

void TestPostForms::themesOfPages_data()
{
    QTest::addColumn<PageLook>("look");
    QTest::addColumn<PageColours>("colours");
    QTest::addColumn<QByteArray>("attributes");
    QTest::newRow("site, as the system") << PageLook::Site << PageColours::System << QByteArray("\">");
    QTest::newRow("plain, dark") << PageLook::Plain << PageColours::Dark
                                 << QByteArray("\" data-theme=\"dark\" data-look=\"plain\">");
}

void TestPostForms::themesOfPages()
{
    QFETCH(PageLook, look);
    QFETCH(PageColours, colours);
    QFETCH(QByteArray, attributes);
    write(
        u"docusaurus.config.js"_s,
        "module.exports = {presets: [['classic', {theme: {customCss: './custom.css'}}]]};");
    write(u"custom.css"_s, ":root { --ifm-color-primary: #123456 }");
    PostExportOptions options;
    options.theme = {look, colours};
    QVERIFY_RESULT(exported(u"a.html"_s, options));
    const QByteArray html = bytes(u"a.html"_s);
    QVERIFY(html.contains("plugin-id-default" + attributes));
    QCOMPARE(html.contains("#123456"), look == PageLook::Site);
    QCOMPARE(html.contains("prefers-color-scheme:dark"), colours == PageColours::System);
}

void TestPostForms::safeHtmlLeavesFramesOut()
{
    PostExportOptions options;
    QVERIFY_RESULT(exported(u"a.html"_s, options));
    QVERIFY(bytes(u"a.html"_s).contains("<iframe"));
    options.html = HtmlPolicy::Safe;
    QVERIFY_RESULT(exported(u"a.html"_s, options));
    QVERIFY(!bytes(u"a.html"_s).contains("<iframe"));
}

void TestPostForms::foldersAreNoFiles_data()
{
    QTest::addColumn<PostForm>("form");
    QTest::newRow("single file") << PostForm::SingleFile;
    QTest::newRow("fragment") << PostForm::Fragment;
    QTest::newRow("PDF") << PostForm::Pdf;
    QTest::newRow("archive") << PostForm::Archive;
}

void TestPostForms::foldersAreNoFiles()
{
    QFETCH(PostForm, form);
    PostExportOptions options;
    options.form = form;
    const auto report = exported(u"blog"_s, options);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, ErrorKind::Usage);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPostForms)
#include "tst_postforms.moc"
