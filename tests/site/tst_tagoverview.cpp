// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tagoverview.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTagOverview final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryTagOnce()
    {
        SiteSnapshot site;
        site.tags = readTags(u"used: {label: Used}\nunused:\n"_s);
        PostMeta post;
        for (const QString &tag : {u"used"_s, u"C++"_s, u"C#"_s})
            post.tags.push_back(resolveTag(tag, site.tags));
        site.posts = {post, post};
        site.posts[1].tags.pop_back();
        const std::vector<TagOverview> tags = tagOverview(site);
        QStringList shown;
        for (const TagOverview &tag : tags)
            shown << u"%1 %2 %3"_s.arg(tag.use.name, tag.tag.label).arg(tag.use.posts);
        // C++ and C# have one page, and are two names all the same.
        QCOMPARE(shown, (QStringList{u"used Used 2"_s, u"unused Unused 0"_s, u"C++ C++ 2"_s, u"C# C# 1"_s}));
        QVERIFY(tags[1].isOfficial() && !tags[2].isOfficial());
    }
};

QTEST_GUILESS_MAIN(TestTagOverview)
#include "tst_tagoverview.moc"
