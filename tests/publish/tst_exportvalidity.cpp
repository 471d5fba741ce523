// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "exportedpage.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"
#include "testing/nodetool.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

/// The pages of the sample blog and of the blogs of the corpus, as strict readers see them.
class TestExportValidity final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreValid_data();
    void pagesAreValid();
    void checkSeesProblems();
    void everyLinkLeadsSomewhere();

private:
    Result<SiteExportReport> exportedTo(const QString &folder, const QString &blog = sampleBlog);
    static inline const QString sampleBlog = QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");
    QTemporaryDir m_folder;
    Renderer m_renderer;
};

Result<SiteExportReport> TestExportValidity::exportedTo(const QString &folder, const QString &blog)
{
    const Result<SiteSnapshotPtr> site = scanSite(blog);
    return site.and_then([&](const SiteSnapshotPtr &snapshot) {
        return exportSite(m_renderer, *snapshot, m_folder.filePath(folder));
    });
}

void TestExportValidity::pagesAreValid_data()
{
    QTest::addColumn<QString>("blog");
    QTest::addColumn<QString>("whose");
    QTest::newRow("sample") << sampleBlog << QString();
    for (const char *name : {"seed", "pnpm", "jest", "electron"})
        QTest::newRow(name) << corpusSite(QString::fromLatin1(name)) << u"authors"_s;
}

void TestExportValidity::pagesAreValid()
{
    QFETCH(QString, blog);
    QFETCH(QString, whose);
    if (blog.isEmpty())
        QSKIP("The corpus is not here");
    const QString folder = QFileInfo(blog).fileName();
    QVERIFY_RESULT(exportedTo(folder, blog));
    QString whyNot;
    const QJsonArray problems =
        NodeTool(u"htmlvalidate"_s).run(u"validate.mjs"_s, {m_folder.filePath(folder), whose}, {}, &whyNot);
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    for (const QJsonValue &problem : problems)
        qInfo("%s", qPrintable(problem.toString()));
    QCOMPARE(problems.size(), 0);
}

void TestExportValidity::checkSeesProblems()
{
    QFile page(m_folder.filePath(u"wrong/a.html"_s));
    QVERIFY(QDir(m_folder.path()).mkpath(u"wrong"_s) && page.open(QIODevice::WriteOnly));
    page.write("<!DOCTYPE html><html lang=\"en\"><head><title>T</title></head><body><img "
               "src=\"a.png\"><p><div></div></p>"
               "<i id=\"a\"></i><i id=\"a\"></i></body></html>");
    page.close();
    QString whyNot;
    const QJsonArray problems =
        NodeTool(u"htmlvalidate"_s).run(u"validate.mjs"_s, {m_folder.filePath(u"wrong"_s)}, {}, &whyNot);
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    QVERIFY(problems.size() >= 3);
}

void TestExportValidity::everyLinkLeadsSomewhere()
{
    QVERIFY_RESULT(exportedTo(u"linked"_s));
    QCOMPARE(brokenLinks(filesBelow(m_folder.filePath(u"linked"_s))), QStringList());
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestExportValidity)
#include "tst_exportvalidity.moc"
