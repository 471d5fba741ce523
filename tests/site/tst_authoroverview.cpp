// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/authoroverview.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestAuthorOverview final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhereAuthorsAreKnownFrom()
    {
        SiteSnapshot site;
        site.blogFolder = u"/site/blog"_s;
        site.authors = readAuthors(u"zoe: {name: Zoe}\nmira: {name: Mira}\n"_s);
        const QStringList posts{
            u"---\nauthors: [mira, ghost]\n---\n"_s, u"---\nauthors: [{name: Ida}, mira]\n---\n"_s,
            u"---\nauthor: Old\nauthor_title: Guest\n---\n"_s, u"---\nauthor: Old\n---\n"_s};
        for (qsizetype i = 0; i < posts.size(); ++i)
            site.posts.push_back(readPostMeta(posts[i], u"/site/blog/%1.md"_s.arg(i), site));
        QStringList shown;
        for (const AuthorOverview &author : authorOverview(site))
            shown << u"%1 %2 %3"_s.arg(author.use.name).arg(author.use.posts).arg(int(author.standing));
        QCOMPARE(
            shown, (QStringList{u"zoe 0 0"_s, u"mira 2 0"_s, u"ghost 1 1"_s, u"Old 2 2"_s, u"Ida 1 2"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAuthorOverview)
#include "tst_authoroverview.moc"
