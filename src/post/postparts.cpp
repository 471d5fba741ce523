// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "post/postparts.h"

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr QStringView fence = u"---";
constexpr QStringView closingFence = u"\n---";

TextSpan trimmed(QStringView text, TextSpan span)
{
    const QStringView part = span.of(text);
    const QStringView content = part.trimmed();
    return {content.isEmpty() ? span.start : span.start + (content.data() - part.data()), content.size()};
}

bool readsAsYaml(QStringView language)
{
    return language.isEmpty() || language.compare(u"yaml"_s, Qt::CaseInsensitive) == 0 ||
           language.compare(u"yml"_s, Qt::CaseInsensitive) == 0;
}

} // namespace

PostParts splitPost(QStringView text)
{
    PostParts parts;
    parts.body = {0, text.size()};
    if (!text.startsWith(fence) || (text.size() > fence.size() && text[fence.size()] == u'-'))
        return parts;

    parts.hasFrontMatter = true;
    const qsizetype firstBreak = text.indexOf(u'\n', fence.size());
    // gray-matter cuts the last character off a language that no line break follows.
    const qsizetype languageEnd = firstBreak >= 0 ? firstBreak : std::max(fence.size(), text.size() - 1);
    parts.language = trimmed(text, {fence.size(), languageEnd - fence.size()});
    parts.isYaml = readsAsYaml(parts.language.of(text));

    const qsizetype closing = text.indexOf(closingFence, languageEnd);
    parts.closed = closing >= 0;
    const qsizetype yamlStart = firstBreak >= 0 ? firstBreak + 1 : languageEnd;
    const qsizetype yamlEnd = parts.closed ? std::max(yamlStart, closing) : text.size();
    parts.yaml = {yamlStart, yamlEnd - yamlStart};

    qsizetype bodyStart = parts.closed ? closing + closingFence.size() : text.size();
    if (bodyStart < text.size() && text[bodyStart] == u'\n')
        ++bodyStart;
    parts.body = {bodyStart, text.size() - bodyStart};
    return parts;
}

} // namespace Galley
