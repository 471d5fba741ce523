// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlparser.h"

#include "post/yamlscalars.h"
#include "post/yamlscalartype.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// js-yaml's own limit.
constexpr int largestDepth = 100;
/// A node costs some hundred bytes of memory, whatever it costs to write.
constexpr qsizetype mostNodes = 500'000;

} // namespace

YamlParser::YamlParser(QStringView text, TextSpan part) : m_cursor(text, part), m_problems(text) {}

YamlDocument YamlParser::parse()
{
    while (m_cursor.peek() == u' ') {
        m_cursor.setIndent(m_cursor.indent() + 1);
        m_cursor.advance();
    }
    readDirectives();
    YamlDocument document;
    document.root = compose(m_cursor.indent() - 1, Place::BlockOutside, Seek::No, Compact::Yes).node;
    m_cursor.skipSpace();
    checkEndOfDocument();
    document.diagnostics = m_problems.take();
    return document;
}

void YamlParser::readDirectives()
{
    bool found = false;
    m_cursor.skipSpace();
    for (; m_cursor.peek() == u'%' && m_cursor.indent() == 0; m_cursor.skipSpace()) {
        found = true;
        m_cursor.skipLine();
    }
    if (m_cursor.indent() == 0 && m_cursor.peek() == u'-' && m_cursor.peek(1) == u'-' &&
        m_cursor.peek(2) == u'-') {
        m_cursor.advance(3);
        m_cursor.skipSpace();
    } else if (found) {
        fail(
            here(), u"yaml-reserved"_s,
            yamlMessage("A line that begins with % is no front matter: put it in quotes"));
    }
}

void YamlParser::checkEndOfDocument()
{
    if (m_cursor.atLineStart() && m_cursor.atDocumentMark()) {
        const TextSpan mark = here(3);
        const bool onlyEnds = m_cursor.peek() == u'.';
        m_cursor.advance(3);
        m_cursor.skipSpace();
        if (!onlyEnds || !m_cursor.atEnd())
            fail(mark, u"yaml-document"_s, yamlMessage("Only one YAML document may stand here"));
    } else if (!m_cursor.atEnd()) {
        failHere();
    }
}

int YamlParser::relationTo(int parentIndent) const
{
    return m_cursor.indent() > parentIndent ? 1 : m_cursor.indent() == parentIndent ? 0 : -1;
}

YamlParser::Composed YamlParser::compose(int parentIndent, Place place, Seek seek, Compact compact)
{
    Composed result;
    result.node = emptyNode(m_cursor.position());
    if (m_depth >= largestDepth) {
        fail(here(), u"yaml-limit"_s, yamlMessage("The values are nested too deeply"));
        return result;
    }
    if (!countNode())
        return result;
    ++m_depth;
    Frame frame;
    frame.parentIndent = parentIndent;
    frame.place = place;
    frame.blockAllowed = frame.isBlock();
    if (seek == Seek::Yes && m_cursor.skipSpace() > 0) {
        frame.atNewLine = true;
        frame.relation = relationTo(parentIndent);
    }
    if (frame.relation > 0)
        readProperties(&frame);
    if (frame.properties.any())
        result.node = emptyNode(frame.properties.span.end());
    frame.blockAllowed = frame.blockAllowed && (frame.atNewLine || compact == Compact::Yes);
    const bool hasContent = readContent(&frame, &result);
    finish(frame, &result);
    result.present = hasContent || frame.properties.any();
    --m_depth;
    return result;
}

bool YamlParser::countNode()
{
    if (++m_nodes <= mostNodes)
        return true;
    fail(here(), u"yaml-limit"_s, yamlMessage("There are too many values"));
    return false;
}

bool YamlParser::readContent(Frame *frame, Composed *result)
{
    const bool canContinue =
        frame->relation > 0 || (frame->relation == 0 && frame->place == Place::BlockOutside);
    if (!canContinue)
        return false;
    // An alias inside the value may name the value itself.
    if (frame->properties.anchor)
        m_anchors.insert(*frame->properties.anchor, YamlNode());
    const int column = m_cursor.column();
    if (frame->relation == 0)
        return frame->blockAllowed && readBlockSequence(column, result);
    if (frame->blockAllowed &&
        (readBlockSequence(column, result) || readBlockMapping(column, frame->flowIndent(), result)))
        return true;
    return readFlowOrScalar(frame, result);
}

