// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "program.h"
#include "testing/galleytest.h"
#include "testing/nodetool.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

/// What Docusaurus 3.10.2 says of every site of tests/data/check, as tests/tools/blog/record.mjs wrote it.
QJsonObject recorded()
{
    return QJsonDocument::fromJson(readFileBytes(testData(u"check/docusaurus.json"_s)).value_or(QByteArray()))
        .object();
}

/// Whether Galley finds something that stops the build, and all that it finds, one line each.
struct Findings
{
    bool hasErrors = false;
    QString lines;
};

Findings findingsIn(const QString &site)
{
    Findings findings;
    const ProgramRun run = runGalley({u"check"_s, u"."_s, u"--json"_s}, site);
    for (const QJsonValue &value : QJsonDocument::fromJson(run.out.toUtf8()).array()) {
        const QJsonObject problem = value.toObject();
        findings.hasErrors = findings.hasErrors || problem[u"severity"_s] == u"error"_s;
        findings.lines += u"%1:%2:%3: %4 [%5]\n"_s.arg(problem[u"file"_s].toString())
                              .arg(problem[u"line"_s].toInt())
                              .arg(problem[u"column"_s].toInt())
                              .arg(problem[u"severity"_s].toString(), problem[u"rule"_s].toString());
    }
    return findings;
}

} // namespace

/// `galley check` over small sites with one defect each: it finds errors where the real site build stops, and
/// none where it does not, and says where.
class TestCheckSites : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithDocusaurus_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("accepts");
        const QJsonObject sites = recorded();
        for (const QString &name : QDir(testData(u"check"_s)).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            QVERIFY2(sites.contains(name), qPrintable(name + u" is not recorded"_s));
            QTest::newRow(qPrintable(name))
                << testData(u"check/"_s + name) << sites[name].toObject()[u"accepts"_s].toBool();
        }
        QVERIFY(sites.size() >= 60);
    }

    /// GALLEY_BLESS=1 writes what is found as the expectation.
    void agreesWithDocusaurus()
    {
        QFETCH(QString, folder);
        QFETCH(bool, accepts);
        // Outside of the project's repository: there the site could ask Git for dates.
        const QTemporaryDir site;
        QVERIFY(copyFolder(folder, site.path()));
        const Findings findings = findingsIn(site.path());
        const QString expectation = folder + u"/expected.txt"_s;
        if (qEnvironmentVariableIsSet("GALLEY_BLESS"))
            QVERIFY_RESULT(writeFileAtomically(expectation, findings.lines.toUtf8()));
        QVERIFY2(findings.hasErrors == !accepts, qPrintable(findings.lines));
        QCOMPARE(findings.lines, QString::fromUtf8(readFileBytes(expectation).value_or(QByteArray("none"))));
    }

    void recordsAreThoseOfDocusaurus()
    {
        QString whyNot;
        const QJsonArray now =
            NodeTool(u"blog"_s).run(u"record.mjs"_s, {testData(u"check"_s)}, QJsonValue(), &whyNot);
        if (!whyNot.isEmpty())
            QSKIP(qPrintable(whyNot));
        const QJsonObject sites = recorded();
        QCOMPARE(now.size(), sites.size());
        for (const QJsonValue &value : now) {
            const QString name = value[u"site"_s].toString();
            QVERIFY2(value[u"accepts"_s] == sites[name].toObject()[u"accepts"_s], qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestCheckSites)
#include "tst_checksites.moc"
