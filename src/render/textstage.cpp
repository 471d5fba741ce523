// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/textstage.h"

#include "post/postparts.h"
#include "post/yamlreader.h"
#include "render/blockscan.h"
#include "render/mdxproblems.h"
#include "render/sourcelines.h"
#include "site/sitesnapshot.h"

#include <QFileInfo>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

/// `mdx: {format: md}`; other values mean what the site says.
QString writtenFormat(QStringView frontMatter)
{
    if (!frontMatter.contains(u"mdx"))
        return {};
    const YamlDocument document = readYaml(frontMatter);
    const YamlNode *mdx = document.root.find(u"mdx");
    const YamlNode *format = mdx == nullptr ? nullptr : mdx->find(u"format");
    return format == nullptr ? QString() : format->scalar;
}

MarkdownFormat formatOf(const QString &written, MarkdownFormat ofSite)
{
    if (written == u"md")
        return MarkdownFormat::CommonMark;
    if (written == u"mdx")
        return MarkdownFormat::Mdx;
    return written == u"detect" ? MarkdownFormat::Detect : ofSite;
}

bool isCommonMarkName(const QString &file)
{
    static const QStringList suffixes{u"md"_s,  u"markdown"_s, u"mdown"_s,  u"mkdn"_s,
                                      u"mkd"_s, u"mdwn"_s,     u"mkdown"_s, u"ron"_s};
    return suffixes.contains(QFileInfo(file).suffix());
}

std::vector<QByteArrayView> split(const QByteArray &body)
{
    std::vector<QByteArrayView> lines;
    const QByteArrayView view(body);
    qsizetype start = 0;
    for (qsizetype end = view.indexOf('\n'); end >= 0; end = view.indexOf('\n', start)) {
        lines.push_back(view.sliced(start, end - start));
        start = end + 1;
    }
    if (start < view.size())
        lines.push_back(view.sliced(start));
    return lines;
}

/// Takes away the fence lines around live MDX (docusaurus-blog reference 6.1): what is left of them is a null
/// view.
void unwrapMdxCodeBlocks(std::vector<QByteArrayView> &lines)
{
    const auto indentless = [](QByteArrayView line) {
        const auto text = std::find_if(line.begin(), line.end(), [](char c) { return c != ' '; });
        return line.sliced(text - line.begin());
    };
    for (auto line = lines.begin(); line != lines.end(); ++line) {
        if (!line->endsWith("mdx-code-block"))
            continue;
        const QByteArrayView fence = indentless(*line).chopped(14).trimmed();
        if (fence != "```" && fence != "````")
            continue;
        const auto close = std::find_if(
            line + 1, lines.end(), [&](QByteArrayView each) { return indentless(each) == fence; });
        if (close == lines.end())
            return;
        *line = {};
        *close = {};
        line = close;
    }
}

/// The first of `galley-0-`, `galley-1-`, … that the body does not hold.
QByteArray freePrefix(QByteArrayView body)
{
    constexpr QByteArrayView word = "galley-";
    QSet<qsizetype> used;
    for (qsizetype at = body.indexOf(word); at >= 0; at = body.indexOf(word, at + 1)) {
        const QByteArrayView number = body.sliced(at + word.size());
        qsizetype value = 0;
        for (qsizetype i = 0;
             i < std::min<qsizetype>(number.size(), 9) && number[i] >= '0' && number[i] <= '9'; ++i)
            value = value * 10 + (number[i] - '0');
        used.insert(value);
    }
    qsizetype free = 0;
    while (used.contains(free))
        ++free;
    return word.toByteArray() + QByteArray::number(free) + '-';
}

} // namespace

Dialect dialectOf(QStringView frontMatter, const QString &file, const SiteSnapshot &site)
{
    const MarkdownFormat format = formatOf(writtenFormat(frontMatter), site.config.format.value);
    Dialect dialect;
    dialect.isMdx =
        format == MarkdownFormat::Mdx || (format == MarkdownFormat::Detect && !isCommonMarkName(file));
    dialect.comments = site.config.compat.comments;
    dialect.admonitions = site.config.compat.admonitions;
    dialect.headingIds = site.config.compat.headingIds;
    dialect.math = site.config.math.value;
    dialect.githubAlerts = site.config.githubAdmonitions.value;
    for (const QString &keyword : site.config.blog.admonitionKeywords.value)
        dialect.admonitionKeywords += keyword.toUtf8();
    return dialect;
}

PreparedText prepareText(const SourceLines &source, const QString &file, const SiteSnapshot &site)
{
    const QStringView text = source.text();
    const PostParts parts = splitPost(text);
    PreparedText prepared;
    prepared.dialect = dialectOf(parts.yaml.of(text), file, site);
    const QByteArray body = parts.body.of(text).toUtf8();
    prepared.prefix = freePrefix(body);
    const QStringView before = text.first(parts.body.start);
    const int firstLine = 1 + static_cast<int>(std::count(before.begin(), before.end(), u'\n'));
    std::vector<QByteArrayView> lines = split(body);
    unwrapMdxCodeBlocks(lines);
    BlockScan(prepared, lines, firstLine).run();
    addUndefinedNames(prepared);
    return prepared;
}

} // namespace Galley
