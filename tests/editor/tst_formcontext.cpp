// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formcontext.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestFormContext : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheAddress_data()
    {
        QTest::addColumn<QString>("permalink");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("trailingSlash");
        QTest::addColumn<QString>("address");
        const int unset = -1;
        QTest::newRow("site unknown") << u"/blog/a"_s << QString() << unset << u"/blog/a"_s;
        QTest::newRow("site known") << u"/blog/a"_s << u"https://x.example"_s << unset
                                    << u"https://x.example/blog/a"_s;
        QTest::newRow("no double slash")
            << u"/blog/a"_s << u"https://x.example/"_s << unset << u"https://x.example/blog/a"_s;
        QTest::newRow("slash added") << u"/blog/a"_s << QString() << 1 << u"/blog/a/"_s;
        QTest::newRow("a page file keeps its name")
            << u"/blog/a.html"_s << QString() << 1 << u"/blog/a.html"_s;
        QTest::newRow("slash removed") << u"/blog/a/"_s << QString() << 0 << u"/blog/a"_s;
        QTest::newRow("the root stays") << u"/"_s << u"https://x.example"_s << 0 << u"https://x.example/"_s;
        QTest::newRow("none") << QString() << u"https://x.example"_s << unset << QString();
    }

    void showsTheAddress()
    {
        QFETCH(QString, permalink);
        QFETCH(QString, url);
        QFETCH(int, trailingSlash);
        QFETCH(QString, address);
        PostMeta meta;
        meta.permalink = permalink;
        SiteConfig config;
        config.url.value = url;
        if (trailingSlash >= 0)
            config.trailingSlash.value = trailingSlash == 1;
        QCOMPARE(addressOf(meta, config), address);
    }

    void offersTagsOfTheFileThenOfThePosts()
    {
        SiteSnapshot site;
        site.tags.tags = {{u"release"_s, u"Release"_s, {}, {}}};
        PostMeta newer;
        newer.tags = {{{}, u"C++"_s, {}, {}}, {u"release"_s, u"Release"_s, {}, {}}};
        PostMeta older;
        older.tags = {{{}, u"日本"_s, {}, {}}, {{}, u"C++"_s, {}, {}}};
        site.posts = {newer, older};
        const std::vector<ChipChoice> expected{{u"release"_s, u"Release"_s}, {u"C++"_s, {}}, {u"日本"_s, {}}};
        QCOMPARE(tagChoices(site), expected);
    }

    void marksWhatTheFilesDoNotDefine()
    {
        auto site = std::make_shared<SiteSnapshot>();
        site->authors.file = u"/b/blog/authors.yml"_s;
        site->authors.authors = {{u"mira"_s, u"Mira Holt"_s, u"Engineer"_s, {}, {}, {}, {}, {}, {}}};
        FormContext context;
        context.site = site;
        context.hasBlog = true;
        QCOMPARE(authorChip({u"mira"_s, false}, context).toolTip, u"Mira Holt, Engineer"_s);
        QCOMPARE(authorChip({u"joe"_s, false}, context).kind, ChipValue::Kind::Undefined);
        QCOMPARE(authorChip({u"Guest"_s, true}, context).kind, ChipValue::Kind::Composed);
        QCOMPARE(tagChip({u"any"_s, false}, context).kind, ChipValue::Kind::Plain);
        site->tags.file = u"/b/blog/tags.yml"_s;
        QCOMPARE(tagChip({u"any"_s, false}, context).kind, ChipValue::Kind::Undefined);
    }

    void knowsNoAuthorsWithoutABlog()
    {
        FormContext context;
        context.site = std::make_shared<const SiteSnapshot>();
        QCOMPARE(authorChip({u"joe"_s, false}, context).kind, ChipValue::Kind::Plain);
    }
};

QTEST_GUILESS_MAIN(TestFormContext)
#include "tst_formcontext.moc"
