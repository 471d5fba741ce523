// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "mdxreader.h"

#include "testing/nodetool.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

MdxVerdict toVerdict(const QJsonObject &result)
{
    MdxVerdict verdict{
        result[u"message"_s].toString(), result[u"line"_s].toInt(), result[u"column"_s].toInt()};
    // "Expected a closing tag for `<br>` (1:3-1:7) before the end of `paragraph`"
    static const QRegularExpression opening(u"^Expected a closing tag for .* \\((\\d+):(\\d+)-"_s);
    if (const QRegularExpressionMatch match = opening.match(verdict.error); match.hasMatch()) {
        verdict.line = match.captured(1).toInt();
        verdict.column = match.captured(2).toInt();
    }
    return verdict;
}

} // namespace

std::vector<MdxVerdict> readWithMdx(const QStringList &posts, MdxCompat compat, QString *whyNot)
{
    const QString dialect = compat == MdxCompat::On ? u"mdx-compat"_s : u"mdx"_s;
    const QJsonArray results =
        NodeTool(u"docusaurus"_s).run(u"check.mjs"_s, {dialect}, QJsonArray::fromStringList(posts), whyNot);
    std::vector<MdxVerdict> verdicts;
    for (const QJsonValue &value : results)
        verdicts.push_back(toVerdict(value.toObject()));
    return verdicts;
}

} // namespace Galley
