// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/patchjournal.h"
#include "base/textfile.h"
#include "render/renderer.h"
#include "site/postmove.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

void copyFolder(const QString &from, const QString &to)
{
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QDir().mkpath(QFileInfo(to + path.mid(from.size())).path());
        QFile::copy(path, to + path.mid(from.size()));
    }
}

/// Ids of footnotes hold a sign of the file's path.
QByteArray withoutFootnoteSigns(const QByteArray &html)
{
    static const QRegularExpression sign(uR"((user-content-fn[\w-]*)-[0-9a-f]{6}\b)"_s);
    return QString::fromUtf8(html).replace(sign, u"\\1"_s).toUtf8();
}

/// The pages by address. A picture is told by its content, wherever it lies.
std::map<QString, QByteArray> pagesOf(const SiteSnapshot &site)
{
    RenderOptions options;
    options.scriptBudget = 0;
    options.assetUrl = [](const QString &file) {
        const QByteArray bytes = readFileBytes(file).value_or(QByteArray());
        return QString::fromLatin1(contentHash(bytes).toHex());
    };
    Renderer renderer;
    std::map<QString, QByteArray> pages;
    for (const PostMeta &post : site.posts)
        pages[post.permalink] = withoutFootnoteSigns(
            renderer.render(readTextFile(post.file)->text, post.file, site, options).html());
    return pages;
}

} // namespace

/// On copies of real blogs: a post that moves and keeps its address leaves every page as it was.
class TestPostMoveCorpus : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryPage_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"electron", "pnpm", "features"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void keepsEveryPage()
    {
        QFETCH(const QString, name);
        const QString corpus = corpusSite(name);
        if (corpus.isEmpty())
            QSKIP("no corpus");
        const QTemporaryDir folder;
        const QString root = folder.filePath(u"site"_s);
        copyFolder(corpus, root);
        PatchJournal journal(folder.filePath(u"state"_s));
        SiteSnapshotPtr site = *scanSite(root);
        const std::map<QString, QByteArray> before = pagesOf(*site);
        QVERIFY(before.size() > 3);
        const std::vector<PostMeta> posts = site->posts;
        for (std::size_t i = 0; i < posts.size(); i += posts.size() / 6 + 1) {
            const QString to = site->blogFolder + u"/moved/deep/%1/post.md"_s.arg(i);
            for (const QString &target : {otherFormOf(posts[i].file), to}) {
                const QString from =
                    site->findPost(posts[i].file) ? posts[i].file : otherFormOf(posts[i].file);
                const Result<BulkPatch> patch = planMove({site}, from, target, MovedAddress::Stays);
                QVERIFY_RESULT(patch);
                QVERIFY(patch->obstacles.empty());
                QVERIFY_RESULT(journal.apply(*patch, root));
                site = *scanSite(root);
            }
        }
        const std::map<QString, QByteArray> after = pagesOf(*site);
        QCOMPARE(after.size(), before.size());
        for (const auto &[address, page] : before) {
            QVERIFY2(after.contains(address), qPrintable(address));
            QCOMPARE(after.at(address), page);
        }
    }
};

QTEST_GUILESS_MAIN(TestPostMoveCorpus)
#include "tst_postmovecorpus.moc"
