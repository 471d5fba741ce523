// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/htmltags.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The entities that occur in attribute values of renderers and by hand.
QString decoded(const QByteArray &value)
{
    QString text = QString::fromUtf8(value);
    if (!text.contains(u'&'))
        return text;
    text.replace(u"&quot;"_s, u"\""_s).replace(u"&#34;"_s, u"\""_s).replace(u"&#39;"_s, u"'"_s);
    text.replace(u"&#x27;"_s, u"'"_s).replace(u"&lt;"_s, u"<"_s).replace(u"&gt;"_s, u">"_s);
    return text.replace(u"&amp;"_s, u"&"_s);
}

/// Walks over the bytes of an HTML text.
class TagReader
{
public:
    explicit TagReader(const QByteArray &html) : m_html(html) {}

    qsizetype position() const { return m_position; }
    bool atEnd() const { return m_position >= m_html.size(); }
    QByteArray slice(qsizetype start) const { return m_html.mid(start, m_position - start); }

    /// Goes to the next '<' that begins a tag, over text and comments.
    void skipToTag();
    /// Goes behind the end tag's beginning of an element that holds no tags (<script>).
    void skipRawText(const QByteArray &name);
    /// Reads the tag at the position; nothing when it does not end.
    std::optional<HtmlTag> readTag();

private:
    bool skipComment();
    QByteArray readName();
    HtmlAttribute readAttribute();
    QByteArray readValue();
    void skipSpaces();
    char at(qsizetype offset) const;

    const QByteArray &m_html;
    qsizetype m_position = 0;
};

char TagReader::at(qsizetype offset) const
{
    return m_position + offset < m_html.size() ? m_html[m_position + offset] : '\0';
}

bool TagReader::skipComment()
{
    if (m_html.mid(m_position, 4) != "<!--")
        return false;
    const qsizetype end = m_html.indexOf("-->", m_position + 4);
    m_position = end < 0 ? m_html.size() : end + 3;
    return true;
}

void TagReader::skipToTag()
{
    while (!atEnd()) {
        m_position = m_html.indexOf('<', m_position);
        if (m_position < 0)
            m_position = m_html.size();
        if (atEnd() || isLetter(at(1)) || (at(1) == '/' && isLetter(at(2))))
            return;
        if (!skipComment())
            ++m_position;
    }
}

void TagReader::skipRawText(const QByteArray &name)
{
    const QByteArray end = "</" + name;
    while (!atEnd()) {
        m_position = m_html.indexOf("</", m_position);
        if (m_position < 0)
            m_position = m_html.size();
        if (atEnd() || m_html.mid(m_position, end.size()).toLower() == end)
            return;
        ++m_position;
    }
}

void TagReader::skipSpaces()
{
    while (isSpace(at(0)) || (at(0) == '/' && !atEnd()))
        ++m_position;
}

QByteArray TagReader::readName()
{
    const qsizetype start = m_position++;
    while (!atEnd() && !isSpace(at(0)) && at(0) != '>' && at(0) != '/' && at(0) != '=')
        ++m_position;
    return slice(start).toLower();
}

QByteArray TagReader::readValue()
{
    const char quote = at(0);
    if (quote == '"' || quote == '\'') {
        const qsizetype start = m_position + 1;
        const qsizetype end = m_html.indexOf(quote, start);
        m_position = end < 0 ? m_html.size() : end + 1;
        return m_html.mid(start, (end < 0 ? m_html.size() : end) - start);
    }
    const qsizetype start = m_position;
    while (!atEnd() && !isSpace(at(0)) && at(0) != '>')
        ++m_position;
    return slice(start);
}

HtmlAttribute TagReader::readAttribute()
{
    HtmlAttribute attribute;
    attribute.name = readName();
    while (isSpace(at(0)))
        ++m_position;
    if (at(0) != '=')
        return attribute;
    ++m_position;
    while (isSpace(at(0)))
        ++m_position;
    attribute.value = decoded(readValue());
    return attribute;
}

std::optional<HtmlTag> TagReader::readTag()
{
    HtmlTag tag;
    ++m_position;
    tag.closing = at(0) == '/';
    if (tag.closing)
        ++m_position;
    tag.name = readName();
    for (skipSpaces(); !atEnd() && at(0) != '>'; skipSpaces())
        tag.attributes.push_back(readAttribute());
    if (atEnd())
        return std::nullopt;
    ++m_position;
    return tag;
}

QByteArray written(const HtmlTag &tag)
{
    QByteArray html = (tag.closing ? "</" : "<") + tag.name;
    for (const HtmlAttribute &attribute : tag.attributes) {
        html += ' ' + attribute.name;
        if (!attribute.value.isNull())
            html += "=\"" + attribute.value.toHtmlEscaped().toUtf8() + '"';
    }
    return html + '>';
}

bool holdsRawText(const HtmlTag &tag)
{
    return !tag.closing &&
           (tag.name == "script" || tag.name == "style" || tag.name == "textarea" || tag.name == "title");
}

} // namespace

QString HtmlTag::value(const QByteArray &attribute) const
{
    const HtmlAttribute *found = const_cast<HtmlTag *>(this)->find(attribute);
    return found ? found->value : QString();
}

HtmlAttribute *HtmlTag::find(const QByteArray &attribute)
{
    const auto found = std::find_if(attributes.begin(), attributes.end(), [&](const HtmlAttribute &each) {
        return each.name == attribute;
    });
    return found == attributes.end() ? nullptr : &*found;
}

QByteArray rewriteTags(const QByteArray &html, const std::function<TagFate(HtmlTag &)> &visit)
{
    QByteArray result;
    result.reserve(html.size());
    TagReader reader(html);
    while (!reader.atEnd()) {
        const qsizetype textStart = reader.position();
        reader.skipToTag();
        result += reader.slice(textStart);
        const qsizetype tagStart = reader.position();
        if (reader.atEnd())
            break;
        std::optional<HtmlTag> tag = reader.readTag();
        if (!tag)
            break; // A tag that never ends: browsers drop it too.
        const bool rawText = holdsRawText(*tag);
        const QByteArray name = tag->name;
        const TagFate fate = visit(*tag);
        if (fate == TagFate::Keep)
            result += reader.slice(tagStart);
        else if (fate == TagFate::Changed)
            result += written(*tag);
        if (rawText) {
            const qsizetype start = reader.position();
            reader.skipRawText(name);
            result += reader.slice(start);
        }
    }
    return result;
}

QSet<QByteArray> classNames(const QByteArray &html)
{
    QSet<QByteArray> names;
    rewriteTags(html, [&names](HtmlTag &tag) {
        const QStringList classes = tag.value("class").simplified().split(u' ', Qt::SkipEmptyParts);
        for (const QString &name : classes)
            names.insert(name.toUtf8());
        return TagFate::Keep;
    });
    return names;
}

} // namespace Galley
