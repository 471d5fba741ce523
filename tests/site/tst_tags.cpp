// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tags.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestTags : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFileInOrder()
    {
        const TagsFile file =
            readTags(u"fooBar:\nHTML5: {}\nc:\n  label: C\n  permalink: /see\n  description: About\n"_s);
        QCOMPARE(file.diagnostics, Diagnostics());
        const std::vector<Tag> expected{
            {u"fooBar"_s, u"Foobar"_s, u"/foo-bar"_s, {}},
            {u"HTML5"_s, u"Html5"_s, u"/html-5"_s, {}},
            {u"c"_s, u"C"_s, u"/see"_s, u"About"_s},
        };
        QCOMPARE(file.tags, expected);
        QCOMPARE(file.find(u"c"), &file.tags[2]);
        QVERIFY(!file.find(u"C"));
    }

    void says_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem"); // line:column: message
        QTest::newRow("unknown key") << u"a:\n  foo: x\n"_s << u"2:3: \"a.foo\" is not allowed"_s;
        QTest::newRow("number as label") << u"a:\n  label: 5\n"_s << u"2:10: \"a.label\" must be a string"_s;
        QTest::newRow("empty label") << u"a:\n  label: ''\n"_s
                                     << u"2:10: \"a.label\" is not allowed to be empty"_s;
        QTest::newRow("string as tag") << u"a: b\n"_s << u"1:4: \"a\" must be of type object"_s;
        QTest::newRow("one URL twice")
            << u"a-b:\naB:\n"_s << u"2:1: Duplicate permalinks found in tags file: /a-b"_s;
        QTest::newRow("list") << u"- a\n"_s
                              << u"1:1: The tags file must hold a mapping of tag keys to tags"_s;
        QTest::newRow("comments only")
            << u"# a\n"_s << u"1:1: The tags file must hold a mapping of tag keys to tags"_s;
    }

    void says()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        const TagsFile file = readTags(text);
        QCOMPARE(file.diagnostics.size(), std::size_t(1));
        const Diagnostic &found = file.diagnostics.front();
        QCOMPARE(
            u"%1:%2: %3"_s.arg(found.position.line).arg(found.position.column).arg(found.message), problem);
        QCOMPARE(found.severity, Severity::Error);
        QCOMPARE(found.rule, u"tags-file"_s);
    }

    void takesBlankFilesForNone() { QVERIFY(readTags(u"\n \n"_s).diagnostics.empty()); }

    void showsBrokenYaml()
    {
        const TagsFile file = readTags(u"a: [\n"_s);
        QVERIFY(!file.diagnostics.empty());
        QVERIFY(file.diagnostics.front().rule.startsWith(u"yaml"));
    }

    void resolvesTagsOfPosts()
    {
        const TagsFile file = readTags(u"ml:\n  label: Machine learning\n"_s);
        QCOMPARE(resolveTag(u"ml"_s, file), file.tags.front());
        QCOMPARE(resolveTag(u"ML"_s, file), (Tag{{}, u"ML"_s, u"/ml"_s, {}}));
        QCOMPARE(resolveTag(u"C++"_s, {}), (Tag{{}, u"C++"_s, u"/c"_s, {}}));
        QCOMPARE(resolveTag(u"+"_s, {}).permalink, u"/"_s);
    }

    void staysBoundedOnThousandsOfProblems()
    {
        const TagsFile file = readTags(u"a%1: 5\n"_s.repeated(20'000).replace(u"%1"_s, u"x"_s));
        QVERIFY(file.diagnostics.size() < 1000);
    }
};

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
