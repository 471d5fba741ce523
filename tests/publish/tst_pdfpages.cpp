// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// qpdf's smart pointers are the standard library's.
#define POINTERHOLDER_TRANSITION 4
#include "publish/pdfpages.h"
#include "testing/galleytest.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// A PDF of these objects (the first is the catalog) as engines write it.
QByteArray pdfOf(const QByteArrayList &objects)
{
    QByteArray pdf = "%PDF-1.4\n";
    QByteArray table = "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    return pdf + table + "trailer\n<</Size " + QByteArray::number(objects.size() + 1) +
           "\n/Root 1 0 R /Info 7 0 R>>\nstartxref\n" + QByteArray::number(pdf.size()) + "\n%%EOF\n";
}

const QByteArrayList twoPages{
    "<</Type /Catalog /Pages 2 0 R /Dests 6 0 R>>",
    "<</Type /Pages /Count 2 /MediaBox [0 0 595 842] /Kids [3 0 R 4 0 R]>>",
    "<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 7 0 R>>>>>>",
    "<</Type /Page /Parent 2 0 R /Contents [5 0 R] /Title (a \\) b <<)>>",
    "<</Length 15>>\nstream\n1 0 0 1 5 5 cm\n\nendstream",
    "<</one [3 0 R /XYZ 0 0 0] /caf#C3#A9 [4 0 R /XYZ 0 0 0] /two#2Fa [4 0 R /XYZ 0 9 0]>>",
    "<</Producer (x) /CreationDate (D:20240101)>>"};

struct ReadPdf
{
    explicit ReadPdf(const QByteArray &from) : bytes(from)
    {
        pdf.processMemoryFile("test", bytes.constData(), static_cast<std::size_t>(bytes.size()));
    }
    QPDFObjectHandle page(std::size_t index) { return pdf.getAllPages().at(index); }
    QPDFObjectHandle outline() { return pdf.getRoot().getKey("/Outlines"); }

    QByteArray bytes;
    QPDF pdf;
};

QString textOf(QPDFObjectHandle dictionary, const char *key)
{
    return QString::fromStdString(dictionary.getKey(key).getUTF8Value());
}

QByteArray contentOf(QPDFObjectHandle page)
{
    std::string text;
    for (QPDFObjectHandle stream : page.getPageContents())
        text.append(
            reinterpret_cast<const char *>(stream.getStreamData()->getBuffer()),
            stream.getStreamData()->getSize());
    return QByteArray::fromStdString(text);
}

} // namespace

class TestPdfPages final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreNumbered();
    void thePostAloneDecidesTheBytes();
    void headingsBecomeAnOutline();
    void withoutPlacesThereIsNoOutline();
    void strangeFilesAreRefused_data();
    void strangeFilesAreRefused();
};

void TestPdfPages::pagesAreNumbered()
{
    const auto bytes = completePdf(pdfOf(twoPages), {u"Ü"_s, u"de"_s, {}, {}});
    QVERIFY_RESULT(bytes);
    ReadPdf read(*bytes);
    const QByteArray first = contentOf(read.page(0));
    QVERIFY2(first.startsWith("q\n") && first.contains("1 0 0 1 5 5 cm"), first.constData());
    QVERIFY(first.contains("Q\nq 0.4 g BT /GalleyFont 8 Tf"));
    QVERIFY(first.contains("(1 / 2) Tj"));
    QVERIFY(contentOf(read.page(1)).contains("(2 / 2) Tj"));
    QPDFObjectHandle fonts = read.page(0).getKey("/Resources").getKey("/Font");
    QVERIFY(fonts.hasKey("/F1") && fonts.hasKey("/GalleyFont"));
    QCOMPARE(textOf(read.page(1), "/Title"), u"a ) b <<"_s);
    QCOMPARE(textOf(read.pdf.getRoot(), "/Lang"), u"de"_s);
    QCOMPARE(textOf(read.pdf.getTrailer().getKey("/Info"), "/Title"), u"Ü"_s);
    QCOMPARE(textOf(read.pdf.getTrailer().getKey("/Info"), "/Producer"), u"x"_s);
}

void TestPdfPages::thePostAloneDecidesTheBytes()
{
    QByteArray later = pdfOf(twoPages);
    later.replace("20240101", "20250202");
    QCOMPARE(completePdf(later, {}).value(), completePdf(pdfOf(twoPages), {}).value());
}

void TestPdfPages::headingsBecomeAnOutline()
{
    const std::vector<Heading> headings{
        {2, u"one"_s, u"One"_s, {}, 1},
        {3, u"café"_s, u"Café 😀"_s, {}, 2},
        {2, u"nowhere"_s, u"Nowhere"_s, {}, 3},
        {2, u"two/a"_s, u"Two"_s, {}, 4}};
    const auto bytes = completePdf(pdfOf(twoPages), {{}, {}, headings, {}});
    QVERIFY_RESULT(bytes);
    ReadPdf read(*bytes);
    QCOMPARE(read.pdf.getRoot().getKey("/PageMode").getName(), "/UseOutlines");
    QCOMPARE(read.outline().getKey("/Count").getIntValue(), 2);
    QPDFObjectHandle one = read.outline().getKey("/First");
    QPDFObjectHandle two = read.outline().getKey("/Last");
    QCOMPARE(one.getKey("/Dest").getName(), "/one");
    QCOMPARE(two.getKey("/Dest").getName(), "/two/a");
    QVERIFY(one.getKey("/Next").isSameObjectAs(two));
    QVERIFY(two.getKey("/Prev").isSameObjectAs(one));
    QVERIFY(!one.hasKey("/Prev") && !two.hasKey("/Next") && !two.hasKey("/First"));
    QPDFObjectHandle cafe = one.getKey("/First");
    QCOMPARE(textOf(cafe, "/Title"), u"Café 😀"_s);
    QVERIFY(cafe.getKey("/Parent").isSameObjectAs(one));
}

void TestPdfPages::withoutPlacesThereIsNoOutline()
{
    const auto bytes = completePdf(pdfOf(twoPages), {{}, {}, {{2, u"nowhere"_s, u"Nowhere"_s, {}, 1}}, {}});
    QVERIFY_RESULT(bytes);
    QVERIFY(ReadPdf(*bytes).outline().isNull());
}

void TestPdfPages::strangeFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("pdf");
    const QByteArray good = pdfOf(twoPages);
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no PDF") << QByteArray("<html>");
    QTest::newRow("cut off") << good.left(good.lastIndexOf("xref\n0") + 30);
    QTest::newRow("table elsewhere") << QByteArray(good).replace("startxref\n", "startxref\n9");
    QTest::newRow("trailer without an end") << QByteArray("x\nxref\n0 0\ntrailer\n<</Root (\nstartxref\n2\n");
    QTest::newRow("endless table") << QByteArray("x\nxref\n0 999999999\nstartxref\n2\n");
}

void TestPdfPages::strangeFilesAreRefused()
{
    QFETCH(QByteArray, pdf);
    const auto bytes = completePdf(pdf, {});
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().kind, ErrorKind::Content);
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPdfPages)
#include "tst_pdfpages.moc"
