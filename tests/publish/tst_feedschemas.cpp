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

/// What another program says of XML against a schema of tests/data; empty when it is valid.
QString schemaProblem(const QString &schema, const QString &file)
{
    QProcess check;
    check.start(
        u"xmllint"_s, {u"--nonet"_s, u"--noout"_s, u"--relaxng"_s,
                       testData(u"publish/schemas/%1.rng"_s.arg(schema)), file});
    check.waitForFinished();
    return check.exitCode() == 0 ? QString() : QString::fromUtf8(check.readAllStandardError());
}

bool isAddress(const QJsonValue &value)
{
    const QUrl url(value.toString(), QUrl::StrictMode);
    return url.isValid() && url.scheme().startsWith(u"http"_s);
}

/// What JSON Feed 1.1 asks of the parts that exported feeds use.
QStringList jsonFeedProblems(const QByteArray &bytes)
{
    const QJsonObject feed = QJsonDocument::fromJson(bytes).object();
    QStringList problems;
    if (!feed[u"version"_s].toString().startsWith(u"https://jsonfeed.org/version/1"_s))
        problems += u"version"_s;
    if (feed[u"title"_s].toString().isEmpty())
        problems += u"title"_s;
    if (!isAddress(feed[u"home_page_url"_s]) || !feed[u"items"_s].isArray())
        problems += u"home_page_url or items"_s;
    QSet<QString> ids;
    for (const QJsonValue &item : feed[u"items"_s].toArray()) {
        const QString id = item[u"id"_s].toString();
        const QDateTime date = QDateTime::fromString(item[u"date_modified"_s].toString(), Qt::ISODateWithMs);
        const bool hasContent = item[u"content_html"_s].isString() || item[u"content_text"_s].isString();
        if (id.isEmpty() || ids.contains(id) || !hasContent || !isAddress(item[u"url"_s]) || !date.isValid())
            problems += u"item "_s + id;
        ids.insert(id);
    }
    return problems;
}

} // namespace

/// Feeds and sitemap as strict readers see them.
class TestFeedSchemas final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void feedsFollowTheirSchemas_data();
    void feedsFollowTheirSchemas();
    void schemasSeeProblems_data();
    void schemasSeeProblems();

private:
    QTemporaryDir m_folder;
    Renderer m_renderer;
};

void TestFeedSchemas::initTestCase()
{
    if (QStandardPaths::findExecutable(u"xmllint"_s).isEmpty())
        QSKIP("There is no xmllint here: run packaging/setup.sh --tests");
}

void TestFeedSchemas::feedsFollowTheirSchemas_data()
{
    QTest::addColumn<QString>("site");
    QTest::newRow("sample") << QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");
    for (const char *name : {"features", "jest", "pnpm", "electron"})
        QTest::newRow(name) << corpusSite(QString::fromLatin1(name));
}

void TestFeedSchemas::feedsFollowTheirSchemas()
{
    QFETCH(QString, site);
    if (site.isEmpty())
        QSKIP("The corpus is not here");
    const auto found = scanSite(site);
    QVERIFY_RESULT(found);
    SiteSnapshot snapshot = **found;
    snapshot.config.blog.feeds.types.value = QStringList{u"rss"_s, u"atom"_s, u"json"_s};
    const QString to = m_folder.filePath(QFileInfo(site).fileName());
    QVERIFY_RESULT(exportSite(m_renderer, snapshot, to));
    int checked = 0;
    for (const QString &path : filesBelow(to).keys()) {
        const QString name = QFileInfo(path).fileName();
        const QString file = to + u'/' + path;
        for (const QString &schema : {u"rss"_s, u"atom"_s, u"sitemap"_s}) {
            if (name != schema + u".xml"_s)
                continue;
            ++checked;
            const QString problem = schemaProblem(schema, file);
            QVERIFY2(problem.isEmpty(), qPrintable(problem));
        }
        if (name == u"feed.json"_s) {
            ++checked;
            QCOMPARE(jsonFeedProblems(readFileBytes(file).value_or(QByteArray())), QStringList());
        }
    }
    QCOMPARE(checked, 4);
}

void TestFeedSchemas::schemasSeeProblems_data()
{
    QTest::addColumn<QString>("schema");
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("entry without an author")
        << u"atom"_s
        << QByteArray("<feed xmlns='http://www.w3.org/2005/Atom'><id>a:b</id><title>t</title>"
                      "<updated>2024-01-01T00:00:00Z</updated><entry><id>a:c</id><title>t</title>"
                      "<updated>2024-01-01T00:00:00Z</updated><link href='http://a'/></entry></feed>");
    QTest::newRow("date in another form")
        << u"rss"_s
        << QByteArray("<rss version='2.0'><channel><title>t</title><link>http://a</link><description/>"
                      "<lastBuildDate>2024-01-01</lastBuildDate></channel></rss>");
    QTest::newRow("relative address")
        << u"sitemap"_s
        << QByteArray("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>/a</loc></url>"
                      "</urlset>");
}

void TestFeedSchemas::schemasSeeProblems()
{
    QFETCH(QString, schema);
    QFETCH(QByteArray, xml);
    const QString file = m_folder.filePath(u"wrong.xml"_s);
    QVERIFY_RESULT(writeFileAtomically(file, xml));
    QVERIFY(!schemaProblem(schema, file).isEmpty());
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestFeedSchemas)
#include "tst_feedschemas.moc"
