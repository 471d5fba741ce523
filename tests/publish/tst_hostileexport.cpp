// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/textfile.h"
#include "publish/postexport.h"
#include "publish/siteexport.h"
#include "testing/galleytest.h"

#include <QDirIterator>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Everything below a folder but one part of it: "path size time", links with their target.
QStringList inventory(const QString &folder, const QString &without)
{
    QStringList entries;
    QDirIterator walk(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QFileInfo info(walk.next());
        const QString path = info.filePath();
        if (path == without || path.startsWith(without + u'/'))
            continue;
        entries += u"%1 %2 %3"_s.arg(path)
                       .arg(info.isFile() ? info.size() : 0)
                       .arg(info.isSymLink() ? info.symLinkTarget() : QString());
    }
    entries.sort();
    return entries;
}

/// What names may try to be more than names with.
QString hostileName(QRandomGenerator &random)
{
    static const QStringList parts{
        u".."_s,     u"."_s,      u"/"_s,     u"//"_s,     u"\\"_s,    u"..\\"_s,      u"%2e%2e%2f"_s,
        u"%2F"_s,    u"~"_s,      u"/etc/"_s, u"C:"_s,     u"CON"_s,   u"nul.txt"_s,   u"index.html"_s,
        u"a"_s,      u"é"_s,      u" "_s,     u"\u202e"_s, u"?"_s,     u"#"_s,         u"assets"_s,
        u"404"_s,    u"search"_s, u"-rf"_s,   u"$HOME"_s,  u"`x`"_s,   u"..%00"_s,     u"\u2025/"_s,
        u"../../"_s, u".git"_s,   u"\t"_s,    u"😀"_s,      u"file:"_s, u"http://a/"_s, QString(300, u'x')};
    QString name;
    for (int i = random.bounded(1, 6); i > 0; --i)
        name += parts[random.bounded(static_cast<int>(parts.size()))];
    return name;
}

QByteArray quoted(QString text)
{
    return "'" + text.replace(u'\'', u"''"_s).replace(u'\t', u' ').toUtf8() + "'";
}

} // namespace

/// Whatever a blog calls things, nothing is written outside the chosen folder.
class TestHostileExport final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesNeverLeadOutOfTheFolder_data();
    void namesNeverLeadOutOfTheFolder();
    void linksInStaticFoldersLeadNowhere();
    void aLinkToAForeignFolderIsRefused();
    void foldersOfOnePostAreJudgedLikewise();
    void noExportStandsAmongItsSources_data();
    void noExportStandsAmongItsSources();
    void longEndingsOfFilesEnd();
    void imagesOfAPostCannotLeaveItsFolder();

private:
    void write(const QString &path, const QByteArray &bytes);
    QString below(const QString &path) const { return m_folder->filePath(path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    Renderer m_renderer;
};

void TestHostileExport::init()
{
    GalleyTest::init();
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestHostileExport::write(const QString &path, const QByteArray &bytes)
{
    QVERIFY(QDir().mkpath(QFileInfo(below(path)).path()));
    QVERIFY_RESULT(writeFileAtomically(below(path), bytes));
}

void TestHostileExport::namesNeverLeadOutOfTheFolder_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 150; ++seed)
        QTest::addRow("%u", seed) << seed;
}

void TestHostileExport::namesNeverLeadOutOfTheFolder()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const auto name = [&random] { return quoted(hostileName(random)); };
    const bool hasSlug = random.bounded(2) == 0;
    const bool hasImage = random.bounded(2) == 0;
    write(
        u"in/blog/2024-01-01-a.md"_s,
        "---\nslug: " + (hasSlug ? name() : "a") + "\ntags: [" + name() + ", " + name() +
            "]\nauthors: [{name: A, url: " + name() + ", image_url: " + name() + "}]\n" +
            (hasImage ? "image: " + name() + "\n" : QByteArray()) + "---\n\nText ![x](" +
            hostileName(random).remove(u'\t').toUtf8() + ")\n");
    write(u"in/blog/tags.yml"_s, "one:\n  label: One\n  permalink: " + name() + "\n");
    write(u"in/blog/2024-01-02-b.md"_s, "---\ntags: [one]\n---\n\nText\n");
    write(
        u"in/docusaurus.config.js"_s,
        "module.exports = {title: 'N', url: 'https://n.example', baseUrl: '/', presets: [['classic', {blog: "
        "{routeBasePath: " +
            (random.bounded(3) == 0 ? name().replace('\\', "\\\\").replace("''", "\\'") : "'blog'") +
            "}}]]};");
    const QString to = below(u"parent/out"_s);
    QVERIFY(QDir().mkpath(below(u"parent"_s)));
    const QStringList before = inventory(m_folder->path(), to);
    const auto site = scanSite(below(u"in"_s));
    if (site) {
        const auto report = exportSite(m_renderer, **site, to);
        QVERIFY(report || !report.error().message.isEmpty());
        if (!report)
            QVERIFY(!QFileInfo::exists(to));
    }
    QCOMPARE(inventory(m_folder->path(), to), before);
}

