// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/imagesize.h"
#include "testing/galleytest.h"

using namespace Galley;
using namespace Qt::StringLiterals;

namespace {

QByteArray hex(const char *digits)
{
    return QByteArray::fromHex(digits);
}

const QByteArray png = hex("89504e470d0a1a0a0000000d49484452000000030000000208020000");
const QByteArray gif = hex("47494638396103000200");
const QByteArray jpeg = hex("ffd8ffe000104a46494600010100000100010000ffc0001108000200030301220002110103");
const QByteArray webpLossy = hex("524946462400000057454250565038201800000030010 09d012a0300020002003425");
const QByteArray webpLossless = hex("52494646240000005745425056503 84c180000002f02400000000000000000000000");
const QByteArray webpExtended = hex("524946462400000057454250565038580a00000000000000020000010000000000");
const QByteArray avif = QByteArray(hex("00000020")) + "ftypavif" + QByteArray(16, '\0') + hex("00000014") +
                        "ispe" + hex("000000000000000300000002");
const QByteArray bmp = "BM" + QByteArray(16, '\0') + hex("03000000feffffff00000000");

} // namespace

class TestImageSize : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << png;
        QTest::newRow("gif") << gif;
        QTest::newRow("jpeg") << jpeg;
        QTest::newRow("webp, lossy") << webpLossy;
        QTest::newRow("webp, lossless") << webpLossless;
        QTest::newRow("webp, extended") << webpExtended;
        QTest::newRow("avif") << avif;
        QTest::newRow("bmp from the top") << bmp;
        QTest::newRow("svg") << QByteArray("<?xml version='1.0'?><!-- c --><svg width='3' height=\"2px\"/>");
        QTest::newRow("svg by its view box") << QByteArray("<svg xmlns='x' viewBox='0 0 3 2'></svg>");
        QTest::newRow("svg by width and view box") << QByteArray("<svg width='3' viewBox='0,0,30,20'></svg>");
        QTest::newRow("svg with a height and a view box")
            << QByteArray("<svg height='2' viewBox='0 0 30 20'></svg>");
        QTest::newRow("svg with percentages")
            << QByteArray("<svg width='100%' height='100%' viewBox='0 0 3 2'></svg>");
    }

    void readsHeaders()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(imageSizeOf(bytes), std::optional(QSize(3, 2)));
    }

    /// Every beginning of every image: nothing is read behind the end (the sanitizers watch), and no size is
    /// made up.
    void bearsTruncation_data() { readsHeaders_data(); }

    void bearsTruncation()
    {
        QFETCH(QByteArray, bytes);
        for (qsizetype length = 0; length < bytes.size(); ++length) {
            const std::optional<QSize> size = imageSizeOf(QByteArray(bytes.constData(), length));
            QVERIFY(!size || *size == QSize(3, 2));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello, this is no image at all, whatever its name says");
        QTest::newRow("svg without a size") << QByteArray("<svg xmlns='x'></svg>");
        QTest::newRow("no pixels") << hex("89504e470d0a1a0a0000000d49484452000000000000000208020000");
        QTest::newRow("jpeg that goes in circles") << hex("ffd8ffe00000ffe00000ffe00000ffe00000");
        QTest::newRow("negative svg") << QByteArray("<svg width='-3' height='-2'></svg>");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(imageSizeOf(bytes), std::nullopt);
    }

    void bearsHostileSizes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("png") << hex("89504e470d0a1a0a0000000d49484452ffffffffffffffff08020000");
        QTest::newRow("bmp") << "BM" + QByteArray(16, '\0') + hex("ffffff7f0000008000000000");
        QTest::newRow("avif") << QByteArray(hex("00000020")) + "ftypavif" + hex("00000014") + "ispe" +
                                     hex("00000000ffffffffffffffff");
        QTest::newRow("svg") << QByteArray("<svg width='9e99' height='9e99'></svg>");
        QTest::newRow("svg with a tiny box")
            << QByteArray("<svg width='9' viewBox='0 0 0.0000001 9999999999'></svg>");
    }

    void bearsHostileSizes()
    {
        QFETCH(QByteArray, bytes);
        const std::optional<QSize> size = imageSizeOf(bytes);
        QVERIFY(!size || (size->width() > 0 && size->height() > 0));
    }

    void readsFiles()
    {
        QCOMPARE(imageSize(testData(u"render/site/static/img/dot.png"_s)), std::optional(QSize(4, 3)));
        QCOMPARE(imageSize(testData(u"render/site/static/img/none.png"_s)), std::nullopt);
        QCOMPARE(imageSize(testData(u"render/site"_s)), std::nullopt);
    }
};

QTEST_GUILESS_MAIN(TestImageSize)
#include "tst_imagesize.moc"
