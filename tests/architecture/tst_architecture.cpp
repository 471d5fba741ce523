// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "sourcerules.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

const QString head =
    u"// SPDX-FileCopyrightText: 2026 The Galley authors\n// SPDX-License-Identifier: MIT\n"_s;

QString project()
{
    return QStringLiteral(GALLEY_SOURCE_DIR);
}

QStringList offencesBelow(const QString &top)
{
    QStringList offences;
    for (const SourceFile &file : readSources(top, {u"src"_s, u"tests"_s}))
        offences << SourceRules::all(file);
    return offences;
}

} // namespace

/// Reads the project's own sources and holds them to its rules. Every rule is first shown an offender, so
/// that a rule that has gone blind fails too.
class TestArchitecture : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void seesOffenders_data();
    void seesOffenders();
    void letsPass_data();
    void letsPass();
    void seesAnOffenderOnDisk();
    void comparesListWithFolder_data();
    void comparesListWithFolder();
    void projectKeepsItsRules();
    void projectListsItsSources_data();
    void projectListsItsSources();
};

void TestArchitecture::seesOffenders_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");

    const auto include = [](const char *name, const QString &path, const QString &line,
                            const QString &expected) {
        QTest::newRow(name) << path << head + line + u'\n' << path + u":3: "_s + expected;
    };
    include(
        "base includes post", u"src/base/a.cpp"_s, u"#include \"post/b.h\""_s,
        u"base may not include post/"_s);
    include(
        "post includes site", u"src/post/a.h"_s, u"#include \"site/b.h\""_s, u"post may not include site/"_s);
    include(
        "site includes render", u"src/site/a.h"_s, u"#include \"render/b.h\""_s,
        u"site may not include render/"_s);
    include(
        "render includes cli", u"src/render/a.h"_s, u"#include \"cli/b.h\""_s,
        u"render may not include cli/"_s);
    include("core includes app", u"src/cli/a.h"_s, u"#include \"app/b.h\""_s, u"cli may not include app/"_s);
    include(
        "editor includes render", u"src/editor/a.h"_s, u"#include \"render/b.h\""_s,
        u"editor may not include"_s);
    include(
        "editor includes preview", u"src/editor/a.h"_s, u" # include \"preview/b.h\""_s,
        u"editor may not incl"_s);
    include(
        "preview includes editor", u"src/preview/a.h"_s, u"#include \"editor/b.h\""_s,
        u"preview may not inclu"_s);
    include("app includes cli", u"src/app/a.h"_s, u"#include \"cli/b.h\""_s, u"app may not include cli/"_s);
    include("no folder", u"src/base/a.cpp"_s, u"#include \"b.h\""_s, u"write the folder"_s);
    QTest::newRow("unknown folder") << u"src/misc/a.h"_s << head
                                    << u"src/misc/a.h:1: the folder misc has no place"_s;

    include(
        "cmark in publish", u"src/publish/a.h"_s, u"#include <cmark-gfm.h>"_s, u"only render may include"_s);
    include(
        "scripts in preview", u"src/preview/a.h"_s, u"#include <QJSEngine>"_s, u"only render may include"_s);
    include(
        "widget in core", u"src/base/a.h"_s, u"#include <QWidget>"_s,
        u"the core may not include <QWidget>"_s);
    include(
        "module in core", u"src/site/a.h"_s, u"#include <QtGui/QImage>"_s,
        u"the core may not include <QtGui"_s);

    QTest::newRow("long header") << u"src/base/a.h"_s << head + u"\n"_s.repeated(119)
                                 << u"121 lines; at most 120"_s;
    QTest::newRow("long source") << u"src/base/a.cpp"_s << head + u"\n"_s.repeated(399)
                                 << u"401 lines; at most 400"_s;
    QTest::newRow("no licence") << u"tests/a.cpp"_s << u"#include <QTest>\n"_s << u"no SPDX lines"_s;

    const auto widget = [](const char *name, const QString &line, const QString &expected) {
        QTest::newRow(name) << u"src/app/a.cpp"_s << head + line + u'\n' << u"src/app/a.cpp:3: "_s + expected;
    };
    widget("colour name", u"pen.setColor(Qt::darkRed);"_s, u"the colour Qt::darkRed"_s);
    widget("colour string", u"QColor c(\"teal\");"_s, u"the colour QColor"_s);
    widget("colour numbers", u"QColor c{10, 20, 30};"_s, u"the colour QColor"_s);
    widget("colour in a style sheet", u"setStyleSheet(u\"color: #a0b1c2\"_s);"_s, u"the colour #a0b1c2"_s);
    widget("colour function", u"image.fill(qRgb(1, 2, 3));"_s, u"the colour qRgb("_s);
    widget("colour from a hue", u"pen.setColor(QColor::fromHsl(35, 200, 160));"_s, u"the colour fromHsl("_s);
    widget("unfinished", u"// TODO: later"_s, u"TODO: finish it"_s);
    widget("old connect", u"connect(a, SIGNAL(x()), b, SLOT(y()));"_s, u"SIGNAL( has no place"_s);
    widget("path of one machine", u"open(\"/home/me/x\");"_s, u"\"/home/ has no place"_s);
    QTest::newRow("sleep") << u"tests/a.cpp"_s << head + u"QTest::qWait(5);"_s << u"qWait( has no place"_s;
    QTest::newRow("namespace in header")
        << u"src/base/a.h"_s << head + u"using namespace Qt;"_s << u"in a header"_s;
}

void TestArchitecture::seesOffenders()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QFETCH(const QString, expected);
    const QStringList offences = SourceRules::all({path, text});
    QCOMPARE(offences.size(), 1);
    QVERIFY2(offences.first().contains(expected), qPrintable(offences.first()));
}

