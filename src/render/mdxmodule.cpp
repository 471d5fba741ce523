// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/mdxmodule.h"

#include "render/jssyntax.h"
#include "render/mdxproblems.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <numeric>

using namespace Qt::StringLiterals;

namespace Galley {

FlowMarkup readFlowMarkupAt(QByteArrayView text, qsizetype at, const Dialect &dialect)
{
    FlowMarkup markup;
    markup.start = at;
    if (text.sliced(at).startsWith("<!--")) {
        const qsizetype end = text.indexOf(QByteArrayView("-->"), at + 4);
        markup.status = end < 0 ? JsxSyntax::Status::Incomplete : JsxSyntax::Status::Complete;
        markup.end = end + 3;
    } else if (dialect.isMdx && text[at] == '<') {
        static constexpr std::array kinds{
            Marker::Kind::ElementOpen, Marker::Kind::ElementClose, Marker::Kind::ElementEmpty};
        JsxSyntax syntax = readJsxTag(text, at);
        markup.status = syntax.status;
        markup.marker = {kinds[static_cast<size_t>(syntax.shape)], std::move(syntax.tag), 0};
        markup.end = syntax.end;
    } else if (dialect.isMdx && text[at] == '{') {
        const JsSyntax syntax = readJsBraces(text, at, JsBraces::Text);
        markup.end = syntax.end;
        markup.names = syntax.names;
        if (syntax.isRight())
            markup.status = JsxSyntax::Status::Complete;
        else if (syntax.fault >= text.size())
            markup.status = JsxSyntax::Status::Incomplete;
        if (syntax.isRight())
            markup.marker = {
                Marker::Kind::Expression, {text.sliced(at + 1, markup.end - at - 2).toByteArray(), {}}, 0};
    }
    return markup;
}

FlowRun readFlowRun(
    QByteArray &text, const Dialect &dialect, const std::function<std::optional<QByteArray>()> &nextLine)
{
    FlowRun run;
    bool hasMore = true;
    qsizetype step = 1;
    while (run.end < text.size() && text[run.end] != '\n') {
        const FlowMarkup markup = readFlowMarkupAt(text, run.end, dialect);
        if (markup.status == JsxSyntax::Status::Incomplete && hasMore) {
            // More lines each time, so that long tags stay linear.
            for (qsizetype i = 0; i < step && hasMore; ++i) {
                const std::optional<QByteArray> next = nextLine();
                hasMore = next.has_value();
                if (next)
                    text.append('\n').append(*next);
            }
            step *= 4;
            continue;
        }
        run.isUnclosed = markup.status == JsxSyntax::Status::Incomplete;
        if (markup.status != JsxSyntax::Status::Complete)
            break;
        run.pieces.push_back(markup);
        run.end = markup.end;
        while (run.end < text.size() && (text[run.end] == ' ' || text[run.end] == '\t'))
            ++run.end;
    }
    run.isWhole = !run.pieces.empty() && (run.end >= text.size() || text[run.end] == '\n');
    return run;
}

bool startsHtmlBlock(QByteArrayView line)
{
    const char next = line.size() > 1 ? line[1] : '\0';
    return line.startsWith('<') && (next == '/' || next == '!' || next == '?' ||
                                    (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
}

bool looksLikeModule(QByteArrayView line)
{
    static const QRegularExpression importPattern(
        u"^import\\s*(?:[\"']|.*\\bfrom\\s*[\"']|[{*]|[\\w$]+\\s*,\\s*\\{|[\\w$]+\\s*$)"_s);
    static const QRegularExpression exportPattern(
        u"^export\\s+(?:const|let|var|function|async|class|default|\\{|\\*)"_s);
    const QString text = QString::fromUtf8(line);
    return importPattern.match(text).hasMatch() || exportPattern.match(text).hasMatch();
}

void placeFlowRun(FlowRun &run, QByteArrayView text, int line, PreparedText &prepared)
{
    std::vector<int> lines(static_cast<size_t>(std::count(text.begin(), text.begin() + run.end, '\n')) + 1);
    std::iota(lines.begin(), lines.end(), line);
    TextPlaces places(text, lines);
    // Behind a tag or expression on its line, MDX looks only for another one.
    bool isRefused = prepared.dialect.isMdx && !prepared.dialect.comments;
    for (FlowMarkup &piece : run.pieces) {
        const bool isComment = text.sliced(piece.start).startsWith("<!--");
        if (isRefused && isComment)
            prepared.add(commentProblem(text, piece.start, piece.end, places));
        isRefused = isRefused || (prepared.dialect.isMdx && !isComment);
        checkAttributes(piece.marker.tag, places, prepared);
        piece.marker.line = line;
        piece.marker.span = places.span(piece.start, piece.end);
        if (!piece.names.empty())
            prepared.expressions.push_back({piece.names, piece.marker.span});
    }
}

} // namespace Galley
