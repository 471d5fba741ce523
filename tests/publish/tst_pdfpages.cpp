// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pdfpages.h"
#include "publish/pdfupdate.h"
#include "testing/galleytest.h"

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
    "<</Type /Pages /Count 2 /Kids [3 0 R 4 0 R]>>",
    "<</Type /Page /Parent 2 0 R /Contents 5 0 R /Resources <</Font <</F1 9 0 R>>>>>>",
    "<</Type /Page /Parent 2 0 R /Contents [5 0 R] /Title (a \\) b <<)>>",
    "<</Length 1>>\nstream\n \nendstream",
    "<</one [3 0 R /XYZ 0 0 0] /caf#C3#A9 [4 0 R /XYZ 0 0 0] /two#2Fa [4 0 R /XYZ 0 9 0]>>",
    "<</Producer (x)>>"};

} // namespace

class TestPdfPages final : public GalleyTest
{
    Q_OBJECT

private Q_SLOTS:
    void pagesAreNumbered();
    void headingsBecomeAnOutline();
    void withoutPlacesThereIsNoOutline();
    void strangeFilesAreRefused_data();
    void strangeFilesAreRefused();
    void dictionariesKeepTheirValues();
};

void TestPdfPages::pagesAreNumbered()
{
    const QByteArray before = pdfOf(twoPages);
    const auto bytes = completePdf(before, {u"Ü"_s, u"de"_s, {}, {}});
    QVERIFY_RESULT(bytes);
    QVERIFY(bytes->startsWith(before));
    QVERIFY(bytes->contains("(1 / 2) Tj"));
    QVERIFY(bytes->contains("(2 / 2) Tj"));
    const auto pdf = PdfUpdate::open(*bytes);
    QVERIFY_RESULT(pdf);
    const auto page = pdf->dictionary(3);
    QVERIFY(page.has_value());
    const std::vector<int> contents = PdfUpdate::numbersOf(page->value("/Contents"));
    QCOMPARE(contents.size(), std::size_t(3));
    QCOMPARE(contents[1], 5);
    QVERIFY(page->value("/Resources").contains("/F1 9 0 R"));
    QVERIFY(page->value("/Resources").contains("/GalleyFont"));
    QCOMPARE(pdf->dictionary(4)->value("/Title"), QByteArray("(a \\) b <<)"));
    QCOMPARE(pdf->dictionary(1)->value("/Lang"), QByteArray("<FEFF00640065>"));
    QCOMPARE(pdf->dictionary(7)->value("/Title"), QByteArray("<FEFF00DC>"));
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
    const auto pdf = PdfUpdate::open(*bytes);
    QVERIFY_RESULT(pdf);
    const auto catalog = pdf->dictionary(pdf->catalog());
    QVERIFY(catalog.has_value());
    QCOMPARE(catalog->value("/PageMode"), QByteArray("/UseOutlines"));
    const auto outline = pdf->dictionary(PdfUpdate::numberOf(catalog->value("/Outlines")));
    QVERIFY(outline.has_value());
    QCOMPARE(outline->value("/Count"), QByteArray("2"));
    const auto one = pdf->dictionary(PdfUpdate::numberOf(outline->value("/First")));
    const auto two = pdf->dictionary(PdfUpdate::numberOf(outline->value("/Last")));
    QVERIFY(one && two);
    QCOMPARE(one->value("/Dest"), QByteArray("/one"));
    QCOMPARE(one->value("/Next"), outline->value("/Last"));
    QCOMPARE(two->value("/Prev"), outline->value("/First"));
    QCOMPARE(two->value("/Dest"), QByteArray("/two#2Fa"));
    const auto cafe = pdf->dictionary(PdfUpdate::numberOf(one->value("/First")));
    QVERIFY(cafe.has_value());
    QCOMPARE(cafe->value("/Title"), QByteArray("<FEFF00430061006600E90020D83DDE00>"));
    QCOMPARE(cafe->value("/Parent"), outline->value("/First"));
}

void TestPdfPages::withoutPlacesThereIsNoOutline()
{
    const auto bytes = completePdf(pdfOf(twoPages), {{}, {}, {{2, u"nowhere"_s, u"Nowhere"_s, {}, 1}}, {}});
    QVERIFY_RESULT(bytes);
    const auto pdf = PdfUpdate::open(*bytes);
    QVERIFY_RESULT(pdf);
    QCOMPARE(pdf->dictionary(pdf->catalog())->value("/Outlines"), QByteArray());
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

void TestPdfPages::dictionariesKeepTheirValues()
{
    const QByteArray text = "<</A /b/C(x(y)\\))/D[1 0 R 2]/E<AB>/F<</G 1>>/H 1 0 R/I true>>";
    const auto dictionary = PdfDictionary::read(text);
    QVERIFY(dictionary.has_value());
    QCOMPARE(dictionary->entries().size(), std::size_t(7));
    QCOMPARE(dictionary->value("/C"), QByteArray("(x(y)\\))"));
    QCOMPARE(dictionary->value("/D"), QByteArray("[1 0 R 2]"));
    QCOMPARE(dictionary->value("/F"), QByteArray("<</G 1>>"));
    QCOMPARE(dictionary->value("/H"), QByteArray("1 0 R"));
    QVERIFY(!PdfDictionary::read("<</A 1"));
    QVERIFY(!PdfDictionary::read(QByteArray("<</A ") + QByteArray(100'000, '[')));
}

} // namespace Galley

QTEST_GUILESS_MAIN(Galley::TestPdfPages)
#include "tst_pdfpages.moc"
