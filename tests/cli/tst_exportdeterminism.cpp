// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "testing/galleytest.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

/// The real program gives the same bytes wherever and whenever it runs.
class TestExportDeterminism final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void exportsAreTheSameBytes_data();
    void exportsAreTheSameBytes();

private:
    /// Path and content of every file of an export in this environment.
    static QStringList exported(const QString &site, const QStringList &environment, int processors);
};

QStringList TestExportDeterminism::exported(
    const QString &site, const QStringList &environment, int processors)
{
    const QTemporaryDir folder;
    QProcess process;
    QProcessEnvironment values = QProcessEnvironment::systemEnvironment();
    for (const QString &each : environment)
        values.insert(each.section(u'=', 0, 0), each.section(u'=', 1));
    process.setProcessEnvironment(values);
    const QString cores = processors == 1 ? u"0"_s : u"0-%1"_s.arg(processors - 1);
    process.start(
        u"taskset"_s, {u"-c"_s, cores, qEnvironmentVariable("GALLEY_PROGRAM"), u"export"_s, site, u"--to"_s,
                       folder.filePath(u"out"_s)});
    if (!process.waitForFinished(100'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    QStringList files;
    QDirIterator walk(folder.filePath(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        QCryptographicHash hash(QCryptographicHash::Sha1);
        if (file.open(QIODevice::ReadOnly) && hash.addData(&file))
            files +=
                file.fileName().mid(folder.path().size()) + u' ' + QString::fromLatin1(hash.result().toHex());
    }
    files.sort();
    return files;
}

void TestExportDeterminism::exportsAreTheSameBytes_data()
{
    QTest::addColumn<QString>("site");
    QTest::newRow("sample") << QStringLiteral(GALLEY_SOURCE_DIR "/resources/sample-blog");
    QTest::newRow("features") << corpusSite(u"features"_s);
}

void TestExportDeterminism::exportsAreTheSameBytes()
{
    QFETCH(QString, site);
    if (site.isEmpty())
        QSKIP("The corpus is not here");
    if (QStandardPaths::findExecutable(u"taskset"_s).isEmpty())
        QSKIP("There is no taskset here");
    const QStringList here = exported(site, {u"TZ=UTC"_s, u"LC_ALL=C.UTF-8"_s}, 1);
    const QStringList elsewhere =
        exported(site, {u"TZ=Pacific/Auckland"_s, u"LC_ALL=tr_TR.UTF-8"_s, u"QT_HASH_SEED=7"_s}, 2);
    QVERIFY(here.size() > 10);
    QCOMPARE(elsewhere, here);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestExportDeterminism)
#include "tst_exportdeterminism.moc"
