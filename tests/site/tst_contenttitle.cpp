// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/contenttitle.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

class TestContentTitle : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheTitle_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<QString>("title"); // null: none
        QTest::addColumn<QString>("content");
        const auto row = [](const char *name, const QString &body, const QString &title,
                            const QString &content) { QTest::newRow(name) << body << title << content; };
        row("plain", u"\n# T\n\nText\n"_s, u"T"_s, u"Text"_s);
        row("id", u"# T {#id}\nx"_s, u"T"_s, u"x"_s);
        row("word in braces", u"# T {id}"_s, u"T"_s, u""_s);
        row("braces with spaces stay", u"# T {a b}"_s, u"T {a b}"_s, u""_s);
        row("closing hash", u"# T #"_s, u"T"_s, u""_s);
        row("closing hash touching", u"# C#"_s, u"C"_s, u""_s);
        row("escaped closing hash", u"# A\\#"_s, u"A\\"_s, u""_s);
        row("back-ticks", u"# `a` b"_s, u"a b"_s, u""_s);
        row("one back-tick", u"# a ` b"_s, u"a ` b"_s, u""_s);
        row("emphasis stays", u"# *a* [b](c)"_s, u"*a* [b](c)"_s, u""_s);
        row("entity stays", u"# &amp; x"_s, u"&amp; x"_s, u""_s);
        row("comment id stays", u"# T {/* #id */}"_s, u"T {/* #id */}"_s, u""_s);
        row("underlined", u"T\n="_s, u"T"_s, u""_s);
        row("underlined with text", u"T\n===\nText"_s, u"T"_s, u"Text"_s);
        row("underlined level 2", u"T\n---"_s, {}, u"T\n---"_s);
        row("no space", u"#Text"_s, {}, u"#Text"_s);
        row("level 2", u"## T"_s, {}, u"## T"_s);
        row("tab", u"#\tT"_s, u"T"_s, u""_s);
        row("title on the next line", u"# \nT\nx"_s, u"T"_s, u"x"_s);
        row("hash only", u"# "_s, {}, u"#"_s);
        row("import and blank line", u"import A\n\n# T"_s, u"T"_s, u"import A"_s);
        row("imports and blank lines", u"import A\nimport B\n\n\nimport C\n\n# T\nx"_s, u"T"_s,
            u"import A\nimport B\n\n\nimport C\n\nx"_s);
        row("import without blank line", u"import A\n# T"_s, {}, u"import A\n# T"_s);
        row("comment before", u"<!-- c -->\n\n# T"_s, {}, u"<!-- c -->\n\n# T"_s);
        row("paragraph before", u"x\n\n# T"_s, {}, u"x\n\n# T"_s);
        row("empty", u""_s, {}, u""_s);
    }

    void findsTheTitle()
    {
        QFETCH(QString, body);
        QFETCH(QString, title);
        QFETCH(QString, content);
        const std::optional<ContentTitle> found = findContentTitle(body);
        QCOMPARE(found ? found->title : QString(), title);
        QCOMPARE(found.has_value(), !title.isNull());
        QCOMPARE(contentWithoutTitle(body, found), content);
    }
};

QTEST_GUILESS_MAIN(TestContentTitle)
#include "tst_contenttitle.moc"
