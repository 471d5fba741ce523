// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of YamlParser about tags, anchors and aliases.
#include "post/yamlparser.h"
#include "post/yamlscalartype.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QStringView yamlTagPrefix = u"tag:yaml.org,2002:";

/// How much anchors and aliases may copy: a value counts 1, long text more.
constexpr qsizetype largestCopy = 200'000;

struct KnownTag
{
    QStringView name;
    YamlType type;
};

constexpr std::array<KnownTag, 13> knownTags{{
    {u"str", YamlType::String},
    {u"seq", YamlType::Sequence},
    {u"map", YamlType::Mapping},
    {u"null", YamlType::Null},
    {u"bool", YamlType::Boolean},
    {u"int", YamlType::Integer},
    {u"float", YamlType::Float},
    {u"timestamp", YamlType::Timestamp},
    {u"binary", YamlType::String},
    {u"omap", YamlType::Sequence},
    {u"pairs", YamlType::Sequence},
    {u"set", YamlType::Mapping},
    {u"merge", YamlType::String},
}};

qsizetype weight(const YamlNode &node, qsizetype limit)
{
    qsizetype sum = 1 + node.scalar.size() / 64;
    for (size_t i = 0; i < node.items.size() && sum <= limit; ++i)
        sum += weight(node.items[i], limit - sum);
    for (size_t i = 0; i < node.entries.size() && sum <= limit; ++i)
        sum += weight(node.entries[i].value, limit - sum);
    return sum;
}

/// What a tag makes of a value that is not written.
bool resolveEmpty(YamlNode *node, YamlType type)
{
    node->type = type;
    return type == YamlType::Null || type == YamlType::String || type == YamlType::Sequence ||
           type == YamlType::Mapping;
}

} // namespace

void YamlParser::readProperties(Frame *frame)
{
    Properties *properties = &frame->properties;
    for (;;) {
        const YamlCursor before = m_cursor;
        const char16_t c = m_cursor.peek();
        // After a line break a second property belongs to the first key of a nested mapping.
        if (frame->atNewLine && ((c == u'!' && properties->tag) || (c == u'&' && properties->anchor)))
            return;
        if (!readTag(properties) && !readAnchor(properties))
            return;
        if (!frame->beforeProperties) {
            frame->beforeProperties = before;
            properties->span.start = before.position();
        }
        properties->span = m_cursor.span(properties->span.start, m_cursor.position());
        frame->blockAllowed = false;
        if (m_cursor.skipSpace() > 0) {
            frame->atNewLine = true;
            frame->blockAllowed = frame->isBlock();
            frame->relation = relationTo(frame->parentIndent);
        }
    }
}

bool YamlParser::readTag(Properties *properties)
{
    if (m_cursor.peek() != u'!')
        return false;
    const qsizetype start = m_cursor.position();
    while (!m_cursor.atEnd() && !isYamlSpace(m_cursor.peek()))
        m_cursor.advance();
    QString tag = m_cursor.text(start, m_cursor.position()).toString();
    if (tag.startsWith(u"!<"_s) && tag.endsWith(u'>'))
        tag = tag.mid(2, tag.size() - 3);
    else if (tag.startsWith(u"!!"_s))
        tag.replace(0, 2, yamlTagPrefix.toString());
    if (properties->tag)
        fail(
            m_cursor.span(start, m_cursor.position()), u"yaml-tag"_s,
            yamlMessage("A value can have one tag only"));
    properties->tag = tag;
    return true;
}

bool YamlParser::readAnchor(Properties *properties)
{
    if (m_cursor.peek() != u'&')
        return false;
    const qsizetype start = m_cursor.position();
    m_cursor.advance();
    while (!m_cursor.atEnd() && !isYamlSpace(m_cursor.peek()) && !isFlowIndicator(m_cursor.peek()))
        m_cursor.advance();
    const QStringView name = m_cursor.text(start + 1, m_cursor.position());
    if (properties->anchor || name.isEmpty())
        fail(
            m_cursor.span(start, start + 1), u"yaml-anchor"_s,
            yamlMessage("A value that begins with & must be put in quotes"));
    properties->anchor = name.toString();
    return true;
}

bool YamlParser::readAlias(const Frame &frame, Composed *result)
{
    if (m_cursor.peek() != u'*')
        return false;
    const qsizetype start = m_cursor.position();
    m_cursor.advance();
    while (!m_cursor.atEnd() && !isYamlSpace(m_cursor.peek()) && !isFlowIndicator(m_cursor.peek()))
        m_cursor.advance();
    const QString name = m_cursor.text(start + 1, m_cursor.position()).toString();
    const TextSpan span = m_cursor.span(start, m_cursor.position());
    const auto found = m_anchors.constFind(name);
    if (found == m_anchors.cend() || frame.properties.any()) {
        fail(span, u"yaml-alias"_s, yamlMessage("A value that begins with * must be put in quotes"));
        return true;
    }
    if (!charge(*found))
        return true;
    result->node = *found;
    result->node.span = span;
    result->node.properties = {};
    result->node.style = YamlStyle::Alias;
    m_cursor.skipSpace();
    return true;
}

void YamlParser::finish(const Frame &frame, Composed *result)
{
    const Properties &properties = frame.properties;
    if (!properties.any() || m_problems.failed())
        return;
    result->node.properties = properties.span;
    if (properties.tag)
        applyTag(*properties.tag, result);
    if (properties.anchor && charge(result->node))
        m_anchors.insert(*properties.anchor, result->node);
}

void YamlParser::applyTag(const QString &tag, Composed *result)
{
    YamlNode *node = &result->node;
    if (tag == u"!"_s)
        return;
    const auto known = std::find_if(knownTags.begin(), knownTags.end(), [&tag](const KnownTag &candidate) {
        return tag.startsWith(yamlTagPrefix) && QStringView(tag).mid(yamlTagPrefix.size()) == candidate.name;
    });
    if (known == knownTags.end()) {
        fail(
            node->properties, u"yaml-tag"_s,
            yamlMessage("The tag %1 is unknown; text that begins with ! must be put in quotes")
                .arg(node->properties.of(m_cursor.text(0, node->properties.end())).toString()));
        return;
    }
    result->merge = known->name == u"merge";
    const bool wantsScalar = known->type != YamlType::Sequence && known->type != YamlType::Mapping;
    const bool fits = node->style == YamlStyle::Empty ? resolveEmpty(node, known->type)
                      : wantsScalar                   ? node->isScalar() && resolveScalarAs(node, known->type)
                                                      : node->type == known->type;
    if (!fits)
        fail(node->properties, u"yaml-tag"_s, yamlMessage("The value does not fit its tag"));
}

bool YamlParser::charge(const YamlNode &node)
{
    m_copied += weight(node, largestCopy - m_copied);
    if (m_copied <= largestCopy)
        return true;
    fail(here(), u"yaml-limit"_s, yamlMessage("Anchors and aliases repeat too much"));
    return false;
}

} // namespace Galley
