// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

#include <vector>

namespace Galley {

/// A range of a text in UTF-16 code units. The text is always the *working text* of a file: line ends are
/// '\n', the byte-order mark is gone (see base/textfile.h).
struct TextSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    qsizetype end() const { return start + length; }
    bool contains(qsizetype offset) const { return offset >= start && offset < end(); }
    QStringView of(QStringView text) const { return text.mid(start, length); }
    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

/// One change to a text: what stands at the span is replaced. An empty span inserts.
struct TextEdit
{
    TextSpan span;
    QString replacement;

    friend bool operator==(const TextEdit &, const TextEdit &) = default;
};

/// Edits of one text, in ascending order and without overlap. All spans refer to the text before any edit.
using TextEdits = std::vector<TextEdit>;

/// A place as people and compilers write it, both counted from 1. The column counts UTF-16 code units.
struct TextPosition
{
    int line = 1;
    int column = 1;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

/// applyEdits("abc", {{{1, 1}, "X"}}) ⇒ "aXc"
QString applyEdits(const QString &text, const TextEdits &edits);

/// positionAt("a\nbc", 3) ⇒ line 2, column 2
TextPosition positionAt(QStringView text, qsizetype offset);

/// The first code unit of a line counted from 1; the length of the text when there is no such line.
qsizetype lineStart(QStringView text, int line);

/// The smallest single edit that turns one text into the other; empty when they are equal.
/// smallestEdit("tags: [a]", "tags: [a, b]") ⇒ insert ", b" at 8
TextEdits smallestEdit(const QString &before, const QString &after);

} // namespace Galley