bool YamlParser::readFlowOrScalar(Frame *frame, Composed *result)
{
    const int indent = frame->flowIndent();
    if (readFlowSequence(result, indent) || readFlowMapping(result, indent) ||
        readMappingBehindProperties(frame, result))
        return true;
    YamlNode *node = &result->node;
    if ((frame->isBlock() && readBlockScalar(&m_cursor, &m_problems, indent, node)) ||
        readSingleQuoted(&m_cursor, &m_problems, node) || readDoubleQuoted(&m_cursor, &m_problems, node)) {
        node->type = YamlType::String;
        return true;
    }
    if (readAlias(*frame, result))
        return true;
    const YamlFlow flow = frame->place == Place::FlowInside ? YamlFlow::Inside : YamlFlow::Outside;
    if (!readPlainScalar(&m_cursor, &m_problems, indent, flow, node))
        return false;
    node->type = YamlType::String;
    if (!frame->properties.tag) {
        resolvePlainScalar(node);
        result->merge = node->scalar == u"<<"_s;
    }
    return true;
}

/// `!!str key: value`: what looked like properties of the value belongs to the first key of a mapping.
bool YamlParser::readMappingBehindProperties(Frame *frame, Composed *result)
{
    const char16_t c = m_cursor.peek();
    if (!frame->beforeProperties || !frame->isBlock() || frame->blockAllowed || c == u'|' || c == u'>')
        return false;
    const YamlCursor behind = m_cursor;
    const QHash<QString, YamlNode> anchors = m_anchors;
    m_cursor = *frame->beforeProperties;
    Composed mapping;
    if ((readBlockMapping(m_cursor.column(), frame->flowIndent(), &mapping) &&
         mapping.node.style == YamlStyle::BlockMapping) ||
        m_problems.failed()) {
        frame->properties = {};
        *result = mapping;
        return true;
    }
    m_cursor = behind;
    m_anchors = anchors;
    return false;
}

void YamlParser::fail(TextSpan span, const QString &rule, const QString &message)
{
    m_problems.fail(&m_cursor, span, rule, message);
}

void YamlParser::failTab()
{
    fail(
        m_cursor.span(m_cursor.firstTab(), m_cursor.firstTab() + 1), u"yaml-tab"_s,
        yamlMessage("A tab cannot indent YAML: use spaces"));
}

TextSpan YamlParser::here(qsizetype length) const
{
    return m_cursor.span(m_cursor.position(), m_cursor.position() + length);
}

YamlNode YamlParser::emptyNode(qsizetype position) const
{
    YamlNode node;
    node.span = m_cursor.span(position, position);
    return node;
}

/// Something stands at the cursor that cannot continue what came before.
void YamlParser::failHere()
{
    const QChar c(m_cursor.peek());
    if (m_cursor.firstTab() >= 0 && m_cursor.firstTab() < m_cursor.position() && m_cursor.column() > 0 &&
        m_cursor.text(m_cursor.position() - m_cursor.column(), m_cursor.position()).trimmed().isEmpty())
        return failTab();
    if (QStringView(u"@`%").contains(c))
        return fail(
            here(), u"yaml-reserved"_s,
            yamlMessage("A value cannot begin with %1: put the value in quotes").arg(c));
    if (c == u':')
        return fail(here(), u"yaml-colon"_s, yamlMessage("A value that holds “: ” must be put in quotes"));
    if (QStringView(u"]},").contains(c))
        return fail(here(), u"yaml-bracket"_s, yamlMessage("%1 belongs to no opening bracket").arg(c));
    if (m_cursor.column() == m_cursor.indent())
        return fail(
            here(), u"yaml-indentation"_s,
            yamlMessage("The indentation of this line does not fit the lines above"));
    fail(
        here(), u"yaml-syntax"_s,
        yamlMessage("This cannot follow the value before it: put the whole value in quotes"));
}

} // namespace Galley