void TestArchitecture::letsPass_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::newRow("own folder") << u"src/editor/a.cpp"_s << u"#include \"editor/b.h\""_s;
    QTest::newRow("to the left") << u"src/app/a.cpp"_s << u"#include \"preview/b.h\""_s;
    QTest::newRow("generated form") << u"src/app/a.cpp"_s << u"#include \"ui_settingsdialog.h\""_s;
    QTest::newRow("moc") << u"src/base/a.cpp"_s << u"#include \"a.moc\""_s;
    QTest::newRow("cmark in render") << u"src/render/a.cpp"_s << u"#include <cmark-gfm.h>"_s;
    QTest::newRow("scripts in render") << u"src/render/a.cpp"_s << u"#include <QJSEngine>"_s;
    QTest::newRow("Qt Core in core") << u"src/base/a.h"_s << u"#include <QString>"_s;
    QTest::newRow("Concurrent in core")
        << u"src/site/a.cpp"_s << u"#include <QtConcurrent/QtConcurrentRun>"_s;
    QTest::newRow("theme table") << u"src/app/theme.cpp"_s << u"{u\"#a0b1c2\"_s, Qt::white}"_s;
    QTest::newRow("escape with a reason")
        << u"src/app/a.cpp"_s << u"fill(Qt::white); // colour: paper is white"_s;
    QTest::newRow("transparent") << u"src/app/a.cpp"_s << u"image.fill(Qt::transparent);"_s;
    QTest::newRow("palette") << u"src/app/a.cpp"_s << u"const QColor c = palette().color(QPalette::Text);"_s;
    QTest::newRow("copy of a colour") << u"src/app/a.cpp"_s << u"QColor c(base);"_s;
    QTest::newRow("mixed colour") << u"src/app/a.cpp"_s << u"return QColor::fromRgbF(one.redF(), 0, 0);"_s;
    QTest::newRow("number in a comment") << u"src/app/a.cpp"_s << u"call(); // as \"#123456\" there"_s;
    QTest::newRow("address of a page") << u"src/app/a.cpp"_s << u"open(u\"https://example.com/home/\"_s);"_s;
}

void TestArchitecture::letsPass()
{
    QFETCH(const QString, path);
    QFETCH(const QString, line);
    QCOMPARE(SourceRules::all({path, head + line + u'\n'}), QStringList());
}

void TestArchitecture::seesAnOffenderOnDisk()
{
    const QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath(u"src/render/deep"_s));
    QFile file(folder.filePath(u"src/render/deep/planted.cpp"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write((head + u"#include \"editor/postdocument.h\"\n"_s).toUtf8());
    file.close();
    QCOMPARE(
        offencesBelow(folder.path()),
        QStringList{u"src/render/deep/planted.cpp:3: render may not include editor/"_s});
}

void TestArchitecture::comparesListWithFolder_data()
{
    QTest::addColumn<QString>("list");
    QTest::addColumn<QStringList>("files");
    QTest::addColumn<QString>("expected");
    const QStringList both{u"a.cpp"_s, u"b.cpp"_s};
    QTest::newRow("equal") << u"target_sources(x PRIVATE a.cpp\n  b.cpp)"_s << both << QString();
    QTest::newRow("missing") << u"target_sources(x PRIVATE a.cpp) # b.cpp"_s << both
                             << u"does not list b.cpp"_s;
    QTest::newRow("too many") << u"target_sources(x PRIVATE a.cpp b.cpp c.cpp)"_s << both
                              << u"lists c.cpp, which"_s;
    QTest::newRow("twice") << u"target_sources(x PRIVATE a.cpp b.cpp a.cpp)"_s << both
                           << u"lists a.cpp twice"_s;
    QTest::newRow("test") << u"galley_add_test(a SOURCES b.cpp)"_s << both << QString();
    QTest::newRow("test without a call") << u"galley_add_test(a)"_s << both << u"does not list b.cpp"_s;
    QTest::newRow("from elsewhere") << u"galley_add_test(a SOURCES b.cpp ../c.cpp)"_s << both << QString();
}

void TestArchitecture::comparesListWithFolder()
{
    QFETCH(const QString, list);
    QFETCH(const QStringList, files);
    QFETCH(const QString, expected);
    const QStringList offences = SourceRules::sourceList({u"x/CMakeLists.txt"_s, list}, files);
    QCOMPARE(offences.size(), expected.isEmpty() ? 0 : 1);
    QVERIFY2(expected.isEmpty() || offences.first().contains(expected), qPrintable(offences.join(u'\n')));
}

void TestArchitecture::projectKeepsItsRules()
{
    QVERIFY(readSources(project(), {u"src"_s}).size() > 20);
    const QStringList offences = offencesBelow(project());
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

void TestArchitecture::projectListsItsSources_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &top : {u"src"_s, u"tests"_s}) {
        const QStringList folders = QDir(project() + u'/' + top).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        for (const QString &folder : folders) {
            const QString path = top + u'/' + folder;
            if (QFile::exists(project() + u'/' + path + u"/CMakeLists.txt"_s))
                QTest::newRow(qPrintable(path)) << path;
        }
    }
}

void TestArchitecture::projectListsItsSources()
{
    QFETCH(const QString, folder);
    const QDir directory(project() + u'/' + folder);
    QFile list(directory.filePath(u"CMakeLists.txt"_s));
    QVERIFY(list.open(QIODevice::ReadOnly));
    const QStringList offences = SourceRules::sourceList(
        {folder + u"/CMakeLists.txt"_s, QString::fromUtf8(list.readAll())},
        directory.entryList({u"*.cpp"_s}));
    QVERIFY2(offences.isEmpty(), qPrintable(u'\n' + offences.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestArchitecture)
#include "tst_architecture.moc"
