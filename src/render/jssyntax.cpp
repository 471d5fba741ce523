// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/jssyntax.h"

#include "render/jsreader.h"

#include <algorithm>

namespace Galley {

namespace {

/// MDX looks at each blank line whether the statements before it are whole. After so many this reads on to
/// where they are, so that it stays linear.
constexpr int mostTries = 16;

/// The line break in front of the next blank line, or the end of the text.
qsizetype blankLine(QByteArrayView text, qsizetype from)
{
    qsizetype lineBreak = text.indexOf('\n', std::min(from, text.size()));
    while (lineBreak >= 0) {
        const qsizetype next = text.indexOf('\n', lineBreak + 1);
        if (next >= 0 && text.sliced(lineBreak, next - lineBreak).trimmed().isEmpty())
            return lineBreak;
        lineBreak = next;
    }
    return text.size();
}

bool readContent(JsReader &parser, JsBraces braces)
{
    if (!parser.skipSpace())
        return false;
    if (braces == JsBraces::Spread)
        return parser.takeIf("...")
                   ? parser.readAssignment() && parser.skipSpace() && (parser.takeIf(",") || true)
                   : parser.fail();
    if (parser.peek() == '}')
        return braces == JsBraces::Text || parser.fail();
    return parser.readExpression();
}

/// Reads import and export statements.
class ModuleParser
{
public:
    ModuleParser(QByteArrayView text, qsizetype at, const QSet<QByteArray> &known, JsSyntax *syntax)
        : m_js(text, at), m_known(known), m_syntax(syntax)
    {
    }

    bool run()
    {
        for (bool isOpen = true; isOpen;) {
            if (!readStatement() || !m_js.skipSpace())
                return false;
            const bool isSeparate = m_js.takeIf(";");
            m_syntax->end = m_js.lastEnd();
            if (!m_js.skipSpace())
                return false;
            const QByteArrayView space = m_js.between(m_syntax->end, m_js.at());
            isOpen = !m_js.isAtEnd() && blankLine(space, 0) == space.size();
            if (isOpen && !isSeparate && !m_js.sawLineBreak())
                return m_js.fail();
        }
        return true;
    }

    const JsReader &parser() const { return m_js; }

private:
    bool takeWord(QByteArrayView wanted)
    {
        return m_js.word() == wanted && m_js.takeIf(wanted) && m_js.skipSpace();
    }

    bool takeName()
    {
        const QByteArrayView name = m_js.word();
        if (name.isEmpty() || isReservedWord(name))
            return m_js.fail();
        return define(name) && m_js.takeIf(name) && m_js.skipSpace();
    }

    bool define(QByteArrayView name)
    {
        const QByteArray defined = name.toByteArray();
        m_syntax->isRepeated =
            m_known.contains(defined) ||
            std::find(m_syntax->defines.begin(), m_syntax->defines.end(), defined) != m_syntax->defines.end();
        m_syntax->defines.push_back(defined);
        return !m_syntax->isRepeated || m_js.fail();
    }

    bool readStatement()
    {
        if (takeWord("import"))
            return readImport();
        return takeWord("export") ? readExport() : m_js.fail();
    }

    bool readImport()
    {
        if (m_js.peek() == '"' || m_js.peek() == '\'')
            return m_js.readString();
        if (m_js.peek() != '{' && m_js.peek() != '*') {
            if (!takeName())
                return false;
            if (!m_js.takeIf(","))
                return readSource();
            m_js.skipSpace();
        }
        if (m_js.takeIf("*"))
            return m_js.skipSpace() && (takeWord("as") || m_js.fail()) && takeName() && readSource();
        return readNames(true) && readSource();
    }

    /// `{a, b as c, default as d, 'e' as f}`
    bool readNames(bool isImport)
    {
        if (!m_js.take('{'))
            return false;
        while (m_js.skipSpace() && m_js.peek() != '}') {
            QByteArrayView name = m_js.word();
            const bool isString = name.isEmpty();
            if (isString ? !m_js.readString() : !m_js.takeIf(name))
                return false;
            m_js.skipSpace();
            if (takeWord("as")) {
                name = m_js.word();
                if (name.isEmpty() ? !m_js.readString() : !m_js.takeIf(name))
                    return false;
                m_js.skipSpace();
            }
            if (isImport && isReservedWord(name))
                return m_js.fail();
            if (isImport && !define(name))
                return false;
            if (!m_js.takeIf(",") && m_js.peek() != '}')
                return m_js.fail();
        }
        return m_js.take('}') && m_js.skipSpace();
    }

    bool readSource()
    {
        if (!takeWord("from") || (m_js.peek() != '"' && m_js.peek() != '\''))
            return m_js.fail();
        return m_js.readString();
    }

    bool readExport()
    {
        const QByteArrayView word = m_js.word();
        if (takeWord("default"))
            return m_js.readAssignment();
        if (word == "const" || word == "let" || word == "var")
            return takeWord(word) && readDeclarations(word == "const");
        if (word == "function" || word == "class" || word == "async")
            return readNamed(word);
        if (m_js.takeIf("*")) {
            m_js.skipSpace();
            return (!takeWord("as") || takeName()) && readSource();
        }
        if (m_js.peek() != '{' || !readNames(false))
            return m_js.fail();
        return m_js.word() != "from" || readSource();
    }

    bool readNamed(QByteArrayView word)
    {
        JsReader ahead = m_js;
        ahead.takeIf(word);
        ahead.skipSpace();
        if (word == "async") {
            ahead.takeIf("function");
            ahead.skipSpace();
        }
        ahead.takeIf("*");
        ahead.skipSpace();
        return !ahead.word().isEmpty() && define(ahead.word()) ? m_js.readAssignment() : m_js.fail();
    }

    /// `a = 1, {b, c} = d`
    bool readDeclarations(bool isConst)
    {
        do {
            if (!m_js.skipSpace())
                return false;
            if (m_js.peek() == '{' || m_js.peek() == '[') {
                if (!m_js.readAssignment())
                    return false;
            } else if (!takeName()) {
                return false;
            } else if (m_js.takeIf("=") ? !m_js.readAssignment() : isConst) {
                return m_js.fail();
            }
            if (!m_js.skipSpace())
                return false;
        } while (m_js.takeIf(","));
        return true;
    }

    JsReader m_js;
    const QSet<QByteArray> &m_known;
    JsSyntax *m_syntax;
};

} // namespace

JsSyntax readJsBraces(QByteArrayView text, qsizetype at, JsBraces braces)
{
    JsSyntax syntax;
    JsReader parser(text, at + 1);
    if (readContent(parser, braces) && parser.skipSpace() && parser.take('}'))
        syntax.end = parser.at();
    // What is nested too deep to be read may be anything: it counts as open.
    syntax.fault = parser.isTooDeep() ? text.size() : parser.fault();
    for (const QByteArrayView name : parser.names())
        syntax.names.push_back(name.toByteArray());
    return syntax;
}

JsSyntax readJsModule(QByteArrayView text, qsizetype at, const QSet<QByteArray> &known)
{
    qsizetype end = at;
    for (int tries = 1;; ++tries) {
        end = tries < mostTries ? blankLine(text, end + 1) : text.size();
        JsSyntax syntax;
        ModuleParser parser(text.first(end), at, known, &syntax);
        if (!parser.run())
            syntax.end = -1;
        syntax.fault = parser.parser().fault();
        if (syntax.isRight() || syntax.fault < end || end == text.size())
            return syntax;
    }
}

} // namespace Galley
