// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/postmove.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

using Texts = std::map<QString, QString>;

QString post(const QString &body, const QString &yaml = u"title: T"_s)
{
    return u"---\n"_s + yaml + u"\n---\n\n"_s + body + u"\n"_s;
}

} // namespace

/// Links before and after a move, as text; that pages stay as they were is shown on real blogs in
/// tst_postmovecorpus.
class TestPostMove : public GalleyTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    PlanInput m_input;

    QString path(const QString &name) const { return m_folder->path() + u"/blog/"_s + name; }

    void write(const QString &path, const QString &text) const
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
    }

    void makeBlog(const Texts &files)
    {
        m_folder = std::make_unique<QTemporaryDir>();
        write(
            m_folder->filePath(u"docusaurus.config.js"_s),
            u"module.exports = {url: 'https://x.example', baseUrl: '/base/', i18n: {defaultLocale: 'en', "
            "locales: ['en', 'fr']}, presets: [['classic', {blog: {}}]]};"_s);
        for (const auto &[name, text] : files)
            write(path(name), text);
        m_input = {*scanSite(m_folder->path())};
    }

    Result<BulkPatch> plan(
        const QString &from, const QString &to, MovedAddress address = MovedAddress::Follows) const
    {
        return planMove(m_input, path(from), path(to), address);
    }

    /// The text of a file after the patch.
    QString after(const BulkPatch &patch, const QString &name) const
    {
        const QString before = m_input.text(path(name))->text;
        for (const FileChange &change : patch.changes) {
            if (change.path == path(name))
                return applyEdits(before, change.edits);
        }
        return before;
    }

