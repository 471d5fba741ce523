// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/taglikeness.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTagLikeness : public GalleyTest
{
    Q_OBJECT

private:
    using Reasons = std::vector<Likeness>;

    static PostMeta post(const QStringList &tags, const TagsFile &file = {})
    {
        PostMeta meta;
        for (const QString &tag : tags)
            meta.tags.push_back(resolveTag(tag, file));
        return meta;
    }

private Q_SLOTS:
    void tellsWhyTwoTagsAreAlike_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<Reasons>("reasons");
        const auto row = [](const char *left, const char *right, const Reasons &reasons) {
            QTest::addRow("%s, %s", left, right)
                << QString::fromUtf8(left) << QString::fromUtf8(right) << reasons;
        };
        row("news", "News", {Likeness::LetterCase, Likeness::SamePage});
        row("machine learning", "machinelearning", {Likeness::Space});
        row("machine learning", "machine-learning", {Likeness::Hyphen, Likeness::SamePage});
        row("machine_learning", "Machine Learning", {Likeness::Hyphen, Likeness::SamePage});
        row("release", "releases", {Likeness::Plural});
        row("story", "Stories", {Likeness::Plural});
        row("box", "boxes", {Likeness::Plural});
        row("C++", "C#", {Likeness::SamePage});
        row("new", "old", {});
        row("status", "statu", {});
        row("class", "clas", {});
        row("über", "uber", {Likeness::SamePage});
        row("js", "j", {});
    }

    void tellsWhyTwoTagsAreAlike()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        const Reasons reasons = likenessOf(resolveTag(left, {}), resolveTag(right, {}));
        QTEST(reasons, "reasons");
    }

    void keepsTheOfficialTagAndThenTheMoreUsed()
    {
        SiteSnapshot site;
        site.tags = readTags(u"release:\n"_s);
        site.posts = {
            post({u"releases"_s, u"News"_s}), post({u"releases"_s, u"news"_s}),
            post({u"news"_s, u"other"_s})};
        const std::vector<LikeTags> found = likeTags(site);
        QCOMPARE(found.size(), std::size_t(2));
        QCOMPARE(found[0].keep, u"news"_s);
        QCOMPARE(found[0].other, u"News"_s);
        QCOMPARE(found[1].keep, u"release"_s);
        QCOMPARE(found[1].other, u"releases"_s);
    }
};

QTEST_GUILESS_MAIN(TestTagLikeness)
#include "tst_taglikeness.moc"
