// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/fieldchange.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Galley::FieldChange)

class TestFieldChange : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void changesOneValue_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("key");
        QTest::addColumn<FieldChange>("change");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &post, const QString &key,
                            const FieldChange &change, const QString &expected) {
            QTest::newRow(name) << post << key << change << expected;
        };
        row("text keeps its quotes", u"---\ntitle: 'A' # x\n---\n"_s, u"title"_s, SetText{u"B"_s},
            u"---\ntitle: 'B' # x\n---\n"_s);
        row("an emptied text removes its field", u"---\ntitle: A\nslug: a\n---\n"_s, u"slug"_s, SetText{},
            u"---\ntitle: A\n---\n"_s);
        row("an empty text that was written stays", u"---\ntitle: \"\"\n---\n"_s, u"title"_s, SetText{},
            u"---\ntitle: \"\"\n---\n"_s);
        row("a null value does not stay", u"---\ntitle:\nslug: a\n---\n"_s, u"title"_s, SetText{},
            u"---\nslug: a\n---\n"_s);
        row("emptying an absent field", u"---\ntitle: A\n---\n"_s, u"slug"_s, SetText{},
            u"---\ntitle: A\n---\n"_s);
        row("several items at once", u"---\ntags: [a]\n---\n"_s, u"tags"_s, InsertItems{1, {u"b"_s, u"c"_s}},
            u"---\ntags: [a, b, c]\n---\n"_s);
        row("an item of three", u"---\ntags: [a, b, c]\n---\n"_s, u"tags"_s, RemoveItem{1},
            u"---\ntags: [a, c]\n---\n"_s);
        row("the last item takes its key along", u"---\ntitle: A\nkeywords: [a]\n---\n"_s, u"keywords"_s,
            RemoveItem{0}, u"---\ntitle: A\n---\n"_s);
        row("a list of one written as a text", u"---\ntitle: A\nauthors: mira\n---\n"_s, u"authors"_s,
            RemoveItem{0}, u"---\ntitle: A\n---\n"_s);
        row("moving", u"---\ntags:\n  - a\n  - b # why\n---\n"_s, u"tags"_s, MoveItem{1, 0},
            u"---\ntags:\n  - b # why\n  - a\n---\n"_s);
        row("YAML of a nested value", u"---\nlast_update:\n  author: a\n---\n"_s, u"last_update"_s,
            SetYaml{u"author: b\ndate: 2024-01-05"_s},
            u"---\nlast_update:\n  author: b\n  date: 2024-01-05\n---\n"_s);
        row("renaming", u"---\ntag: [a]\n---\n"_s, u"tag"_s, RenameKey{u"tags"_s},
            u"---\ntags: [a]\n---\n"_s);
        row("nothing typed yet", u"---\ntitle: A\n---\n"_s, u"last_update"_s, SetYaml{},
            u"---\ntitle: A\n---\n"_s);
    }

    void changesOneValue()
    {
        QFETCH(QString, post);
        QFETCH(QString, key);
        QFETCH(FieldChange, change);
        QFETCH(QString, expected);
        const Result<TextEdits> edits = editsFor(post, key, change);
        QVERIFY_RESULT(edits);
        QCOMPARE(applyEdits(post, *edits), expected);
    }

    void refusesYamlThatIsNoSingleValue_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::newRow("unclosed") << u"[a"_s;
        QTest::newRow("ends the front matter") << u"a\n---\nb: c"_s;
        QTest::newRow("another key") << u"a\nother: b"_s;
        QTest::newRow("two colons") << u"a: b: c"_s;
    }

    void refusesYamlThatIsNoSingleValue()
    {
        QFETCH(QString, yaml);
        const Result<TextEdits> edits = editsFor(u"---\nx: 1\nz: 2\n---\nBody\n"_s, u"x"_s, SetYaml{yaml});
        QVERIFY(!edits);
        QVERIFY(!edits.error().message.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFieldChange)
#include "tst_fieldchange.moc"
