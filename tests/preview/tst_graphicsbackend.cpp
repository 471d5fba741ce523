// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/graphicsbackend.h"
#include "testing/galleytest.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Galley;
using namespace Qt::StringLiterals;

class TestGraphicsBackend : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void choosesByTheDevices_data()
    {
        QTest::addColumn<QString>("device");
        QTest::addColumn<QByteArray>("environment");
        QTest::addColumn<QByteArray>("backend");
        QTest::newRow("no device") << QString() << QByteArray() << QByteArray("software");
        QTest::newRow("a card without a render node")
            << u"dri/card0"_s << QByteArray() << QByteArray("software");
        QTest::newRow("a render node") << u"dri/renderD128"_s << QByteArray() << QByteArray();
        QTest::newRow("NVIDIA's own device") << u"nvidiactl"_s << QByteArray() << QByteArray();
        QTest::newRow("no device, but the user chose") << QString() << QByteArray("rhi") << QByteArray("rhi");
    }

    void choosesByTheDevices()
    {
        QFETCH(QString, device);
        QFETCH(QByteArray, environment);
        QTemporaryDir devices;
        if (!device.isEmpty()) {
            const QString path = devices.filePath(device);
            QVERIFY(QDir().mkpath(QFileInfo(path).path()));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        if (environment.isEmpty())
            qunsetenv("QT_QUICK_BACKEND");
        else
            qputenv("QT_QUICK_BACKEND", environment);
        chooseGraphicsBackend(devices.path());
        QTEST(qgetenv("QT_QUICK_BACKEND"), "backend");
        QCOMPARE(
            hasGraphicsProcessor(devices.path()), device.contains(u"renderD"_s) || device == u"nvidiactl"_s);
    }
};

QTEST_GUILESS_MAIN(TestGraphicsBackend)
#include "tst_graphicsbackend.moc"
