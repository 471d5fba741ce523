// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsyaml.h"
#include "post/postparts.h"
#include "post/yamlreader.h"
#include "testing/galleytest.h"

#include <QElapsedTimer>
#include <QFile>

using namespace Galley;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(Galley::YamlStyle)

namespace {

/// What a reader of posts meets, and what it hopefully never meets.
QStringList nastyTexts()
{
    QFile file(testData(u"post/nasty.txt"_s));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(u"\n=====\n"_s);
}

} // namespace

class TestYamlReader : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsPlaceAndStyle_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<YamlStyle>("style");
        QTest::addColumn<QString>("span");
        QTest::addColumn<QString>("entrySpan");
        const auto row = [](const char *name, QStringView text, YamlStyle style, QStringView span,
                            QStringView entry) {
            QTest::newRow(name) << text.toString() << style << span.toString() << entry.toString();
        };
        row("plain", u"k: a b # c", YamlStyle::Plain, u"a b", u"k: a b");
        row("plain behind emoji", u"🚀: 1\nk: 日本", YamlStyle::Plain, u"日本", u"k: 日本");
        row("plain over lines", u"k: a\n  b\nx: 1", YamlStyle::Plain, u"a\n  b", u"k: a\n  b");
        row("single quoted", u"k: 'it''s' # c", YamlStyle::SingleQuoted, u"'it''s'", u"k: 'it''s'");
        row("double quoted", u"k: \"a\\\"b\"", YamlStyle::DoubleQuoted, u"\"a\\\"b\"", u"k: \"a\\\"b\"");
        row("literal", u"k: |\n  a\n\n  b\n\nx: 1", YamlStyle::Literal, u"|\n  a\n\n  b",
            u"k: |\n  a\n\n  b");
        row("folded with a comment", u"k: >- # c\n  a\nx: 1", YamlStyle::Folded, u">- # c\n  a",
            u"k: >- # c\n  a");
        row("flow sequence", u"k: [a, 'b'] # c", YamlStyle::FlowSequence, u"[a, 'b']", u"k: [a, 'b']");
        row("flow mapping over lines", u"k: {a: 1,\n  b: 2}\nx: 1", YamlStyle::FlowMapping,
            u"{a: 1,\n  b: 2}", u"k: {a: 1,\n  b: 2}");
        row("block sequence", u"k:\n  - a\n  # c\n  - b # d\nx: 1", YamlStyle::BlockSequence,
            u"- a\n  # c\n  - b", u"k:\n  - a\n  # c\n  - b");
        row("flush block sequence", u"k:\n- a\n- b\nx: 1", YamlStyle::BlockSequence, u"- a\n- b",
            u"k:\n- a\n- b");
        row("block mapping", u"k:\n  a: 1\n  b:\nx: 1", YamlStyle::BlockMapping, u"a: 1\n  b:",
            u"k:\n  a: 1\n  b:");
        row("empty", u"k: # c\nx: 1", YamlStyle::Empty, u"", u"k:");
        row("alias", u"a: &x 1\nk: *x # c", YamlStyle::Alias, u"*x", u"k: *x");
        row("behind a tag", u"k: !!str 5", YamlStyle::Plain, u"5", u"k: !!str 5");
        row("quoted key", u"'k' : a", YamlStyle::Plain, u"a", u"'k' : a");
        row("explicit key", u"? k\n: a", YamlStyle::Plain, u"a", u"? k\n: a");
    }

    void keepsPlaceAndStyle()
    {
        QFETCH(QString, text);
        const QString whole = u"---\n"_s + text + u"\n---\nk: no\n"_s;
        const YamlDocument document = readYaml(whole, splitPost(whole).yaml);
        QVERIFY(document.isValid());
        const YamlEntry *entry = document.root.findEntry(u"k");
        QVERIFY(entry);
        QTEST(entry->value.style, "style");
        QTEST(entry->value.span.of(whole).toString(), "span");
        QTEST(entry->span.of(whole).toString(), "entrySpan");
        QVERIFY(entry->keySpan.of(whole).contains(u'k'));
    }

    void keepsPlacesOfItems()
    {
        const QString text = u"k: [a, 'b', {c: d}, [e]]\nl:\n  - x # y\n  -\n  - z: 1\n    w: 2\n"_s;
        const YamlDocument document = readYaml(text);
        QStringList spans;
        for (const YamlEntry &entry : document.root.entries) {
            for (const YamlNode &item : entry.value.items)
                spans += item.span.of(text).toString();
        }
        QCOMPARE(
            spans,
            (QStringList{u"a"_s, u"'b'"_s, u"{c: d}"_s, u"[e]"_s, u"x"_s, u""_s, u"z: 1\n    w: 2"_s}));
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, QStringView text, QStringView expected) {
            QTest::newRow(name) << text.toString() << expected.toString();
        };
        row("duplicate", u"a: 1\nb: 2\na: 3", u"3:1: The key “a” stands twice [yaml-duplicate-key]");
        row("tab", u"a:\n\tb: 1", u"2:1: A tab cannot indent YAML: use spaces [yaml-tab]");
        row("colon in a value", u"a: b: c",
            u"1:5: A value that holds “: ” must be put in quotes [yaml-colon]");
        row("at sign", u"a: @x",
            u"1:4: A value cannot begin with @: put the value in quotes [yaml-reserved]");
        row("percent sign", u"a: %x",
            u"1:4: A value cannot begin with %: put the value in quotes [yaml-reserved]");
        row("back-tick", u"a: `x`",
            u"1:4: A value cannot begin with `: put the value in quotes [yaml-reserved]");
        row("at sign in a list", u"a: [@x]",
            u"1:5: A value cannot begin with @: put the value in quotes [yaml-reserved]");
        row("star", u"a: *x", u"1:4: A value that begins with * must be put in quotes [yaml-alias]");
        row("exclamation mark", u"a: !x y",
            u"1:4: The tag !x is unknown; text that begins with ! must be put in quotes [yaml-tag]");
        row("unclosed single quote", u"a: 'x\nb: 1",
            u"1:4: The quote that opens here is never closed [yaml-quote]");
        row("unclosed double quote", u"a: \"x",
            u"1:4: The quote that opens here is never closed [yaml-quote]");
        row("unclosed bracket", u"a: [x,\n  y",
            u"1:4: The bracket that opens here is never closed [yaml-bracket]");
        row("unclosed brace", u"a: {x: 1",
            u"1:4: The bracket that opens here is never closed [yaml-bracket]");
        row("closing bracket", u"a: ]", u"1:4: ] belongs to no opening bracket [yaml-bracket]");
        row("missing comma", u"a: ['x' 'y']", u"1:9: A comma is missing before this [yaml-bracket]");
        row("two commas", u"a: [x,, y]", u"1:7: Nothing stands before this comma [yaml-bracket]");
        row("text behind a quoted value", u"a: \"x\" y",
            u"1:8: This cannot follow the value before it: put the whole value in quotes [yaml-syntax]");
        row("unknown escape", u"a: \"C:\\dir\"",
            u"1:7: This backslash begins no escape that YAML knows: write \\\\ for a backslash, or use "
            u"single quotes "
            "[yaml-escape]");
        row("too deep an indentation", u"a: 1\n  b: 2",
            u"2:4: A value that holds “: ” must be put in quotes [yaml-colon]");
        row("too little indentation", u"a:\n  b: 1\n c: 2",
            u"3:2: The indentation of this line does not fit the lines above [yaml-indentation]");
        row("line without a colon", u"a: 1\nfoo\nb: 2", u"2:1: This line is no “key: value” [yaml-key]");
        row("second document", u"a: 1\n...\nb: 2",
            u"2:1: Only one YAML document may stand here [yaml-document]");
        row("text behind a block header", u"a: |x\n  y",
            u"1:4: Only a digit, + or - may follow | or > on its line; the text begins on the next line "
            "[yaml-block-text]");
        row("control character", u"a: x\u0007",
            u"1:4: A control character stands here, which YAML does not allow [yaml-character]");
    }

    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QString, text);
        const YamlDocument document = readYaml(text);
        QVERIFY(!document.isValid());
        const Diagnostic &first = document.diagnostics.front();
        const QString line = u"%1:%2: %3 [%4]"_s.arg(
            QString::number(first.position.line), QString::number(first.position.column), first.message,
            first.rule);
        QTEST(line, "expected");
    }

    void readsWhatStandsAboveAnError()
    {
        const YamlDocument document = readYaml(u"title: A\ntags: [b]\nbad: @x\n");
        QVERIFY(!document.isValid());
        QCOMPARE(document.root.find(u"title")->scalar, u"A"_s);
        QCOMPARE(document.root.find(u"tags")->items.size(), size_t(1));
    }

    void reportsEveryDuplicate()
    {
        const YamlDocument document = readYaml(u"a: 1\na: 2\nb: 1\nb: 2\n");
        QCOMPARE(document.diagnostics.size(), size_t(2));
        QCOMPARE(document.root.find(u"a")->number, 1.0);
    }

    void survivesHostileText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        const auto repeated = [](const QString &part, int count) { return part.repeated(count); };
        constexpr int million = 1'000'000;
        QTest::newRow("long plain value") << u"a: "_s + repeated(u"x"_s, 10 * million) << true;
        QTest::newRow("long words") << u"a: "_s + repeated(u"word "_s, 2 * million) << true;
        QTest::newRow("long quoted value") << u"a: '"_s + repeated(u"x"_s, 2 * million) + u'\'' << true;
        QTest::newRow("long escapes") << u"a: \""_s + repeated(u"\\n"_s, million) + u'"' << true;
        QTest::newRow("long literal") << u"a: |\n"_s + repeated(u"  line\n"_s, 300'000) << true;
        QTest::newRow("long folded") << u"a: >\n"_s + repeated(u"  line\n"_s, 300'000) << true;
        QTest::newRow("long digits") << u"a: "_s + repeated(u"9"_s, 2 * million) << true;
        QTest::newRow("many line breaks") << u"a: x"_s + repeated(u"\n"_s, 2 * million) + u"b: y"_s << true;
        QTest::newRow("many lines of plain text") << u"a: x\n"_s + repeated(u"  y\n"_s, 500'000) << true;
        QTest::newRow("many comments") << repeated(u"# c\n"_s, million) << true;
        QTest::newRow("long comment") << u"a: 1 # "_s + repeated(u"x"_s, 2 * million) << true;
        QTest::newRow("unclosed long quote") << u"a: \""_s + repeated(u"x\n"_s, million) << false;
        QTest::newRow("many keys") << [] {
            QString text;
            for (int i = 0; i < 200'000; ++i)
                text += u"key%1: %1\n"_s.arg(i);
            return text;
        }() << true;
        QTest::newRow("many duplicate keys") << repeated(u"a: 1\n"_s, 400'000) << false;
        QTest::newRow("many items") << u"a: ["_s + repeated(u"x,"_s, 400'000) + u']' << true;
        QTest::newRow("too many items") << u"a: ["_s + repeated(u"x,"_s, million) + u']' << false;
        QTest::newRow("too many dashes") << repeated(u"- x\n"_s, million) << false;
        QTest::newRow("too many empty dashes") << repeated(u"-\n"_s, million) << false;
        QTest::newRow("deep brackets") << u"a: "_s + repeated(u"["_s, 100'000) << false;
        QTest::newRow("deep braces") << u"a: "_s + repeated(u"{a: "_s, 100'000) << false;
        QTest::newRow("deep dashes") << repeated(u"- "_s, 100'000) << false;
        QTest::newRow("deep explicit keys") << repeated(u"? "_s, 100'000) << false;
        QTest::newRow("deep mappings") << [] {
            QString text;
            for (int i = 0; i < 3000; ++i)
                text += QString(i, u' ') + u"a:\n"_s;
            return text;
        }() << false;
        QTest::newRow("many properties") << u"a: "_s + repeated(u"!!str "_s, 100'000) << false;
        QTest::newRow("properties line by line") << repeated(u"&a\n"_s, 100'000) << false;
        QTest::newRow("alias bomb") << [] {
            QString text = u"a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"_s;
            for (int i = 1; i < 20; ++i)
                text +=
                    u"a%1: &a%1 [*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2,*a%2]\n"_s.arg(i).arg(i - 1);
            return text;
        }() << false;
        QTest::newRow("alias of a long text")
            << u"a: &a "_s + repeated(u"x"_s, million) + u"\nb: ["_s + repeated(u"*a,"_s, 100'000) + u']'
            << false;
        QTest::newRow("nested anchors")
            << repeated(u"&a ["_s, 90) + repeated(u"x,"_s, 300'000) + repeated(u"]"_s, 90) << false;
        QTest::newRow("merge bomb") << u"a: &a {b: 1, c: 2}\nd:\n"_s + repeated(u"  <<: *a\n"_s, 100'000)
                                    << false;
        QTest::newRow("self reference") << u"a: &a [*a]"_s << true;
        QTest::newRow("NUL") << u"a: b"_s + QChar(0) + u"c: d"_s << false;
        QTest::newRow("only NUL") << QString(QChar(0)) << false;
        QTest::newRow("half a surrogate pair") << u"a: "_s + QChar(0xD83D) << false;
        QTest::newRow("many question marks") << repeated(u"? a\n"_s, 200'000) << false;
        QTest::newRow("many colons") << repeated(u":"_s, million) << true;
        QTest::newRow("many percent lines") << repeated(u"%a\n"_s, million) << false;
    }

    void survivesHostileText()
    {
        QFETCH(QString, text);
        QElapsedTimer timer;
        timer.start();
        const YamlDocument document = readYaml(text);
        QTEST(document.isValid(), "valid");
        QVERIFY(document.diagnostics.size() <= 51);
        // Generous for a debug build with sanitizers; quadratic time would be minutes.
        QVERIFY2(timer.elapsed() < 20'000, qPrintable(QString::number(timer.elapsed())));
    }

    void takesTimeInProportion()
    {
        const auto timeOf = [](int count) {
            const QString text = u"a: 'b'\nc: [d, e]\nf: >\n  g\n  h\n"_s;
            QString whole;
            for (int i = 0; i < count; ++i)
                whole += QString(text)
                             .replace(u"a:"_s, u"a%1:"_s.arg(i))
                             .replace(u"c:"_s, u"c%1:"_s.arg(i))
                             .replace(u"f:"_s, u"f%1:"_s.arg(i));
            QElapsedTimer timer;
            timer.start();
            const YamlDocument document = readYaml(whole);
            return document.isValid() ? timer.nsecsElapsed() : 0;
        };
        timeOf(1000);
        const qint64 small = timeOf(2000);
        const qint64 large = timeOf(20'000);
        QVERIFY2(
            small > 0 && large < 40 * small, qPrintable(u"%1 ns, ten times: %2 ns"_s.arg(small).arg(large)));
    }

    void readsNastyTextsAsJsYamlDoes()
    {
        const QStringList texts = nastyTexts();
        QVERIFY(texts.size() > 1);
        QString whyNot;
        const std::vector<JsYamlResult> expected = readWithJsYaml(texts, &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        compareAll(texts, expected);
    }

private:
    void compareAll(const QStringList &texts, const std::vector<JsYamlResult> &expected)
    {
        QStringList differences;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const JsYamlResult &theirs = expected[static_cast<size_t>(i)];
            const YamlDocument ours = readYaml(texts[i]);
            const QString ourText = ours.isValid() ? compactJson(canonical(ours.root))
                                                   : u"error: "_s + ours.diagnostics.front().message;
            const QString theirText =
                theirs.error.isEmpty() ? compactJson(theirs.value) : u"error: "_s + theirs.error;
            if (theirs.error.isEmpty() ? ourText != theirText : ours.isValid())
                differences += u"-- %1\n%2\n   js-yaml: %3\n   Galley:  %4"_s.arg(
                    QString::number(i), texts[i], theirText, ourText);
        }
        if (!differences.isEmpty())
            QFAIL(qPrintable(
                differences.mid(0, 12).join(u'\n') +
                u"\n%1 of %2 differ"_s.arg(differences.size()).arg(texts.size())));
    }
};

QTEST_GUILESS_MAIN(TestYamlReader)
#include "tst_yamlreader.moc"
