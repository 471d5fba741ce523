// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"
#include "base/textfile.h"
#include "program.h"
#include "testing/galleytest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <sys/stat.h>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestCommandLine : public GalleyTest
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    const QString m_post = u"blog/2026-01-02-first-proof.md"_s;

    ProgramRun galley(const QStringList &arguments) const { return runGalley(arguments, m_folder.path()); }
    QByteArray bytesOf(const QString &name) const
    {
        return readFileBytes(m_folder.filePath(name)).value_or(QByteArray());
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        QVERIFY(QDir(m_folder.path()).removeRecursively());
        QVERIFY(QDir(bulkChangeFolder()).removeRecursively());
        QVERIFY(copyFolder(testData(u"cli/blog-site"_s), m_folder.path()));
    }

    void helpNamesEveryCommand()
    {
        const ProgramRun run = galley({u"--help"_s});
        QCOMPARE(run.exitCode, 0);
        for (const QString &command :
             {u"render"_s, u"export"_s, u"check"_s, u"set"_s, u"new"_s, u"tags"_s, u"authors"_s, u"undo"_s}) {
            QVERIFY2(run.out.contains(command), qPrintable(run.out));
            const ProgramRun help = galley({command, u"--help"_s});
            QCOMPARE(help.exitCode, 0);
            QVERIFY2(help.out.contains(u"galley "_s + command), qPrintable(help.out));
        }
    }

    void tellsItsVersion()
    {
        const ProgramRun run = galley({u"--version"_s});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out, u"galley "_s + QStringLiteral(GALLEY_VERSION) + u'\n');
    }

    void wrongUsageExitsWithTwoAndPointsToHelp_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown option") << QStringList{u"render"_s, u"--no-such-option"_s, m_post};
        QTest::newRow("no post") << QStringList{u"render"_s};
        QTest::newRow("nowhere to write") << QStringList{u"export"_s, m_post};
        QTest::newRow("a blog's option for a post")
            << QStringList{u"export"_s, m_post, u"--to"_s, u"out.html"_s, u"--drafts"_s};
        QTest::newRow("two forms at once")
            << QStringList{u"export"_s, m_post, u"--to"_s, u"out"_s, u"--folder"_s, u"--fragment"_s};
        QTest::newRow("a post's form for a blog")
            << QStringList{u"export"_s, u"."_s, u"--to"_s, u"out"_s, u"--folder"_s};
        QTest::newRow("no colours") << QStringList{u"export"_s, u"."_s,         u"--to"_s,
                                                   u"out"_s,    u"--colours"_s, u"pink"_s};
        QTest::newRow("no day") << QStringList{u"export"_s, u"."_s,       u"--to"_s,
                                               u"out"_s,    u"--until"_s, u"soon"_s};
        const QStringList blog{u"export"_s, u"."_s, u"--to"_s, u"out"_s};
        const QStringList pdf{u"export"_s, m_post, u"--to"_s, u"out.pdf"_s};
        QTest::newRow("no script") << blog + QStringList{u"--script"_s, u"tabs,dance"_s};
        QTest::newRow("paper for a blog") << blog + QStringList{u"--paper"_s, u"a4"_s};
        QTest::newRow("no paper") << pdf + QStringList{u"--paper"_s, u"a5"_s};
        QTest::newRow("paper for a web page")
            << QStringList{u"export"_s, m_post, u"--to"_s, u"out.html"_s, u"--paper"_s, u"a4"_s};
        QTest::newRow("no room for page numbers") << pdf + QStringList{u"--margin"_s, u"9"_s};
        QTest::newRow("export into a folder") << QStringList{u"export"_s, m_post, u"--to"_s, u"blog"_s};
        QTest::newRow("nothing to set") << QStringList{u"set"_s, m_post};
        QTest::newRow("no equals sign") << QStringList{u"set"_s, m_post, u"--field"_s, u"title"_s};
        QTest::newRow("draft that is no boolean")
            << QStringList{u"set"_s, m_post, u"--field"_s, u"draft=perhaps"_s};
        QTest::newRow("level out of range")
            << QStringList{u"set"_s, m_post, u"--field"_s, u"toc_max_heading_level=9"_s};
        QTest::newRow("no date") << QStringList{u"new"_s, u"."_s,      u"--title"_s,
                                                u"T"_s,   u"--date"_s, u"soon"_s};
        QTest::newRow("no action") << QStringList{u"tags"_s, u"."_s};
        QTest::newRow("another action") << QStringList{u"tags"_s, u"."_s, u"paint"_s};
        QTest::newRow("merge into nothing") << QStringList{u"tags"_s, u"."_s, u"merge"_s, u"type"_s};
        QTest::newRow("rename to nothing") << QStringList{u"authors"_s, u"."_s, u"rename"_s, u"mira"_s};
        QTest::newRow("undo nothing") << QStringList{u"undo"_s};
        QTest::newRow("check nothing") << QStringList{u"check"_s};
    }

    void wrongUsageExitsWithTwoAndPointsToHelp()
    {
        QFETCH(QStringList, arguments);
        const QByteArray before = bytesOf(m_post);
        const ProgramRun run = galley(arguments);
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.err.contains(u"--help"), qPrintable(run.err));
        QVERIFY(run.out.isEmpty());
        QCOMPARE(bytesOf(m_post), before);
    }

    void badInputIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        QTest::newRow("missing file") << u"blog/none.md"_s << 3 << u"does not exist"_s;
        QTest::newRow("folder instead of file") << u"blog"_s << 3 << u"is a folder"_s;
        QTest::newRow("not UTF-8") << u"blog/latin.md"_s << 4 << u"not UTF-8"_s;
        QTest::newRow("NUL bytes") << u"blog/nul.md"_s << 4 << u"NUL"_s;
        QTest::newRow("50 MB") << u"blog/huge.md"_s << 3 << u"too large"_s;
    }

    void badInputIsNamed()
    {
        QFETCH(QString, name);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        write(u"blog/latin.md"_s, "caf\xE9\n");
        write(u"blog/nul.md"_s, QByteArray("a\0b\n", 4));
        write(u"blog/huge.md"_s, {});
        QVERIFY(QFile::resize(m_folder.filePath(u"blog/huge.md"_s), 50'000'000));
        QList<QStringList> calls{{u"render"_s, name}, {u"set"_s, name, u"--field"_s, u"title=T"_s}};
        if (name.endsWith(u".md"_s)) // a folder would be a blog to export
            calls << QStringList{u"export"_s, name, u"--to"_s, u"out.html"_s};
        for (const QStringList &call : calls) {
            const ProgramRun run = galley(call);
            QCOMPARE(run.exitCode, exitCode);
            QVERIFY2(run.err.contains(name) && run.err.contains(says), qPrintable(run.err));
        }
    }

    void renderPrintsTheBody()
    {
        const ProgramRun run = galley({u"render"_s, m_post});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(u"<p>Lead <em>text</em>.</p>"), qPrintable(run.out));
        QVERIFY(run.out.contains(u"id=\"more\""));
        QVERIFY(!run.out.contains(u"First proof"));
        QVERIFY(!run.out.contains(u"truncate"));
    }

    void exportWritesOneFile()
    {
        const ProgramRun run = galley({u"export"_s, m_post, u"--to"_s, u"out.html"_s});
        QCOMPARE(run.exitCode, 0);
        const QString page = QString::fromUtf8(bytesOf(u"out.html"_s));
        QVERIFY(page.contains(u"First proof"));
        QVERIFY(page.contains(u"Mira Castellan"));
        QVERIFY(page.contains(u"<p>Lead <em>text</em>.</p>"));
    }

    void exportWritesAFolder()
    {
        const ProgramRun run = galley({u"export"_s, m_post, u"--to"_s, u"out/post"_s, u"--folder"_s});
        QVERIFY2(run.exitCode == 0, qPrintable(run.err));
        QVERIFY(bytesOf(u"out/post/index.html"_s).contains("First proof"));
        // A folder with anything else in it is nobody's to fill.
        QCOMPARE(galley({u"export"_s, m_post, u"--to"_s, u"blog"_s, u"--folder"_s}).exitCode, 3);
    }

    void exportWritesAFragment()
    {
        const ProgramRun run = galley({u"export"_s, m_post, u"--to"_s, u"out.html"_s, u"--fragment"_s});
        QVERIFY2(run.exitCode == 0, qPrintable(run.err));
        const QByteArray html = bytesOf(u"out.html"_s);
        QVERIFY2(html.startsWith("<p>Lead <em>text</em>.</p>"), html.constData());
        QVERIFY(!html.contains("class="));
    }

    void exportWritesABlog()
    {
        ProgramRun run = galley({u"export"_s, u"."_s, u"--to"_s, u"out/site"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.err.contains(u"out/site: 8 pages"_s), qPrintable(run.err));
        QVERIFY(bytesOf(u"out/site/blog/2026/01/02/first-proof/index.html"_s).contains("First proof"));
        QVERIFY(!QFile::exists(m_folder.filePath(u"blog/.galley-export.json"_s)));

        // The blog itself is no export.
        run = galley({u"export"_s, u"."_s, u"--to"_s, u"."_s});
        QCOMPARE(run.exitCode, 3);
        write(u"blog/2026-01-03-hostile.md"_s, "---\nslug: ../../out\n---\n");
        run = galley({u"export"_s, u"."_s, u"--to"_s, u"out/site"_s});
        QCOMPARE(run.exitCode, 4);
        QVERIFY2(run.err.contains(u"2026-01-03-hostile.md"_s), qPrintable(run.err));
        QCOMPARE(galley({u"export"_s, u"."_s, u"--to"_s, u"x"_s, u"--single-file"_s}).exitCode, 2);
    }

    void exportsAnArchive()
    {
        const ProgramRun run = galley({u"export"_s, m_post, u"--to"_s, u"out.zip"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY(bytesOf(u"out.zip"_s).startsWith("PK"));
    }

    void exportsALookAndScripts()
    {
        const QStringList blog{u"export"_s, u"."_s, u"--to"_s, u"out/site"_s};
        QCOMPARE(galley(blog + QStringList{u"--plain"_s, u"--script"_s, u"tabs,copy"_s}).exitCode, 0);
        const QByteArray page = bytesOf(u"out/site/blog/2026/01/02/first-proof/index.html"_s);
        QVERIFY(page.contains("data-look=\"plain\""));
        QVERIFY(page.contains("galley-copy"));
        QVERIFY(!page.contains("galley-search"));
        QVERIFY(!QFile::exists(m_folder.filePath(u"out/site/search.html"_s)));
    }

    void interruptedExportLeavesNothing_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("Ctrl-C") << SIGINT;
        QTest::newRow("kill") << SIGTERM;
    }

    void interruptedExportLeavesNothing()
    {
        QFETCH(int, signal);
        for (int i = 0; i < 3000; ++i)
            write(u"blog/2026-02-03-post%1.md"_s.arg(i), "# Title\n\nText.\n");
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(
            qEnvironmentVariable("GALLEY_PROGRAM"), {u"export"_s, u"."_s, u"--to"_s, u"half/site"_s});
        const QDir half(m_folder.filePath(u"half"_s));
        QTRY_VERIFY_WITH_TIMEOUT(
            !half.entryList(QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty(), 60'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), signal), 0);
        QVERIFY(process.waitForFinished(60'000));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 3);
        QCOMPARE(half.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList());
    }

    void setTouchesOnlyTheValue()
    {
        const QByteArray before = bytesOf(m_post);
        const ProgramRun run = galley(
            {u"set"_s, m_post, u"--field"_s, u"title=Second: proof"_s, u"--field"_s, u"draft=true"_s,
             u"--add-tag"_s, u"press"_s, u"--add-tag"_s, u"type"_s});
        QCOMPARE(run.exitCode, 0);
        QByteArray expected = before;
        expected.replace("\"First proof\"", "\"Second: proof\"");
        expected.replace("- type\n", "- type\n- press\ndraft: true\n");
        QCOMPARE(bytesOf(m_post), expected);
    }

    void dryRunPrintsADiffAndWritesNothing()
    {
        const QByteArray before = bytesOf(m_post);
        const ProgramRun run = galley({u"set"_s, m_post, u"--remove-author"_s, u"mira"_s, u"--dry-run"_s});
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains(u"-authors: [mira]\n+authors: []\n"), qPrintable(run.out));
        QVERIFY2(run.out.startsWith(u"--- a/"_s + m_post), qPrintable(run.out));
        const QString fullPath = m_folder.filePath(m_post);
        const QTemporaryDir elsewhere;
        const ProgramRun full =
            runGalley({u"set"_s, fullPath, u"--unset"_s, u"tags"_s, u"--dry-run"_s}, elsewhere.path());
        QVERIFY2(full.out.startsWith(u"--- a"_s + fullPath + u'\n'), qPrintable(full.out));
        QCOMPARE(bytesOf(m_post), before);
    }

    void setChangesAllPostsOrNone()
    {
        const QByteArray before = bytesOf(m_post);
        write(u"blog/broken.md"_s, "---\ntitle: 'open\n---\n");
        const ProgramRun broken = galley({u"set"_s, m_post, u"blog/broken.md"_s, u"--field"_s, u"slug=x"_s});
        QCOMPARE(broken.exitCode, 4);
        QVERIFY2(broken.err.contains(u"blog/broken.md"), qPrintable(broken.err));
        QCOMPARE(bytesOf(m_post), before);

        write(u"blog/locked.md"_s, "---\ntitle: Locked\n---\n");
        QCOMPARE(::chmod(qPrintable(m_folder.filePath(u"blog/locked.md"_s)), 0444), 0);
        const ProgramRun locked = galley({u"set"_s, m_post, u"blog/locked.md"_s, u"--field"_s, u"slug=x"_s});
        QCOMPARE(locked.exitCode, 3);
        QVERIFY2(locked.err.contains(u"read-only"), qPrintable(locked.err));
        QCOMPARE(bytesOf(m_post), before);
    }

    void setIsTakenBack()
    {
        const QByteArray before = bytesOf(m_post);
        QCOMPARE(galley({u"set"_s, m_post, u"--field"_s, u"slug=x"_s}).exitCode, 0);
        QVERIFY(bytesOf(m_post) != before);
        QCOMPARE(galley({u"undo"_s, u"blog"_s}).exitCode, 0);
        QCOMPARE(bytesOf(m_post), before);
    }

    void tagsAreListedChangedAndTakenBack()
    {
        write(u"blog/2.md"_s, "---\ntags: ['type', Press]\n---\n");
        const ProgramRun list = galley({u"tags"_s, u"."_s, u"list"_s});
        QCOMPARE(list.exitCode, 0);
        QVERIFY2(
            list.out.startsWith(u"    2  type   Type\n    1  Press  Press  (inline)\n"),
            qPrintable(list.out));

        const QStringList rename{u"tags"_s, u"."_s, u"rename"_s, u"type"_s, u"fonts"_s};
        const ProgramRun dry = galley(rename + QStringList{u"--dry-run"_s});
        QCOMPARE(dry.exitCode, 0);
        QVERIFY2(dry.out.contains(u"-tags: ['type', Press]\n+tags: ['fonts', Press]\n"), qPrintable(dry.out));
        QVERIFY2(dry.out.contains(u"--- a/blog/tags.yml"), qPrintable(dry.out));
        QCOMPARE(bytesOf(u"blog/tags.yml"_s), "type:\n  label: Type\n");

        const ProgramRun renamed = galley(rename + QStringList{u"--json"_s});
        QCOMPARE(renamed.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(renamed.out.toUtf8()).array().size(), 3);
        QCOMPARE(bytesOf(u"blog/tags.yml"_s), "fonts:\n  label: Type\n");
        QCOMPARE(bytesOf(u"blog/2.md"_s), "---\ntags: ['fonts', Press]\n---\n");

        QCOMPARE(galley({u"tags"_s, u"."_s, u"merge"_s, u"Press"_s, u"--into"_s, u"fonts"_s}).exitCode, 0);
        QCOMPARE(bytesOf(u"blog/2.md"_s), "---\ntags: ['fonts']\n---\n");
        QCOMPARE(galley({u"tags"_s, u"."_s, u"delete"_s, u"fonts"_s}).exitCode, 0);
        QCOMPARE(bytesOf(u"blog/tags.yml"_s), "{}\n");

        const ProgramRun history = galley({u"undo"_s, u"."_s, u"--list"_s});
        QVERIFY2(
            history.out.count(u'\n') == 3 && history.out.contains(u"Delete the tag “fonts”"_s),
            qPrintable(history.out));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(galley({u"undo"_s, u"."_s}).exitCode, 0);
        QCOMPARE(bytesOf(u"blog/tags.yml"_s), "type:\n  label: Type\n");
        QCOMPARE(bytesOf(u"blog/2.md"_s), "---\ntags: ['type', Press]\n---\n");
        QCOMPARE(galley({u"undo"_s, u"."_s}).exitCode, 2);
    }

    void authorsAreListedAndRenamed()
    {
        const ProgramRun list = galley({u"authors"_s, u"."_s, u"list"_s, u"--json"_s});
        const QJsonObject first = QJsonDocument::fromJson(list.out.toUtf8()).array().first().toObject();
        QCOMPARE(first[u"name"_s].toString(), u"mira"_s);
        QCOMPARE(first[u"posts"_s].toInt(), 1);
        QCOMPARE(galley({u"authors"_s, u"."_s, u"rename"_s, u"mira"_s, u"m c"_s}).exitCode, 0);
        QVERIFY(bytesOf(u"blog/authors.yml"_s).startsWith("m c:\n"));
        QVERIFY(bytesOf(m_post).contains("authors: [m c]\n"));
        const ProgramRun unknown = galley({u"authors"_s, u"."_s, u"rename"_s, u"mira"_s, u"x"_s});
        QCOMPARE(unknown.exitCode, 2);
        QVERIFY2(unknown.err.contains(u"“mira”"_s), qPrintable(unknown.err));
    }

    void aBlogThatCannotBeChangedWholeStaysAsItIs()
    {
        write(u"blog/2.md"_s, "---\ntags: [type]\n---\n");
        QCOMPARE(::chmod(qPrintable(m_folder.filePath(u"blog/2.md"_s)), 0444), 0);
        const QByteArray before = bytesOf(m_post);
        const ProgramRun locked = galley({u"tags"_s, u"."_s, u"delete"_s, u"type"_s});
        QCOMPARE(locked.exitCode, 3);
        QVERIFY2(
            locked.err.contains(u"2.md"_s) && locked.err.contains(u"read-only"_s), qPrintable(locked.err));
        QCOMPARE(bytesOf(m_post), before);
        write(u"blog/tags.yml"_s, "type: &t\n  label: Type\nother: *t\n");
        const ProgramRun shared = galley({u"tags"_s, u"."_s, u"delete"_s, u"type"_s});
        QCOMPARE(shared.exitCode, 4);
        QVERIFY2(shared.err.contains(u"tags.yml"_s), qPrintable(shared.err));
        QCOMPARE(bytesOf(m_post), before);
    }

    void checkListsProblems()
    {
        QCOMPARE(galley({u"check"_s, m_post}).exitCode, 0);
        write(
            u"blog/2026-01-03-bad.md"_s,
            "---\ntitle: Bad\nauthors: [nobody]\n---\n\nText\n\n<!-- truncate -->\n");
        const ProgramRun run = galley({u"check"_s, u"blog/2026-01-03-bad.md"_s});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.out.contains(u"blog/2026-01-03-bad.md:3:11: error: "), qPrintable(run.out));

        const ProgramRun site = galley({u"check"_s, u"."_s, u"--json"_s});
        QCOMPARE(site.exitCode, 1);
        const QJsonArray problems = QJsonDocument::fromJson(site.out.toUtf8()).array();
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0][u"line"].toInt(), 3);
        QCOMPARE(problems[0][u"file"].toString(), u"blog/2026-01-03-bad.md"_s);
        QCOMPARE(problems[0][u"severity"].toString(), u"error"_s);
    }

    void checkOffersFixes()
    {
        const QString post = u"blog/2026-01-04-mdx.md"_s;
        write(post, "---\ntitle: T\n---\n\na <br> b\n\n<!-- truncate -->\n");
        const ProgramRun run = galley({u"check"_s, post});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(
            run.out.split(u'\n').first(2),
            (QStringList{
                post + u":5:3: error: <br> must be closed in MDX: write <br /> [mdx-void-element]"_s,
                u"    fix: Write <br />"_s}));
        const ProgramRun json = galley({u"check"_s, post, u"--json"_s});
        const QJsonValue fix = QJsonDocument::fromJson(json.out.toUtf8()).array()[0][u"fix"];
        QCOMPARE(fix[u"caption"].toString(), u"Write <br />"_s);
        QCOMPARE(
            fix[u"edits"].toArray(),
            (QJsonArray{QJsonObject{{u"start"_s, 23}, {u"length"_s, 1}, {u"replacement"_s, u" />"_s}}}));
    }

    void newMakesAPostThatPassesTheCheck()
    {
        const ProgramRun run = galley(
            {u"new"_s, u"."_s, u"--title"_s, u"Über: GPUs"_s, u"--author"_s, u"mira"_s, u"--tag"_s, u"type"_s,
             u"--date"_s, u"2026-03-01"_s});
        QVERIFY2(run.exitCode == 0, qPrintable(run.err));
        QCOMPARE(run.out.trimmed(), m_folder.filePath(u"blog/2026-03-01-uber-gpus.md"_s));
        QCOMPARE(
            bytesOf(u"blog/2026-03-01-uber-gpus.md"_s),
            QByteArray(
                "---\ntitle: 'Über: GPUs'\nauthors: [mira]\ntags: [type]\n---\n\n\n<!-- truncate -->\n"));
        QCOMPARE(galley({u"check"_s, u"blog/2026-03-01-uber-gpus.md"_s}).exitCode, 0);

        const ProgramRun again =
            galley({u"new"_s, u"."_s, u"--title"_s, u"Über: GPUs"_s, u"--date"_s, u"2026-03-01"_s});
        QCOMPARE(again.exitCode, 3);
        QVERIFY2(again.err.contains(u"exists already"), qPrintable(again.err));

        const ProgramRun unknown = galley({u"new"_s, u"."_s, u"--title"_s, u"T"_s, u"--author"_s, u"x"_s});
        QCOMPARE(unknown.exitCode, 4);
        QVERIFY2(unknown.err.contains(u"mira"), qPrintable(unknown.err));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_commandline.moc"
