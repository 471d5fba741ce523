// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/linecursor.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace Galley {

/// A block that holds other blocks.
struct Container
{
    enum class Kind { Quote, Item, Footnote, Directive };

    Kind kind = Kind::Quote;
    int width = 0;    ///< Item, Footnote: columns that a line must be indented by to belong to it
    int outWidth = 0; ///< the same in the prepared text, where indentation is normal
    int colons = 0;   ///< Directive: how many close it
};

/// A list marker or the like that opens a container, as it is written in the prepared text.
struct ContainerStart
{
    Container container;
    QByteArray marker;
    bool isEmptyItem = false;
    bool interruptsParagraph = true;
};

/// The containers that are open where the text stage stands, and how each line goes on in them.
class Containers
{
public:
    bool isEmpty() const { return m_open.empty(); }
    size_t count() const { return m_open.size(); }
    const Container &at(size_t index) const { return m_open[index]; }

    /// What of a line belongs to the containers: how many it goes on, and whether it is the closing fence of
    /// the directive at that place. The cursor stands behind their marks.
    struct Match
    {
        size_t count = 0;
        bool closesDirective = false;
    };
    Match match(LineCursor &cursor, bool isMdx) const;

    void open(const ContainerStart &start);
    void closeTo(size_t count);

    /// What stands before the content of a line in the prepared text. The first line of a container has its
    /// marker.
    QByteArray takePrefix();
    QByteArray blankPrefix() const;

private:
    std::vector<Container> m_open;
    QByteArray m_prefix;       ///< of a line that goes on
    QByteArray m_pendingStart; ///< of the line that opens containers, until it is written
    bool m_hasStart = false;
};

/// A line without the meaning of the mark that it begins with, if any: "> a" ⇒ "\> a", "1. b" ⇒ "1\. b"
QByteArray withoutMark(QByteArrayView text);

/// The list item, quote or footnote that begins at the cursor (which must stand on a mark); moves it behind
/// the mark.
std::optional<ContainerStart> readContainerStart(LineCursor &cursor, bool isMdx);

bool isThematicBreak(QByteArrayView text);
bool isSetextUnderline(QByteArrayView text);
/// Whether the second line is the delimiter of a table: `|---|:-:|`.
bool isTable(QByteArrayView paragraph);
/// `#` to `######` followed by white space or nothing.
bool isAtxHeading(QByteArrayView text);

} // namespace Galley
