// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/diagrammemory.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace Galley {

class TestDiagramMemory final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void drawsOnce();
    void drawsAnewWhatWasDamaged();
    void tellsFailuresEachTime();
    void drawsWhereNothingCanBeKept();
    void forgetsTheOldest();
    void drawsNothingWithoutADrawer();

private:
    DiagramDrawer drawer(const QString &folder)
    {
        const auto draw = [this](const QString &source) -> Result<DrawnDiagram> {
            ++m_drawn;
            if (source == u"wrong"_s)
                return failure(ErrorKind::Content, u"no"_s);
            return DrawnDiagram{"<svg>é " + source.toUtf8() + "</svg>", "<svg>dark</svg>"};
        };
        return rememberingDrawer(draw, folder);
    }
    QStringList kept() const { return QDir(m_folder.filePath(u"a/b"_s)).entryList(QDir::Files); }

    QTemporaryDir m_folder;
    int m_drawn = 0;
};

void TestDiagramMemory::drawsOnce()
{
    const QString folder = m_folder.filePath(u"a/b"_s);
    QVERIFY_RESULT(drawer(folder)(u"one"_s));
    const auto again = drawer(folder)(u"one"_s);
    QVERIFY_RESULT(again);
    QCOMPARE(again->light, QByteArray("<svg>é one</svg>"));
    QCOMPARE(again->dark, QByteArray("<svg>dark</svg>"));
    QCOMPARE(m_drawn, 1);
    QCOMPARE(drawer(folder)(u"two"_s)->light, QByteArray("<svg>é two</svg>"));
    QCOMPARE(m_drawn, 2);
}

void TestDiagramMemory::drawsAnewWhatWasDamaged()
{
    for (const QString &name : kept()) {
        QFile file(m_folder.filePath(u"a/b/"_s + name));
        QVERIFY(file.resize(20));
    }
    QCOMPARE(drawer(m_folder.filePath(u"a/b"_s))(u"one"_s)->light, QByteArray("<svg>é one</svg>"));
    QCOMPARE(m_drawn, 3);
}

void TestDiagramMemory::tellsFailuresEachTime()
{
    const qsizetype before = kept().size();
    QVERIFY(!drawer(m_folder.filePath(u"a/b"_s))(u"wrong"_s));
    QVERIFY(!drawer(m_folder.filePath(u"a/b"_s))(u"wrong"_s));
    QCOMPARE(m_drawn, 5);
    QCOMPARE(kept().size(), before);
}

void TestDiagramMemory::drawsWhereNothingCanBeKept()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY_RESULT(drawer(file.fileName() + u"/below"_s)(u"one"_s));
}

void TestDiagramMemory::forgetsTheOldest()
{
    const QString folder = m_folder.filePath(u"a/b"_s);
    for (int i = 0; i < 1005; ++i) {
        QFile file(folder + u"/%1.json"_s.arg(i));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime()), QFileDevice::FileModificationTime));
    }
    QVERIFY_RESULT(drawer(folder)(u"new"_s));
    QCOMPARE(kept().size(), 1000);
    m_drawn = 0;
    QVERIFY_RESULT(drawer(folder)(u"new"_s));
    QCOMPARE(m_drawn, 0);
}

void TestDiagramMemory::drawsNothingWithoutADrawer()
{
    QVERIFY(!rememberingDrawer({}, m_folder.path()));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestDiagramMemory)
#include "tst_diagrammemory.moc"
