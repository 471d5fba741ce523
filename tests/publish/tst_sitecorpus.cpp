// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "exportedpage.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QStringList expectedTags(const QJsonObject &post)
{
    QStringList tags;
    for (const QJsonValue &tag : post[u"tags_shown"_s].toArray())
        tags += tag[u"label"_s].toString().simplified() + u' ' + tag[u"permalink"_s].toString();
    return tags;
}

QStringList expectedContents(const QJsonObject &post)
{
    QStringList contents;
    for (const QJsonValue &entry : post[u"toc"_s].toArray())
        contents += entry[u"id"_s].toString() + u'|' + entry[u"text"_s].toString().simplified();
    return contents;
}

QString expectedReadingTime(const QJsonObject &post)
{
    const int minutes = post[u"reading_time_shown"_s].toInt();
    return minutes == 1 ? u"One min read"_s : u"%1 min read"_s.arg(minutes);
}

QStringList expectedItems(const QJsonObject &list)
{
    QStringList items;
    for (const QJsonValue &item : list[u"items"_s].toArray())
        items += item[u"permalink"_s].toString() + (item[u"read_more"_s].toBool() ? u"…"_s : QString());
    return items;
}

/// What an overview links to, in its order: tags with their counts, or the posts of the archive.
QStringList expectedEntries(const QJsonObject &list)
{
    QStringList entries;
    for (const QJsonValue &tag : list[u"tags"_s].toArray())
        entries += tag[u"label"_s].toString().simplified() + u' ' + tag[u"permalink"_s].toString();
    for (const QJsonValue &year : list[u"years"_s].toArray()) {
        entries += year[u"year"_s].toString();
        for (const QJsonValue &post : year[u"posts"_s].toArray())
            entries += post[u"text"_s].toString().simplified() + u' ' + post[u"permalink"_s].toString();
    }
    return entries;
}

QByteArray bytesOf(const QString &file)
{
    return readFileBytes(file).value_or(QByteArray());
}

/// The text of every element of that name.
QStringList elements(const QByteArray &xml, const char *name)
{
    QStringList texts;
    QXmlStreamReader reader(xml);
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement && reader.name() == QLatin1StringView(name))
            texts += reader.readElementText();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : texts;
}

QStringList valuesOf(const QJsonValue &list, const QString &key)
{
    QStringList values;
    for (const QJsonValue &each : list.toArray())
        values += each[key].toString();
    return values;
}

/// Anchors that no heading has, and images in a form that the site does not look up.
QStringList brokenOnTheRealSite(const QString &name)
{
    if (name == u"features"_s) {
        const QString links = u"blog/2024/01/11/links/index.html: "_s;
        const QString list = u"blog/page/2/index.html: "_s;
        return {
            links + u"#here"_s,
            links + u"../../08/lists/index.html#x"_s,
            links + u"./missing.png"_s,
            links + u"./pic.png"_s,
            u"blog/2024/01/14/folder/index.html: ../../09/headings/index.html#custom"_s,
            u"blog/index.html: 2024/01/09/headings/index.html#custom"_s,
            list + u"#here"_s,
            list + u"../../2024/01/08/lists/index.html#x"_s,
            list + u"./missing.png"_s,
            list + u"./pic.png"_s,
            u"blog/tags/rel/index.html: ../../2024/01/09/headings/index.html#custom"_s};
    }
    if (name == u"jest"_s)
        return {u"blog/2016/12/15/2016-in-jest/index.html: "
                u"../../../07/27/jest-14/index.html#what-s-next-for-jest"_s};
    if (name != u"electron"_s)
        return {};
    QStringList broken;
    for (const char *image :
         {"js-proposed", "js-revised", "prototype-closed", "prototype-open", "open-implemented"})
        broken +=
            u"blog/introducing-api-history/index.html: ../static/assets/img/blog/api-history-%1.png"_s.arg(
                QLatin1StringView(image));
    return broken;
}

} // namespace

/// The pages of every blog of the corpus, against what the real site shows.
class TestSiteCorpus final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesTellWhatTheRealSiteTells_data() { addSites(); }
    void pagesTellWhatTheRealSiteTells();
    void listsShowWhatTheRealSiteLists_data() { addSites(); }
    void listsShowWhatTheRealSiteLists();
    void feedsAndSitemapNameTheSamePages_data() { addSites(); }
    void feedsAndSitemapNameTheSamePages();
    void linksBetweenPagesResolve_data() { addSites(); }
    void linksBetweenPagesResolve();

private:
    void addSites();
    QJsonObject expected(const QString &name);
    /// The folder with the export of a site of the corpus, made once.
    QString exported(const QString &name);

    Renderer m_renderer;
    QTemporaryDir m_folder;
};

void TestSiteCorpus::addSites()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"seed", "features", "electron", "jest", "pnpm"}) {
        if (!corpusSite(QString::fromLatin1(name)).isEmpty())
            QTest::newRow(name) << QString::fromLatin1(name);
    }
    if (corpusSite(u"seed"_s).isEmpty())
        QSKIP("the corpus is not here");
}

