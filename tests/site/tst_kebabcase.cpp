// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/tags.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestKebabCase : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void joinsWords_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &text, const QString &expected) {
            QTest::newRow(name) << text << expected;
        };
        row("two words", u"Hello World"_s, u"hello-world"_s);
        row("camel case", u"GitHub"_s, u"git-hub"_s);
        row("lower then capitals", u"macOS"_s, u"mac-os"_s);
        row("one letter then capitals", u"iOS"_s, u"i-os"_s);
        row("camel case of two", u"TypeScript"_s, u"type-script"_s);
        row("version", u"v2.0"_s, u"v-2-0"_s);
        row("capitals and digit", u"HTML5"_s, u"html-5"_s);
        row("dot", u"node.js"_s, u"node-js"_s);
        row("ampersand", u"R&D"_s, u"r-d"_s);
        row("apostrophe", u"Don't"_s, u"dont"_s);
        row("curly apostrophe", u"Don’t"_s, u"dont"_s);
        row("umlaut", u"über"_s, u"uber"_s);
        row("sharp s", u"Größe"_s, u"grosse"_s);
        row("ligature", u"Æther"_s, u"aether"_s);
        row("stroked l", u"łódź"_s, u"lodz"_s);
        row("combining mark", u"e\u0301te\u0301"_s, u"ete"_s);
        row("ideographs", u"日本語"_s, u"日本語"_s);
        row("ideographs and digits", u"東京2020"_s, u"東京-2020"_s);
        row("ideographic comma", u"日、本"_s, u"日、本"_s);
        row("cyrillic is not camel case", u"ПриветМир"_s, u"приветмир"_s);
        row("final sigma", u"ΟΔΟΣ"_s, u"οδος"_s);
        row("times and divided", u"a×b÷c"_s, u"a-b-c"_s);
        row("general punctuation", u"a–b…c\u2003d"_s, u"a-b-c-d"_s);
        row("curly quotes", u"“Quoted” x"_s, u"quoted-x"_s);
        row("digits and letters", u"a1b"_s, u"a-1-b"_s);
        row("dot only", u"."_s, QString());
        row("plus only", u"+"_s, QString());
        row("one half", u"½"_s, QString());
        row("sharp", u"C#"_s, u"c"_s);
        row("plus plus", u"C++"_s, u"c"_s);
        row("acronym before a word", u"XMLHttpRequest"_s, u"xml-http-request"_s);
        row("underscore", u"JoeDoe_x"_s, u"joe-doe-x"_s);
        row("ordinals", u"1st 22nd 4th 20th 5TH"_s, u"1st-22nd-4th-20th-5th"_s);
        row("eleventh", u"11th"_s, u"11-th"_s);
        row("emoji is a word", u"go🚀now"_s, u"go-🚀-now"_s);
        row("family is one word", u"a👨‍👩‍👧b"_s, u"a-👨‍👩‍👧-b"_s);
        row("already kebab", u"machine-learning"_s, u"machine-learning"_s);
        row("leading hyphen", u"-a--b-"_s, u"a-b"_s);
        row("empty", QString(), QString());
    }

    void joinsWords()
    {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        QCOMPARE(kebabCase(text), expected);
    }
};

QTEST_GUILESS_MAIN(TestKebabCase)
#include "tst_kebabcase.moc"
