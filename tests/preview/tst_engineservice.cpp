// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/engineservice.h"
#include "publish/engineprocess.h"
#include "publish/postexport.h"
#include "publish/safesvg.h"
#include "testing/galleytest.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

/// Diagrams drawn by the real program in a process of its own.
class TestEngineService final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void drawsForLightAndDark();
    void drawsTheSameBytesAgain_data();
    void drawsTheSameBytesAgain();
    void tellsWhatIsWrongWithADiagram();
    void hostileLabelsRunNothing();
    void printsAPost_data();
    void printsAPost();

private:
    const QStringList m_command{qEnvironmentVariable("GALLEY_PROGRAM"), engineServiceName};
};

void TestEngineService::drawsForLightAndDark()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn = draw(u"graph TD\n  A[Start] --> B{Choice}"_s);
    QVERIFY_RESULT(drawn);
    QVERIFY(drawn->light != drawn->dark);
    for (const QByteArray &svg : {drawn->light, drawn->dark}) {
        const Result<QByteArray> safe = safeSvg(svg, u"d-"_s);
        QVERIFY_RESULT(safe);
        for (const char *part :
             {"<svg", "id=\"d-galley-diagram\"", "#d-galley-diagram", "viewBox", "Start", "Choice"})
            QVERIFY2(safe->contains(part), part);
    }
}

void TestEngineService::drawsTheSameBytesAgain_data()
{
    QTest::addColumn<QString>("source");
    QTest::newRow("sequence") << u"sequenceDiagram\n  Ann->>Bob: Hello"_s;
    QTest::newRow("lines drawn by chance") << u"stateDiagram-v2\n  [*] --> Still\n  Still --> Moving: go"_s;
    QTest::newRow("names made by chance") << u"gitGraph\n  commit\n  branch dev\n  commit"_s;
    QTest::newRow("a line of today") << u"gantt\n  dateFormat YYYY-MM-DD\n  Task :a, 2020-01-01, 9999d"_s;
}

void TestEngineService::drawsTheSameBytesAgain()
{
    QFETCH(QString, source);
    const Result<DrawnDiagram> first = processDrawer(m_command)(source);
    QVERIFY_RESULT(first);
    const DiagramDrawer draw = processDrawer(m_command);
    QVERIFY_RESULT(draw(u"pie\n  \"a\" : 1"_s));
    const Result<DrawnDiagram> second = draw(source);
    QVERIFY_RESULT(second);
    QCOMPARE(second->light, first->light);
    QCOMPARE(second->dark, first->dark);
}

void TestEngineService::tellsWhatIsWrongWithADiagram()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn = draw(u"graph TD\n  A --"_s);
    QVERIFY(!drawn);
    QCOMPARE(drawn.error().kind, ErrorKind::Content);
    QVERIFY2(
        drawn.error().message.contains(u"error"_s, Qt::CaseInsensitive), qPrintable(drawn.error().message));
    QVERIFY_RESULT(draw(u"graph TD\n  A --> B"_s));
}

void TestEngineService::hostileLabelsRunNothing()
{
    const DiagramDrawer draw = processDrawer(m_command);
    const Result<DrawnDiagram> drawn =
        draw(u"graph TD\n  A[\"<img src=x onerror=alert(1)><script>alert(1)</script>\"] --> B\n"
             u"  click B href \"javascript:alert(1)\""_s);
    QVERIFY_RESULT(drawn);
    const Result<QByteArray> safe = safeSvg(drawn->light, {});
    QVERIFY_RESULT(safe);
    for (const char *part : {"<script", "<img", "onerror=\"", "javascript:", "<foreignObject", "<a "})
        QVERIFY2(!safe->contains(part), part);
}

void TestEngineService::printsAPost_data()
{
    QTest::addColumn<PaperSize>("size");
    QTest::addColumn<QString>("shown");
    QTest::newRow("A4") << PaperSize::A4 << u"(A4)"_s;
    QTest::newRow("Letter") << PaperSize::Letter << u"(letter)"_s;
}

void TestEngineService::printsAPost()
{
    QFETCH(PaperSize, size);
    QFETCH(QString, shown);
    const QTemporaryDir folder;
    const QString longLine = u"word "_s.repeated(60) + u"END"_s;
    const QString text = u"# Title\n\n## Café one\n\n[out](https://example.invalid/x)\n\n```js\n"_s +
                         longLine + u"\n```\n\n"_s + u"Text.\n\n"_s.repeated(80) + u"## Two\n\nLast.\n"_s;
    const auto site = std::make_shared<const SiteSnapshot>();
    PostExportOptions options;
    options.form = PostForm::Pdf;
    options.paper.size = size;
    Renderer renderer;
    const auto report = exportPost(
        renderer, {text, folder.filePath(u"a.md"_s), site}, folder.filePath(u"a.pdf"_s), options,
        {{}, processPrinter(m_command)});
    QVERIFY_RESULT(report);
    for (const Diagnostic &problem : report->problems)
        QVERIFY2(problem.rule != u"pdf-plain"_s, qPrintable(problem.message));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("There is no pdftotext here");
    const auto tool = [&report](const QString &program, const QStringList &arguments) {
        QProcess process;
        process.start(
            program, arguments.contains(u"-"_s) ? QStringList{report->file} + arguments
                                                : arguments + QStringList{report->file});
        process.waitForFinished();
        return QString::fromUtf8(process.readAllStandardOutput());
    };
    QVERIFY2(tool(u"pdfinfo"_s, {}).contains(shown), qPrintable(tool(u"pdfinfo"_s, {})));
    QVERIFY(tool(u"pdfinfo"_s, {u"-url"_s}).contains(u"https://example.invalid/x"_s));
    QVERIFY(tool(u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s})
                .contains(u"<item page=\"1\">Café one</item>\n"_s));
    const QStringList pages = tool(u"pdftotext"_s, {u"-"_s}).split(u'\f', Qt::SkipEmptyParts);
    QVERIFY(pages.size() > 1);
    for (qsizetype i = 0; i < pages.size(); ++i)
        QVERIFY(QString(pages[i]).remove(u' ').contains(u"%1/%2"_s.arg(i + 1).arg(pages.size())));
    QCOMPARE(pages.front().count(u"word"_s), 60);
    QVERIFY(pages.front().contains(u"END"_s));
}

} // namespace Galley

QTEST_MAIN(Galley::TestEngineService)
#include "tst_engineservice.moc"
