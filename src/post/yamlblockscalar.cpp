// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlscalars.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum class Chomping { Clip, Strip, Keep };

/// The content of a `|` or `>` scalar as it grows line by line.
struct BlockScalar
{
    bool folded = false;
    Chomping chomping = Chomping::Clip;
    bool indentKnown = false;
    int indent = 0;
    QString content;
    bool hasContent = false;
    bool atMoreIndented = false;
    int emptyLines = 0;
    qsizetype end = 0; ///< of the last line with text, or of the header

    void addLine(QStringView line);
    void finish();
};

void BlockScalar::addLine(QStringView line)
{
    const bool moreIndented = folded && !line.isEmpty() && isYamlBlank(line.front().unicode());
    if (!folded || moreIndented)
        content += QString(hasContent ? 1 + emptyLines : emptyLines, u'\n');
    else if (atMoreIndented)
        content += QString(emptyLines + 1, u'\n');
    else if (emptyLines > 0)
        content += QString(emptyLines, u'\n');
    else if (hasContent)
        content += u' ';
    content += line;
    atMoreIndented = moreIndented;
    hasContent = true;
    indentKnown = true;
    emptyLines = 0;
}

void BlockScalar::finish()
{
    if (chomping == Chomping::Keep)
        content += QString(hasContent ? 1 + emptyLines : emptyLines, u'\n');
    else if (chomping == Chomping::Clip && hasContent)
        content += u'\n';
}

/// What follows `|` or `>` on its line: a digit and a sign, each once, in any order.
bool readHeader(YamlCursor *cursor, BlockScalar *scalar, int indent)
{
    bool signKnown = false;
    scalar->indent = indent;
    for (;; cursor->advance()) {
        const char16_t c = cursor->peek();
        if (c == u'+' || c == u'-') {
            if (signKnown)
                return false;
            signKnown = true;
            scalar->chomping = c == u'+' ? Chomping::Keep : Chomping::Strip;
        } else if (c >= u'0' && c <= u'9') {
            if (scalar->indentKnown || c == u'0')
                return false;
            scalar->indentKnown = true;
            scalar->indent = indent + (c - u'0') - 1;
        } else {
            return true;
        }
    }
}

/// Passes the indentation of a line; true when the line holds text of the scalar.
enum class Line { Empty, Text, Behind };
Line beginLine(YamlCursor *cursor, BlockScalar *scalar)
{
    int spaces = 0;
    for (; (!scalar->indentKnown || spaces < scalar->indent) && cursor->peek() == u' '; cursor->advance())
        ++spaces;
    cursor->setIndent(spaces);
    if (!scalar->indentKnown && spaces > scalar->indent)
        scalar->indent = spaces;
    if (cursor->peek() == u'\n')
        return Line::Empty;
    return spaces < scalar->indent ? Line::Behind : Line::Text;
}

/// The whole first line, which must hold nothing else but a comment.
bool readFirstLine(YamlCursor *cursor, YamlProblems *problems, BlockScalar *scalar, int indent)
{
    const qsizetype start = cursor->position();
    scalar->folded = cursor->peek() == u'>';
    cursor->advance();
    const bool headerOk = readHeader(cursor, scalar, indent);
    scalar->end = cursor->position();
    if (isYamlBlank(cursor->peek())) {
        cursor->skipBlanks();
        if (cursor->peek() == u'#')
            cursor->skipLine();
    }
    if (headerOk && (cursor->peek() == u'\n' || cursor->atEnd()))
        return true;
    problems->fail(
        cursor, cursor->span(start, scalar->end), u"yaml-block-text"_s,
        yamlMessage("Only a digit, + or - may follow | or > on its line; the text begins on the next line"));
    return false;
}

void readTextLine(YamlCursor *cursor, YamlProblems *problems, BlockScalar *scalar)
{
    const qsizetype from = cursor->position();
    cursor->skipLine();
    scalar->end = cursor->position();
    const QStringView text = cursor->text(from, scalar->end);
    scalar->addLine(text);
    if (!isPrintableYaml(text)) {
        problems->fail(
            cursor, cursor->span(from, scalar->end), u"yaml-character"_s,
            yamlMessage("A control character stands here, which YAML does not allow"));
    }
}

} // namespace

bool readBlockScalar(YamlCursor *cursor, YamlProblems *problems, int indent, YamlNode *node)
{
    if (cursor->peek() != u'|' && cursor->peek() != u'>')
        return false;
    const qsizetype start = cursor->position();
    BlockScalar scalar;
    if (!readFirstLine(cursor, problems, &scalar, indent))
        return true;
    while (!cursor->atEnd()) {
        cursor->nextLine();
        const Line line = beginLine(cursor, &scalar);
        if (line == Line::Empty) {
            ++scalar.emptyLines;
            continue;
        }
        if (!scalar.indentKnown && scalar.indent == 0) {
            problems->fail(
                cursor, cursor->span(start, scalar.end), u"yaml-indentation"_s,
                yamlMessage("The text below | or > must be indented"));
            return true;
        }
        if (line == Line::Behind) {
            scalar.finish();
            break;
        }
        readTextLine(cursor, problems, &scalar);
    }
    node->style = scalar.folded ? YamlStyle::Folded : YamlStyle::Literal;
    node->scalar = scalar.content;
    node->span = cursor->span(start, scalar.end);
    return true;
}

} // namespace Galley
