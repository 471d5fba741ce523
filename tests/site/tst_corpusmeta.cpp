// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/permalink.h"
#include "site/sitesnapshot.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString expectedFile(const QString &site)
{
    return QStringLiteral(GALLEY_CORPUS_DIR "/expected/") + site + u".json"_s;
}

/// "label permalink" of every tag.
QStringList tagsOf(const PostMeta &post, const SiteConfig &config)
{
    QStringList tags;
    for (const Tag &tag : post.tags)
        tags += tag.label + u' ' + tagPermalink(config, tag.permalink);
    return tags;
}

QStringList tagsOf(const QJsonObject &post)
{
    QStringList tags;
    for (const QJsonValue &tag : post[u"tags"].toArray())
        tags += tag[u"label"].toString() + u' ' + tag[u"permalink"].toString();
    return tags;
}

/// "key|name|title|url|page" of every author.
QStringList authorsOf(const PostMeta &post, const SiteConfig &config)
{
    QStringList authors;
    for (const Author &author : post.authors) {
        const QString page = author.page ? authorPermalink(config, *author.page) : QString();
        authors += QStringList{author.key, author.name, author.title, author.url, page}.join(u'|');
    }
    return authors;
}

QStringList authorsOf(const QJsonObject &post)
{
    QStringList authors;
    for (const QJsonValue &author : post[u"authors"].toArray()) {
        const QJsonValue page = author[u"page"];
        authors +=
            QStringList{
                author[u"key"].toString(), author[u"name"].toString(), author[u"title"].toString(),
                author[u"url"].toString(), page.isObject() ? page[u"permalink"].toString() : page.toString()}
                .join(u'|');
    }
    return authors;
}

} // namespace

/// The facts of every post of the corpus, against what the real site built from it.
class TestCorpusMeta : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void equalsTheRealSite_data()
    {
        QTest::addColumn<QJsonObject>("expected");
        QTest::addColumn<int>("siteIndex");
        for (const QString &name : {u"seed"_s, u"features"_s, u"electron"_s, u"jest"_s, u"pnpm"_s}) {
            QFile file(expectedFile(name));
            if (corpusSite(name).isEmpty() || !file.open(QIODevice::ReadOnly))
                continue;
            const Result<SiteSnapshotPtr> site = scanSite(corpusSite(name));
            QVERIFY_RESULT(site);
            m_sites.push_back(*site);
            for (const QJsonValue &post : QJsonDocument::fromJson(file.readAll())[u"posts"].toArray()) {
                const QString row = name + u' ' + post[u"source"].toString();
                QTest::newRow(qPrintable(row)) << post.toObject() << static_cast<int>(m_sites.size()) - 1;
            }
        }
        if (m_sites.empty())
            QSKIP("the corpus is not here");
    }

    void equalsTheRealSite()
    {
        QFETCH(QJsonObject, expected);
        QFETCH(int, siteIndex);
        const SiteSnapshot &site = *m_sites[static_cast<std::size_t>(siteIndex)];
        const PostMeta *post = site.findPost(site.root + u'/' + expected[u"source"].toString());
        QVERIFY(post);
        QCOMPARE(post->permalink, expected[u"permalink"].toString());
        QCOMPARE(post->title, expected[u"title"].toString());
        QCOMPARE(post->date.toString(Qt::ISODateWithMs), expected[u"date"].toString());
        QCOMPARE(post->description, expected[u"description"].toString());
        QCOMPARE(post->readingMinutes, expected[u"readingTime"].toDouble());
        QCOMPARE(post->hasTruncateMarker, expected[u"truncated"].toBool());
        QCOMPARE(post->unlisted, expected[u"unlisted"].toBool());
        QCOMPARE(tagsOf(*post, site.config), tagsOf(expected));
        QCOMPARE(authorsOf(*post, site.config), authorsOf(expected));
    }

    void sortsAsTheRealSite_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"seed", "features", "electron", "jest", "pnpm"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void sortsAsTheRealSite()
    {
        QFETCH(QString, name);
        QFile file(expectedFile(name));
        if (corpusSite(name).isEmpty() || !file.open(QIODevice::ReadOnly))
            QSKIP("the corpus is not here");
        const Result<SiteSnapshotPtr> site = scanSite(corpusSite(name));
        QVERIFY_RESULT(site);
        QHash<QString, QString> nextOf; // the link of every listed post to the older one
        for (const QJsonValue &post : QJsonDocument::fromJson(file.readAll())[u"posts"].toArray())
            nextOf.insert(post[u"permalink"].toString(), post[u"next"][u"permalink"].toString());
        const PostMeta *newer = nullptr;
        for (const PostMeta &post : (*site)->posts) {
            if (post.draft || post.unlisted)
                continue;
            // Posts of one instant come in the order in which a file system lists them.
            if (newer && newer->date != post.date)
                QCOMPARE(nextOf.value(newer->permalink), post.permalink);
            newer = &post;
        }
    }

private:
    std::vector<SiteSnapshotPtr> m_sites;
};

QTEST_GUILESS_MAIN(TestCorpusMeta)
#include "tst_corpusmeta.moc"
