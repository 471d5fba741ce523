// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "editcases.h"
#include "jsyaml.h"
#include "post/postparts.h"
#include "post/yamlreader.h"
#include "randomyaml.h"
#include "testing/galleytest.h"

#include <QDirIterator>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QStringList filesOf(const QString &folder, const QStringList &patterns)
{
    QStringList files;
    QDirIterator iterator(folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext())
        files += iterator.next();
    files.sort();
    return files;
}

void verifyNone(const QStringList &problems, qsizetype all)
{
    if (!problems.isEmpty())
        QFAIL(qPrintable(problems.mid(0, 8).join(u"\n\n") + u"\n%1 of %2"_s.arg(problems.size()).arg(all)));
}

} // namespace

/// Invariants of reading and editing, over every post of the corpus and over random front matters.
class TestEditProperties : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheCorpusAsJsYamlDoes_data() { sites(); }

    void readsTheCorpusAsJsYamlDoes()
    {
        QFETCH(QString, folder);
        QStringList texts;
        for (const QString &file : filesOf(folder, {u"*.md"_s, u"*.mdx"_s, u"*.yml"_s})) {
            const Result<TextFile> read = readTextFile(file);
            QVERIFY_RESULT(read);
            const bool isPost = !file.endsWith(u".yml"_s);
            texts += isPost ? splitPost(read->text).yaml.of(read->text).toString() : read->text;
        }
        QString whyNot;
        const std::vector<JsYamlResult> expected = readWithJsYaml(texts, &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const YamlDocument document = readYaml(texts[i]);
            QCOMPARE(expected[static_cast<size_t>(i)].error, QString());
            QVERIFY2(document.isValid(), qPrintable(texts[i]));
            QCOMPARE(
                compactJson(canonical(document.root)), compactJson(expected[static_cast<size_t>(i)].value));
        }
    }

    void editsTheCorpusValueByValue_data() { sites(); }

    void editsTheCorpusValueByValue()
    {
        QFETCH(QString, folder);
        EditCases cases;
        int shift = 0;
        for (const QString &file : filesOf(folder, {u"*.md"_s, u"*.mdx"_s})) {
            const Result<TextFile> read = readTextFile(file);
            QVERIFY_RESULT(read);
            cases.addAll(QFileInfo(file).fileName(), read->text, shift++);
        }
        compare(cases);
    }

    void editsRandomFrontMatterValueByValue()
    {
        EditCases cases;
        RandomYaml random(20260101);
        for (int i = 0; i < 150; ++i)
            cases.addAll(u"random %1"_s.arg(i), u"---\n"_s + random.frontMatter() + u"\n---\n\nBody\n"_s, i);
        compare(cases);
    }

    void readsRandomTextAsJsYamlDoes()
    {
        RandomYaml random(42);
        QStringList texts;
        for (int i = 0; i < 4000; ++i)
            texts += random.damaged(random.frontMatter());
        QString whyNot;
        const std::vector<JsYamlResult> expected = readWithJsYaml(texts, &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        QStringList differences;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const JsYamlResult &theirs = expected[static_cast<size_t>(i)];
            const YamlDocument ours = readYaml(texts[i]);
            const QString ourText = ours.isValid() ? compactJson(canonical(ours.root))
                                                   : u"error: "_s + ours.diagnostics.front().message;
            const QString theirText =
                theirs.error.isEmpty() ? compactJson(theirs.value) : u"error: "_s + theirs.error;
            if (theirs.error.isEmpty() ? ourText != theirText : ours.isValid())
                differences += u"%1\n   js-yaml: %2\n   Galley:  %3"_s.arg(texts[i], theirText, ourText);
        }
        verifyNone(differences, texts.size());
    }

private:
    void sites()
    {
        QTest::addColumn<QString>("folder");
        for (const QString &site : {u"electron"_s, u"jest"_s, u"pnpm"_s, u"seed"_s, u"features"_s}) {
            if (const QString folder = corpusSite(site); !folder.isEmpty())
                QTest::newRow(qPrintable(site)) << folder;
        }
        if (corpusSite(u"seed"_s).isEmpty())
            QSKIP("the corpus is not here");
    }

    void compare(const EditCases &cases)
    {
        verifyNone(cases.failures(), cases.size());
        QVERIFY(cases.size() > 0);
        QString whyNot;
        const QStringList differences = cases.compare(&whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        verifyNone(differences, cases.size());
    }
};

QTEST_GUILESS_MAIN(TestEditProperties)
#include "tst_editproperties.moc"
