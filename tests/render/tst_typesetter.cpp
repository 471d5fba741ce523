// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "render/typesetter.h"
#include "testing/galleytest.h"
#include "testing/nodetool.h"

#include <QDir>
#include <QJsonObject>

#include <algorithm>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

struct Sample
{
    QByteArray language; ///< as a fence names it
    QByteArray code;
};

/// tests/data/render/code: a sample for each language, named by it.
std::vector<Sample> samples()
{
    std::vector<Sample> all;
    const QDir folder(testData(u"render/code"_s));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const Result<TextFile> file = readTextFile(folder.filePath(name));
        if (file)
            all.push_back({QFileInfo(name).completeBaseName().toUtf8(), file->text.trimmed().toUtf8()});
    }
    return all;
}

} // namespace

class TestTypesetter : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_typesetter.begin(-1); }
    void coloursAsPrismInNode_data();
    void coloursAsPrismInNode();
    void patternsAreValid();
    void knowsNamesOfLanguages_data();
    void knowsNamesOfLanguages();
    void colouringDoesNotDependOnWhatCameBefore();

private:
    Typesetter m_typesetter;
};

void TestTypesetter::coloursAsPrismInNode_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("language");
    QTest::addColumn<QString>("expected");
    const std::vector<Sample> all = samples();
    QVERIFY(all.size() >= 30);
    QJsonArray input;
    for (const Sample &sample : all)
        input.append(QJsonObject{
            {u"language"_s, QString::fromUtf8(prismLanguage(sample.language))},
            {u"code"_s, QString::fromUtf8(sample.code)}});
    QString whyNot;
    const QJsonArray expected =
        NodeTool(u"prism"_s, u"resources/web"_s).run(u"highlight.mjs"_s, {}, input, &whyNot);
    if (!whyNot.isEmpty())
        QSKIP(qPrintable(whyNot));
    for (size_t i = 0; i < all.size(); ++i)
        QTest::newRow(all[i].language.constData())
            << all[i].code << all[i].language << expected[static_cast<qsizetype>(i)].toString();
}

void TestTypesetter::coloursAsPrismInNode()
{
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, language);
    QFETCH(QString, expected);
    const QByteArrayList *lines = m_typesetter.highlight(code, language);
    QVERIFY(lines != nullptr);
    const QStringList expectedLines = expected.split(u'\n');
    for (qsizetype i = 0; i < std::min(lines->size(), expectedLines.size()); ++i)
        QCOMPARE(QString::fromUtf8(lines->at(i)), expectedLines[i]);
    QCOMPARE(lines->size(), expectedLines.size());
    QVERIFY(expected.contains(u"class=\"token "_s));
}

void TestTypesetter::patternsAreValid()
{
    QStringList invalid;
    for (const CodePattern &pattern : codePatterns()) {
        const QRegularExpression expression(QString::fromUtf16(pattern.regex));
        if (!expression.isValid())
            invalid += expression.errorString() + u": "_s + expression.pattern();
    }
    QCOMPARE(invalid, QStringList());
    QVERIFY(codePatterns().size() > 1000);
}

void TestTypesetter::knowsNamesOfLanguages_data()
{
    QTest::addColumn<QByteArrayList>("names");
    // What prism-react-renderer brings along, under all its names.
    QTest::newRow("bundled by Docusaurus") << QByteArrayList{
        "markup",     "html", "mathml",  "svg",         "xml",  "ssml", "atom",     "rss",
        "javascript", "js",   "jsx",     "tsx",         "ts",   "css",  "clike",    "typescript",
        "c",          "cpp",  "swift",   "kotlin",      "kt",   "kts",  "objc",     "objectivec",
        "reason",     "rust", "graphql", "yaml",        "yml",  "go",   "markdown", "md",
        "python",     "py",   "json",    "webmanifest", "regex"};
    QTest::newRow("common ones") << QByteArrayList{
        "bash",   "sh",         "shell",      "shell-session", "console", "diff",       "java",
        "csharp", "cs",         "php",        "ruby",          "rb",      "powershell", "toml",
        "ini",    "docker",     "dockerfile", "scss",          "sass",    "less",       "cmake",
        "llvm",   "nasm",       "asm",        "cuda",          "sql",     "lua",        "perl",
        "r",      "scala",      "dart",       "elixir",        "haskell", "makefile",   "nginx",
        "http",   "properties", "groovy",     "solidity",      "hcl",     "git",        "ignore",
        "vim",    "zig"};
}

void TestTypesetter::knowsNamesOfLanguages()
{
    QFETCH(QByteArrayList, names);
    QByteArrayList missing;
    for (const QByteArray &name : names) {
        if (m_typesetter.highlight("a = \"b\";", name) == nullptr)
            missing.append(name);
    }
    QCOMPARE(missing, QByteArrayList());
}

/// Grammars of Prism change when others are loaded: a block must look the same after any other.
void TestTypesetter::colouringDoesNotDependOnWhatCameBefore()
{
    std::vector<Sample> all = samples();
    const auto coloured = [&all] {
        Typesetter typesetter;
        typesetter.begin(-1);
        QHash<QByteArray, QByteArrayList> result;
        for (const Sample &sample : all) {
            const QByteArrayList *lines = typesetter.highlight(sample.code, sample.language);
            result[sample.language] = lines == nullptr ? QByteArrayList() : *lines;
        }
        return result;
    };
    const QHash<QByteArray, QByteArrayList> forwards = coloured();
    std::reverse(all.begin(), all.end());
    const QHash<QByteArray, QByteArrayList> backwards = coloured();
    for (const Sample &sample : all)
        QVERIFY2(forwards[sample.language] == backwards[sample.language], sample.language.constData());
}

QTEST_GUILESS_MAIN(TestTypesetter)
#include "tst_typesetter.moc"
