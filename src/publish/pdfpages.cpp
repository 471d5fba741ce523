// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pdfpages.h"

#include "publish/pdfupdate.h"

#include <QHash>

#include <algorithm>

namespace Galley {
namespace {

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr int fontSize = 8;
/// Of a page tree; no engine writes deeper ones.
constexpr int deepest = 50;

/// The pages below a node of the page tree, in order.
void collectPages(const PdfUpdate &pdf, int node, int depth, std::vector<int> *pages)
{
    const auto dictionary = pdf.dictionary(node);
    if (!dictionary || depth > deepest)
        return;
    if (dictionary->value("/Type") == "/Page")
        return pages->push_back(node);
    for (const int kid : PdfUpdate::numbersOf(dictionary->value("/Kids")))
        collectPages(pdf, kid, depth + 1, pages);
}

int addStream(PdfUpdate &pdf, const QByteArray &content)
{
    return pdf.add(
        "<</Length " + QByteArray::number(content.size()) + ">>\nstream\n" + content + "\nendstream");
}

/// Helvetica's digits are 0.556 em wide, its space and slash 0.278.
double widthOf(const QByteArray &text)
{
    double width = 0;
    for (const char c : text)
        width += (c >= '0' && c <= '9' ? 0.556 : 0.278) * fontSize;
    return width;
}

QByteArray numberText(const QByteArray &label, const Paper &paper)
{
    const double left = ((paper.size == PaperSize::A4 ? 595 : 612) - widthOf(label)) / 2;
    const double below = paper.margin * pointsPerMillimetre / 2 - fontSize / 2.0;
    // What came before leaves its own coordinates behind, which ends with this "Q".
    return "Q\nq 0.4 g BT /GalleyFont " + QByteArray::number(fontSize) + " Tf " +
           QByteArray::number(left, 'f', 2) + ' ' + QByteArray::number(below, 'f', 2) + " Td (" + label +
           ") Tj ET Q";
}

/// A dictionary inside of another one, or the object that it refers to, with one more entry.
QByteArray withEntry(
    const PdfUpdate &pdf, const QByteArray &value, const QByteArray &key, const QByteArray &entry)
{
    const int object = PdfUpdate::numberOf(value);
    PdfDictionary dictionary =
        (object > 0 ? pdf.dictionary(object) : PdfDictionary::read(value)).value_or(PdfDictionary());
    dictionary.set(key, entry);
    return dictionary.text();
}

void numberPages(PdfUpdate &pdf, const std::vector<int> &pages, const Paper &paper)
{
    const QByteArray font = PdfUpdate::reference(
        pdf.add("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"));
    const QByteArray before = PdfUpdate::reference(addStream(pdf, "q"));
    const QByteArray count = QByteArray::number(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        PdfDictionary page = *pdf.dictionary(pages[i]);
        const QByteArray label = QByteArray::number(i + 1) + " / " + count;
        const QByteArray number = PdfUpdate::reference(addStream(pdf, numberText(label, paper)));
        QByteArray content;
        for (const int stream : PdfUpdate::numbersOf(page.value("/Contents")))
            content += PdfUpdate::reference(stream) + ' ';
        page.set("/Contents", '[' + before + ' ' + content + number + ']');
        const QByteArray resources = page.value("/Resources");
        const int object = PdfUpdate::numberOf(resources);
        const auto own = object > 0 ? pdf.dictionary(object) : PdfDictionary::read(resources);
        const QByteArray fonts = own ? own->value("/Font") : QByteArray();
        page.set(
            "/Resources", withEntry(pdf, resources, "/Font", withEntry(pdf, fonts, "/GalleyFont", font)));
        pdf.replace(pages[i], page.text());
    }
}

/// The bytes of a name: "/a#20b" ⇒ "a b"
QByteArray decodedName(const QByteArray &name)
{
    QByteArray text = name.mid(1);
    for (qsizetype i = text.indexOf('#'); i >= 0; i = text.indexOf('#', i + 1))
        text.replace(i, 3, QByteArray::fromHex(text.mid(i + 1, 2)));
    return text;
}

/// The named places of a document: the name as written, by the id that it stands for.
QHash<QByteArray, QByteArray> places(const PdfUpdate &pdf, const PdfDictionary &catalog)
{
    const QByteArray value = catalog.value("/Dests");
    const int object = PdfUpdate::numberOf(value);
    const auto names = object > 0 ? pdf.dictionary(object) : PdfDictionary::read(value);
    QHash<QByteArray, QByteArray> result;
    if (names) {
        for (const auto &[name, place] : names->entries())
            result.insert(QByteArray::fromPercentEncoding(decodedName(name)), name);
    }
    return result;
}

/// UTF-16 as a hexadecimal string.
QByteArray textString(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

/// An item of the outline; the first of a list is the outline itself, each other one follows its parent.
struct OutlineItem
{
    QString title;
    QByteArray place;
    int level = 0;
    int object = 0;
    std::size_t parent = 0;
    std::vector<int> children; ///< their objects
};

void setChildren(PdfDictionary *dictionary, const std::vector<int> &children)
{
    if (children.empty())
        return;
    dictionary->set("/First", PdfUpdate::reference(children.front()));
    dictionary->set("/Last", PdfUpdate::reference(children.back()));
    dictionary->set("/Count", QByteArray::number(children.size()));
}

std::vector<OutlineItem> outlineItems(
    PdfUpdate &pdf, const std::vector<Heading> &headings, const QHash<QByteArray, QByteArray> &places)
{
    std::vector<OutlineItem> items{{{}, {}, 0, pdf.add(), 0, {}}};
    std::vector<std::size_t> open{0};
    for (const Heading &heading : headings) {
        const QByteArray place = places.value(heading.id.toUtf8());
        if (place.isEmpty())
            continue;
        while (items[open.back()].level >= heading.level)
            open.pop_back();
        items.push_back({heading.text, place, heading.level, pdf.add(), open.back(), {}});
        items[open.back()].children.push_back(items.back().object);
        open.push_back(items.size() - 1);
    }
    return items;
}

PdfDictionary itemDictionary(const OutlineItem &item, const OutlineItem &parent)
{
    PdfDictionary dictionary;
    dictionary.set("/Title", textString(item.title));
    dictionary.set("/Dest", item.place);
    dictionary.set("/Parent", PdfUpdate::reference(parent.object));
    const auto own = std::lower_bound(parent.children.begin(), parent.children.end(), item.object);
    if (own != parent.children.begin())
        dictionary.set("/Prev", PdfUpdate::reference(*(own - 1)));
    if (own + 1 != parent.children.end())
        dictionary.set("/Next", PdfUpdate::reference(*(own + 1)));
    setChildren(&dictionary, item.children);
    return dictionary;
}

void addOutline(PdfUpdate &pdf, PdfDictionary catalog, const std::vector<Heading> &headings)
{
    const std::vector<OutlineItem> items = outlineItems(pdf, headings, places(pdf, catalog));
    PdfDictionary outline;
    outline.set("/Type", "/Outlines");
    setChildren(&outline, items.front().children);
    pdf.replace(items.front().object, outline.text());
    for (std::size_t i = 1; i < items.size(); ++i)
        pdf.replace(items[i].object, itemDictionary(items[i], items[items[i].parent]).text());
    if (items.size() > 1) {
        catalog.set("/Outlines", PdfUpdate::reference(items.front().object));
        catalog.set("/PageMode", "/UseOutlines");
    }
    pdf.replace(pdf.catalog(), catalog.text());
}

} // namespace

Result<QByteArray> completePdf(const QByteArray &bytes, const PdfDetails &details)
{
    Result<PdfUpdate> pdf = PdfUpdate::open(bytes);
    if (!pdf)
        return tl::unexpected(pdf.error());
    if (auto catalog = pdf->dictionary(pdf->catalog())) {
        std::vector<int> pages;
        collectPages(*pdf, PdfUpdate::numberOf(catalog->value("/Pages")), 0, &pages);
        numberPages(*pdf, pages, details.paper);
        if (!details.language.isEmpty())
            catalog->set("/Lang", textString(details.language));
        addOutline(*pdf, *catalog, details.headings);
    }
    if (auto info = pdf->dictionary(pdf->information())) {
        info->set("/Title", textString(details.title));
        pdf->replace(pdf->information(), info->text());
    }
    return pdf->bytes();
}

} // namespace Galley
