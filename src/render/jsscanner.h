// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>

namespace Galley {

/// Reads the smallest pieces of a JavaScript text (UTF-8) one after the other. What is not right is
/// remembered as the fault, and everything after it fails; so callers chain calls with && and look at the
/// fault once.
class JsScanner
{
public:
    JsScanner(QByteArrayView text, qsizetype at) : m_text(text), m_at(at) {}

    qsizetype at() const { return m_at; }
    bool isAtEnd() const { return m_at >= m_text.size(); }
    /// Where it went wrong, -1 when it did not. At the end of the text: something is not closed.
    qsizetype fault() const { return m_fault; }

    char peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0';
    }
    bool startsWith(QByteArrayView sign) const { return m_text.sliced(m_at).startsWith(sign); }

    /// White space and comments.
    bool skipSpace();
    /// Whether skipSpace() went over a line break.
    bool sawLineBreak() const { return m_at == m_spaceEnd && m_sawLineBreak; }
    /// Behind the last piece, without the space that was skipped.
    qsizetype lastEnd() const { return m_at == m_spaceEnd ? m_spaceStart : m_at; }
    QByteArrayView between(qsizetype from, qsizetype to) const { return m_text.sliced(from, to - from); }

    bool take(char c);                ///< c stands next, or it is a fault
    bool takeIf(QByteArrayView sign); ///< moves behind the sign if it stands next

    /// The identifier or keyword that stands next, without moving; empty for none.
    QByteArrayView word() const;
    /// The longest operator or bracket that stands next, without moving; empty for none.
    QByteArrayView sign() const;
    bool readString();
    bool readNumber();
    bool readPattern();

    bool fail() { return failAt(m_at); }
    bool failAt(qsizetype place);

protected:
    void moveTo(qsizetype place) { m_at = place; }
    void moveBy(qsizetype count) { m_at += count; }
    QByteArrayView text() const { return m_text; }

private:
    QByteArrayView m_text;
    qsizetype m_at;
    qsizetype m_fault = -1;
    qsizetype m_spaceStart = -1; ///< what skipSpace() went over last
    qsizetype m_spaceEnd = -1;
    bool m_sawLineBreak = false;
};

/// `class`, `if`, …: words that name nothing in a module.
bool isReservedWord(QByteArrayView word);
/// How tight a sign or word between two operands binds, from 1 (`||`) to 11 (`**`); 0 for one that does not.
int jsOperatorLevel(QByteArrayView sign);
/// `=`, `+=`, …
bool isJsAssignment(QByteArrayView sign);

} // namespace Galley
