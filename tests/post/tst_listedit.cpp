// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldedit.h"
#include "post/postparts.h"
#include "testing/galleytest.h"

#include <functional>

using namespace Galley;
using namespace Qt::StringLiterals;

using Edit = std::function<Result<TextEdits>(const QString &post)>;
Q_DECLARE_METATYPE(Edit)

namespace {

Edit inserting(qsizetype index, const QString &value)
{
    return [=](const QString &post) { return insertItem(post, u"tags"_s, index, value); };
}

Edit removing(qsizetype index)
{
    return [=](const QString &post) { return removeItem(post, u"tags"_s, index); };
}

Edit replacing(qsizetype index, const QString &value)
{
    return [=](const QString &post) { return replaceItem(post, u"tags"_s, index, value); };
}

Edit moving(qsizetype from, qsizetype to)
{
    return [=](const QString &post) { return moveItem(post, u"tags"_s, from, to); };
}

} // namespace

class TestListEdit : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void edits_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<Edit>("edit");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, QStringView yaml, const Edit &edit, QStringView expected) {
            QTest::newRow(name) << yaml.toString() << edit << expected.toString();
        };
        row("flow: insert last", u"tags: [a, b]", inserting(2, u"c"_s), u"tags: [a, b, c]");
        row("flow: insert first", u"tags: [ a, b ]", inserting(0, u"c"_s), u"tags: [ c, a, b ]");
        row("flow: insert between", u"tags: [a,b]", inserting(1, u"c"_s), u"tags: [a, c,b]");
        row("flow: like its neighbour", u"tags: ['a', 'b']", inserting(2, u"c"_s), u"tags: ['a', 'b', 'c']");
        row("flow: quotes when needed", u"tags: [a]", inserting(1, u"b, c"_s), u"tags: [a, 'b, c']");
        row("flow: number word", u"tags: [a]", inserting(1, u"2024"_s), u"tags: [a, '2024']");
        row("flow: into empty", u"tags: []", inserting(0, u"c"_s), u"tags: [c]");
        row("flow: behind a trailing comma", u"tags: [a, ]", inserting(1, u"b"_s), u"tags: [a, b, ]");
        row("flow: remove first", u"tags: [a, 'b', c] # d", removing(0), u"tags: ['b', c] # d");
        row("flow: remove last", u"tags: [a, 'b', c]", removing(2), u"tags: [a, 'b']");
        row("flow: remove between", u"tags: [a,  b,  c]", removing(1), u"tags: [a,  c]");
        row("flow: remove only", u"tags: [a] # d", removing(0), u"tags: [] # d");
        row("flow: replace", u"tags: [a, \"b\"]", replacing(1, u"c"_s), u"tags: [a, \"c\"]");
        row("flow: replace by itself", u"tags: [a,   b]", replacing(1, u"b"_s), u"tags: [a,   b]");
        row("flow: move", u"tags: [a, \"b\", 'c']", moving(0, 2), u"tags: [\"b\", 'c', a]");
        row("flow: move back", u"tags: [a, b, c]", moving(2, 0), u"tags: [c, a, b]");
        row("flow: objects stay", u"tags: [a, {label: b, permalink: /b}]", inserting(2, u"c"_s),
            u"tags: [a, {label: b, permalink: /b}, c]");

        row("flow lines: insert last", u"tags: [\n  a,\n  b\n]", inserting(2, u"c"_s),
            u"tags: [\n  a,\n  b,\n  c\n]");
        row("flow lines: insert behind comma", u"tags: [\n  a, # x\n  b, # y\n]", inserting(2, u"c"_s),
            u"tags: [\n  a, # x\n  b, # y\n  c,\n]");
        row("flow lines: comment without comma", u"tags: [\n  a # x\n]", inserting(1, u"c"_s),
            u"tags: [\n  a, # x\n  c\n]");
        row("flow lines: insert first", u"tags: [\n  a,\n  b\n]", inserting(0, u"c"_s),
            u"tags: [\n  c,\n  a,\n  b\n]");
        row("flow lines: remove last", u"tags: [\n  a,\n  b\n]", removing(1), u"tags: [\n  a\n]");
        row("flow lines: remove first", u"tags: [\n  a, # x\n  b,\n]", removing(0), u"tags: [\n  b,\n]");

        row("block: insert last", u"tags:\n  - a\n  - b # x\ny: 1", inserting(2, u"c"_s),
            u"tags:\n  - a\n  - b # x\n  - c\ny: 1");
        row("block: insert first", u"tags:\n- a", inserting(0, u"c"_s), u"tags:\n- c\n- a");
        row("block: insert between", u"tags:\n  - 'a'\n  - b", inserting(1, u"c"_s),
            u"tags:\n  - 'a'\n  - 'c'\n  - b");
        row("block: remove", u"tags:\n  - a # x\n  - b # y\nz: 1", removing(0), u"tags:\n  - b # y\nz: 1");
        row("block: remove with its comment above", u"tags:\n  - a\n  # about b\n  - b\n  - c", removing(1),
            u"tags:\n  - a\n  - c");
        row("block: remove only", u"tags:\n  - a\nz: 1", removing(0), u"tags: []\nz: 1");
        row("block: replace", u"tags:\n  - a # x\n  - b", replacing(0, u"c: d"_s),
            u"tags:\n  - 'c: d' # x\n  - b");
        row("block: replace empty", u"tags:\n  -\n  - b", replacing(0, u"c"_s), u"tags:\n  - c\n  - b");
        row("block: move", u"tags:\n  - a # x\n  - b\n  - c\nz: 1", moving(0, 2),
            u"tags:\n  - b\n  - c\n  - a # x\nz: 1");
        row("block: move back", u"tags:\n- a\n- b", moving(1, 0), u"tags:\n- b\n- a");
        row("block: objects stay", u"tags:\n  - a\n  - label: b\n    permalink: /b\n  - c", moving(1, 2),
            u"tags:\n  - a\n  - c\n  - label: b\n    permalink: /b");

        row("absent", u"title: A", inserting(0, u"c"_s), u"title: A\ntags: [c]");
        row("empty value", u"tags:\nz: 1", inserting(0, u"c"_s), u"tags: [c]\nz: 1");
        row("one text becomes a list", u"tags: a # x", inserting(1, u"c"_s), u"tags: [a, c] # x");
        row("one text is removed", u"title: A\ntags: a", removing(0), u"title: A");
        row("one text is replaced", u"tags: 'a'", replacing(0, u"b"_s), u"tags: 'b'");
        row("flow front matter", u"{tags: [a], b: 1}", inserting(1, u"c"_s), u"{tags: [a, c], b: 1}");
    }

    void edits()
    {
        QFETCH(QString, yaml);
        QFETCH(Edit, edit);
        const QString text = u"---\n"_s + yaml + u"\n---\nBody\n"_s;
        const Result<TextEdits> edits = edit(text);
        QVERIFY_RESULT(edits);
        const QString after = applyEdits(text, *edits);
        const PostParts parts = splitPost(after);
        QTEST(parts.yaml.of(after).toString(), "expected");
        QCOMPARE(parts.body.of(after).toString(), u"Body\n"_s);
    }

    void removesKeywordsWithTheirLastItem()
    {
        const QString text = u"---\ntitle: A\nkeywords: [a]\n---\n"_s;
        QCOMPARE(applyEdits(text, *removeItem(text, u"keywords"_s, 0)), u"---\ntitle: A\n---\n"_s);
    }

    void touchesOnlyTheItem()
    {
        const QString text = u"---\ntags: [a, b]\n---\n"_s;
        QCOMPARE(*insertItem(text, u"tags"_s, 2, u"c"_s), (TextEdits{{{15, 0}, u", c"_s}}));
    }

    void refusesItemsThatAreNotThere()
    {
        const QString text = u"---\ntags: [a]\n---\n"_s;
        QVERIFY(!removeItem(text, u"tags"_s, 1).has_value());
        QVERIFY(!replaceItem(text, u"tags"_s, -1, u"b"_s).has_value());
        QVERIFY(!insertItem(text, u"tags"_s, 2, u"b"_s).has_value());
        QVERIFY(!moveItem(text, u"tags"_s, 0, 1).has_value());
        QCOMPARE(removeItem(text, u"none"_s, 0).error().kind, ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestListEdit)
#include "tst_listedit.moc"
