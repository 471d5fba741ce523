// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/namelist.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QString post(const QString &yaml)
{
    return u"---\n"_s + yaml + u"\n---\nBody\n"_s;
}

QString edited(const QString &yaml, const Result<TextEdits> &edits)
{
    if (!edits)
        return u"error: "_s + edits.error().message;
    const QString after = applyEdits(post(yaml), *edits);
    const QString withoutEnd = after.chopped(u"---\nBody\n"_s.size());
    return withoutEnd.mid(4).chopped(withoutEnd.size() > 4 ? 1 : 0);
}

} // namespace

class TestNameList : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsNames()
    {
        QCOMPARE(
            namesIn(post(u"tags: [a, 'b', {label: C d, permalink: /c}, 7]"_s), NameField::Tags),
            (QStringList{u"a"_s, u"b"_s, u"C d"_s, u"7"_s}));
        QCOMPARE(
            namesIn(post(u"authors:\n  - joe\n  - key: mira\n  - name: Guest"_s), NameField::Authors),
            (QStringList{u"joe"_s, u"mira"_s, QString()}));
        QCOMPARE(namesIn(post(u"authors: joe"_s), NameField::Authors), QStringList{u"joe"_s});
        QVERIFY(namesIn(post(u"tags:"_s), NameField::Tags).isEmpty());
        QVERIFY(namesIn(u"No front matter"_s, NameField::Tags).isEmpty());
    }

    void replaces_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QStringList>("newNames");
        QTest::addColumn<QString>("after");
        const QStringList one{u"new"_s};
        QTest::newRow("flow") << u"tags: [b,  old , c] # x"_s << one << u"tags: [b,  new , c] # x"_s;
        QTest::newRow("quotes") << u"tags: ['old', \"c\"]"_s << one << u"tags: ['new', \"c\"]"_s;
        QTest::newRow("block") << u"tags:\n- old # why\n- c"_s << one << u"tags:\n- new # why\n- c"_s;
        QTest::newRow("object") << u"tags: [{label: old, permalink: /o}]"_s << one
                                << u"tags: [{label: new, permalink: /n}]"_s;
        QTest::newRow("block object") << u"tags:\n  - label: 'old'\n    permalink: /o\n  - c"_s << one
                                      << u"tags:\n  - label: 'new'\n    permalink: /n\n  - c"_s;
        QTest::newRow("there already") << u"tags: [old, new]"_s << one << u"tags: [new]"_s;
        QTest::newRow("there already, before") << u"tags: [new, old]"_s << one << u"tags: [new]"_s;
        QTest::newRow("twice") << u"tags: [old, b, old]"_s << one << u"tags: [new, b]"_s;
        QTest::newRow("split") << u"tags: [a, old, b]"_s << QStringList{u"x"_s, u"b"_s, u"y"_s}
                               << u"tags: [a, x, y, b]"_s;
        QTest::newRow("removed") << u"tags: [a, old, b]"_s << QStringList() << u"tags: [a, b]"_s;
        QTest::newRow("removed, the only one") << u"tags: [old]"_s << QStringList() << u"tags: []"_s;
        QTest::newRow("absent") << u"tags: [Old, 'ol d']"_s << one << u"tags: [Old, 'ol d']"_s;
        QTest::newRow("needs quotes") << u"tags: [old]"_s << QStringList{u"a, b"_s} << u"tags: ['a, b']"_s;
    }

    void replaces()
    {
        QFETCH(QString, before);
        QFETCH(QStringList, newNames);
        std::vector<ListName> names;
        for (const QString &name : newNames)
            names.push_back({name, u"/n"_s});
        QTEST(edited(before, replaceNames(post(before), NameField::Tags, {{u"old"_s, names}})), "after");
    }

    void replacesAuthors_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("one text") << u"authors: old"_s << u"authors: new"_s;
        QTest::newRow("one object") << u"authors:\n  key: old\n  title: T"_s
                                    << u"authors:\n  key: new\n  title: T"_s;
        QTest::newRow("order stays") << u"authors: [z, old, {key: old2}]"_s
                                     << u"authors: [z, new, {key: old2}]"_s;
        QTest::newRow("inline authors stay")
            << u"authors: [{name: old}, old]"_s << u"authors: [{name: old}, new]"_s;
    }

    void replacesAuthors()
    {
        QFETCH(QString, before);
        const Result<TextEdits> edits =
            replaceNames(post(before), NameField::Authors, {{u"old"_s, {{u"new"_s}}}});
        QTEST(edited(before, edits), "after");
    }

    void addsAndRemoves()
    {
        QCOMPARE(
            edited(u"tags: [a]"_s, addNames(post(u"tags: [a]"_s), NameField::Tags, {u"a"_s, u"b"_s})),
            u"tags: [a, b]"_s);
        QCOMPARE(
            edited(u"title: T"_s, addNames(post(u"title: T"_s), NameField::Authors, {u"joe"_s})),
            u"title: T\nauthors: [joe]"_s);
        QCOMPARE(
            edited(u"authors: joe"_s, removeNames(post(u"authors: joe"_s), NameField::Authors, {u"joe"_s})),
            QString());
    }

    void refusesBrokenFrontMatter()
    {
        QVERIFY(!addNames(u"---\ntags: [a\n---\n"_s, NameField::Tags, {u"b"_s}).has_value());
    }
};

QTEST_GUILESS_MAIN(TestNameList)
#include "tst_namelist.moc"
