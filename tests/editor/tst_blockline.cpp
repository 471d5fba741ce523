// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/blockline.h"
#include "editor/rolenames.h"
#include "post/postparts.h"
#include "testing/galleytest.h"

#include <QDirIterator>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// One sign per line.
QChar sign(LineKind kind)
{
    switch (kind) {
    case LineKind::Blank:
        return u'.';
    case LineKind::Text:
        return u'p';
    case LineKind::Heading:
        return u'h';
    case LineKind::Underline:
        return u'u';
    case LineKind::Rule:
        return u'r';
    case LineKind::Fence:
        return u'f';
    case LineKind::Code:
        return u'c';
    case LineKind::Math:
        return u'm';
    case LineKind::Table:
        return u't';
    case LineKind::Admonition:
        return u'a';
    case LineKind::Comment:
        return u'k';
    case LineKind::Module:
        return u'i';
    case LineKind::FrontMatterFence:
        return u'-';
    case LineKind::FrontMatter:
        return u'y';
    }
    Q_UNREACHABLE();
}

QString kinds(const QString &text, BlockState state = {})
{
    QString result;
    for (const QString &line : text.split(u'\n')) {
        const BlockLine scanned = scanLine(line, state);
        result += sign(scanned.kind);
        state = BlockState::unpacked(scanned.next.packed());
    }
    return result;
}

} // namespace

