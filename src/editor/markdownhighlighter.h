// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/blockline.h"
#include "editor/highlighttheme.h"

#include <QString>
#include <QSyntaxHighlighter>

#include <set>
#include <vector>

namespace Galley {

/// Colours front matter and Markdown as the site's parser reads them. A line's state goes into its block, so
/// an edit restyles the lines whose reading it changed and no others; inline markup is read per paragraph. UI
/// thread; owned by the MarkdownEdit whose document it styles.
class MarkdownHighlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit MarkdownHighlighter(QTextDocument *document);

    void setTheme(const HighlightTheme &theme);
    /// Where the file starts: its dialect (BlockState::commonMark, math).
    void setStart(const BlockState &start);

protected:
    void highlightBlock(const QString &text) override;

private:
    /// The lines of one paragraph, joined, with the inline markup of the whole.
    struct Paragraph
    {
        int first = -1; ///< block number
        QString text;
        std::vector<TextSpan> lines; ///< in text
        LineKind after = LineKind::Blank;
        int revision = -1; ///< of the document
        StyledSpans spans;

        bool holds(int block) const
        {
            return block >= first && block < first + static_cast<int>(lines.size());
        }
    };

    BlockState stateBefore(const QTextBlock &block) const;
    Paragraph readParagraph(QTextBlock block) const;
    void enterParagraph(const QTextBlock &block);
    void restyleLater(int first, int last);
    void restyle();
    void applySpans(const StyledSpans &spans, qsizetype offset, const TextSpan &within);
    void applyParagraph(const BlockLine &line);

    HighlightTheme m_theme;
    BlockState m_start;
    Paragraph m_paragraph;
    std::set<int> m_stale; ///< block numbers to restyle when the event loop runs again
};

} // namespace Galley
