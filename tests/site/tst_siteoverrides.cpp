// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/filestamps.h"
#include "site/rescan.h"
#include "site/siteoverrides.h"
#include "testing/galleytest.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

/// What a person says about a blog's configuration, and which files count as changed.
class TestSiteOverrides : public GalleyTest
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;

    QString path(const QString &name) const { return m_folder->filePath(name); }

    void write(const QString &name, const QByteArray &bytes) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    static QString textOf(const SiteConfig &config, const QString &key)
    {
        for (const SiteValue &value : siteValues(config)) {
            if (value.key == key)
                return value.text;
        }
        return u"none"_s;
    }

private Q_SLOTS:
    void init()
    {
        GalleyTest::init();
        m_folder = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(path(u"config"_s)));
        write(u"site/docusaurus.config.js"_s, "module.exports = {title: 'T', baseUrl: process.env.B};\n");
        write(u"site/blog/a.md"_s, "A\n");
        write(u"site/posts/b.md"_s, "B\n");
    }

    void sets_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("possible");
        QTest::newRow("text") << u"title"_s << u"Other"_s << true;
        QTest::newRow("list") << u"staticDirectories"_s << u"static, more"_s << true;
        QTest::newRow("yes") << u"trailingSlash"_s << u"yes"_s << true;
        QTest::newRow("not set") << u"trailingSlash"_s << QString() << true;
        QTest::newRow("no such word") << u"trailingSlash"_s << u"maybe"_s << false;
        QTest::newRow("nested") << u"blog.path"_s << u"posts"_s << true;
        QTest::newRow("unknown key") << u"colour"_s << u"red"_s << false;
    }

    void sets()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, text);
        QFETCH(const bool, possible);
        QCOMPARE(isPossibleValue(key, text), possible);
        SiteConfig config;
        const QString before = textOf(config, key);
        applyOverrides({{key, text}}, &config);
        QCOMPARE(textOf(config, key), possible ? text : before);
        for (const SiteValue &value : siteValues(config))
            QCOMPARE(value.certainty, possible && value.key == key ? Certainty::Known : Certainty::Default);
    }

    void isUsedByScans()
    {
        const QString root = path(u"site"_s);
        const SiteSnapshotPtr before = *scanSite(root);
        QCOMPARE(before->posts.size(), std::size_t(1));
        QCOMPARE(before->config.baseUrl.certainty, Certainty::Unknown);
        const FileStamps stamps = stampsOf(*before);
        QVERIFY_RESULT(writeOverrides(root, {{u"blog.path"_s, u"posts"_s}, {u"baseUrl"_s, u"/x/"_s}}));
        QVERIFY(QFile::exists(overridesFile(root)));
        QVERIFY(overridesFile(root).startsWith(path(u"config"_s)));

        const QStringList changed = changedBetween(stamps, stampsOf(*before));
        QCOMPARE(changed, QStringList(overridesFile(root)));
        const SiteSnapshotPtr after = *rescanFiles(*before, changed);
        QCOMPARE(after->posts.front().permalink, u"/x/blog/b"_s);
        QCOMPARE(after->config.baseUrl.certainty, Certainty::Known);
        QVERIFY_RESULT(writeOverrides(root, {}));
        QVERIFY(!QFile::exists(overridesFile(root)));
        QCOMPARE((*scanSite(root))->posts.front().permalink, u"/blog/a"_s);
    }

    void survivesADamagedFile()
    {
        const QString root = path(u"site"_s);
        QVERIFY_RESULT(writeOverrides(root, {{u"title"_s, u"X"_s}}));
        QFile file(overridesFile(root));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        QVERIFY(readOverrides(root).isEmpty());
    }

    void tellsWhatChanged()
    {
        const SiteSnapshotPtr site = *scanSite(path(u"site"_s));
        write(u"site/blog/gone.md"_s, "G\n");
        const FileStamps before = stampsOf(*site);
        QVERIFY(changedBetween(before, before).isEmpty());
        QFile::remove(path(u"site/blog/gone.md"_s));
        write(u"site/blog/a.md"_s, "longer\n");
        write(u"site/blog/new/index.md"_s, "N\n");
        QCOMPARE(
            changedBetween(before, stampsOf(*site)),
            (QStringList{
                path(u"site/blog/a.md"_s), path(u"site/blog/gone.md"_s), path(u"site/blog/new/index.md"_s)}));
        const FileStamps none = stampsUntil(before, QDateTime::currentDateTime().addSecs(-60));
        QVERIFY(!none.contains(path(u"site/blog/a.md"_s)));
    }
};

QTEST_GUILESS_MAIN(TestSiteOverrides)
#include "tst_siteoverrides.moc"
