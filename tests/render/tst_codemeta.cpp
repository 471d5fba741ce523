// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codemeta.h"
#include "site/siteconfig.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// `title lines number`: what a fence says, as one text to compare.
QString described(const CodeMeta &meta)
{
    QStringList lines;
    for (const auto &[first, last] : meta.ranges)
        lines.append(u"%1-%2"_s.arg(first).arg(last));
    return u"%1 [%2] {%3} %4"_s.arg(
        QString::fromUtf8(meta.language), meta.title ? QString::fromUtf8(*meta.title) : u"none"_s,
        meta.hasRanges ? lines.join(u',') : u"none"_s,
        meta.firstNumber ? QString::number(*meta.firstNumber) : u"none"_s);
}

/// The lines that are shown, those that are highlighted with a star.
QString shown(const QByteArray &code, const QByteArray &info)
{
    QStringList all;
    for (const CodeLine &line : codeLines(code, readCodeMeta(info), SiteConfig().magicComments.value))
        all.append((!line.classes.isEmpty() ? u"*"_s : QString()) + QString::fromUtf8(line.text));
    return all.join(u'|');
}

} // namespace

class TestCodeMeta : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsInfo_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *info, const QString &expected) {
            QTest::newRow(info) << QByteArray(info) << expected;
        };
        row("", u" [none] {none} none"_s);
        row("JS", u"js [none] {none} none"_s);
        row("js title=\"a.js\"", u"js [a.js] {none} none"_s);
        row("js title='it is \"b\"'", u"js [it is \"b\"] {none} none"_s);
        row("js title=\"it's\"", u"js [it's] {none} none"_s);
        row("js title=\"\"", u"js [] {none} none"_s);
        row("js title=bare", u"js [none] {none} none"_s);
        row("js title=\"one\" title=\"two\"", u"js [one] {none} none"_s);
        row("js {1,3-4}", u"js [none] {1-1,3-4} none"_s);
        row("js {4-2}", u"js [none] {2-4} none"_s);
        row("js {0,9}", u"js [none] {0-0,9-9} none"_s);
        row("js {1} {2}", u"js [none] {1-1} none"_s);
        row("js title=\"a {1}\" {2}", u"js [a {1}] {1-1} none"_s);
        row("js {a}", u"js [none] {none} none"_s);
        row("js {1-2000000000}", u"js [none] {1-1000000} none"_s);
        row("js showLineNumbers", u"js [none] {none} 1"_s);
        row("js showLineNumbers=7", u"js [none] {none} 7"_s);
        row("js showLineNumbers=x", u"js [none] {none} 1"_s);
        row("js showLineNumbersX", u"js [none] {none} 1"_s);
        row("js title=\"x showLineNumbers\"", u"js [x showLineNumbers] {none} 1"_s);
    }

    void readsInfo()
    {
        QFETCH(QByteArray, info);
        QFETCH(QString, expected);
        QCOMPARE(described(readCodeMeta(info)), expected);
    }

    void highlightsLines_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char *info, const char *code, const QString &expected) {
            QTest::newRow(name) << QByteArray(info) << QByteArray(code) << expected;
        };
        row("ranges", "js {1,3-4}", "a\nb\nc\nd\ne\n", u"*a|b|*c|*d|e"_s);
        row("outside", "js {0,9}", "a\n", u"a"_s);
        row("next line", "js", "// highlight-next-line\na\nb\n", u"*a|b"_s);
        row("block", "js", "a\n// highlight-start\nb\nc\n// highlight-end\nd\n", u"a|*b|*c|d"_s);
        row("ranges win", "js {1}", "// highlight-next-line\na\n", u"*// highlight-next-line|a"_s);
        row("block comment", "css", "/* highlight-next-line */\na\n", u"*a"_s);
        row("two lines below", "js", "// highlight-next-line\n\na\n", u"*|a"_s);
        row("with other text", "js", "x // highlight-next-line\na\n", u"x // highlight-next-line|a"_s);
        row("hash in python", "python", "# highlight-next-line\na\n", u"*a"_s);
        row("slashes in python", "python", "// highlight-next-line\na\n", u"// highlight-next-line|a"_s);
        row("hash in js", "js", "# highlight-next-line\na\n", u"# highlight-next-line|a"_s);
        row("braces in jsx", "jsx", "{/* highlight-next-line */}\na\n", u"*a"_s);
        row("html", "html", "<!-- highlight-next-line -->\na\n", u"*a"_s);
        row("lua", "lua", "-- highlight-next-line\na\n", u"*a"_s);
        row("tex", "latex", "% highlight-next-line\na\n", u"*a"_s);
        row("dashes in sql", "sql", "-- highlight-next-line\na\n", u"*a"_s);
        row("block comment in sql", "sql", "/* highlight-next-line */\na\n", u"*a"_s);
        row("dashes in haskell", "haskell", "-- highlight-next-line\na\n", u"*a"_s);
        row("per cent in matlab", "matlab", "% highlight-next-line\na\n", u"*a"_s);
        row("hash in bash", "bash", "# highlight-next-line\na\n", u"*a"_s);
        row("slashes in bash", "bash", "// highlight-next-line\na\n", u"// highlight-next-line|a"_s);
        row("slashes in html", "html", "// highlight-next-line\na\n", u"*a"_s);
        row("braces in js", "js", "{/* highlight-next-line */}\na\n", u"{/* highlight-next-line */}|a"_s);
        row("braces in markdown", "md", "{/* highlight-next-line */}\na\n", u"*a"_s);
        row("hash in markdown", "markdown", "# highlight-next-line\na\n", u"*a"_s);
        row("slashes in fsharp", "fsharp", "// highlight-next-line\na\n", u"*a"_s);
        row("slashes in ocaml", "ocaml", "// highlight-next-line\na\n", u"// highlight-next-line|a"_s);
        row("curly quote in vba", "vba", "’ highlight-next-line\na\n", u"*a"_s);
        row("underscore in vbnet", "vbnet", "_' highlight-next-line\na\n", u"*a"_s);
        row("exclamation mark in basic", "basic", "! highlight-next-line\na\n", u"*a"_s);
        row("any style in yaml", "yaml", "<!-- highlight-next-line -->\na\n", u"*a"_s);
        row("end without start", "js", "a\n// highlight-end\nb\n", u"*a|b"_s);
        row("start without end", "js", "// highlight-start\na\n", u"a"_s);
        row("wasm", "wasm", ";; highlight-next-line\na\n", u"*a"_s);
        row("ocaml", "ocaml", "(* highlight-next-line *)\na\n", u"*a"_s);
        row("batch", "batch", "REM highlight-next-line\na\n", u"*a"_s);
        row("cobol", "cobol", "*> highlight-next-line\na\n", u"*a"_s);
        row("fortran", "fortran", "! highlight-next-line\na\n", u"*a"_s);
        row("visual basic", "vb", "' highlight-next-line\na\n", u"*a"_s);
        row("any style without a language", "", "# highlight-next-line\na\n", u"*a"_s);
        row("empty", "js", "", u""_s);
        row("blank lines at the end stay", "js", "a\n\n", u"a|"_s);
    }

    void highlightsLines()
    {
        QFETCH(QByteArray, info);
        QFETCH(QByteArray, code);
        QFETCH(QString, expected);
        QCOMPARE(shown(code, info), expected);
    }

    void knowsWhereLinesCameFrom()
    {
        const std::vector<CodeLine> lines =
            codeLines("a\n// highlight-next-line\nb\n", readCodeMeta("js"), SiteConfig().magicComments.value);
        QCOMPARE(lines.size(), size_t(2));
        QCOMPARE(lines[1].index, 2);
    }
};

QTEST_GUILESS_MAIN(TestCodeMeta)
#include "tst_codemeta.moc"
