// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsscanner.h"

#include <QChar>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

struct CodePoint
{
    char32_t code = 0;
    qsizetype size = 1;
};

CodePoint codePointAt(QByteArrayView text, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return {first, 1};
    const qsizetype size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    char32_t code = first & (0xFFU >> (size + 1));
    for (qsizetype i = 1; i < size && at + i < text.size(); ++i)
        code = code << 6U | (byte(at + i) & 0x3FU);
    return {code, std::min(size, text.size() - at)};
}

bool isWordStart(char32_t code)
{
    if (code < 0x80)
        return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code == '_' || code == '$';
    return QChar::isLetter(code) || QChar::category(code) == QChar::Number_Letter;
}

bool isWordPart(char32_t code)
{
    if (code < 0x80)
        return isWordStart(code) || (code >= '0' && code <= '9');
    const QChar::Category category = QChar::category(code);
    return isWordStart(code) || category == QChar::Mark_NonSpacing ||
           category == QChar::Mark_SpacingCombining || category == QChar::Number_DecimalDigit ||
           category == QChar::Punctuation_Connector || code == 0x200C || code == 0x200D;
}

bool isLineBreak(char32_t code)
{
    return code == '\n' || code == '\r' || code == 0x2028 || code == 0x2029;
}

bool isSpace(char32_t code)
{
    if (code < 0x80)
        return code == ' ' || (code >= '\t' && code <= '\r');
    return code == 0xFEFF || isLineBreak(code) || QChar::category(code) == QChar::Separator_Space;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool JsScanner::skipSpace()
{
    if (m_at == m_spaceEnd)
        return m_fault < 0;
    m_spaceStart = m_at;
    m_sawLineBreak = false;
    while (m_at < m_text.size()) {
        const char first = m_text[m_at];
        if (first > ' ' && first != '/')
            break;
        const CodePoint next = codePointAt(m_text, m_at);
        if (isSpace(next.code)) {
            m_sawLineBreak = m_sawLineBreak || isLineBreak(next.code);
            m_at += next.size;
        } else if (startsWith("//")) {
            const qsizetype end = m_text.indexOf('\n', m_at);
            m_at = end < 0 ? m_text.size() : end;
        } else if (startsWith("/*")) {
            const qsizetype end = m_text.indexOf(QByteArrayView("*/"), m_at + 2);
            if (end < 0)
                return failAt(m_text.size());
            m_sawLineBreak = m_sawLineBreak || m_text.sliced(m_at, end - m_at).contains('\n');
            m_at = end + 2;
        } else {
            break;
        }
    }
    m_spaceEnd = m_at;
    return m_fault < 0;
}

bool JsScanner::take(char c)
{
    if (peek() != c || isAtEnd())
        return fail();
    ++m_at;
    return m_fault < 0;
}

bool JsScanner::takeIf(QByteArrayView sign)
{
    if (!startsWith(sign))
        return false;
    m_at += sign.size();
    return true;
}

QByteArrayView JsScanner::word() const
{
    qsizetype end = m_at;
    while (end < m_text.size()) {
        if (isLetter(m_text[end])) {
            ++end;
            continue;
        }
        const CodePoint next = codePointAt(m_text, end);
        if (end == m_at ? !isWordStart(next.code) : !isWordPart(next.code))
            break;
        end += next.size;
    }
    return m_text.sliced(m_at, end - m_at);
}

QByteArrayView JsScanner::sign() const
{
    static constexpr std::array<QByteArrayView, 34> longSigns{
        ">>>=", "...", "===", "!==", "**=", "<<=", ">>=", ">>>", "&&=", "||=", "?\?=", "=>",
        "==",   "!=",  "<=",  ">=",  "&&",  "||",  "?\?", "?.",  "**",  "++",  "--",   "+=",
        "-=",   "*=",  "/=",  "%=",  "&=",  "|=",  "^=",  "<<",  ">>",  "="};
    const QByteArrayView rest = m_text.sliced(m_at);
    // `a?.5:b` is a choice.
    if (rest.startsWith("?.") && isDigit(peek(2)))
        return rest.first(1);
    for (const QByteArrayView sign : longSigns) {
        if (rest.startsWith(sign))
            return sign;
    }
    const bool isSign = !rest.isEmpty() && QByteArrayView("{}()[];,<>+-*/%&|^!~?:.@`").contains(rest.front());
    return rest.first(isSign ? 1 : 0);
}

bool JsScanner::readString()
{
    const char quote = peek();
    for (qsizetype i = m_at + 1; i < m_text.size(); ++i) {
        if (m_text[i] == '\\')
            ++i;
        else if (m_text[i] == '\n')
            return fail();
        else if (m_text[i] == quote) {
            m_at = i + 1;
            return m_fault < 0;
        }
    }
    return failAt(m_text.size());
}

bool JsScanner::readNumber()
{
    const char kind = static_cast<char>(peek(1) | 0x20);
    const bool isPlain = peek() != '0' || (kind != 'x' && kind != 'o' && kind != 'b');
    // No octal numbers with a bare zero in modules.
    if (peek() == '0' && isDigit(peek(1)))
        return fail();
    m_at += isPlain ? 0 : 2;
    const auto skipDigits = [&] {
        const auto belongs = [&](char c) {
            return isDigit(c) || c == '_' || (!isPlain && ((c | 0x20) >= 'a') && ((c | 0x20) <= 'f'));
        };
        while (belongs(peek()))
            ++m_at;
    };
    skipDigits();
    if (isPlain && peek() == '.') {
        ++m_at;
        skipDigits();
    }
    const qsizetype sign = peek(1) == '+' || peek(1) == '-' ? 2 : 1;
    if (isPlain && (peek() | 0x20) == 'e' && isDigit(peek(sign))) {
        m_at += sign;
        skipDigits();
    }
    takeIf("n");
    return word().isEmpty() && !isDigit(peek()) ? m_fault < 0 : fail();
}

bool JsScanner::readPattern()
{
    bool isInClass = false;
    for (qsizetype i = m_at + 1; i < m_text.size() && m_text[i] != '\n'; ++i) {
        const char c = m_text[i];
        if (c == '\\') {
            ++i;
        } else if (c == '[') {
            isInClass = true;
        } else if (c == ']') {
            isInClass = false;
        } else if (c == '/' && !isInClass) {
            m_at = i + 1;
            m_at += word().size();
            return m_fault < 0;
        }
    }
    return fail();
}

bool JsScanner::failAt(qsizetype place)
{
    if (m_fault < 0)
        m_fault = place;
    return false;
}

int jsOperatorLevel(QByteArrayView sign)
{
    struct Level
    {
        int level;
        QByteArrayView signs;
    };
    static constexpr Level levels[] = {
        {1, " ?? || "},
        {2, " && "},
        {3, " | "},
        {4, " ^ "},
        {5, " & "},
        {6, " == != === !== "},
        {7, " < > <= >= in instanceof "},
        {8, " << >> >>> "},
        {9, " + - "},
        {10, " * / % "},
        {11, " ** "}};
    const QByteArray word = ' ' + sign.toByteArray() + ' ';
    const auto *found = std::find_if(
        std::begin(levels), std::end(levels), [&](const Level &each) { return each.signs.contains(word); });
    return found == std::end(levels) || sign.isEmpty() ? 0 : found->level;
}

bool isJsAssignment(QByteArrayView sign)
{
    static constexpr QByteArrayView others = " === == !== != <= >= => ";
    return sign.endsWith('=') && !others.contains(' ' + sign.toByteArray() + ' ');
}

bool isReservedWord(QByteArrayView word)
{
    static constexpr std::array<QByteArrayView, 45> words{
        "break",  "case",     "catch",  "class",      "const",   "continue",  "debugger",   "default",
        "delete", "do",       "else",   "enum",       "export",  "extends",   "false",      "finally",
        "for",    "function", "if",     "implements", "import",  "in",        "instanceof", "interface",
        "let",    "new",      "null",   "package",    "private", "protected", "public",     "return",
        "static", "super",    "switch", "this",       "throw",   "true",      "try",        "typeof",
        "var",    "void",     "while",  "with",       "yield"};
    return std::binary_search(words.begin(), words.end(), word, [](QByteArrayView a, QByteArrayView b) {
        return a.compare(b) < 0;
    });
}

} // namespace Galley
