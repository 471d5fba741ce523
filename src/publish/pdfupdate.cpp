// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/pdfupdate.h"

#include <QCoreApplication>

#include <algorithm>

namespace Galley {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

bool isDelimiter(char c)
{
    return isSpace(c) || QByteArrayView("()<>[]{}/%").contains(c);
}

/// Reads the values of a PDF one after the other (ISO 32000-1, 7.2 and 7.3).
class PdfReader
{
public:
    PdfReader(const QByteArray &text, qsizetype position) : m_text(text), m_position(position) {}

    void skipSpace()
    {
        while (m_position < m_text.size() && isSpace(m_text[m_position]))
            ++m_position;
    }

    bool startsWith(QByteArrayView word) const { return rest().startsWith(word); }

    bool skip(QByteArrayView word)
    {
        if (!startsWith(word))
            return false;
        m_position += word.size();
        return true;
    }

    /// A name, number, word, string, array or dictionary; a reference as one. Empty at the end and for what
    /// is no value.
    QByteArray value()
    {
        skipSpace();
        const qsizetype start = m_position;
        skipValue(0);
        const QByteArray first = m_text.mid(start, m_position - start);
        bool isNumber = false;
        first.toInt(&isNumber);
        const qsizetype end = m_position;
        if (isNumber && !plainWord().isEmpty() && plainWord() == "R")
            return m_text.mid(start, m_position - start);
        m_position = end;
        return first;
    }

    qint64 number()
    {
        skipSpace();
        return plainWord().toLongLong();
    }

    qsizetype position() const { return m_position; }

private:
    static constexpr int deepest = 50;

    QByteArrayView rest() const { return QByteArrayView(m_text).sliced(std::min(m_position, m_text.size())); }

    QByteArray plainWord()
    {
        skipSpace();
        const qsizetype start = m_position;
        while (m_position < m_text.size() && !isDelimiter(m_text[m_position]))
            ++m_position;
        return m_text.mid(start, m_position - start);
    }

    void skipValue(int depth)
    {
        if (startsWith("<<") || startsWith("["))
            return skipGroup(depth);
        if (startsWith("("))
            return skipString();
        if (startsWith("<")) {
            const qsizetype end = m_text.indexOf('>', m_position);
            m_position = end < 0 ? m_text.size() : end + 1;
            return;
        }
        skip("/");
        plainWord();
    }

    void skipGroup(int depth)
    {
        const QByteArray end = startsWith("[") ? "]" : ">>";
        m_position += end.size();
        for (skipSpace(); m_position < m_text.size() && depth < deepest; skipSpace()) {
            if (skip(end))
                return;
            const qsizetype before = m_position;
            skipValue(depth + 1);
            if (m_position == before)
                break; // no value: the file is broken
        }
        m_position = m_text.size();
    }

    void skipString()
    {
        int depth = 0;
        for (; m_position < m_text.size(); ++m_position) {
            const char c = m_text[m_position];
            if (c == '\\')
                ++m_position;
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0)
                break;
        }
        m_position = std::min(m_position + 1, m_text.size());
    }

    const QByteArray &m_text;
    qsizetype m_position = 0;
};

tl::unexpected<Error> notUnderstood()
{
    return failure(
        ErrorKind::Content,
        QCoreApplication::translate("Galley::PdfUpdate", "the structure of the PDF is an unusual one."));
}

} // namespace

std::optional<PdfDictionary> PdfDictionary::read(const QByteArray &text)
{
    PdfReader reader(text, 0);
    reader.skipSpace();
    if (!reader.skip("<<"))
        return std::nullopt;
    PdfDictionary dictionary;
    for (reader.skipSpace(); !reader.skip(">>"); reader.skipSpace()) {
        const QByteArray key = reader.value();
        const QByteArray value = reader.value();
        if (!key.startsWith('/') || value.isEmpty())
            return std::nullopt;
        dictionary.m_entries.emplace_back(key, value);
    }
    return dictionary;
}