void TestHostileExport::linksInStaticFoldersLeadNowhere()
{
    write(u"secret/passwords"_s, "secret");
    write(u"in/blog/2024-01-01-a.md"_s, "![x](/far/passwords) ![y](./near)\n");
    QVERIFY(QDir().mkpath(below(u"in/static"_s)));
    QVERIFY(QFile::link(below(u"secret"_s), below(u"in/static/far"_s)));
    QVERIFY(QFile::link(below(u"secret/passwords"_s), below(u"in/blog/near"_s)));
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    QVERIFY_RESULT(exportSite(m_renderer, **site, below(u"out"_s)));
    QDirIterator files(below(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext())
        QVERIFY2(
            readFileBytes(files.next()).value_or(QByteArray()) != "secret", qPrintable(files.filePath()));
}

void TestHostileExport::aLinkToAForeignFolderIsRefused()
{
    write(u"in/blog/2024-01-01-a.md"_s, "Text\n");
    write(u"theirs/thesis.doc"_s, "x");
    QVERIFY(QFile::link(below(u"theirs"_s), below(u"out"_s)));
    const QStringList before = inventory(m_folder->path(), u"-"_s);
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    QVERIFY(!exportSite(m_renderer, **site, below(u"out"_s)));
    QCOMPARE(inventory(m_folder->path(), u"-"_s), before);
}

void TestHostileExport::foldersOfOnePostAreJudgedLikewise()
{
    write(u"in/blog/2024-01-01-a.md"_s, "Text\n");
    write(u"theirs/index.html"_s, "theirs");
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    PostExportOptions options;
    options.form = PostForm::Folder;
    const PostSource source{u"Text\n"_s, below(u"in/blog/2024-01-01-a.md"_s), *site};
    QVERIFY(!exportPost(m_renderer, source, below(u"theirs"_s), options));
    QCOMPARE(readFileBytes(below(u"theirs/index.html"_s)).value_or(QByteArray()), QByteArray("theirs"));
}

void TestHostileExport::noExportStandsAmongItsSources_data()
{
    QTest::addColumn<QString>("to");
    QTest::newRow("the posts") << u"in/blog"_s;
    QTest::newRow("a folder of posts") << u"in/blog/out/deep"_s;
    QTest::newRow("a static folder") << u"in/static/out"_s;
    QTest::newRow("through a link") << u"link/out"_s;
    QTest::newRow("through dots") << u"in/build/../static/out"_s;
}

void TestHostileExport::noExportStandsAmongItsSources()
{
    QFETCH(QString, to);
    write(u"in/blog/2024-01-01-a.md"_s, "Text\n");
    write(u"in/static/a.txt"_s, "a");
    QVERIFY(QFile::link(below(u"in/static"_s), below(u"link"_s)));
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    const QStringList before = inventory(m_folder->path(), below(u"nothing"_s));
    const auto report = exportSite(m_renderer, **site, below(to));
    QVERIFY(!report);
    QVERIFY2(
        report.error().message.contains(u"whose files are exported"_s), qPrintable(report.error().message));
    QCOMPARE(inventory(m_folder->path(), below(u"nothing"_s)), before);
    QVERIFY_RESULT(exportSite(m_renderer, **site, below(u"in/build"_s)));
    QVERIFY_RESULT(exportSite(m_renderer, **site, below(u"in/static-site"_s)));
}

void TestHostileExport::longEndingsOfFilesEnd()
{
    const QByteArray file = "a." + QByteArray(250, 'z');
    write(u"in/blog/2024-01-01-a.md"_s, "[file](./" + file + ")\n");
    QFile longNamed(below(u"in/blog/"_s + QString::fromLatin1(file)));
    QVERIFY(longNamed.open(QIODevice::WriteOnly) && longNamed.write("z") == 1);
    longNamed.close();
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    QVERIFY_RESULT(exportSite(m_renderer, **site, below(u"out"_s)));
    QCOMPARE(QDir(below(u"out/assets"_s)).entryList({u"????????????????????????????????"_s}).size(), 1);
}

void TestHostileExport::imagesOfAPostCannotLeaveItsFolder()
{
    write(u"secret.png"_s, "secret");
    write(u"in/blog/2024-01-01-a.md"_s, "![x](../../secret.png) ![y](./near.png)\n");
    QVERIFY(QFile::link(below(u"secret.png"_s), below(u"in/blog/near.png"_s)));
    const auto site = scanSite(below(u"in"_s));
    QVERIFY_RESULT(site);
    const PostSource source{
        u"![x](../../secret.png) ![y](./near.png)\n"_s, below(u"in/blog/2024-01-01-a.md"_s), *site};
    for (const PostForm form : {PostForm::Folder, PostForm::Archive}) {
        PostExportOptions options;
        options.form = form;
        const PostBundle bundle = bundlePost(m_renderer, source, below(u"out"_s), options, {});
        QCOMPARE(bundle.files.size(), std::size_t(1));
    }
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestHostileExport)
#include "tst_hostileexport.moc"
