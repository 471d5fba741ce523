// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <functional>
#include <optional>
#include <utility>

namespace Galley {

/// One piece of markup that may stand alone on its lines: a tag, a comment, an expression.
struct FlowMarkup
{
    JsxSyntax::Status status = JsxSyntax::Status::Invalid;
    Marker marker;
    qsizetype end = 0;
};

FlowMarkup readFlowMarkupAt(QByteArrayView text, qsizetype at, const Dialect &dialect);

/// Pieces of markup one after the other, from the start of a text to the end of a line.
struct FlowRun
{
    std::vector<Marker> markers;
    qsizetype end = 0;       ///< in the text
    bool isWhole = false;    ///< nothing else stands on the lines
    bool isUnclosed = false; ///< the last piece did not end within the lines there are
};

/// Takes more lines (appended to text) while a piece goes over several; nextLine gives nothing at the end.
FlowRun readFlowRun(
    QByteArray &text, const Dialect &dialect, const std::function<std::optional<QByteArray>()> &nextLine);

/// Whether CommonMark may begin an HTML block with this line.
bool startsHtmlBlock(QByteArrayView line);

/// How many lines the import and export statements take that begin at a line: they go on to the next blank
/// line outside brackets. 0: the line is text.
size_t moduleLineCount(const std::vector<QByteArrayView> &lines, size_t first);

} // namespace Galley
