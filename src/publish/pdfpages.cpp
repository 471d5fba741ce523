// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// qpdf's smart pointers are the standard library's.
#define POINTERHOLDER_TRANSITION 4
#include "publish/pdfpages.h"

#include <QCoreApplication>
#include <QHash>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>

namespace Galley {
namespace {

using Object = QPDFObjectHandle;

constexpr double pointsPerMillimetre = 72 / 25.4;
constexpr int fontSize = 8;

Object textObject(const QString &text)
{
    return Object::newUnicodeString(text.toStdString());
}

/// Helvetica's digits are 0.556 em wide, its space and slash 0.278.
double widthOf(const QByteArray &text)
{
    double width = 0;
    for (const char c : text)
        width += (c >= '0' && c <= '9' ? 0.556 : 0.278) * fontSize;
    return width;
}

QByteArray numberText(const QByteArray &label, double pageWidth, const Paper &paper)
{
    const double left = (pageWidth - widthOf(label)) / 2;
    const double below = paper.margin * pointsPerMillimetre / 2 - fontSize / 2.0;
    // What came before leaves its own coordinates behind, which ends with this "Q".
    return "\nQ\nq 0.4 g BT /GalleyFont " + QByteArray::number(fontSize) + " Tf " +
           QByteArray::number(left, 'f', 2) + ' ' + QByteArray::number(below, 'f', 2) + " Td (" + label +
           ") Tj ET Q\n";
}

/// A dictionary inside of another one, made where there is none.
Object innerDictionary(Object dictionary, const std::string &key)
{
    if (!dictionary.getKey(key).isDictionary())
        dictionary.replaceKey(key, Object::newDictionary());
    return dictionary.getKey(key);
}

void numberPages(QPDF &pdf, const Paper &paper)
{
    const Object font = pdf.makeIndirectObject(
        Object::parse("<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>"));
    std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
    const QByteArray count = QByteArray::number(pages.size());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const QByteArray label = QByteArray::number(i + 1) + " / " + count;
        const Object::Rectangle box = pages[i].getMediaBox().getArrayAsRectangle();
        const QByteArray text = numberText(label, box.urx - box.llx, paper);
        pages[i].addPageContents(Object::newStream(&pdf, "q\n"), true);
        pages[i].addPageContents(Object::newStream(&pdf, text.toStdString()), false);
        innerDictionary(pages[i].getAttribute("/Resources", true), "/Font").replaceKey("/GalleyFont", font);
    }
}

/// The named places of a document: the name as written, by the id that it stands for.
QHash<QByteArray, std::string> places(Object catalog)
{
    QHash<QByteArray, std::string> result;
    Object names = catalog.getKey("/Dests");
    for (const std::string &name : names.isDictionary() ? names.getKeys() : std::set<std::string>())
        result.insert(QByteArray::fromPercentEncoding(QByteArray::fromStdString(name.substr(1))), name);
    return result;
}

/// An outline, or an item of one, and how many headings lie above it.
struct OutlineItem
{
    Object object;
    int level = 0;
    int children = 0;
};

void addChild(OutlineItem *parent, Object item)
{
    Object before = parent->object.getKey("/Last");
    item.replaceKey("/Parent", parent->object);
    if (before.isDictionary()) {
        item.replaceKey("/Prev", before);
        before.replaceKey("/Next", item);
    } else {
        parent->object.replaceKey("/First", item);
    }
    parent->object.replaceKey("/Last", item);
    parent->object.replaceKey("/Count", Object::newInteger(++parent->children));
}

void addOutline(QPDF &pdf, const std::vector<Heading> &headings)
{
    Object catalog = pdf.getRoot();
    const QHash<QByteArray, std::string> placeOf = places(catalog);
    std::vector<OutlineItem> open{{pdf.makeIndirectObject(Object::parse("<</Type /Outlines>>"))}};
    const Object outline = open.front().object;
    for (const Heading &heading : headings) {
        const auto place = placeOf.constFind(heading.id.toUtf8());
        if (place == placeOf.constEnd())
            continue;
        while (open.back().level >= heading.level)
            open.pop_back();
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", textObject(heading.text));
        item.replaceKey("/Dest", Object::newName(*place));
        addChild(&open.back(), item);
        open.push_back({item, heading.level});
    }
    if (open.front().children == 0)
        return;
    catalog.replaceKey("/Outlines", outline);
    catalog.replaceKey("/PageMode", Object::newName("/UseOutlines"));
}

void describe(QPDF &pdf, const PdfDetails &details)
{
    if (!details.language.isEmpty())
        pdf.getRoot().replaceKey("/Lang", textObject(details.language));
    Object information = innerDictionary(pdf.getTrailer(), "/Info");
    information.replaceKey("/Title", textObject(details.title));
    // The same post gives the same bytes.
    information.removeKey("/CreationDate");
    information.removeKey("/ModDate");
}

QByteArray bytesOf(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setDeterministicID(true);
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::shared_ptr<Buffer> buffer = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char *>(buffer->getBuffer()), static_cast<qsizetype>(buffer->getSize())};
}

} // namespace

Result<QByteArray> completePdf(const QByteArray &bytes, const PdfDetails &details)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.setAttemptRecovery(false);
        pdf.processMemoryFile("PDF", bytes.constData(), static_cast<std::size_t>(bytes.size()));
        numberPages(pdf, details.paper);
        addOutline(pdf, details.headings);
        describe(pdf, details);
        return bytesOf(pdf);
    } catch (const std::exception &error) {
        return failure(
            ErrorKind::Content,
            QCoreApplication::translate("Galley::PdfPages", "The PDF could not be read: %1")
                .arg(QString::fromUtf8(error.what())));
    }
}

} // namespace Galley
