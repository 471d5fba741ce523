// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <QHash>

#include <array>

namespace Galley {

/// The inline content of one leaf block (a paragraph, a heading) with everything that CommonMark does not
/// know replaced by placeholders. Code spans, escapes and link destinations are left alone. Linear in time.
///
///     "a <b>x</b> {/* c */}" ⇒ "a <P0>x<P1> <P2>"
class InlineScan
{
public:
    /// How a heading may be given an id in MDX: `{/* #id */}`, and `{#id}` too at the start of a line where
    /// the site allows it.
    enum class HeadingId { Comment, Classic };

    /// lines: the source line of each line of the content; behind: what of the last one is not in it
    /// (SourcePlace).
    InlineScan(
        PreparedText &prepared, QByteArrayView content, const std::vector<int> &lines, int behind = 0,
        HeadingId idForm = HeadingId::Comment);

    /// Whether run() could put anything in another form; most text goes on as it is.
    static bool mayChange(QByteArrayView content, const Dialect &dialect);

    void run();

    const QByteArray &text() const { return m_out; }
    /// The source line of each line of text().
    const std::vector<int> &lines() const { return m_outLines; }

private:
    bool readOne(char c);
    bool readCodeSpan();
    bool readOpenBracket();
    bool readCloseBracket();
    bool readLinkDestination();
    bool readAngle();
    bool readComment();
    bool readDeclaration();
    bool readAddressPart();
    void reportTag(const JsxSyntax &syntax);
    bool readExpression();
    bool readHeadingId(qsizetype brace);
    bool readEscapedBrace();
    bool readBraceOfAddress();
    bool readDirectiveText();
    bool readMath();
    bool isHeading() const;
    void copyTo(qsizetype end);
    void skipTo(qsizetype end);
    void put(Marker marker);
    void breakHtmlBlock();
    qsizetype runLength(qsizetype at) const;
    char peek(qsizetype ahead = 1) const;

    PreparedText &m_prepared;
    QByteArrayView m_text;
    const std::vector<int> &m_lines;
    TextPlaces m_places;
    HeadingId m_idForm;
    qsizetype m_at = 0;
    size_t m_line = 0;
    QByteArray m_out;
    std::vector<int> m_outLines;
    QHash<qsizetype, qsizetype>
        m_lastRuns;               ///< length of a run of back-ticks ⇒ where the last one of it begins
    qsizetype m_definition = 0;   ///< where a link definition may begin: only behind another one
    qsizetype m_address = 0;      ///< behind the last address
    std::vector<bool> m_brackets; ///< open ones: whether of an image
    bool m_hasLastRuns = false;
    std::array<bool, 4> m_endless{}; ///< forms of HTML that have no end from here on
    qsizetype m_underline = -1;      ///< the line break before the line under a heading
    int m_addressParts = 0;
    qsizetype m_addressStart = 0;
    bool m_isUnclosed = false; ///< a brace or tag ran to the end once: look only near from then on
};

} // namespace Galley