private Q_SLOTS:
    void rewritesLinksToThePost_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("expected");

        const QString folder = u"b/index.md"_s;
        QTest::newRow("beside") << folder << u"[x](./2024-01-02-a.md)"_s << u"[x](./b/index.md)"_s;
        QTest::newRow("beside, no dot") << folder << u"[x](2024-01-02-a.md#h)"_s << u"[x](b/index.md#h)"_s;
        QTest::newRow("title") << folder << u"[x](./2024-01-02-a.md \"T\")"_s << u"[x](./b/index.md \"T\")"_s;
        QTest::newRow("angle brackets")
            << folder << u"[x](<./2024-01-02-a.md>)"_s << u"[x](<./b/index.md>)"_s;
        QTest::newRow("definition") << folder << u"[x][y]\n\n[y]: ./2024-01-02-a.md"_s
                                    << u"[x][y]\n\n[y]: ./b/index.md"_s;
        QTest::newRow("from the site")
            << folder << u"[x](@site/blog/2024-01-02-a.md)"_s << u"[x](@site/blog/b/index.md)"_s;
        QTest::newRow("from the blog folder")
            << folder << u"[x](/2024-01-02-a.md)"_s << u"[x](/b/index.md)"_s;
        QTest::newRow("image around a link") << folder << u"[![y](https://i/j.png)](./2024-01-02-a.md)"_s
                                             << u"[![y](https://i/j.png)](./b/index.md)"_s;
        QTest::newRow("name with a blank")
            << u"b c.md"_s << u"[x](./2024-01-02-a.md)"_s << u"[x](./b%20c.md)"_s;
        QTest::newRow("import") << folder << u"import A from './2024-01-02-a.md';"_s
                                << u"import A from './b/index.md';"_s;
        QTest::newRow("address") << folder << u"[x](/base/blog/2024/01/02/a#h)"_s << u"[x](/base/blog/b#h)"_s;
        QTest::newRow("address without base") << folder << u"[x](/blog/2024/01/02/a)"_s << u"[x](/blog/b)"_s;
        QTest::newRow("address with a slash")
            << folder << u"[x](/blog/2024/01/02/a/?q)"_s << u"[x](/blog/b/?q)"_s;
        QTest::newRow("whole address") << folder << u"[x](https://x.example/base/blog/2024/01/02/a)"_s
                                       << u"[x](https://x.example/base/blog/b)"_s;
        QTest::newRow("attribute") << folder << u"<a href=\"/blog/2024/01/02/a\">x</a>"_s
                                   << u"<a href=\"/blog/b\">x</a>"_s;
        QTest::newRow("relative address") << folder << u"[x](../02/a)"_s << u"[x](/base/blog/b)"_s;
        const QString others =
            u"[x](./other.md) [y](https://y.example/2024-01-02-a.md) [z](/blog/2024/01/02/ab)"_s;
        QTest::newRow("others") << folder << others << others;
        QTest::newRow("code") << folder << u"`[x](./2024-01-02-a.md)`\n\n```\n[x](./2024-01-02-a.md)\n```"_s
                              << u"`[x](./2024-01-02-a.md)`\n\n```\n[x](./2024-01-02-a.md)\n```"_s;
        QTest::newRow("after code") << folder << u"~~~\n`\n~~~\n[x](./2024-01-02-a.md)"_s
                                    << u"~~~\n`\n~~~\n[x](./b/index.md)"_s;
    }

    void rewritesLinksToThePost()
    {
        QFETCH(const QString, to);
        QFETCH(const QString, before);
        makeBlog({{u"2024-01-02-a.md"_s, post(u"A"_s)}, {u"2024-01-03-other.md"_s, post(before)}});
        const Result<BulkPatch> patch = plan(u"2024-01-02-a.md"_s, to);
        QVERIFY_RESULT(patch);
        QFETCH(const QString, expected);
        QCOMPARE(after(*patch, u"2024-01-03-other.md"_s), post(expected));
    }

    void rewritesItsOwnLinks_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("expected");

        const QString file = u"a.md"_s;
        const QString folder = u"a/index.md"_s;
        QTest::newRow("picture, into a folder")
            << file << folder << u"![p](./p.png)"_s << u"![p](../p.png)"_s;
        QTest::newRow("post, into a folder") << file << folder << u"[o](other.md)"_s << u"[o](../other.md)"_s;
        QTest::newRow("picture, out of the folder")
            << folder << file << u"![p](./q.png)"_s << u"![p](./a/q.png)"_s;
        QTest::newRow("post, out of the folder")
            << folder << file << u"[o](../other.md)"_s << u"[o](./other.md)"_s;
        QTest::newRow("the folder moves as a whole")
            << folder << u"deep/b/index.md"_s << u"![p](./q.png)"_s << u"![p](./q.png)"_s;
        QTest::newRow("out of the folder that moves")
            << folder << u"deep/b/index.md"_s << u"[o](../other.md)"_s << u"[o](../../other.md)"_s;
        QTest::newRow("require") << file << folder << u"<img src={require('./p.png').default} />"_s
                                 << u"<img src={require('../p.png').default} />"_s;
        QTest::newRow("static") << file << folder << u"![p](/img/p.png)"_s << u"![p](/img/p.png)"_s;
        QTest::newRow("missing") << file << folder << u"![p](./none.png)"_s << u"![p](./none.png)"_s;
        QTest::newRow("place on the page") << file << u"b.md"_s << u"[h](#h)"_s << u"[h](#h)"_s;
        QTest::newRow("relative address")
            << file << u"deep/b.md"_s << u"[o](other)"_s << u"[o](/base/blog/other)"_s;
    }

    void rewritesItsOwnLinks()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        QFETCH(const QString, before);
        makeBlog(
            {{from, post(before)},
             {u"other.md"_s, post(u"O"_s)},
             {u"p.png"_s, u"p"_s},
             {u"a/q.png"_s, u"q"_s},
             {u"../static/img/p.png"_s, u"p"_s}});
        const Result<BulkPatch> patch = plan(from, to);
        QVERIFY_RESULT(patch);
        QFETCH(const QString, expected);
        QCOMPARE(after(*patch, from), post(expected));
    }

    void movesTheWholeFolder()
    {
        makeBlog(
            {{u"a/index.md"_s, post(u"A"_s, u"image: ./p.png"_s)},
             {u"a/p.png"_s, u"p"_s},
             {u"other.md"_s, post(u"![p](./a/p.png)"_s)}});
        const Result<BulkPatch> patch = plan(u"a/index.md"_s, u"b/index.md"_s);
        QVERIFY_RESULT(patch);
        QVERIFY(patch->moves == std::vector<FileMove>({{path(u"a"_s), path(u"b"_s)}}));
        QCOMPARE(after(*patch, u"other.md"_s), post(u"![p](./b/p.png)"_s));
        const Result<BulkPatch> out = plan(u"a/index.md"_s, u"a.md"_s);
        QVERIFY(out->moves == std::vector<FileMove>({{path(u"a/index.md"_s), path(u"a.md"_s)}}));
        QCOMPARE(after(*out, u"a/index.md"_s), post(u"A"_s, u"image: ./a/p.png"_s));
    }

    void leavesAFolderThatOthersUse()
    {
        makeBlog({{u"a/index.md"_s, post(u"A"_s)}, {u"a/more.md"_s, post(u"[x](./index.md)"_s)}});
        const Result<BulkPatch> patch = plan(u"a/index.md"_s, u"b/index.md"_s);
        QVERIFY_RESULT(patch);
        QVERIFY(patch->moves == std::vector<FileMove>({{path(u"a/index.md"_s), path(u"b/index.md"_s)}}));
        QCOMPARE(after(*patch, u"a/more.md"_s), post(u"[x](../b/index.md)"_s));
        QCOMPARE(ownPathOf(*m_input.site, path(u"a/index.md"_s)), path(u"a/index.md"_s));
    }

    void keepsTheAddressOnRequest()
    {
        makeBlog(
            {{u"2024-01-02-a.md"_s, post(u"[b](b)"_s)}, {u"o.md"_s, post(u"[x](/blog/2024/01/02/a)"_s)}});
        const Result<BulkPatch> patch = plan(u"2024-01-02-a.md"_s, u"deep/b.md"_s, MovedAddress::Stays);
        QVERIFY_RESULT(patch);
        QCOMPARE(after(*patch, u"2024-01-02-a.md"_s), post(u"[b](b)"_s, u"title: T\nslug: /2024/01/02/a"_s));
        QCOMPARE(after(*patch, u"o.md"_s), post(u"[x](/blog/2024/01/02/a)"_s));
        const Result<BulkPatch> sameAddress =
            plan(u"2024-01-02-a.md"_s, u"2024-01-02-a/index.md"_s, MovedAddress::Stays);
        QVERIFY(sameAddress->changes.empty());
    }

    void movesTranslatedCopies()
    {
        const QString copies = u"../i18n/fr/docusaurus-plugin-content-blog/"_s;
        makeBlog(
            {{u"a.md"_s, post(u"![p](./p.png)"_s)},
             {u"p.png"_s, u"p"_s},
             {copies + u"a.md"_s, post(u"Un"_s)}});
        const Result<BulkPatch> patch = plan(u"a.md"_s, u"a/index.md"_s);
        QVERIFY_RESULT(patch);
        QCOMPARE(patch->moves.size(), std::size_t(2));
        QCOMPARE(patch->moves[1].to, QDir::cleanPath(path(copies + u"a/index.md"_s)));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::newRow("unknown post") << u"none.md"_s << u"b.md"_s;
        QTest::newRow("something is there") << u"a.md"_s << u"o.md"_s;
        QTest::newRow("outside the blog") << u"a.md"_s << u"../b.md"_s;
        QTest::newRow("no post's name") << u"a.md"_s << u"_b.md"_s;
        QTest::newRow("no Markdown") << u"a.md"_s << u"b.txt"_s;
    }

    void refuses()
    {
        QFETCH(const QString, from);
        QFETCH(const QString, to);
        makeBlog({{u"a.md"_s, post(u"A"_s)}, {u"o.md"_s, post(u"O"_s)}});
        const Result<BulkPatch> patch = plan(from, to);
        QVERIFY(!patch);
        QCOMPARE(patch.error().kind, ErrorKind::Usage);
    }

    void findsPostsThatLinkThere()
    {
        makeBlog(
            {{u"a/index.md"_s, post(u"A"_s)},
             {u"a/p.png"_s, u"p"_s},
             {u"1.md"_s, post(u"[x](./a/index.md)"_s)},
             {u"2.md"_s, post(u"![x](./a/p.png)"_s)},
             {u"3.md"_s, post(u"[x](/blog/a)"_s)},
             {u"4.md"_s, post(u"[x](/blog/ab) a"_s)}});
        QStringList linking = postsLinkingTo(m_input, path(u"a/index.md"_s));
        linking.sort();
        QCOMPARE(linking, (QStringList{path(u"1.md"_s), path(u"2.md"_s), path(u"3.md"_s)}));
    }

    void turnsForms()
    {
        QCOMPARE(otherFormOf(u"/b/x.md"_s), u"/b/x/index.md"_s);
        QCOMPARE(otherFormOf(u"/b/x/index.mdx"_s), u"/b/x.mdx"_s);
        QVERIFY(isFolderForm(u"/b/x/index.md"_s));
        QVERIFY(!isFolderForm(u"/b/x.md"_s));
    }
};

QTEST_GUILESS_MAIN(TestPostMove)
#include "tst_postmove.moc"
