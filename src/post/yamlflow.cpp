// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of YamlParser about flow collections ([a, b] and {a: b}) and the storing of mapping entries.
#include "post/yamlparser.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// js-yaml's own limits.
constexpr qsizetype mostMergedKeys = 10'000;
constexpr size_t mostMergedMappings = 100;

} // namespace

bool YamlParser::readFlowSequence(Composed *result, int indent)
{
    if (m_cursor.peek() != u'[')
        return false;
    YamlNode node;
    node.type = YamlType::Sequence;
    node.style = YamlStyle::FlowSequence;
    Flow flow{m_cursor.position(), indent, u']'};
    m_cursor.advance();
    for (FlowEntry entry; readFlowEntry(&flow, &entry); entry = {}) {
        if (!entry.pair) {
            node.items.push_back(std::move(entry.key.node));
            continue;
        }
        Mapping pair;
        pair.node.type = YamlType::Mapping;
        pair.node.style = YamlStyle::FlowMapping;
        pair.node.span = entry.span;
        store(&pair, entry.key, std::move(entry.value), entry.span);
        node.items.push_back(std::move(pair.node));
    }
    node.span = m_cursor.span(flow.start, m_cursor.position());
    result->node = std::move(node);
    return true;
}

bool YamlParser::readFlowMapping(Composed *result, int indent)
{
    if (m_cursor.peek() != u'{')
        return false;
    Mapping mapping;
    mapping.node.type = YamlType::Mapping;
    mapping.node.style = YamlStyle::FlowMapping;
    Flow flow{m_cursor.position(), indent, u'}'};
    m_cursor.advance();
    for (FlowEntry entry; readFlowEntry(&flow, &entry); entry = {})
        store(&mapping, entry.key, std::move(entry.value), entry.span);
    mapping.node.span = m_cursor.span(flow.start, m_cursor.position());
    result->node = std::move(mapping.node);
    return true;
}

/// The next entry between the brackets; false when the closing bracket was passed, or after a failure.
bool YamlParser::readFlowEntry(Flow *flow, FlowEntry *entry)
{
    m_cursor.skipSpace();
    const char16_t c = m_cursor.peek();
    if (c == flow->closing) {
        m_cursor.advance();
        return false;
    }
    if (m_cursor.atEnd()) {
        fail(
            m_cursor.span(flow->start, flow->start + 1), u"yaml-bracket"_s,
            yamlMessage("The bracket that opens here is never closed"));
        return false;
    }
    if (!flow->afterComma || c == u',') {
        failInFlow();
        return false;
    }
    const bool explicitPair = c == u'?' && isYamlSpace(m_cursor.peek(1));
    const qsizetype start = m_cursor.position();
    if (explicitPair) {
        m_cursor.advance();
        m_cursor.skipSpace();
    }
    const int line = m_cursor.line();
    entry->key = compose(flow->indent, Place::FlowInside, Seek::No, Compact::Yes);
    entry->value = emptyNode(entry->key.node.span.end());
    m_cursor.skipSpace();
    const bool hasColon = (explicitPair || m_cursor.line() == line) && m_cursor.peek() == u':';
    entry->pair = explicitPair || hasColon;
    if (hasColon)
        entry->value = readFlowValue(*flow);
    entry->span = m_cursor.span(start, entry->value.span.end());
    m_cursor.skipSpace();
    flow->afterComma = m_cursor.peek() == u',';
    if (flow->afterComma)
        m_cursor.advance();
    return true;
}

/// The cursor stands at the colon.
YamlNode YamlParser::readFlowValue(const Flow &flow)
{
    m_cursor.advance();
    const qsizetype behindColon = m_cursor.position();
    m_cursor.skipSpace();
    YamlNode value = compose(flow.indent, Place::FlowInside, Seek::No, Compact::Yes).node;
    if (value.style == YamlStyle::Empty && value.properties.length == 0)
        value.span = m_cursor.span(behindColon, behindColon);
    return value;
}

void YamlParser::failInFlow()
{
    const QChar c(m_cursor.peek());
    if (QStringView(u"@`%").contains(c))
        return failHere();
    const QString message = c == u',' ? yamlMessage("Nothing stands before this comma")
                                      : yamlMessage("A comma is missing before this");
    fail(here(), u"yaml-bracket"_s, message);
}

void YamlParser::store(Mapping *mapping, const Composed &key, YamlNode value, TextSpan span)
{
    const auto isSequence = [](const YamlNode &node) { return node.isSequence(); };
    if (std::any_of(key.node.items.begin(), key.node.items.end(), isSequence))
        return fail(key.node.span, u"yaml-key"_s, yamlMessage("A list within a list cannot be a key"));
    if (key.merge) {
        if (value.isSequence() && value.items.size() <= mostMergedMappings) {
            for (const YamlNode &source : value.items)
                merge(mapping, source, key.node.span, span);
        } else {
            merge(mapping, value, key.node.span, span);
        }
        return;
    }
    const QString name = javaScriptText(key.node);
    const auto known = mapping->places.constFind(name);
    if (known == mapping->places.cend()) {
        mapping->places.insert(name, mapping->node.entries.size());
        mapping->node.entries.push_back({name, key.node.span, std::move(value), span});
        return;
    }
    YamlEntry &first = mapping->node.entries[*known];
    if (first.merged)
        first = {name, key.node.span, std::move(value), span};
    else
        m_problems.report(
            key.node.span, u"yaml-duplicate-key"_s,
            yamlMessage("The key “%1” stands twice").arg(name.left(80)));
}

/// Keys that are written win over merged ones, wherever they stand.
void YamlParser::merge(Mapping *mapping, const YamlNode &source, TextSpan keySpan, TextSpan span)
{
    m_mergedKeys += 1 + static_cast<qsizetype>(source.entries.size());
    if (!source.isMapping() || m_mergedKeys > mostMergedKeys)
        return fail(
            keySpan, u"yaml-merge"_s, yamlMessage("Only a mapping of moderate size can be merged with <<"));
    for (const YamlEntry &entry : source.entries) {
        if (mapping->places.contains(entry.key))
            continue;
        mapping->places.insert(entry.key, mapping->node.entries.size());
        mapping->node.entries.push_back({entry.key, keySpan, entry.value, span, true});
    }
}

} // namespace Galley
