// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "render/bytebuffer.h"
#include "render/jsxtag.h"
#include "render/sourceplace.h"
#include "render/themecomponent.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QSet>

#include <memory>
#include <vector>

namespace Galley {

/// Which of the site's dialects and extensions a post is read with (docusaurus-blog reference 0).
struct Dialect
{
    bool isMdx = true;
    bool comments = true;      ///< <!-- --> vanishes in MDX
    bool admonitions = true;   ///< `:::note Title`
    bool headingIds = true;    ///< `## T {#id}`
    bool math = false;         ///< `$x$`
    bool githubAlerts = false; ///< `> [!NOTE]`
    QByteArrayList admonitionKeywords;

    bool isAdmonition(const QByteArray &name) const { return admonitionKeywords.contains(name); }
};

/// Something that CommonMark does not know, recognised by the text stage. In the prepared text a placeholder
/// stands for it: `<!--PREFIXn-->` on a line of its own for a block, `<PREFIXn >` inside text, where n is the
/// index of the marker. cmark passes both through as raw HTML in the right place of its tree.
struct Marker
{
    enum class Kind {
        ElementOpen,    ///< <div className="x">
        ElementClose,   ///< </div>
        ElementEmpty,   ///< <img />
        DirectiveOpen,  ///< :::note
        DirectiveClose, ///< :::
        TitleEnd,       ///< behind the title of a directive: the paragraph before it is the title
        Expression,     ///< {' '}: tag.name is the source between the braces
        HeadingId,      ///< {#id}: tag.name is the id
        Math,           ///< $x$: tag.name is the TeX
        ReferenceImage, ///< behind ![a][b], whose address the site leaves as it is
        Text,           ///< of an expression, or a directive's name in a heading: tag.name is the text
        Uncomputed,     ///< an expression that only the site can work out: tag.name is its source
        Partial,        ///< the content of an imported document: tag.name is its full path
        Nothing,        ///< a comment, or what holds a place
    };

    Kind kind = Kind::Nothing;
    JsxTag tag;
    int line = 0;                                    ///< source line
    SourceSpan span = {};                            ///< of an element, as it is written
    ThemeComponent component = ThemeComponent::None; ///< what the name of an element means
};

/// A problem that the text or tree stage found.
struct TextProblem
{
    QString rule;
    QString message;
    SourceSpan span;
    QString caption = {};               ///< of the fix
    std::vector<SourceEdit> edits = {}; ///< of the fix, in order
    Severity severity = Severity::Error;
};

/// An expression and the names that it needs.
struct ExpressionUse
{
    std::vector<QByteArray> names;
    SourceSpan span;
    enum class Place { Text, Attribute } place = Place::Text;
};

/// What the text stage hands to the parser.
struct PreparedText
{
    ByteBuffer markdown;    ///< UTF-8
    std::vector<int> lines; ///< source line of each line of markdown
    std::vector<Marker> markers;
    QByteArray prefix; ///< of placeholders; does not occur in the post
    Dialect dialect;
    QByteArray modules;                     ///< the import and export statements
    QSet<QByteArray> definitions;           ///< every name that they define
    std::vector<ExpressionUse> expressions; ///< `{a}` among text or attributes
    std::vector<TextProblem> problems;
    std::vector<std::unique_ptr<Marker>> made;           ///< by the stages behind; nodes point to them
    std::vector<std::unique_ptr<PreparedText>> partials; ///< whose nodes are part of the tree

    /// The source line of a line of markdown counted from 1.
    int sourceLine(int line) const
    {
        if (lines.empty())
            return 1;
        const auto index = static_cast<size_t>(line < 1 ? 0 : line - 1);
        return index < lines.size() ? lines[index] : lines.back();
    }

    /// Whether a component or value of that name (or the first part of "a.b") is imported or exported.
    bool isDefined(QByteArrayView name) const;

    /// Whether there are not yet more problems than anybody reads: otherwise none need be made.
    bool hasRoom() const;
    void add(TextProblem problem);

    /// Adds a marker and gives the placeholder for it inside text, or on a line of its own.
    QByteArray inlinePlaceholder(Marker marker);
    QByteArray blockPlaceholder(Marker marker);
    /// Adds a marker for a node that a later stage makes.
    const Marker *make(Marker marker);
};

} // namespace Galley
