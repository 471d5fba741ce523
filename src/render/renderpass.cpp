// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/renderpass.h"

#include "render/cmarktree.h"
#include "render/htmltext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// More problems of one post than this help nobody, and hostile input could make one per byte.
constexpr size_t mostDiagnostics = 500;

/// How far below a block's first line a piece of it is looked for.
constexpr int searchedLines = 20;

/// What a new line must begin with to stand in the same containers as that one: `- > a` ⇒ `  > `.
QString continuedPrefix(QStringView line)
{
    static const QRegularExpression marks(u"^(?:\\s|>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))*"_s);
    QString prefix = marks.match(line.toString()).captured();
    for (QChar &c : prefix)
        c = c == u'>' || c == u'\t' ? c : u' ';
    return prefix;
}

} // namespace

RenderPass::RenderPass(
    const QString &postFile, const SiteSnapshot &postSite, const RenderOptions &renderOptions,
    AssetCache &cache, Typesetter &setter, EmojiTable &emojiTable, const SourceLines &sourceLines,
    const PreparedText &preparedText)
    : file(postFile)
    , site(postSite)
    , options(renderOptions)
    , source(sourceLines)
    , prepared(preparedText)
    , typesetter(setter)
    , emoji(emojiTable)
    , links(postFile, postSite, renderOptions, cache)
    , elements(
          &out, renderOptions.html, [this](const QByteArray &url) { return localAddress(url); },
          [this](const QByteArray &url) { return remoteAddress(url); })
{
    out.reserve(prepared.markdown.size() / 8 + 1024);
    SourceOffsets offsets(source);
    for (const TextProblem &problem : prepared.problems)
        report(problem, offsets);
    m_earlierProblems = result.diagnostics.size();
}

int RenderPass::sourceLine(cmark_node *node) const
{
    return prepared.sourceLine(cmark_node_get_start_line(node));
}

void RenderPass::markLine(int line)
{
    if (options.lineMarks)
        appendAttribute(out, "data-line-offset", QByteArray::number(line - blockLine));
}

void RenderPass::appendText(ByteBuffer &html, QByteArrayView text) const
{
    if (site.config.emoji.value && EmojiTable::mayHold(text))
        appendEscaped(html, emoji.replaced(text));
    else
        appendEscaped(html, text);
}

QByteArray RenderPass::localAddress(const QByteArray &url) const
{
    return importedAddresses.contains(url) ? url : links.rawSource(url);
}

QByteArray RenderPass::remoteAddress(const QByteArray &url) const
{
    const QUrl web = options.remoteUrl ? webUrl(url) : QUrl();
    return web.isValid() ? options.remoteUrl(web).toUtf8() : QByteArray();
}

void RenderPass::report(
    Severity severity, const QString &rule, const QString &message, int line, const QByteArray &needle)
{
    if (result.diagnostics.size() >= mostDiagnostics)
        return;
    const bool isElsewhere = links.file() != file;
    const QString text = isElsewhere ? QCoreApplication::translate("Galley::Renderer", "In %1: %2")
                                           .arg(links.file().section(u'/', -1), message)
                                     : message;
    const int first = std::max(line, 1);
    const int last = line > 0 ? std::min(line + searchedLines - 1, source.count()) : source.count();
    Diagnostic diagnostic{severity,   rule, text, {source.start(first), source.line(first).size()},
                          {first, 1}, {}};
    const QString wanted = QString::fromUtf8(needle);
    for (int i = first; !wanted.isEmpty() && i <= last; ++i) {
        const qsizetype column = source.line(i).indexOf(wanted);
        if (column < 0)
            continue;
        diagnostic.span = {source.start(i) + column, wanted.size()};
        diagnostic.position = {i, static_cast<int>(column) + 1};
        break;
    }
    const auto begin = result.diagnostics.begin();
    const auto end = begin + static_cast<std::ptrdiff_t>(m_earlierProblems);
    const bool isKnown = std::any_of(begin, end, [&](const Diagnostic &each) {
        return each.span.start <= diagnostic.span.start && diagnostic.span.start < each.span.end();
    });
    if (!isKnown)
        result.diagnostics.push_back(diagnostic);
}

void RenderPass::report(
    ReportLevel level, const QString &rule, const QString &message, int line, const QByteArray &needle)
{
    const Severity severity = level == ReportLevel::Throw  ? Severity::Error
                              : level == ReportLevel::Warn ? Severity::Warning
                                                           : Severity::Note;
    if (level != ReportLevel::Ignore)
        report(severity, rule, message, line, needle);
}

void RenderPass::report(const TextProblem &problem, SourceOffsets &offsets)
{
    Diagnostic diagnostic{
        problem.severity,
        problem.rule,
        problem.message,
        offsets.span(problem.span),
        {problem.span.start.line, 1},
        {},
        {problem.caption, {}}};
    diagnostic.position.column +=
        static_cast<int>(diagnostic.span.start - source.start(problem.span.start.line));
    for (const SourceEdit &edit : problem.edits) {
        QString replacement = QString::fromUtf8(edit.replacement);
        if (replacement.contains(u'\n'))
            replacement.replace(u'\n', u'\n' + continuedPrefix(source.line(problem.span.start.line)));
        diagnostic.fix.edits.push_back({offsets.span(edit.span), replacement});
    }
    std::sort(diagnostic.fix.edits.begin(), diagnostic.fix.edits.end(), [](const auto &a, const auto &b) {
        return a.span.start < b.span.start;
    });
    result.diagnostics.push_back(diagnostic);
}

void RenderPass::useAsset(const QByteArray &written, const QString &assetFile, int line)
{
    result.assets.push_back({QString::fromUtf8(written), assetFile, line});
}

} // namespace Galley
