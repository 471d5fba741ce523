// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/safesvg.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>
#include <QXmlStreamWriter>

#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

bool isHarmless(QStringView element)
{
    static const QSet<QString> known{
        u"circle"_s,
        u"clipPath"_s,
        u"defs"_s,
        u"desc"_s,
        u"ellipse"_s,
        u"feDropShadow"_s,
        u"feFlood"_s,
        u"feOffset"_s,
        u"filter"_s,
        u"g"_s,
        u"line"_s,
        u"linearGradient"_s,
        u"marker"_s,
        u"mask"_s,
        u"path"_s,
        u"pattern"_s,
        u"polygon"_s,
        u"polyline"_s,
        u"radialGradient"_s,
        u"rect"_s,
        u"stop"_s,
        u"style"_s,
        u"feGaussianBlur"_s,
        u"svg"_s,
        u"switch"_s,
        u"symbol"_s,
        u"text"_s,
        u"tspan"_s,
        u"textPath"_s,
        u"title"_s,
        u"use"_s};
    return known.contains(element.toString());
}

/// Whether CSS, or an attribute that may hold some, fetches anything. An escape could hide the name of a
/// function, and no drawing needs one.
bool loads(const QString &css)
{
    static const QRegularExpression elsewhere(
        u"url\\(\\s*(?![\"']?#)|@import|image(-set)?\\(|src\\(|\\\\|<"_s,
        QRegularExpression::CaseInsensitiveOption);
    return elsewhere.match(css).hasMatch();
}

QString withPrefix(QString css, const QString &prefix)
{
    static const QRegularExpression reference(
        u"(url\\(\\s*[\"']?#)"_s, QRegularExpression::CaseInsensitiveOption);
    return css.replace(reference, u"\\1"_s + prefix);
}

class SvgFilter
{
public:
    SvgFilter(const QByteArray &svg, const QString &prefix)
        : m_reader(svg), m_writer(&m_result), m_prefix(prefix)
    {
        m_reader.setNamespaceProcessing(false);
    }

    Result<QByteArray> run()
    {
        while (!m_reader.atEnd()) {
            const QXmlStreamReader::TokenType token = m_reader.readNext();
            if (token == QXmlStreamReader::StartElement)
                openElement();
            else if (token == QXmlStreamReader::EndElement)
                closeElement();
            else if (token == QXmlStreamReader::Characters && m_skipped == 0)
                writeText(m_reader.text().toString());
        }
        if (m_reader.hasError() || !m_hasRoot)
            return failure(
                ErrorKind::Content, QCoreApplication::translate("Galley::SafeSvg", "The drawing is no SVG."));
        return m_result;
    }

private:
    void openElement()
    {
        const QStringView name = m_reader.qualifiedName();
        if (m_skipped > 0 || (name != u"a" && !isHarmless(name)) || (!m_hasRoot && name != u"svg")) {
            ++m_skipped;
            return;
        }
        if (!std::exchange(m_hasRoot, true))
            m_rootId = m_reader.attributes().value(u"id"_s).toString();
        m_inStyle = name == u"style";
        // What a link encloses stays, the link goes.
        if (name == u"a")
            return;
        m_writer.writeStartElement(name.toString());
        for (const QXmlStreamAttribute &attribute : m_reader.attributes())
            writeAttribute(attribute.qualifiedName().toString(), attribute.value().toString());
    }

    void closeElement()
    {
        m_inStyle = false;
        if (m_skipped > 0)
            --m_skipped;
        else if (m_reader.qualifiedName() != u"a")
            m_writer.writeEndElement();
    }

    void writeAttribute(const QString &name, const QString &value)
    {
        if (name == u"id"_s)
            m_writer.writeAttribute(name, m_prefix + value);
        else if (name == u"aria-labelledby"_s || name == u"aria-describedby"_s)
            m_writer.writeAttribute(name, m_prefix + value);
        else if (name == u"href"_s || name == u"xlink:href"_s) {
            if (value.startsWith(u'#'))
                m_writer.writeAttribute(name, u'#' + m_prefix + value.mid(1));
        } else if (!name.startsWith(u"on"_s, Qt::CaseInsensitive) && !loads(value)) {
            m_writer.writeAttribute(name, withPrefix(value, m_prefix));
        }
    }

    void writeText(const QString &text)
    {
        if (!m_inStyle)
            m_writer.writeCharacters(text);
        else if (!loads(text))
            m_writer.writeCharacters(scoped(withPrefix(text, m_prefix)));
    }

    /// A drawing's own style sheet names its root, so that it touches nothing else in the page.
    QString scoped(QString css) const
    {
        return m_rootId.isEmpty() ? css : css.replace(u'#' + m_rootId, u'#' + m_prefix + m_rootId);
    }

    QXmlStreamReader m_reader;
    QByteArray m_result;
    QXmlStreamWriter m_writer;
    QString m_prefix;
    QString m_rootId;
    int m_skipped = 0; ///< depth in what is left out
    bool m_hasRoot = false;
    bool m_inStyle = false;
};

} // namespace

Result<QByteArray> safeSvg(const QByteArray &svg, const QString &idPrefix)
{
    return SvgFilter(svg, idPrefix).run();
}

} // namespace Galley
