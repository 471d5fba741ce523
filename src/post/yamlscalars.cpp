// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/yamlscalars.h"

#include <algorithm>
#include <cctype>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

void failUnprintable(YamlCursor *cursor, YamlProblems *problems, qsizetype from, qsizetype to)
{
    problems->fail(
        cursor, cursor->span(from, to), u"yaml-character"_s,
        yamlMessage("A control character stands here, which YAML does not allow"));
}

/// One line break becomes a space, more become one line break less.
QString foldedBreaks(int lineBreaks)
{
    return lineBreaks == 1 ? u" "_s : QString(std::max(0, lineBreaks - 1), u'\n');
}

bool beginsPlainScalar(const YamlCursor &cursor, YamlFlow flow)
{
    const char16_t c = cursor.peek();
    if (c == 0 || isYamlSpace(c) || isFlowIndicator(c) || QStringView(u"#&*!|>'\"%@`").contains(QChar(c)))
        return false;
    if (c != u'?' && c != u'-')
        return true;
    const char16_t next = cursor.peek(1);
    return !isYamlSpace(next) && !(flow == YamlFlow::Inside && isFlowIndicator(next));
}

bool endsPlainScalar(const YamlCursor &cursor, YamlFlow flow)
{
    const char16_t c = cursor.peek();
    const bool inFlow = flow == YamlFlow::Inside;
    if (c == u':')
        return isYamlSpace(cursor.peek(1)) || (inFlow && isFlowIndicator(cursor.peek(1)));
    if (c == u'#')
        return isYamlSpace(cursor.peek(-1));
    return (inFlow && isFlowIndicator(c)) || (cursor.atLineStart() && cursor.atDocumentMark());
}

/// A stretch of a scalar that is taken as it stands.
class Segment
{
public:
    Segment(YamlCursor *cursor, YamlProblems *problems, QString *content)
        : m_cursor(cursor)
        , m_problems(problems)
        , m_content(content)
        , m_start(cursor->position())
        , m_end(m_start)
    {
    }

    void restart() { m_start = m_end = m_cursor->position(); }
    void extend() { m_end = m_cursor->position(); }
    qsizetype end() const { return m_end; }

    /// Outside quotes more characters are forbidden.
    enum class Check { Plain, Quoted };
    void take(Check check)
    {
        const QStringView text = m_cursor->text(m_start, m_end);
        const auto isControl = [](QChar c) { return c < u' ' && c != u'\t'; };
        const bool bad =
            check == Check::Plain ? !isPrintableYaml(text) : std::any_of(text.begin(), text.end(), isControl);
        if (bad)
            failUnprintable(m_cursor, m_problems, m_start, m_end);
        m_content->append(text);
    }

private:
    YamlCursor *m_cursor;
    YamlProblems *m_problems;
    QString *m_content;
    qsizetype m_start;
    qsizetype m_end;
};

void failUnclosed(YamlCursor *cursor, YamlProblems *problems, qsizetype start)
{
    problems->fail(
        cursor, cursor->span(start, start + 1), u"yaml-quote"_s,
        yamlMessage("The quote that opens here is never closed"));
}

char16_t simpleEscape(char16_t c)
{
    switch (c) {
    case u'0':
        return 0;
    case u'a':
        return 7;
    case u'b':
        return 8;
    case u't':
    case u'\t':
        return u'\t';
    case u'n':
        return u'\n';
    case u'v':
        return 11;
    case u'f':
        return 12;
    case u'r':
        return u'\r';
    case u'e':
        return 27;
    case u'N':
        return 0x85;
    case u'_':
        return 0xA0;
    case u'L':
        return 0x2028;
    case u'P':
        return 0x2029;
    case u' ':
    case u'"':
    case u'/':
    case u'\\':
        return c;
    default:
        return 0xFFFF;
    }
}

/// The cursor stands behind the backslash.
void readEscape(YamlCursor *cursor, YamlProblems *problems, QString *content)
{
    const qsizetype start = cursor->position() - 1;
    const char16_t c = cursor->peek();
    if (c == u'\n') {
        cursor->skipSpace(YamlCursor::Comments::AreText);
        return;
    }
    cursor->advance();
    if (const char16_t simple = simpleEscape(c); simple != 0xFFFF) {
        content->append(QChar(simple));
        return;
    }
    const int digits = c == u'x' ? 2 : c == u'u' ? 4 : c == u'U' ? 8 : 0;
    char32_t code = 0;
    bool valid = digits > 0;
    for (int i = 0; i < digits && valid; ++i) {
        valid = cursor->peek(i) < 0x80 && std::isxdigit(cursor->peek(i));
        code = code * 16 + (valid ? QString(QChar(cursor->peek(i))).toUInt(nullptr, 16) : 0);
    }
    if (!valid || code > QChar::LastValidCodePoint) {
        problems->fail(
            cursor, cursor->span(start, start + 2), u"yaml-escape"_s,
            yamlMessage(
                "This backslash begins no escape that YAML knows: write \\\\ for a backslash, or use single "
                "quotes"));
        return;
    }
    cursor->advance(digits);
    // Two escapes may spell the halves of one surrogate pair.
    if (QChar::requiresSurrogates(code))
        content->append(QChar(QChar::highSurrogate(code))).append(QChar(QChar::lowSurrogate(code)));
    else
        content->append(QChar(static_cast<char16_t>(code)));
}

} // namespace

