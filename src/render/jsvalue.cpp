// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jsvalue.h"

#include "render/htmltext.h"

#include <QString>

#include <algorithm>

namespace Galley {

namespace {

constexpr int deepestNesting = 32;

class Reader
{
public:
    explicit Reader(QByteArrayView text) : m_text(text) {}

    std::optional<JsValue> read()
    {
        skipSpace();
        if (m_at >= m_text.size())
            return JsValue{};
        JsValue value;
        if (!readValue(&value, 0))
            return std::nullopt;
        skipSpace();
        return m_at == m_text.size() ? std::optional(value) : std::nullopt;
    }

private:
    bool readValue(JsValue *value, int depth)
    {
        skipSpace();
        const char c = peek();
        if (depth > deepestNesting)
            return false;
        if (c == '"' || c == '\'' || c == '`')
            return readString(value);
        if (c == '{' || c == '[')
            return readEntries(value, depth);
        if (c == '(')
            return readParenthesised(value, depth);
        if ((c >= '0' && c <= '9') || c == '-' || c == '.')
            return readNumber(value);
        return readWord(value);
    }

    bool readString(JsValue *value)
    {
        const char quote = m_text[m_at++];
        value->kind = JsValue::Kind::String;
        while (m_at < m_text.size() && m_text[m_at] != quote) {
            if (quote == '`' && m_text.sliced(m_at).startsWith("${"))
                return false;
            if (m_text[m_at] != '\\')
                value->text.append(m_text[m_at++]);
            else if (!readEscape(&value->text))
                return false;
        }
        return ++m_at <= m_text.size();
    }

    bool readEscape(QByteArray *text)
    {
        ++m_at;
        const char c = peek();
        ++m_at;
        if (c == 'u' || c == 'x') {
            const qsizetype digits = c == 'u' ? 4 : 2;
            bool isNumber = false;
            const QByteArray hex = m_text.sliced(std::min(m_at, m_text.size()))
                                       .first(std::min(digits, std::max<qsizetype>(0, m_text.size() - m_at)))
                                       .toByteArray();
            const char16_t unit = static_cast<char16_t>(hex.toUShort(&isNumber, 16));
            m_at += digits;
            text->append(QString(QChar(unit)).toUtf8());
            return isNumber;
        }
        if (c != '\n')
            text->append(c == 'n' ? '\n' : c == 't' ? '\t' : c);
        return m_at <= m_text.size();
    }

    bool readNumber(JsValue *value)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && QByteArrayView("0123456789+-.eExabcdfABCDF_").contains(m_text[m_at]))
            ++m_at;
        bool isNumber = false;
        const double number = m_text.sliced(start, m_at - start).toByteArray().toDouble(&isNumber);
        value->kind = JsValue::Kind::Number;
        value->text = QByteArray::number(number, 'g', 15);
        return isNumber;
    }

    bool readWord(JsValue *value)
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isWord(m_text[m_at]) || m_text[m_at] == '.'))
            ++m_at;
        value->text = m_text.sliced(start, m_at - start).toByteArray();
        if (value->text.isEmpty())
            return false;
        if (value->text == "require")
            return readRequire(value);
        if (value->text == "null" || value->text == "undefined")
            value->kind = JsValue::Kind::Nothing;
        else if (value->text == "true" || value->text == "false")
            value->kind = JsValue::Kind::Boolean;
        else
            value->kind = JsValue::Kind::Name;
        value->boolean = value->text == "true";
        return true;
    }

    bool readRequire(JsValue *value)
    {
        if (peek() != '(')
            return false;
        ++m_at;
        skipSpace();
        value->text.clear();
        if ((peek() != '"' && peek() != '\'') || !readString(value))
            return false;
        skipSpace();
        if (peek() != ')')
            return false;
        ++m_at;
        if (m_text.sliced(m_at).startsWith(".default"))
            m_at += 8;
        value->kind = JsValue::Kind::Required;
        return true;
    }

    bool readParenthesised(JsValue *value, int depth)
    {
        ++m_at;
        if (!readValue(value, depth + 1))
            return false;
        skipSpace();
        return peek() == ')' && ++m_at > 0;
    }

    bool readEntries(JsValue *value, int depth)
    {
        const bool isObject = m_text[m_at++] == '{';
        const char close = isObject ? '}' : ']';
        value->kind = isObject ? JsValue::Kind::Object : JsValue::Kind::Array;
        for (;;) {
            skipSpace();
            if (peek() == close)
                return ++m_at > 0;
            JsValue key;
            if (isObject && !readKey(&key))
                return false;
            JsValue entry;
            if (!readValue(&entry, depth + 1))
                return false;
            value->entries.push_back({key.text, std::move(entry)});
            skipSpace();
            if (peek() == ',')
                ++m_at;
            else if (peek() != close)
                return false;
        }
    }

    bool readKey(JsValue *key)
    {
        const bool isQuoted = peek() == '"' || peek() == '\'';
        const qsizetype start = m_at;
        if (isQuoted && !readString(key))
            return false;
        while (!isQuoted && m_at < m_text.size() && isWord(m_text[m_at]))
            ++m_at;
        if (!isQuoted)
            key->text = m_text.sliced(start, m_at - start).toByteArray();
        skipSpace();
        return !key->text.isEmpty() && peek() == ':' && ++m_at > 0;
    }

    void skipSpace()
    {
        for (;;) {
            while (m_at < m_text.size() && isHtmlSpace(m_text[m_at]))
                ++m_at;
            const QByteArrayView rest = m_text.sliced(std::min(m_at, m_text.size()));
            if (!rest.startsWith("/*") && !rest.startsWith("//"))
                return;
            const qsizetype end =
                rest.startsWith("/*") ? rest.indexOf(QByteArrayView("*/"), 2) + 2 : rest.indexOf('\n') + 1;
            m_at = end < 2 ? m_text.size() : m_at + end;
        }
    }

    static bool isWord(char c)
    {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
               c == '$';
    }

    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

const JsValue *JsValue::find(QByteArrayView key) const
{
    const auto found =
        std::find_if(entries.begin(), entries.end(), [&](const JsEntry &entry) { return entry.key == key; });
    return found == entries.end() ? nullptr : &found->value;
}

std::optional<JsValue> readJsValue(QByteArrayView source)
{
    return Reader(source).read();
}

} // namespace Galley
