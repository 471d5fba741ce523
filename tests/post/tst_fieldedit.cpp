// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/fieldedit.h"
#include "post/postparts.h"
#include "post/yamlreader.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Galley::FieldValue)

namespace {

/// A post with this front matter.
QString post(const QString &yaml)
{
    return u"---\n"_s + yaml + u"\n---\n\nBody\n"_s;
}

/// The front matter after the edits, or the error.
QString edited(const QString &text, const Result<TextEdits> &edits)
{
    if (!edits)
        return u"error: "_s + edits.error().message;
    const QString after = applyEdits(text, *edits);
    const PostParts parts = splitPost(after);
    if (parts.body.of(after).trimmed() != splitPost(text).body.of(text).trimmed())
        return u"the body changed: "_s + after;
    return parts.yaml.of(after).toString();
}

} // namespace

class TestFieldEdit : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void sets_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("key");
        QTest::addColumn<FieldValue>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, QStringView yaml, QStringView key, const FieldValue &value,
                            QStringView expected) {
            QTest::newRow(name) << yaml.toString() << key.toString() << value << expected.toString();
        };
        row("plain", u"title: A", u"title", u"B"_s, u"title: B");
        row("single quotes stay", u"title: 'A'", u"title", u"B"_s, u"title: 'B'");
        row("double quotes stay", u"title: \"A\"", u"title", u"B"_s, u"title: \"B\"");
        row("single quotes escape their own", u"title: 'A'", u"title", u"it's"_s, u"title: 'it''s'");
        row("double quotes escape", u"title: \"A\"", u"title", u"a \"b\" \\"_s,
            u"title: \"a \\\"b\\\" \\\\\"");
        row("comment stays", u"title: A  # why", u"title", u"B"_s, u"title: B  # why");
        row("spaces stay", u"title:   A", u"title", u"B"_s, u"title:   B");
        row("neighbours stay", u"a: 1\ntitle: A\nb:   '2' # c", u"title", u"B"_s,
            u"a: 1\ntitle: B\nb:   '2' # c");
        row("colon needs quotes", u"title: A", u"title", u"B: c"_s, u"title: 'B: c'");
        row("hash needs quotes", u"title: A", u"title", u"C #1"_s, u"title: 'C #1'");
        row("hash within a word is plain", u"title: A", u"title", u"C#1"_s, u"title: C#1");
        row("colon within a word is plain", u"title: A", u"title", u"http://x.y/z"_s, u"title: http://x.y/z");
        row("trailing colon", u"title: A", u"title", u"B:"_s, u"title: 'B:'");
        row("boolean word", u"title: A", u"title", u"true"_s, u"title: 'true'");
        row("yes is text", u"title: A", u"title", u"yes"_s, u"title: yes");
        row("number word", u"title: A", u"title", u"007"_s, u"title: '007'");
        row("number of older readers", u"title: A", u"title", u"12:30"_s, u"title: '12:30'");
        row("version is plain", u"title: A", u"title", u"1.2.3"_s, u"title: 1.2.3");
        row("date word", u"title: A", u"title", u"2024-01-01"_s, u"title: '2024-01-01'");
        row("null word", u"title: A", u"title", u"~"_s, u"title: '~'");
        row("empty text", u"title: A", u"title", u""_s, u"title: ''");
        row("leading indicator", u"title: A", u"title", u"@home"_s, u"title: '@home'");
        row("leading star", u"title: A", u"title", u"*A*"_s, u"title: '*A*'");
        row("leading exclamation mark", u"title: A", u"title", u"!a"_s, u"title: '!a'");
        row("leading dash and space", u"title: A", u"title", u"- a"_s, u"title: '- a'");
        row("leading bracket", u"title: A", u"title", u"[a] b"_s, u"title: '[a] b'");
        row("leading space", u"title: A", u"title", u" a"_s, u"title: ' a'");
        row("trailing space", u"title: A", u"title", u"a "_s, u"title: 'a '");
        row("apostrophe within is plain", u"title: A", u"title", u"it's"_s, u"title: it's");
        row("apostrophe and colon", u"title: A", u"title", u"it's: b"_s, u"title: \"it's: b\"");
        row("quotes like the neighbours", u"a: \"x\"\ntitle: A", u"title", u"B: c"_s,
            u"a: \"x\"\ntitle: \"B: c\"");
        row("tab needs an escape", u"title: A", u"title", u"a\tb"_s, u"title: \"a\\tb\"");
        row("paragraph separator needs an escape", u"title: A", u"title", u"a\u2029b"_s,
            u"title: \"a\\u2029b\"");
        row("emoji", u"title: A", u"title", u"🚀 go"_s, u"title: 🚀 go");
        row("empty value", u"title:\na: 1", u"title", u"B"_s, u"title: B\na: 1");
        row("empty value with comment", u"title: # c\na: 1", u"title", u"B"_s, u"title: B # c\na: 1");
        row("null", u"title: ~", u"title", u"B"_s, u"title: B");
        row("number becomes text", u"title: 5", u"title", u"B"_s, u"title: B");
        row("text with lines", u"title: A\na: 1", u"title", u"B\nC"_s, u"title: |-\n  B\n  C\na: 1");
        row("text with lines and a comment", u"title: A # c\na: 1", u"title", u"B\nC\n"_s,
            u"title: | # c\n  B\n  C\na: 1");
        row("text with lines in double quotes", u"title: \"A\"", u"title", u"B\nC"_s, u"title: \"B\\nC\"");
        row("literal stays", u"d: |\n    A\n    B\na: 1", u"d", u"C\n\nD\n"_s, u"d: |\n    C\n\n    D\na: 1");
        row("literal of one line", u"d: |-\n  A\na: 1", u"d", u"B"_s, u"d: |-\n  B\na: 1");
        row("a comment below cannot become text", u"d: 'A\n  B'\n  # c\na: 1", u"d", u"B\nC"_s,
            u"d: \"B\\nC\"\n  # c\na: 1");
        row("literal header comment stays", u"d: | # c\n  A\na: 1", u"d", u"B\n"_s, u"d: | # c\n  B\na: 1");
        row("folded stays", u"d: >-\n  A\n  B\na: 1", u"d", u"C D"_s, u"d: >-\n  C D\na: 1");
        row("folded paragraphs", u"d: >\n  A\n", u"d", u"C\nD\n"_s, u"d: >\n  C\n\n  D\n");
        row("multi-line plain", u"d: A\n  B\na: 1", u"d", u"C"_s, u"d: C\na: 1");
        row("value on the next line", u"d:\n  A\na: 1", u"d", u"C"_s, u"d: C\na: 1");
        row("multi-line quoted", u"d: 'A\n  B'\na: 1", u"d", u"C"_s, u"d: 'C'\na: 1");
        row("boolean", u"draft: true # c", u"draft", false, u"draft: false # c");
        row("number", u"n: 2", u"n", qint64(3), u"n: 3");
        row("raw date", u"date: 2024-01-01", u"date", RawYaml{u"2024-01-02T10:00"_s},
            u"date: 2024-01-02T10:00");
        row("raw mapping", u"mdx: {format: md}", u"mdx", RawYaml{u"format: mdx"_s}, u"mdx:\n  format: mdx");
        row("raw mapping anew", u"title: A", u"mdx", RawYaml{u"format: md"_s},
            u"title: A\nmdx:\n  format: md");
        row("raw flow mapping", u"mdx:\n    format: md\na: 1", u"mdx", RawYaml{u"{format: mdx}"_s},
            u"mdx: {format: mdx}\na: 1");
        row("raw mapping keeps its indentation", u"u:\n    a: 1\n    b: 2\nx: 1", u"u",
            RawYaml{u"a: 1\nb: 3"_s}, u"u:\n    a: 1\n    b: 3\nx: 1");
        row("raw as it was shown", u"u:\n  a: 1\n  b: 2", u"u", RawYaml{u"a: 2\n  b: 2"_s},
            u"u:\n  a: 2\n  b: 2");
        row("mapping to text", u"u:\n  a: 1\n  b: 2\nx: 1", u"u", u"t"_s, u"u: t\nx: 1");
        row("list to text", u"u:\n- a\n- b\nx: 1", u"u", u"t"_s, u"u: t\nx: 1");
        row("tag goes", u"u: !!str 5", u"u", u"t"_s, u"u: t");
        row("anchor stays", u"u: &x a", u"u", u"t"_s, u"u: &x t");
        row("flow front matter", u"{title: A, b: 1}", u"title", u"x, y"_s, u"{title: 'x, y', b: 1}");
        row("flow front matter gains a key", u"{title: A}", u"b", u"c"_s, u"{title: A, b: c}");
        row("quoted key", u"'title': A", u"title", u"B"_s, u"'title': B");
        row("indented front matter", u"  title: A\n  b: 1", u"slug", u"s"_s,
            u"  title: A\n  b: 1\n  slug: s");
    }

    void sets()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, key);
        QFETCH(FieldValue, value);
        const QString text = post(yaml);
        QTEST(edited(text, setField(text, key, value)), "expected");
    }

    void changesNothingWhenTheValueIsThere_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<FieldValue>("value");
        const auto row = [](const char *name, QStringView yaml, const FieldValue &value) {
            QTest::newRow(name) << yaml.toString() << value;
        };
        row("plain", u"title: A", u"A"_s);
        row("quoted", u"title: \"A\"", u"A"_s);
        row("folded", u"title: >-\n  A\n  B", u"A B"_s);
        row("number as text", u"title: 2021", u"2021"_s);
        row("number as the site reads it", u"title: 1.10", u"1.1"_s);
        row("boolean", u"title: True", true);
        row("boolean as text", u"title: 'true'", true);
        row("number", u"title: 0x10", qint64(16));
        row("list", u"title: [a, 'b']", QStringList({u"a"_s, u"b"_s}));
        row("text as a list of one", u"title: a", QStringList(u"a"_s));
        row("raw", u"title: {a: 1}", RawYaml{u"{a: 1}"_s});
        row("raw block", u"title:\n    a: 1\n    b: 2", RawYaml{u"a: 1\nb: 2"_s});
    }

    void changesNothingWhenTheValueIsThere()
    {
        QFETCH(QString, yaml);
        QFETCH(FieldValue, value);
        const Result<TextEdits> edits = setField(post(yaml), u"title"_s, value);
        QVERIFY_RESULT(edits);
        QVERIFY(edits->empty());
    }

    void touchesOnlyTheValue()
    {
        const QString text = post(u"title: 'A'"_s);
        const Result<TextEdits> edits = setField(text, u"title"_s, u"B"_s);
        QVERIFY_RESULT(edits);
        QCOMPARE(*edits, (TextEdits{{{11, 3}, u"'B'"_s}}));
    }

    void putsNewKeysAtTheirUsualPlace_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("expected");
        QTest::newRow("after the title")
            << u"title: A\ntags: [b]"_s << u"slug"_s << u"title: A\nslug: x\ntags: [b]"_s;
        QTest::newRow("first") << u"tags: [b]"_s << u"title"_s << u"title: x\ntags: [b]"_s;
        QTest::newRow("first, above a comment that belongs below")
            << u"# about tags\ntags: [b]"_s << u"title"_s << u"title: x\n# about tags\ntags: [b]"_s;
        QTest::newRow("last") << u"title: A\ntags:\n  - b\n  - c # d"_s << u"image"_s
                              << u"title: A\ntags:\n  - b\n  - c # d\nimage: x"_s;
        QTest::newRow("unknown at the end")
            << u"title: A\ndraft: true"_s << u"mood"_s << u"title: A\ndraft: true\nmood: x"_s;
        QTest::newRow("behind unknown ones of its neighbour")
            << u"title: A\nmood: b\ntags: []"_s << u"slug"_s << u"title: A\nmood: b\nslug: x\ntags: []"_s;
        QTest::newRow("behind a long text")
            << u"title: |+\n  A\n\ntags: []"_s << u"slug"_s << u"title: |+\n  A\n\nslug: x\ntags: []"_s;
        QTest::newRow("odd key is quoted") << u"title: A"_s << u"a: b"_s << u"title: A\n'a: b': x"_s;
        QTest::newRow("only comments") << u"# c"_s << u"title"_s << u"# c\ntitle: x"_s;
        QTest::newRow("blank line") << u""_s << u"title"_s << u"title: x"_s;
    }

    void putsNewKeysAtTheirUsualPlace()
    {
        QFETCH(QString, yaml);
        QFETCH(QString, key);
        const QString text = post(yaml);
        QTEST(edited(text, setField(text, key, u"x"_s)), "expected");
    }

    void makesAFrontMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("empty file") << u""_s << u"---\ntitle: A\n---\n"_s;
        QTest::newRow("only a body") << u"Body\n"_s << u"---\ntitle: A\n---\n\nBody\n"_s;
        QTest::newRow("body behind a blank line") << u"\nBody\n"_s << u"---\ntitle: A\n---\n\nBody\n"_s;
        QTest::newRow("empty front matter") << u"---\n---\nBody\n"_s << u"---\ntitle: A\n---\nBody\n"_s;
        QTest::newRow("rule") << u"----\nBody"_s << u"---\ntitle: A\n---\n\n----\nBody"_s;
    }

    void makesAFrontMatter()
    {
        QFETCH(QString, text);
        const Result<TextEdits> edits = setField(text, u"title"_s, u"A"_s);
        QVERIFY_RESULT(edits);
        QTEST(applyEdits(text, *edits), "expected");
    }

    void writesListsInTheStyleOfTheOthers_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QStringList>("items");
        QTest::addColumn<QString>("expected");
        const QStringList ab{u"a"_s, u"b c"_s};
        QTest::newRow("no other") << u"title: A"_s << ab << u"title: A\ntags: [a, b c]"_s;
        QTest::newRow("indented block")
            << u"authors:\n  - x"_s << ab << u"authors:\n  - x\ntags:\n  - a\n  - b c"_s;
        QTest::newRow("flush block") << u"authors:\n- x"_s << ab << u"authors:\n- x\ntags:\n- a\n- b c"_s;
        QTest::newRow("empty") << u"authors:\n- x"_s << QStringList() << u"authors:\n- x\ntags: []"_s;
        QTest::newRow("emptied block") << u"tags:\n  - a\n  - b"_s << QStringList() << u"tags: []"_s;
        QTest::newRow("emptied flow") << u"tags: [a, b] # c"_s << QStringList() << u"tags: [] # c"_s;
        QTest::newRow("filled flow") << u"tags: []"_s << ab << u"tags: [a, b c]"_s;
        QTest::newRow("filled empty value")
            << u"tags:\ndraft: true"_s << ab << u"tags: [a, b c]\ndraft: true"_s;
        QTest::newRow("kept items keep their bytes")
            << u"tags:\n  - 'a' # first\n  - z\n  - 'b c'"_s << ab << u"tags:\n  - 'a' # first\n  - 'b c'"_s;
        QTest::newRow("flow quotes commas")
            << u"tags: [z]"_s << QStringList(u"a, b"_s) << u"tags: ['a, b']"_s;
    }

    void writesListsInTheStyleOfTheOthers()
    {
        QFETCH(QString, yaml);
        QFETCH(QStringList, items);
        const QString text = post(yaml);
        QTEST(edited(text, setField(text, u"tags"_s, items)), "expected");
    }

    void removes_data()
    {
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("expected");
        QTest::newRow("line with its comment") << u"a: 1\nx: 2 # c\nb: 3"_s << u"a: 1\nb: 3"_s;
        QTest::newRow("only field") << u"x: 1"_s << u""_s;
        QTest::newRow("last") << u"a: 1\nx: 1"_s << u"a: 1"_s;
        QTest::newRow("block list") << u"a: 1\nx:\n  - a\n  - b # c\nb: 2"_s << u"a: 1\nb: 2"_s;
        QTest::newRow("mapping") << u"x:\n  a: 1\n  b: 2\nb: 2"_s << u"b: 2"_s;
        QTest::newRow("literal") << u"x: |\n  a\n\n  b\nb: 2"_s << u"b: 2"_s;
        QTest::newRow("empty") << u"x:\nb: 2"_s << u"b: 2"_s;
        QTest::newRow("comments around stay") << u"# a\nx: 1\n# b\nb: 2"_s << u"# a\n# b\nb: 2"_s;
        QTest::newRow("what a text above would swallow")
            << u"a: |+\n  b\nx: 1\n\n  # c\ny: 1"_s << u"a: |+\n  b\ny: 1"_s;
        QTest::newRow("last, below a text that keeps its end")
            << u"a: |+\n  b\n\nx: 1"_s << u"a: |+\n  b\n\n"_s;
        QTest::newRow("absent") << u"a: 1"_s << u"a: 1"_s;
        QTest::newRow("flow") << u"{a: 1, x: 2, b: 3}"_s << u"{a: 1, b: 3}"_s;
        QTest::newRow("flow first") << u"{x: 2, b: 3}"_s << u"{b: 3}"_s;
    }

    void removes()
    {
        QFETCH(QString, yaml);
        const QString text = post(yaml);
        QTEST(edited(text, removeField(text, u"x"_s)), "expected");
    }

    void renames()
    {
        const QString text = post(u"a: 1\n'x' : [2] # c"_s);
        QCOMPARE(edited(text, renameField(text, u"x"_s, u"tags"_s)), u"a: 1\n'tags' : [2] # c"_s);
        QCOMPARE(edited(text, renameField(text, u"x"_s, u"a: b"_s)), u"a: 1\n'a: b' : [2] # c"_s);
        QVERIFY(renameField(text, u"none"_s, u"b"_s)->empty());
        QVERIFY(!renameField(text, u"x"_s, u"a"_s).has_value());
    }

    void refusesWhatCannotBeEditedSafely_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("message");
        QTest::newRow("unclosed") << u"---\ntitle: A\n"_s << u"line 1, column 1: "_s;
        QTest::newRow("broken") << u"---\na: 1\ntitle: A: b\n---\n"_s << u"line 3, column 9: "_s;
        QTest::newRow("duplicate") << u"---\ntitle: A\ntitle: B\n---\n"_s << u"line 3, column 1: "_s;
        QTest::newRow("tab") << u"---\ntitle:\n\ta: 1\n---\n"_s << u"line 3, column 1: "_s;
        QTest::newRow("list") << u"---\n- a\n---\n"_s << u"line 2, column 1: "_s;
        QTest::newRow("another language") << u"---js\n{}\n---\n"_s << u"line 1, column 4: "_s;
        QTest::newRow("merged") << u"---\nx: &x {title: A}\n<<: *x\n---\n"_s << u"line 3, column 1: "_s;
        QTest::newRow("explicit key") << u"---\n? title\n: A\n---\n"_s << u"line 2, column 1: "_s;
        QTest::newRow("shared through an alias") << u"---\ntitle: &x A\nb: *x\n---\n"_s << u"“title”"_s;
    }

    void refusesWhatCannotBeEditedSafely()
    {
        QFETCH(QString, text);
        QFETCH(QString, message);
        const Result<TextEdits> edits = setField(text, u"title"_s, u"B"_s);
        QVERIFY(!edits.has_value());
        QCOMPARE(edits.error().kind, ErrorKind::Content);
        QVERIFY2(edits.error().message.startsWith(message), qPrintable(edits.error().message));
    }

    void refusesRawYamlThatIsNone()
    {
        const Result<TextEdits> edits = setField(post(u"a: 1"_s), u"mdx"_s, RawYaml{u"a: b: c"_s});
        QVERIFY(!edits.has_value());
        QVERIFY(edits.error().message.startsWith(u"line 1, column 5"_s));
    }
};

QTEST_GUILESS_MAIN(TestFieldEdit)
#include "tst_fieldedit.moc"