class TestBlockLine : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void tellsLinesApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("front matter") << u"---\na: 1\n---\ntext"_s << u"-y-p"_s;
        QTest::newRow("front matter with a language") << u"---js\na\n---"_s << u"-y-"_s;
        QTest::newRow("four dashes open nothing") << u"----\na: 1\n---"_s << u"rpu"_s;
        QTest::newRow("four dashes close") << u"---\na: 1\n----\nb"_s << u"-y-p"_s;
        QTest::newRow("front matter only at the start") << u"\n---\na: 1\n---"_s << u".rpu"_s;
        QTest::newRow("blank before the dashes") << u" ---\na: 1"_s << u"rp"_s;
        QTest::newRow("front matter not closed") << u"---\na: 1\n\n# b"_s << u"-y.y"_s.replace(u'.', u'y');
        QTest::newRow("indented dashes do not close") << u"---\na: 1\n ---\n---"_s << u"-yy-"_s;
        QTest::newRow("headings") << u"# a\n###### b\n####### c\n#d"_s << u"hhpp"_s;
        QTest::newRow("underlined heading") << u"a\n===\n\nb\n---"_s << u"pu.pu"_s;
        QTest::newRow("dashes after a blank line") << u"a\n\n---"_s << u"p.r"_s;
        QTest::newRow("rules") << u"***\n\n- - -\n\n___"_s << u"r.r.r"_s;
        QTest::newRow("fence") << u"```js\n# a\n```\nb"_s << u"fcfp"_s;
        QTest::newRow("longer fence closes") << u"```\na\n````\nb"_s << u"fcfp"_s;
        QTest::newRow("shorter fence does not") << u"````\n```\n````"_s << u"fcf"_s;
        QTest::newRow("other sign does not") << u"~~~\n```\n~~~"_s << u"fcf"_s;
        QTest::newRow("words after a closing fence") << u"```\n``` a\n```"_s << u"fcf"_s;
        QTest::newRow("backtick in the info string") << u"``` a`b\ntext"_s << u"pp"_s;
        QTest::newRow("tildes with backticks") << u"~~~ a`b\nx\n~~~"_s << u"fcf"_s;
        QTest::newRow("fence in a list ends with it") << u"- ```\n  a\nb"_s << u"fcp"_s;
        QTest::newRow("fence in a quote ends with it") << u"> ```\n> a\nb"_s << u"fcp"_s;
        QTest::newRow("deep fence is a fence in MDX") << u"     ```\na\n```"_s << u"fcf"_s;
        QTest::newRow("math") << u"$$\na_b\n$$\nc"_s << u"fmfp"_s;
        QTest::newRow("math in a line") << u"$$ a $$"_s << u"p"_s;
        QTest::newRow("admonition") << u":::note T\n\n# a\n:::"_s << u"a.ha"_s;
        QTest::newRow("colons with a blank") << u"::: note"_s << u"p"_s;
        QTest::newRow("comment over lines") << u"<!-- a\n# b\n--> c\n\nd"_s << u"pkk.p"_s;
        QTest::newRow("comment in a line") << u"<!-- a -->\n# b"_s << u"ph"_s;
        QTest::newRow("comment in code") << u"`<!--`\n# b"_s << u"ph"_s;
        QTest::newRow("braces over lines") << u"{/* a\nb */}\n# c"_s << u"pkh"_s;
        QTest::newRow("table") << u"a | b\n--|--\nc | d\n\ne"_s << u"ptt.p"_s;
        QTest::newRow("table with bars outside") << u"| a |\n| - |\n| b |"_s << u"ttt"_s;
        QTest::newRow("import") << u"import A from 'b';\nimport C from 'd';\n\ntext"_s << u"ii.p"_s;
        QTest::newRow("import in a paragraph") << u"a\nimport b"_s << u"pp"_s;
        QTest::newRow("heading in a list and a quote") << u"- # a\n> ## b"_s << u"hh"_s;
        QTest::newRow("indented words are text in MDX") << u"a\n\n    b"_s << u"p.p"_s;
    }

    void tellsLinesApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(kinds(text), expected);
    }

    void readsCommonMarkToo()
    {
        BlockState start;
        start.commonMark = true;
        QCOMPARE(kinds(u"a\n\n    b\n- c\n\n      d\n\n    e"_s, start), u"p.cp.c.p"_s);
        QCOMPARE(kinds(u"import a\n    ```\n{/* a\nb"_s, start).left(1), u"p"_s);
    }

    void stylesLines_data()
    {
        QTest::addColumn<QString>("above");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("expected");
        const QString front = u"---"_s;
        QTest::newRow("key and text")
            << front << u"title: My post # c"_s << u"key:title string:My post comment:# c"_s;
        QTest::newRow("quoted") << front << u"title: 'a # b' # c"_s
                                << u"key:title string:'a # b' comment:# c"_s;
        QTest::newRow("hash in a word") << front << u"title: C#"_s << u"key:title string:C#"_s;
        QTest::newRow("values") << front << u"draft: true"_s << u"key:draft value:true"_s;
        QTest::newRow("date") << front << u"date: 2024-03-05"_s << u"key:date value:2024-03-05"_s;
        QTest::newRow("flow list") << front << u"tags: [a b, 'c', 1]"_s
                                   << u"key:tags string:a b string:'c' value:1"_s;
        QTest::newRow("flow mapping") << front << u"a: {b: c}"_s << u"key:a key:b string:c"_s;
        QTest::newRow("list item") << front << u"  - a"_s << u"list:- string:a"_s;
        QTest::newRow("mapping in a list") << front << u"- name: a"_s << u"list:- key:name string:a"_s;
        QTest::newRow("address is no key")
            << front << u"- https://x.example"_s << u"list:- string:https://x.example"_s;
        QTest::newRow("quoted key") << front << u"\"a: b\": c"_s << u"key:\"a: b\" string:c"_s;
        QTest::newRow("text block") << front + u"\na: |"_s << u"  b: # c"_s << u"string:  b: # c"_s;
        QTest::newRow("after a text block") << front + u"\na: |\n  b"_s << u"c: d"_s << u"key:c string:d"_s;
        QTest::newRow("bullet") << QString() << u"- a"_s << u"list:-"_s;
        QTest::newRow("task") << QString() << u"1. [x] a"_s << u"list:1. task:[x]"_s;
        QTest::newRow("quotes") << QString() << u"> > a"_s << u"quote:> quote:>"_s;
        QTest::newRow("number within a paragraph") << u"a"_s << u"14. b"_s << u""_s;
        QTest::newRow("one within a paragraph") << u"a"_s << u"1. b"_s << u"list:1."_s;
        QTest::newRow("definition") << QString() << u"[a]: b \"c\""_s << u"link:a target: b \"c\""_s;
        QTest::newRow("admonition") << QString() << u":::tip[T]"_s << u"directive::::tip"_s;
        QTest::newRow("heading") << QString() << u"## a"_s << u"h2:## a"_s;
        QTest::newRow("fence") << QString() << u"```js {1}"_s << u"info:js {1}"_s;
    }

    void stylesLines()
    {
        QFETCH(QString, above);
        QFETCH(QString, line);
        QFETCH(QString, expected);
        BlockState state;
        if (!above.isEmpty())
            state = stateAt(above + u'\n' + line, above.size() + 1);
        QCOMPARE(described(line, scanLine(line, state).spans), expected);
    }

    void packsItsState()
    {
        BlockState state;
        state.mode = BlockState::Mode::Fence;
        state.fence = u'~';
        state.fenceLength = 127;
        state.contentIndent = 63;
        state.quoteDepth = 7;
        state.inParagraph = state.inTable = state.commonMark = state.math = true;
        QCOMPARE(BlockState::unpacked(state.packed()), state);
        QVERIFY(state.packed() >= 0);
        QCOMPARE(BlockState::unpacked(BlockState().packed()), BlockState());
    }

    void agreesWithTheSplitterOnRealPosts()
    {
        const QString root = corpusSite(u"electron"_s);
        if (root.isEmpty())
            QSKIP("The corpus of real blogs is not here.");
        int posts = 0;
        for (const QString &site : {u"electron"_s, u"jest"_s, u"pnpm"_s, u"features"_s, u"seed"_s}) {
            QDirIterator files(
                corpusSite(site), {u"*.md"_s, u"*.mdx"_s}, QDir::Files, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                QVERIFY(file.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(file.readAll()).remove(u'\r');
                const PostParts parts = splitPost(text);
                const BlockState atBody = stateAt(text, parts.body.start);
                const bool front = atBody.mode == BlockState::Mode::FrontMatter ||
                                   atBody.mode == BlockState::Mode::FrontMatterText;
                QVERIFY2(!front || !parts.closed, qPrintable(file.fileName()));
                const QString kind = kinds(text);
                QCOMPARE(kind.startsWith(u'-'), parts.hasFrontMatter);
                // Nothing may be left open at the end of a post that its site builds.
                const BlockState end = stateAt(text + u"\n\n"_s, text.size() + 2);
                QVERIFY2(end.mode == BlockState::Mode::Body, qPrintable(file.fileName()));
                ++posts;
            }
        }
        QVERIFY(posts > 100);
    }
};

QTEST_GUILESS_MAIN(TestBlockLine)
#include "tst_blockline.moc"
