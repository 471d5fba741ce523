// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/standins.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestStandIns final : public GalleyTest
{
    Q_OBJECT

private:
    static SiteSnapshotPtr site()
    {
        auto made = std::make_shared<SiteSnapshot>();
        made->root = u"/site"_s;
        made->blogFolder = u"/site/blog"_s;
        made->tags.file = u"/site/blog/tags.yml"_s;
        made->authors.file = u"/site/blog/authors.yml"_s;
        for (const QString &name : {u"2024-01-02-b.md"_s, u"2024-01-01-a.md"_s})
            made->posts.push_back(readPostMeta(u"---\ntags: [old]\n---\n"_s, u"/site/blog/"_s + name, *made));
        made->sortPosts();
        return made;
    }

private Q_SLOTS:
    void nothingOpenChangesNothing()
    {
        const SiteSnapshotPtr before = site();
        QCOMPARE(withTexts(before, {}).get(), before.get());
    }

    void postsAreReadAgain()
    {
        const SiteSnapshotPtr before = site();
        const QString file = u"/site/blog/2024-01-02-b.md"_s;
        const QString text = u"---\ndate: 2023-01-01\ntags: [new]\n---\n"_s;
        const SiteSnapshotPtr after = withTexts(before, {{file, text}, {u"/elsewhere.md"_s, u"x"_s}});
        QCOMPARE(after->posts.size(), std::size_t(2));
        QCOMPARE(after->findPost(file)->tags.front().label, u"new"_s);
        QCOMPARE(after->posts.back().file, file); // the date put it there
        QCOMPARE(before->findPost(file)->tags.front().label, u"old"_s);
    }

    void dataFilesCountForThem()
    {
        const SiteSnapshotPtr before = site();
        const QString file = u"/site/blog/2024-01-02-b.md"_s;
        const SiteSnapshotPtr after = withTexts(
            before, {{file, u"---\ntags: [old]\nauthors: mira\n---\n"_s},
                     {before->tags.file, u"old: {label: Official}\n"_s},
                     {before->authors.file, u"mira: {name: Mira}\n"_s}});
        QCOMPARE(after->tags.file, before->tags.file);
        QCOMPARE(after->findPost(file)->tags.front().label, u"Official"_s);
        QCOMPARE(after->findPost(file)->authors.front().name, u"Mira"_s);
    }
};

QTEST_GUILESS_MAIN(TestStandIns)
#include "tst_standins.moc"
