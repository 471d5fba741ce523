// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/newpost.h"
#include "testing/galleytest.h"

#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestNewPost : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheFileAfterTheTitle_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("name");
        QTest::newRow("words") << u"Hello World"_s << u"hello-world"_s;
        QTest::newRow("apostrophe closes up") << u"What's new? (v2.0)"_s << u"whats-new-v2-0"_s;
        QTest::newRow("Latin accents go") << u"Über Größe"_s << u"uber-große"_s;
        QTest::newRow("other scripts stay") << u"東京 2020 — привет"_s << u"東京-2020-привет"_s;
        QTest::newRow("Hangul stays composed") << u"한국어"_s << u"한국어"_s;
        QTest::newRow("emoji only") << u"🚀 !!"_s << u"post"_s;
        QTest::newRow("path separators") << u"../../etc/passwd"_s << u"etc-passwd"_s;
        QTest::newRow("long titles end at a word")
            << u"one two three four five six seven eight nine ten eleven twelve thirteen"_s
            << u"one-two-three-four-five-six-seven-eight-nine-ten-eleven"_s;
    }

    void namesTheFileAfterTheTitle()
    {
        QFETCH(QString, title);
        QFETCH(QString, name);
        QCOMPARE(fileNameForTitle(title), name);
    }

    void beginsAsATemplate()
    {
        QTemporaryDir folder;
        SiteSnapshot site;
        site.blogFolder = folder.path();
        QVERIFY(QDir(folder.path()).mkdir(u"_templates"_s));
        for (const char *name : {"review.md", "note.txt"}) {
            QFile file(folder.filePath(u"_templates/"_s + QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("---\ntitle: x # mine\n---\n\n## Verdict\n");
        }
        const QStringList templates = postTemplates(site);
        QCOMPARE(templates, QStringList(folder.filePath(u"_templates/review.md"_s)));
        NewPost post{u"T"_s, {}, {}, QDate(2026, 3, 1), NewPost::Form::File};
        post.templateFile = templates.front();
        QCOMPARE(makeNewPost(site, post)->text, u"---\ntitle: T # mine\n---\n\n## Verdict\n"_s);
        post.templateFile += u".gone"_s;
        QVERIFY(!makeNewPost(site, post));
    }

    void writesTheMarkerThatTheDialectHides()
    {
        QTemporaryDir folder;
        SiteSnapshot site;
        site.blogFolder = folder.path();
        const NewPost post{u"T"_s, {}, {}, QDate(2026, 3, 1), NewPost::Form::Folder};
        const Result<NewPostFile> withComments = makeNewPost(site, post);
        QVERIFY_RESULT(withComments);
        QCOMPARE(withComments->path, folder.filePath(u"2026-03-01-t/index.md"_s));
        QVERIFY(withComments->text.contains(u"<!-- truncate -->"));

        site.config.compat.comments = false;
        const Result<NewPostFile> withBraces = makeNewPost(site, post);
        QVERIFY_RESULT(withBraces);
        QVERIFY(withBraces->text.contains(u"{/* truncate */}"));
    }
};

QTEST_GUILESS_MAIN(TestNewPost)
#include "tst_newpost.moc"
