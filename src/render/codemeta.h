// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace Galley {

struct MagicComment;

/// What a fence's info string says (docusaurus-blog reference 6.7).
///
///     `js title="a.js" {1,3-4} showLineNumbers` ⇒ language js, title a.js, ranges 1-1 3-4, numbers from 1
struct CodeMeta
{
    QByteArray language; ///< first word, folded; empty when there is none
    std::optional<QByteArray> title;
    std::vector<std::pair<int, int>> ranges; ///< highlighted lines, from 1
    bool hasRanges = false;                  ///< then magic comments are not read
    std::optional<int> firstNumber;          ///< set: lines are numbered from here
    bool isNpmToYarn = false;
};

CodeMeta readCodeMeta(QByteArrayView info);

/// One line of code as it is shown.
struct CodeLine
{
    QByteArray text;
    int index = 0;      ///< in the source, from 0; magic comments leave gaps
    QByteArray classes; ///< each with a space in front
};

/// The lines of a code block without its final line break, with classes from the ranges (those of the first
/// magic comment), or else from magic comments, which are taken out.
std::vector<CodeLine> codeLines(
    QByteArrayView code, const CodeMeta &meta, const std::vector<MagicComment> &magicComments);

} // namespace Galley
