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
