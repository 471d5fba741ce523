// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/postparts.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestPostParts : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("yaml");
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("closed");
        const auto row = [](const char *name, const QString &text, const QString &language,
                            const QString &yaml, const QString &body, bool closed = true) {
            QTest::newRow(name) << text << language << yaml << body << closed;
        };
        row("ordinary", u"---\ntitle: A\n---\nBody\n"_s, u""_s, u"title: A"_s, u"Body\n"_s);
        row("empty", u"---\n---\nBody"_s, u""_s, u""_s, u"Body"_s);
        row("empty with blank line", u"---\n\n---\nBody"_s, u""_s, u""_s, u"Body"_s);
        row("body begins after one line break", u"---\na: 1\n---\n\nBody"_s, u""_s, u"a: 1"_s, u"\nBody"_s);
        row("no body", u"---\na: 1\n---"_s, u""_s, u"a: 1"_s, u""_s);
        row("unclosed", u"---\ntitle: A"_s, u""_s, u"title: A"_s, u""_s, false);
        row("unclosed keeps its last line break", u"---\ntitle: A\n"_s, u""_s, u"title: A\n"_s, u""_s, false);
        row("only the dashes", u"---"_s, u""_s, u""_s, u""_s, false);
        row("only the dashes and a line break", u"---\n"_s, u""_s, u""_s, u""_s, false);
        row("four dashes close", u"---\na: 1\n----\nBody"_s, u""_s, u"a: 1"_s, u"-\nBody"_s);
        row("text behind the closing dashes", u"---\na: 1\n---x\nBody"_s, u""_s, u"a: 1"_s, u"x\nBody"_s);
        row("spaces behind the closing dashes", u"---\na: 1\n---  \nBody"_s, u""_s, u"a: 1"_s, u"  \nBody"_s);
        row("indented dashes do not close", u"---\na: |\n ---\n---\nB"_s, u""_s, u"a: |\n ---"_s, u"B"_s);
        row("spaces behind the opening dashes", u"---  \na: 1\n---\nB"_s, u""_s, u"a: 1"_s, u"B"_s);
        row("language yaml", u"---yaml\na: 1\n---\nB"_s, u"yaml"_s, u"a: 1"_s, u"B"_s);
        row("language with spaces", u"--- yml \na: 1\n---\nB"_s, u"yml"_s, u"a: 1"_s, u"B"_s);
        row("language js", u"---js\n{}\n---\nB"_s, u"js"_s, u"{}"_s, u"B"_s);
        row("language without a line break loses its last character", u"---yaml"_s, u"yam"_s, u"l"_s, u""_s,
            false);
        row("comment behind the opening dashes is a language", u"--- # x\na: 1\n---\nB"_s, u"# x"_s,
            u"a: 1"_s, u"B"_s);
        row("first closing counts", u"---\na: 1\n---\nB\n---\nC"_s, u""_s, u"a: 1"_s, u"B\n---\nC"_s);
    }

    void splits()
    {
        QFETCH(QString, text);
        const PostParts parts = splitPost(text);
        QVERIFY(parts.hasFrontMatter);
        QTEST(parts.language.of(text).toString(), "language");
        QTEST(parts.yaml.of(text).toString(), "yaml");
        QTEST(parts.body.of(text).toString(), "body");
        QTEST(parts.closed, "closed");
    }

    void findsNoFrontMatter_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("plain text") << u"Hello"_s;
        QTest::newRow("two dashes") << u"--\na: 1\n--\n"_s;
        QTest::newRow("four dashes are a rule") << u"----\na: 1\n----\n"_s;
        QTest::newRow("blank line first") << u"\n---\na: 1\n---\n"_s;
        QTest::newRow("space first") << u" ---\na: 1\n---\n"_s;
        QTest::newRow("toml") << u"+++\na = 1\n+++\n"_s;
    }

    void findsNoFrontMatter()
    {
        QFETCH(QString, text);
        const PostParts parts = splitPost(text);
        QVERIFY(!parts.hasFrontMatter);
        QCOMPARE(parts.yaml.length, 0);
        QCOMPARE(parts.body, (TextSpan{0, text.size()}));
    }

    void knowsWhichLanguagesAreYaml_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("isYaml");
        QTest::newRow("none") << u""_s << true;
        QTest::newRow("yaml") << u"yaml"_s << true;
        QTest::newRow("capitals") << u"YML"_s << true;
        QTest::newRow("json") << u"json"_s << false;
        QTest::newRow("javascript") << u"javascript"_s << false;
        QTest::newRow("toml") << u"toml"_s << false;
    }

    void knowsWhichLanguagesAreYaml()
    {
        QFETCH(QString, language);
        QTEST(splitPost(u"---"_s + language + u"\na: 1\n---\n"_s).isYaml, "isYaml");
    }
};

QTEST_GUILESS_MAIN(TestPostParts)
#include "tst_postparts.moc"
