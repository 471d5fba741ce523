// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "jsyaml.h"
#include "post/postparts.h"
#include "post/yamlreader.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QFile>

using namespace Galley;
using namespace Qt::StringLiterals;

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
