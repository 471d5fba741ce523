// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <functional>
#include <optional>

namespace Galley {

/// One piece of markup that may stand alone on its lines: a tag, a comment, an expression.
struct FlowMarkup
{
    JsxSyntax::Status status = JsxSyntax::Status::Invalid;
    Marker marker;
    std::vector<QByteArray> names; ///< that an expression needs
    qsizetype start = 0;
    qsizetype end = 0;
};

FlowMarkup readFlowMarkupAt(QByteArrayView text, qsizetype at, const Dialect &dialect);

/// Pieces of markup one after the other, from the start of a text to the end of a line.
struct FlowRun
{
    std::vector<FlowMarkup> pieces;
    qsizetype end = 0;       ///< in the text
    bool isWhole = false;    ///< nothing else stands on the lines
    bool isUnclosed = false; ///< the last piece did not end within the lines there are
};

/// Takes more lines (appended to text) while a piece goes over several; nextLine gives nothing at the end.
FlowRun readFlowRun(
    QByteArray &text, const Dialect &dialect, const std::function<std::optional<QByteArray>()> &nextLine);

/// Whether CommonMark may begin an HTML block with this line.
bool startsHtmlBlock(QByteArrayView line);

/// Tells the markers of a run where they stand in the source, and what of it MDX refuses.
void placeFlowRun(FlowRun &run, QByteArrayView text, int line, PreparedText &prepared);

/// Whether a line that begins with "import" or "export" and is no JavaScript was meant as such.
bool looksLikeModule(QByteArrayView line);

} // namespace Galley
