// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/rescan.h"
#include "site/sitesnapshot.h"
#include "site/uses.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestSiteScan : public GalleyTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder = std::make_unique<QTemporaryDir>(); // a new one for each row

    QString path(const QString &relative) const
    {
        return QDir::cleanPath(m_folder->path() + u'/' + relative);
    }

    void write(const QString &relative, const QByteArray &bytes)
    {
        QVERIFY(QDir().mkpath(QFileInfo(path(relative)).absolutePath()));
        QFile file(path(relative));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    SiteSnapshotPtr scan() const
    {
        const Result<SiteSnapshotPtr> site = scanSite(m_folder->path());
        return site ? *site : nullptr;
    }

    static QStringList pathsOf(const SiteSnapshot &site)
    {
        QStringList paths;
        for (const PostMeta &post : site.posts)
            paths += post.relativePath;
        return paths;
    }

private Q_SLOTS:
    void cleanup() { m_folder = std::make_unique<QTemporaryDir>(); }

    void readsAWholeSite()
    {
        write(
            u"docusaurus.config.js"_s,
            "export default {baseUrl: '/b/', staticDirectories: ['static', 'more']};");
        write(u"blog/authors.yml"_s, "mira: {name: Mira}\n");
        write(u"blog/tags.yml"_s, "ml: {label: Machine learning}\n");
        write(u"blog/2024-01-02-b.md"_s, "---\nauthors: mira\ntags: [ml]\n---\n# B\n\nText\n");
        write(u"blog/2024-01-03-c/index.mdx"_s, "C\r\n");
        write(u"blog/2024-01-01-a.md"_s, "---\nunlisted: true\n---\n");
        write(u"blog/news/undated.md"_s, "x\n");
        write(u"blog/_partial.md"_s, "x\n");
        write(u"blog/readme.txt"_s, "x\n");
        write(u"blog/node_modules/x/readme.md"_s, "x\n");
        const SiteSnapshotPtr site = scan();
        QVERIFY(site);
        QCOMPARE(site->diagnostics, Diagnostics());
        QCOMPARE(site->blogFolder, path(u"blog"_s));
        QCOMPARE(site->staticFolders, (std::vector<QString>{path(u"static"_s), path(u"more"_s)}));
        const QStringList expected{
            u"2024-01-03-c/index.mdx"_s, u"2024-01-02-b.md"_s, u"2024-01-01-a.md"_s, u"news/undated.md"_s};
        QCOMPARE(pathsOf(*site), expected);
        const PostMeta *post = site->findPost(path(u"blog/2024-01-02-b.md"_s));
        QVERIFY(post);
        QCOMPARE(post->permalink, u"/b/blog/2024/01/02/b"_s);
        QCOMPARE(post->title, u"B"_s);
        QCOMPARE(post->authors.front().name, u"Mira"_s);
        QCOMPARE(post->tags.front().label, u"Machine learning"_s);
        QVERIFY(!site->findPost(path(u"blog/_partial.md"_s)));
    }

    void takesAPlainFolderForABlog()
    {
        write(u"2024-01-01-a.md"_s, "A\n");
        write(u"sub/b.md"_s, "B\n");
        write(u".hidden/c.md"_s, "C\n");
        const SiteSnapshotPtr site = scan();
        QVERIFY(site);
        QCOMPARE(site->blogFolder, site->root);
        QCOMPARE(pathsOf(*site), (QStringList{u"2024-01-01-a.md"_s, u"sub/b.md"_s}));
    }

    void followsIncludeAndExclude()
    {
        write(
            u"docusaurus.config.js"_s, "export default {presets: [['classic', {blog: {include: ['*.md', "
                                       "'x/**/*.mdx'], exclude: ['a*']}}]]};");
        for (const char *file : {"a.md", "b.md", "_c.md", "x/d.mdx", "x/y/e.mdx", "x/f.md", "z/g.md"})
            write(u"blog/"_s + QString::fromUtf8(file), "x\n");
        QCOMPARE(pathsOf(*scan()), (QStringList{u"_c.md"_s, u"b.md"_s, u"x/d.mdx"_s, u"x/y/e.mdx"_s}));
    }

    void sortsAscendingWhenAsked()
    {
        write(
            u"docusaurus.config.js"_s,
            "export default {presets: [['classic', {blog: {sortPosts: 'ascending'}}]]};");
        write(u"blog/2024-01-02-b.md"_s, "x\n");
        write(u"blog/2024-01-01-a.md"_s, "x\n");
        QCOMPARE(pathsOf(*scan()), (QStringList{u"2024-01-01-a.md"_s, u"2024-01-02-b.md"_s}));
    }

    void hasNoPostsWhenTheBlogIsOff()
    {
        write(u"docusaurus.config.js"_s, "export default {presets: [['classic', {blog: false}]]};");
        write(u"blog/a.md"_s, "x\n");
        QCOMPARE(pathsOf(*scan()), QStringList());
    }

    void turnsBadFilesIntoDiagnostics()
    {
        write(u"blog/good.md"_s, "x\n");
        write(u"blog/latin1.md"_s, "\xE4\n");
        write(u"blog/nul.md"_s, QByteArray("a\0b", 3));
        write(u"blog/authors.yml"_s, "joe:\n  name: 5\n");
        const SiteSnapshotPtr site = scan();
        QVERIFY(site);
        QCOMPARE(pathsOf(*site), QStringList{u"good.md"_s});
        QCOMPARE(site->diagnostics.size(), std::size_t(3));
        QCOMPARE(site->diagnostics[0].file, path(u"blog/authors.yml"_s));
        QCOMPARE(site->diagnostics[0].rule, u"authors-file"_s);
        QCOMPARE(site->diagnostics[1].file, path(u"blog/latin1.md"_s));
        QCOMPARE(site->diagnostics[1].rule, u"file-unreadable"_s);
        QCOMPARE(site->diagnostics[2].file, path(u"blog/nul.md"_s));
    }

    void missesANamedTagsFile()
    {
        write(
            u"docusaurus.config.js"_s,
            "export default {presets: [['classic', {blog: {tags: 'labels.yml'}}]]};");
        const SiteSnapshotPtr site = scan();
        QVERIFY(site);
        QCOMPARE(site->diagnostics.size(), std::size_t(1));
        QCOMPARE(site->diagnostics[0].rule, u"tags-file"_s);
    }

    void failsWithoutAFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("missing") << u"nowhere"_s;
        QTest::newRow("file") << u"file.md"_s;
    }

    void failsWithoutAFolder()
    {
        QFETCH(QString, name);
        write(u"file.md"_s, "x\n");
        const Result<SiteSnapshotPtr> site = scanSite(path(name));
        QVERIFY(!site);
        QCOMPARE(site.error().kind, ErrorKind::Io);
        QVERIFY(site.error().message.contains(path(name)));
    }

    void reportsProgressAndStops()
    {
        for (int i = 0; i < 300; ++i)
            write(u"blog/p%1.md"_s.arg(i), "x\n");
        ScanControl control;
        std::vector<std::pair<int, int>> heard;
        control.progress = [&](int done, int total) { heard.emplace_back(done, total); };
        QVERIFY_RESULT(scanSite(m_folder->path(), &control));
        QVERIFY(heard.size() > 1);
        QCOMPARE(heard.back(), std::pair(300, 300));
        control.progress = [&](int, int) { control.cancelled = true; };
        const Result<SiteSnapshotPtr> stopped = scanSite(m_folder->path(), &control);
        QVERIFY(!stopped);
        QVERIFY(stopped.error().message.contains(u"cancelled"_s));
    }

    void readsEachLinkedFolderOnce()
    {
        write(u"blog/a/x.md"_s, "x\n");
        QVERIFY(QFile::link(path(u"blog"_s), path(u"blog/a/again"_s)));
        write(u"elsewhere/y.md"_s, "y\n");
        QVERIFY(QFile::link(path(u"elsewhere"_s), path(u"blog/linked"_s)));
        QCOMPARE(pathsOf(*scan()), (QStringList{u"a/x.md"_s, u"linked/y.md"_s}));
    }

    void readsAgainOnlyWhatChanged()
    {
        write(u"blog/2024-01-01-a.md"_s, "# A\n");
        write(u"blog/2024-01-02-b.md"_s, "# B\n");
        write(u"blog/2024-01-03-c.md"_s, "# C\n");
        const SiteSnapshotPtr before = scan();
        // A changed file that is not named shows whether it is read all the same.
        write(u"blog/2024-01-01-a.md"_s, "# A, unseen\n");
        write(u"blog/2024-01-02-b.md"_s, "# B, changed\n");
        QVERIFY(QFile::remove(path(u"blog/2024-01-03-c.md"_s)));
        write(u"blog/2024-01-04-d.md"_s, "# D\n");
        const Result<SiteSnapshotPtr> after = rescanFiles(
            *before, {path(u"blog/2024-01-02-b.md"_s), path(u"blog/2024-01-03-c.md"_s),
                      path(u"blog/2024-01-04-d.md"_s), path(u"blog/note.txt"_s), path(u"elsewhere.md"_s)});
        QVERIFY_RESULT(after);
        QStringList titles;
        for (const PostMeta &post : (*after)->posts)
            titles += post.title;
        QCOMPARE(titles, (QStringList{u"D"_s, u"B, changed"_s, u"A"_s}));
        QCOMPARE((*after)->findPost(path(u"blog/2024-01-04-d.md"_s)), &(*after)->posts[0]);
        QCOMPARE(before->posts.size(), std::size_t(3));
    }

    void readsChangedFoldersAgain()
    {
        write(u"blog/sub/a.md"_s, "# A\n");
        write(u"blog/sub/bad.md"_s, "\xE4\n");
        write(u"blog/subway.md"_s, "# Subway\n");
        const SiteSnapshotPtr before = scan();
        QCOMPARE(before->diagnostics.size(), std::size_t(1));
        QVERIFY(QFile::remove(path(u"blog/sub/a.md"_s)));
        write(u"blog/sub/bad.md"_s, "# Good\n");
        write(u"blog/sub/deep/c.md"_s, "# C\n");
        const Result<SiteSnapshotPtr> after = rescanFiles(*before, {path(u"blog/sub"_s)});
        QVERIFY_RESULT(after);
        QCOMPARE(pathsOf(**after), (QStringList{u"sub/bad.md"_s, u"sub/deep/c.md"_s, u"subway.md"_s}));
        QCOMPARE((*after)->diagnostics, Diagnostics());
        QVERIFY(QDir(path(u"blog/sub"_s)).removeRecursively());
        const Result<SiteSnapshotPtr> last = rescanFiles(**after, {path(u"blog/sub"_s)});
        QVERIFY_RESULT(last);
        QCOMPARE(pathsOf(**last), QStringList{u"subway.md"_s});
    }

    void readsEverythingAgainWhenTheFactsChange()
    {
        write(u"blog/a.md"_s, "---\nauthors: mira\n---\n");
        const SiteSnapshotPtr before = scan();
        QCOMPARE(before->posts[0].authors[0].name, u"mira"_s);
        write(u"blog/authors.yml"_s, "mira: {name: Mira}\n");
        const Result<SiteSnapshotPtr> after = rescanFiles(*before, {path(u"blog/authors.yml"_s)});
        QVERIFY_RESULT(after);
        QCOMPARE((*after)->posts[0].authors[0].name, u"Mira"_s);
        write(u"docusaurus.config.ts"_s, "export default {baseUrl: '/x/'};");
        const Result<SiteSnapshotPtr> last = rescanFiles(**after, {path(u"docusaurus.config.ts"_s)});
        QVERIFY_RESULT(last);
        QCOMPARE((*last)->posts[0].permalink, u"/x/blog/a"_s);
    }

    void findsTheRoot_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("root"); // "-": none
        QTest::newRow("post of a site") << u"site/blog/a.md"_s << u"site"_s;
        QTest::newRow("folder of a site") << u"site/src"_s << u"site"_s;
        QTest::newRow("site itself") << u"site"_s << u"site"_s;
        QTest::newRow("file that is not there yet") << u"site/blog/new.md"_s << u"site"_s;
        QTest::newRow("post below a blog folder") << u"plain/blog/deep/a.md"_s << u"plain"_s;
        QTest::newRow("folder with a blog folder") << u"plain"_s << u"plain"_s;
        QTest::newRow("file beside a blog folder") << u"plain/notes/a.md"_s << u"-"_s;
    }

    void findsTheRoot()
    {
        QFETCH(QString, start);
        QFETCH(QString, root);
        write(u"site/docusaurus.config.mjs"_s, "");
        write(u"site/blog/a.md"_s, "x\n");
        write(u"site/src/x"_s, "");
        write(u"plain/blog/deep/a.md"_s, "x\n");
        write(u"plain/notes/a.md"_s, "x\n");
        const std::optional<QString> found = findSiteRoot(path(start));
        QCOMPARE(found.value_or(u"-"_s), root == "-"_L1 ? root : path(root));
    }

    void countsUses()
    {
        write(u"blog/authors.yml"_s, "zoe: {name: Zoe}\nadam: {name: Adam}\n");
        write(u"blog/tags.yml"_s, "unused:\nml: {label: Machine learning}\n");
        write(u"blog/2024-01-02-b.md"_s, "---\nauthors: [adam, {name: Guest}]\ntags: [ml, C++, ml]\n---\n");
        write(u"blog/2024-01-01-a.md"_s, "---\nauthors: [{name: Guest}]\ntags: [C, apples]\n---\n");
        const SiteSnapshotPtr site = scan();
        QStringList tags;
        for (const TagUse &use : tagUses(*site))
            tags += u"%1 %2"_s.arg(use.tag.label).arg(use.posts);
        QCOMPARE(tags, (QStringList{u"Unused 0"_s, u"Machine learning 1"_s, u"apples 1"_s, u"C++ 2"_s}));
        QStringList authors;
        for (const AuthorUse &use : authorUses(*site))
            authors += u"%1 %2"_s.arg(use.author.name).arg(use.posts);
        QCOMPARE(authors, (QStringList{u"Zoe 0"_s, u"Adam 1"_s, u"Guest 2"_s}));
    }

    void standsForASinglePost()
    {
        const SiteSnapshotPtr site = singlePostSite(u"/notes/a.md"_s);
        QCOMPARE(site->root, u"/notes"_s);
        QVERIFY(site->posts.empty());
        QCOMPARE(readPostMeta(u"# T\n"_s, u"/notes/a.md"_s, *site).permalink, u"/blog/a"_s);
    }
};

QTEST_GUILESS_MAIN(TestSiteScan)
#include "tst_sitescan.moc"