bool isPrintableYaml(QStringView text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if ((c < u' ' && c != u'\t' && c != u'\n' && c != u'\r') || (c >= 0x7F && c <= 0x9F && c != 0x85) ||
            c >= 0xFFFE)
            return false;
        if (!QChar::isSurrogate(c))
            continue;
        if (!QChar::isHighSurrogate(c) || i + 1 == text.size() || !text[i + 1].isLowSurrogate())
            return false;
        ++i;
    }
    return true;
}

bool readPlainScalar(YamlCursor *cursor, YamlProblems *problems, int indent, YamlFlow flow, YamlNode *node)
{
    if (!beginsPlainScalar(*cursor, flow))
        return false;
    const qsizetype start = cursor->position();
    QString content;
    Segment segment(cursor, problems, &content);
    int pendingBreaks = 0;
    while (!cursor->atEnd() && !endsPlainScalar(*cursor, flow)) {
        if (cursor->peek() == u'\n') {
            const YamlCursor lineEnd = *cursor;
            const int lineBreaks = cursor->skipSpace(YamlCursor::Comments::AreText);
            if (cursor->indent() >= indent) {
                pendingBreaks = lineBreaks;
                continue;
            }
            *cursor = lineEnd;
            cursor->moveBackTo(segment.end());
            break;
        }
        if (pendingBreaks > 0) {
            segment.take(Segment::Check::Plain);
            content += foldedBreaks(pendingBreaks);
            segment.restart();
            pendingBreaks = 0;
        }
        const bool blank = isYamlBlank(cursor->peek());
        cursor->advance();
        if (!blank)
            segment.extend();
    }
    segment.take(Segment::Check::Plain);
    if (content.isEmpty())
        return false;
    node->style = YamlStyle::Plain;
    node->scalar = content;
    node->span = cursor->span(start, segment.end());
    return true;
}

bool readSingleQuoted(YamlCursor *cursor, YamlProblems *problems, YamlNode *node)
{
    if (cursor->peek() != u'\'')
        return false;
    const qsizetype start = cursor->position();
    cursor->advance();
    QString content;
    Segment segment(cursor, problems, &content);
    while (!cursor->atEnd()) {
        if (cursor->peek() == u'\'') {
            segment.extend();
            segment.take(Segment::Check::Quoted);
            cursor->advance();
            segment.restart();
            if (cursor->peek() != u'\'') {
                node->style = YamlStyle::SingleQuoted;
                node->scalar = content;
                node->span = cursor->span(start, cursor->position());
                return true;
            }
            cursor->advance();
            segment.extend();
        } else if (cursor->peek() == u'\n') {
            segment.take(Segment::Check::Quoted);
            content += foldedBreaks(cursor->skipSpace(YamlCursor::Comments::AreText));
            segment.restart();
        } else if (cursor->atLineStart() && cursor->atDocumentMark()) {
            break;
        } else {
            const bool blank = isYamlBlank(cursor->peek());
            cursor->advance();
            if (!blank)
                segment.extend();
        }
    }
    failUnclosed(cursor, problems, start);
    return true;
}

bool readDoubleQuoted(YamlCursor *cursor, YamlProblems *problems, YamlNode *node)
{
    if (cursor->peek() != u'"')
        return false;
    const qsizetype start = cursor->position();
    cursor->advance();
    QString content;
    Segment segment(cursor, problems, &content);
    while (!cursor->atEnd()) {
        const char16_t c = cursor->peek();
        if (c == u'"') {
            segment.extend();
            segment.take(Segment::Check::Quoted);
            cursor->advance();
            node->style = YamlStyle::DoubleQuoted;
            node->scalar = content;
            node->span = cursor->span(start, cursor->position());
            return true;
        }
        if (c == u'\\') {
            segment.extend();
            segment.take(Segment::Check::Quoted);
            cursor->advance();
            readEscape(cursor, problems, &content);
            segment.restart();
        } else if (c == u'\n') {
            segment.take(Segment::Check::Quoted);
            content += foldedBreaks(cursor->skipSpace(YamlCursor::Comments::AreText));
            segment.restart();
        } else if (cursor->atLineStart() && cursor->atDocumentMark()) {
            break;
        } else {
            cursor->advance();
            if (!isYamlBlank(c))
                segment.extend();
        }
    }
    failUnclosed(cursor, problems, start);
    return true;
}

} // namespace Galley
