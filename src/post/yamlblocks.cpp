// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
// The part of YamlParser about block collections: sequences of `- ` and mappings line by line.
#include "post/yamlparser.h"

using namespace Qt::StringLiterals;

namespace Galley {

bool YamlParser::readBlockSequence(int indent, Composed *result)
{
    // Behind a tab no block can begin.
    if (m_cursor.firstTab() >= 0 || m_cursor.peek() != u'-' || !isYamlSpace(m_cursor.peek(1)))
        return false;
    const qsizetype start = m_cursor.position();
    YamlNode node;
    node.type = YamlType::Sequence;
    node.style = YamlStyle::BlockSequence;
    qsizetype end = start;
    while (m_cursor.peek() == u'-' && isYamlSpace(m_cursor.peek(1))) {
        if (m_cursor.firstTab() >= 0) {
            failTab();
            break;
        }
        m_cursor.advance();
        const qsizetype behindDash = m_cursor.position();
        if (m_cursor.skipSpace() > 0 && m_cursor.indent() <= indent) {
            if (!countNode())
                break;
            node.items.push_back(emptyNode(behindDash));
            end = behindDash;
            continue;
        }
        const int line = m_cursor.line();
        YamlNode item = compose(indent, Place::BlockInside, Seek::No, Compact::Yes).node;
        if (item.style == YamlStyle::Empty && item.properties.length == 0)
            item.span = m_cursor.span(behindDash, behindDash);
        end = item.span.end();
        node.items.push_back(std::move(item));
        m_cursor.skipSpace();
        if ((m_cursor.line() == line || m_cursor.indent() > indent) && !m_cursor.atEnd())
            failHere();
        else if (m_cursor.indent() < indent)
            break;
    }
    node.span = m_cursor.span(start, end);
    result->node = std::move(node);
    return true;
}

bool YamlParser::readBlockMapping(int indent, int flowIndent, Composed *result)
{
    if (m_cursor.firstTab() >= 0)
        return false;
    const qsizetype start = m_cursor.position();
    BlockMapping mapping;
    mapping.node.type = YamlType::Mapping;
    mapping.node.style = YamlStyle::BlockMapping;
    mapping.indent = indent;
    mapping.flowIndent = flowIndent;
    while (!m_cursor.atEnd()) {
        if (!mapping.explicitKey && m_cursor.firstTab() >= 0) {
            failTab();
            break;
        }
        mapping.line = m_cursor.line();
        const Key key = readKey(&mapping, result);
        if (key == Key::SingleNode)
            return true;
        if (key == Key::Missing)
            break;
        readMappingValue(&mapping);
        if ((m_cursor.line() == mapping.line || m_cursor.indent() > indent) && !m_cursor.atEnd())
            failHere();
        else if (m_cursor.indent() < indent)
            break;
    }
    storeKeyWithoutValue(&mapping);
    if (!mapping.detected)
        return false;
    const auto &entries = mapping.node.entries;
    mapping.node.span = m_cursor.span(start, entries.empty() ? start : entries.back().span.end());
    result->node = std::move(mapping.node);
    return true;
}

YamlParser::Key YamlParser::readKey(BlockMapping *mapping, Composed *single)
{
    const char16_t c = m_cursor.peek();
    if ((c == u'?' || c == u':') && isYamlSpace(m_cursor.peek(1)))
        return readKeyIndicator(mapping);

    const qsizetype start = m_cursor.position();
    Composed key = compose(mapping->flowIndent, Place::FlowOutside, Seek::No, Compact::Yes);
    if (!key.present)
        return Key::Missing;
    const bool sameLine = m_cursor.line() == mapping->line;
    if (sameLine)
        m_cursor.skipBlanks();
    if (!sameLine || m_cursor.peek() != u':') {
        if (!mapping->detected) {
            *single = std::move(key);
            return Key::SingleNode;
        }
        fail(
            m_cursor.span(start, key.node.span.end()), u"yaml-key"_s,
            yamlMessage("This line is no “key: value”"));
        return Key::Missing;
    }
    m_cursor.advance();
    if (!isYamlSpace(m_cursor.peek())) {
        fail(here(), u"yaml-key"_s, yamlMessage("A space must follow the colon"));
        return Key::Missing;
    }
    if (mapping->explicitKey)
        storeKeyWithoutValue(mapping);
    mapping->detected = true;
    mapping->compact = Compact::No;
    mapping->hasKey = true;
    mapping->key = std::move(key);
    mapping->keyStart = start;
    return Key::Read;
}

YamlParser::Key YamlParser::readKeyIndicator(BlockMapping *mapping)
{
    if (m_cursor.peek() == u'?') {
        storeKeyWithoutValue(mapping);
        mapping->detected = true;
        mapping->explicitKey = true;
        mapping->keyStart = m_cursor.position();
        mapping->key = {};
        mapping->key.node = emptyNode(m_cursor.position() + 1);
    } else if (mapping->explicitKey) {
        mapping->explicitKey = false;
    } else {
        fail(here(), u"yaml-key"_s, yamlMessage("The key before this colon is missing"));
        return Key::Missing;
    }
    mapping->hasKey = true;
    mapping->compact = Compact::Yes;
    m_cursor.advance();
    return Key::Read;
}

void YamlParser::readMappingValue(BlockMapping *mapping)
{
    const qsizetype behindColon = m_cursor.position();
    Composed value = compose(mapping->indent, Place::BlockOutside, Seek::Yes, mapping->compact);
    if (mapping->explicitKey) {
        if (value.present)
            mapping->key = std::move(value);
    } else {
        const qsizetype end = std::max(behindColon, value.node.span.end());
        store(mapping, mapping->key, std::move(value.node), m_cursor.span(mapping->keyStart, end));
        mapping->hasKey = false;
    }
    m_cursor.skipSpace();
}

/// `? key` without a `:` line.
void YamlParser::storeKeyWithoutValue(BlockMapping *mapping)
{
    if (mapping->explicitKey && mapping->hasKey) {
        const qsizetype end = mapping->key.node.span.end();
        store(mapping, mapping->key, emptyNode(end), m_cursor.span(mapping->keyStart, end));
    }
    mapping->explicitKey = false;
    mapping->hasKey = false;
}

} // namespace Galley
