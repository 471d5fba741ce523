// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/mdxmodule.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// Brackets that are open longer than this are a mistake.
constexpr size_t longestModule = 1000;

bool isModuleLine(QByteArrayView line)
{
    static const QRegularExpression importPattern(
        u"^import\\s*(?:[\"']|.*\\bfrom\\s*[\"']|[{*]|[\\w$]+\\s*,\\s*\\{|[\\w$]+\\s*$)"_s);
    static const QRegularExpression exportPattern(
        u"^export\\s+(?:const|let|var|function|async|class|default|\\{|\\*)"_s);
    if (!line.startsWith("import") && !line.startsWith("export"))
        return false;
    const QString text = QString::fromUtf8(line);
    return importPattern.match(text).hasMatch() || exportPattern.match(text).hasMatch();
}

/// How many brackets a line leaves open; strings are passed over.
int openBrackets(QByteArrayView line)
{
    int open = 0;
    char quote = 0;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const char c = line[i];
        if (quote != 0) {
            i += c == '\\' ? 1 : 0;
            quote = c == quote ? '\0' : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '{' || c == '(' || c == '[') {
            ++open;
        } else if (c == '}' || c == ')' || c == ']') {
            --open;
        }
    }
    return open;
}

} // namespace

FlowMarkup readFlowMarkupAt(QByteArrayView text, qsizetype at, const Dialect &dialect)
{
    FlowMarkup markup;
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
        markup.end = expressionEnd(text, at);
        markup.status = markup.end < 0 ? JsxSyntax::Status::Incomplete : JsxSyntax::Status::Complete;
        if (markup.end > 0)
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
            // Twice as many lines each time, so that long tags stay linear.
            for (qsizetype i = 0; i < step && hasMore; ++i) {
                const std::optional<QByteArray> next = nextLine();
                hasMore = next.has_value();
                if (next)
                    text.append('\n').append(*next);
            }
            step *= 2;
            continue;
        }
        run.isUnclosed = markup.status == JsxSyntax::Status::Incomplete;
        if (markup.status != JsxSyntax::Status::Complete)
            break;
        run.markers.push_back(markup.marker);
        run.end = markup.end;
        while (run.end < text.size() && (text[run.end] == ' ' || text[run.end] == '\t'))
            ++run.end;
    }
    run.isWhole = !run.markers.empty() && (run.end >= text.size() || text[run.end] == '\n');
    return run;
}

bool startsHtmlBlock(QByteArrayView line)
{
    const char next = line.size() > 1 ? line[1] : '\0';
    return line.startsWith('<') && (next == '/' || next == '!' || next == '?' ||
                                    (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
}

size_t moduleLineCount(const std::vector<QByteArrayView> &lines, size_t first)
{
    if (!isModuleLine(lines[first]))
        return 0;
    const size_t looked = std::min(lines.size() - first, longestModule);
    int open = 0;
    size_t paragraph = 0;
    for (size_t i = 0; i < looked; ++i) {
        const bool isBlank = lines[first + i].trimmed().isEmpty();
        if (isBlank && open <= 0)
            return i;
        if (isBlank && paragraph == 0)
            paragraph = i;
        open += openBrackets(lines[first + i]);
    }
    // Brackets that never close: what follows the paragraph is not swallowed.
    return open <= 0 || paragraph == 0 ? looked : paragraph;
}

} // namespace Galley