QJsonObject TestSiteCorpus::expected(const QString &name)
{
    QFile file(QStringLiteral(GALLEY_CORPUS_DIR "/expected/") + name + u".json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QString TestSiteCorpus::exported(const QString &name)
{
    const QString folder = m_folder.filePath(name);
    if (!QFile::exists(folder)) {
        const auto site = scanSite(corpusSite(name));
        if (!site || !exportSite(m_renderer, **site, folder))
            return {};
    }
    return folder;
}

void TestSiteCorpus::pagesTellWhatTheRealSiteTells()
{
    QFETCH(QString, name);
    const QJsonArray posts = expected(name)[u"posts"_s].toArray();
    const QString folder = exported(name);
    QVERIFY(!folder.isEmpty());
    QVERIFY(!posts.isEmpty());
    for (const QJsonValue &value : posts) {
        const QJsonObject post = value.toObject();
        const QString permalink = post[u"permalink"_s].toString();
        QFile html(folder + permalink + u"/index.html"_s);
        QVERIFY2(html.open(QIODevice::ReadOnly), qPrintable(html.fileName()));
        const ExportedPage page = readExportedPage(html.readAll(), permalink);
        QCOMPARE(page.headTitle, post[u"html_title"_s].toString().simplified());
        QCOMPARE(page.title, post[u"title_shown"_s].toString().simplified());
        QCOMPARE(page.date, post[u"date"_s].toString());
        QCOMPARE(page.description, post[u"description"_s].toString());
        QCOMPARE(page.tags, expectedTags(post));
        QCOMPARE(page.newer, post[u"prev"_s][u"permalink"_s].toString());
        QCOMPARE(page.older, post[u"next"_s][u"permalink"_s].toString());
        QCOMPARE(page.contents, expectedContents(post));
        QVERIFY2(page.info.contains(expectedReadingTime(post)), qPrintable(page.info));
        for (const QJsonValue &author : post[u"authors"_s].toArray())
            QVERIFY2(page.info.contains(author[u"name"_s].toString().simplified()), qPrintable(page.info));
    }
}

void TestSiteCorpus::listsShowWhatTheRealSiteLists()
{
    QFETCH(QString, name);
    const QJsonArray lists = expected(name)[u"lists"_s].toArray();
    const QString folder = exported(name);
    QVERIFY(!lists.isEmpty());
    for (const QJsonValue &value : lists) {
        const QJsonObject list = value.toObject();
        const QString route = list[u"route"_s].toString();
        QFile html(folder + route + u"/index.html"_s);
        QVERIFY2(html.open(QIODevice::ReadOnly), qPrintable(html.fileName()));
        const ExportedPage page = readExportedPage(html.readAll(), route);
        QCOMPARE(page.listed, expectedItems(list));
        const QStringList overview = expectedEntries(list);
        QCOMPARE(overview.isEmpty() ? QStringList() : page.entries, overview);
    }
}

void TestSiteCorpus::feedsAndSitemapNameTheSamePages()
{
    QFETCH(QString, name);
    const QJsonObject site = expected(name);
    const QString folder = exported(name);
    const QJsonObject rss = site[u"feeds"_s][u"rss"_s].toObject();
    const QByteArray xml = bytesOf(folder + u"/blog/rss.xml"_s);
    QCOMPARE(elements(xml, "guid"), valuesOf(rss[u"items"_s], u"id"_s));
    QCOMPARE(elements(xml, "pubDate"), valuesOf(rss[u"items"_s], u"date"_s));
    QCOMPARE(elements(xml, "lastBuildDate"), QStringList{rss[u"lastBuildDate"_s].toString()});
    const QJsonObject atom = site[u"feeds"_s][u"atom"_s].toObject();
    QCOMPARE(
        elements(bytesOf(folder + u"/blog/atom.xml"_s), "id"),
        QStringList{atom[u"id"_s].toString()} + valuesOf(atom[u"items"_s], u"id"_s));
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(folder + u"/blog/feed.json"_s)).object();
    const QJsonValue jsonItems = site[u"feeds"_s][u"json"_s][u"items"_s];
    QCOMPARE(valuesOf(json[u"items"_s], u"title"_s), valuesOf(jsonItems, u"title"_s));
    QCOMPARE(valuesOf(json[u"items"_s], u"date_modified"_s), valuesOf(jsonItems, u"date"_s));
    QStringList addresses = valuesOf(site[u"sitemap"_s], u"loc"_s);
    addresses.sort();
    QCOMPARE(elements(bytesOf(folder + u"/sitemap.xml"_s), "loc"), addresses);
}

void TestSiteCorpus::linksBetweenPagesResolve()
{
    QFETCH(QString, name);
    const QMap<QString, QByteArray> files = filesBelow(exported(name));
    QVERIFY(files.contains(u"assets/galley.css"_s));
    QCOMPARE(brokenLinks(files), brokenOnTheRealSite(name));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestSiteCorpus)
#include "tst_sitecorpus.moc"
