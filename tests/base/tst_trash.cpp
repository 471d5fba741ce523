// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/trash.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestTrash : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void movesThere_data();
    void movesThere();
    void leavesWhatItCannotMove();

private:
    QString file(const QString &path) const { return m_folder->filePath(path); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QByteArray m_home;
    QString m_start;
};

void TestTrash::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_home = qgetenv("XDG_DATA_HOME");
    m_start = QDir::currentPath();
    QVERIFY(QDir().mkpath(file(u"start"_s)) && QDir().mkpath(file(u"blog/x"_s)));
    QVERIFY(QDir::setCurrent(file(u"start"_s)));
    qputenv("XDG_DATA_HOME", QFile::encodeName(file(u"data"_s)));
    QFile post(file(u"blog/x/index.md"_s));
    QVERIFY(post.open(QIODevice::WriteOnly) && post.write("Hello\n") == 6);
}

void TestTrash::cleanup()
{
    QVERIFY(QDir::setCurrent(m_start));
    qputenv("XDG_DATA_HOME", m_home);
}

void TestTrash::movesThere_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("moved");
    QTest::newRow("a file") << u"blog/x/index.md"_s << u"data/Trash/files/index.md"_s;
    QTest::newRow("a folder with what it holds") << u"blog/x"_s << u"data/Trash/files/x/index.md"_s;
}

/// Also for a user who never had a trash.
void TestTrash::movesThere()
{
    QFETCH(QString, path);
    QFETCH(QString, moved);
    QVERIFY_RESULT(moveToTrash(file(path)));
    QVERIFY(!QFileInfo::exists(file(path)));
    QVERIFY(QFileInfo::exists(file(moved)));
    QVERIFY(QDir(file(u"start"_s)).isEmpty());
}

void TestTrash::leavesWhatItCannotMove()
{
    QFile inTheWay(file(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    QVERIFY(!moveToTrash(file(u"blog/x"_s)));
    QVERIFY(QFileInfo::exists(file(u"blog/x/index.md"_s)));
    QVERIFY(QDir(file(u"start"_s)).isEmpty());
    QVERIFY(!moveToTrash(file(u"blog/none.md"_s)));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestTrash)
#include "tst_trash.moc"
