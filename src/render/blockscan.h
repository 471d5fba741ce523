// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/containers.h"
#include "render/directive.h"
#include "render/inlinescan.h"
#include "render/markers.h"
#include "render/paragraphlimits.h"

namespace Galley {

struct JsSyntax;

/// Goes over the lines of a body once and writes the prepared text: containers with normal indentation,
/// directives, JSX and comments as placeholder lines, everything else as it is. Knows of CommonMark's block
/// structure what it needs to see whether a line is code, goes on a paragraph or begins something; cmark
/// decides the rest.
///
///     ":::note\n  text\n:::" ⇒ "<!--P0-->\ntext\n<!--P1-->"
class BlockScan
{
public:
    BlockScan(PreparedText &prepared, const std::vector<QByteArrayView> &lines, int firstLine);

    void run();

private:
    enum class Leaf { None, Paragraph, Fence, Math, Html };

    void readLine();
    bool continueLeaf(LineCursor cursor, bool isInside);
    void continueFence(LineCursor cursor);
    void continueMath(LineCursor cursor);
    bool openContainer(LineCursor &cursor, bool isInside);
    bool readBlock(LineCursor cursor, bool isInside);
    bool readIndentedCode(LineCursor cursor);
    bool readFence(LineCursor cursor);
    bool readMathFence(LineCursor cursor);
    bool readHeading(LineCursor cursor);
    bool readDirectiveLine(LineCursor cursor);
    bool readFlowMarkup(LineCursor cursor);
    bool readModule(LineCursor cursor);
    void reportModule(QByteArrayView text, const JsSyntax &module);
    void openDirective(const DirectiveSyntax &directive);
    void closeDirective(size_t index);
    void addParagraphLine(LineCursor cursor, bool isInside);

    void flushParagraph();
    void closeContainers(size_t count);
    void beginBlock();
    void emitScanned(
        QByteArrayView content, const std::vector<int> &lines,
        InlineScan::HeadingId idForm = InlineScan::HeadingId::Comment);
    void emitLines(QByteArrayView text, const std::vector<int> &lines);
    void emitLine(QByteArrayView content, int line);
    void emitMarker(const Marker &marker);
    QByteArray strippedLine(size_t index, bool *isInside) const;
    int sourceLine() const { return m_firstLine + static_cast<int>(m_index); }

    PreparedText &m_prepared;
    const std::vector<QByteArrayView> &m_lines;
    int m_firstLine;
    size_t m_index = 0;
    size_t m_matched = 0; ///< containers that the line goes on
    Containers m_containers;
    ParagraphLimits m_limits;

    Leaf m_leaf = Leaf::None;
    QByteArray m_paragraph;
    std::vector<int> m_paragraphLines;
    char m_fenceMark = 0;
    qsizetype m_fenceLength = 0;
    int m_fenceIndent = 0;
    size_t m_gap = 0;          ///< the next line that was taken away
    bool m_isUnclosed = false; ///< a tag or expression ran to the end once: look only near from then on
};

} // namespace Galley
