// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/blogsearch.h"

#include "post/postparts.h"
#include "site/codespans.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int mostHits = 10'000;
/// After so many posts in which the expression tried too many ways it will not do better in the others.
constexpr int mostGivenUp = 3;
constexpr qsizetype shownBefore = 40; ///< characters of the line before what was found
constexpr qsizetype shownLine = 200;

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::BlogSearch", text);
}

QString gaveUp()
{
    return tr("The expression tries too many ways. Make it simpler, with fewer * and + inside each other.");
}

/// Whether a match stands where the query looks. Asked for ascending matches, so code is walked over once.
class Region
{
public:
    Region(const QString &text, const BlogQuery &query) : m_scope(query.scope), m_parts(splitPost(text))
    {
        if (query.code == CodeText::Skipped)
            m_code = codeSpans(m_parts.body.of(text));
    }

    bool has(const TextSpan &match)
    {
        if (m_scope == SearchScope::Body && match.start < m_parts.body.start)
            return false;
        if (m_scope == SearchScope::FrontMatter)
            return m_parts.hasFrontMatter && match.start >= m_parts.yaml.start &&
                   match.end() <= m_parts.yaml.end();
        return !isInCode({match.start - m_parts.body.start, match.length});
    }

private:
    bool isInCode(const TextSpan &match)
    {
        while (m_next < m_code.size() && m_code[m_next].end() <= match.start)
            ++m_next;
        return m_next < m_code.size() && m_code[m_next].start < std::max(match.end(), match.start + 1);
    }

    SearchScope m_scope;
    PostParts m_parts;
    std::vector<TextSpan> m_code; ///< places of the body
    std::size_t m_next = 0;
};

MarkedText lineAround(const QString &text, const TextSpan &match, qsizetype lineStart)
{
    const qsizetype lineBreak = text.indexOf(u'\n', match.start);
    const qsizetype lineEnd = lineBreak < 0 ? text.size() : lineBreak;
    qsizetype start = lineStart;
    while (start < match.start && text[start].isSpace())
        ++start;
    const bool isCut = match.start - start > shownBefore;
    if (isCut)
        start = match.start - shownBefore;
    if (isCut && text[start].isLowSurrogate())
        ++start;
    const QString before = isCut ? u"…"_s : QString();
    const qsizetype length = std::min(lineEnd - start, shownLine);
    const qsizetype marked = std::clamp<qsizetype>(start + length - match.start, 0, match.length);
    MarkedText line{before + text.mid(start, length), {}};
    line.text.replace(u'\t', u' ');
    if (marked > 0)
        line.marks.push_back({match.start - start + before.size(), marked});
    return line;
}

std::vector<SearchHit> hitsOf(const QString &text, const std::vector<TextSpan> &matches)
{
    std::vector<SearchHit> hits;
    int line = 1;
    qsizetype lineStart = 0;
    for (const TextSpan &match : matches) {
        for (qsizetype next = text.indexOf(u'\n', lineStart); next >= 0 && next < match.start;
             next = text.indexOf(u'\n', lineStart)) {
            lineStart = next + 1;
            ++line;
        }
        hits.push_back(
            {{line, static_cast<int>(match.start - lineStart) + 1}, lineAround(text, match, lineStart)});
    }
    return hits;
}

} // namespace

SearchResult findInPost(const QString &text, const BlogQuery &query)
{
    SearchResult result = findAll(text, query.query);
    if (result.matches.empty() ||
        (query.scope == SearchScope::Everything && query.code == CodeText::Searched))
        return result;
    Region region(text, query);
    std::erase_if(result.matches, [&](const TextSpan &match) { return !region.has(match); });
    return result;
}

SearchEnd searchBlog(const PlanInput &input, const BlogQuery &query, SearchControl *control)
{
    SearchEnd end;
    if (const SearchResult empty = findAll({}, query.query); !empty.error.isEmpty()) {
        end.problem = tr("This is no regular expression: %1.").arg(empty.error);
        return end;
    }
    int givenUp = 0;
    for (const PostMeta &post : input.site->posts) {
        if (control->cancelled || givenUp == mostGivenUp)
            break;
        const Result<SourceText> source = input.text(post.file);
        if (!source)
            continue; // a problem of the blog, which the check tells
        const SearchResult result = findInPost(source->text, query);
        givenUp += result.complete ? 0 : 1;
        if (result.matches.empty())
            continue;
        ++end.posts;
        end.hits += static_cast<int>(result.matches.size());
        control->found({post.file, hitsOf(source->text, result.matches)});
        if (end.hits > mostHits) {
            end.problem = tr("There is more: only the first posts are listed.");
            return end;
        }
    }
    if (givenUp > 0)
        end.problem = gaveUp();
    return end;
}

BulkPatch planReplacement(
    const PlanInput &input, const QStringList &posts, const BlogQuery &query, const QString &replacement)
{
    BulkPatchBuilder builder(tr("Replace “%1” by “%2”").arg(query.query.pattern, replacement), input.text);
    const QString summary = tr("“%1” becomes “%2”").arg(query.query.pattern, replacement);
    for (const QString &post : posts) {
        builder.change(post, summary, [&](const QString &text) -> Result<TextEdits> {
            const SearchResult result = findInPost(text, query);
            if (!result.complete)
                return failure(ErrorKind::Content, gaveUp());
            TextEdits edits = replacementEdits(text, result.matches, query.query, replacement);
            std::erase_if(
                edits, [&](const TextEdit &edit) { return edit.span.of(text) == edit.replacement; });
            return edits;
        });
    }
    return builder.take();
}

} // namespace Galley