QByteArray PdfDictionary::value(const QByteArray &key) const
{
    const auto found = std::find_if(
        m_entries.begin(), m_entries.end(), [&key](const auto &entry) { return entry.first == key; });
    return found == m_entries.end() ? QByteArray() : found->second;
}

void PdfDictionary::set(const QByteArray &key, const QByteArray &value)
{
    std::erase_if(m_entries, [&key](const auto &entry) { return entry.first == key; });
    m_entries.emplace_back(key, value);
}

QByteArray PdfDictionary::text() const
{
    QByteArray text = "<<";
    for (const auto &[key, value] : m_entries)
        text += key + ' ' + value + '\n';
    return text + ">>";
}

Result<PdfUpdate> PdfUpdate::open(const QByteArray &pdf)
{
    PdfUpdate update;
    update.m_pdf = pdf;
    const qsizetype start = pdf.lastIndexOf("startxref");
    if (start < 0)
        return notUnderstood();
    update.m_table = PdfReader(pdf, start + 9).number();
    PdfReader reader(pdf, update.m_table);
    if (update.m_table <= 0 || update.m_table >= pdf.size() || !reader.skip("xref"))
        return notUnderstood();
    for (reader.skipSpace(); !reader.skip("trailer"); reader.skipSpace()) {
        const qsizetype before = reader.position();
        const qint64 first = reader.number();
        const qint64 count = reader.number();
        for (qint64 i = 0; i < count && reader.position() < pdf.size(); ++i) {
            const qint64 offset = reader.number();
            reader.number();
            if (reader.value() == "n")
                update.m_offsets.insert(static_cast<int>(first + i), offset);
        }
        if (reader.position() == before)
            return notUnderstood();
    }
    const auto trailer = PdfDictionary::read(reader.value());
    if (!trailer || trailer->value("/Size").isEmpty())
        return notUnderstood();
    update.m_trailer = *trailer;
    update.m_size = trailer->value("/Size").toInt();
    return update;
}

std::optional<PdfDictionary> PdfUpdate::dictionary(int object) const
{
    if (const auto changed = m_changes.constFind(object); changed != m_changes.constEnd())
        return PdfDictionary::read(*changed);
    const qsizetype offset = m_offsets.value(object, 0);
    PdfReader reader(m_pdf, offset);
    if (offset <= 0 || offset >= m_pdf.size() || reader.number() != object || reader.number() != 0 ||
        reader.value() != "obj")
        return std::nullopt;
    return PdfDictionary::read(reader.value());
}

int PdfUpdate::add(const QByteArray &text)
{
    m_changes.insert(m_size, text);
    return m_size++;
}

QByteArray PdfUpdate::bytes() const
{
    QByteArray pdf = m_pdf;
    if (!pdf.endsWith('\n'))
        pdf += '\n';
    QByteArray table = "xref\n";
    QList<int> objects = m_changes.keys();
    std::sort(objects.begin(), objects.end());
    for (const int object : objects) {
        table += QByteArray::number(object) + " 1\n" +
                 QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(object) + " 0 obj\n" + m_changes.value(object) + "\nendobj\n";
    }
    PdfDictionary trailer = m_trailer;
    trailer.set("/Size", QByteArray::number(m_size));
    trailer.set("/Prev", QByteArray::number(m_table));
    const QByteArray place = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n" + trailer.text() + "\nstartxref\n" + place + "\n%%EOF\n";
}

int PdfUpdate::numberOf(const QByteArray &reference)
{
    const QList<QByteArray> words = reference.simplified().split(' ');
    return words.size() == 3 && words[2] == "R" ? words[0].toInt() : 0;
}

std::vector<int> PdfUpdate::numbersOf(const QByteArray &array)
{
    std::vector<int> numbers;
    PdfReader reader(array, array.startsWith('[') ? 1 : 0);
    for (QByteArray value = reader.value(); !value.isEmpty(); value = reader.value()) {
        if (const int number = numberOf(value); number > 0)
            numbers.push_back(number);
    }
    return numbers;
}

} // namespace Galley
