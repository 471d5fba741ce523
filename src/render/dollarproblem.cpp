// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/dollarproblem.h"

#include "render/htmltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::DollarProblem", text);
}

bool isDigitAt(QByteArrayView text, qsizetype at)
{
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

} // namespace

std::optional<TextProblem> dollarProblem(
    QByteArrayView text, qsizetype open, qsizetype close, TextPlaces &places)
{
    const bool endsBeforePrice = isDigitAt(text, close + 1);
    const bool isPriceAndSpace = isDigitAt(text, open + 1) && isHtmlSpace(text[close - 1]);
    if (!endsBeforePrice && !isPriceAndSpace)
        return std::nullopt;
    TextProblem problem;
    problem.rule = u"math-dollar"_s;
    problem.severity = Severity::Warning;
    problem.message =
        tr("The text between these two dollar signs shows as a formula: write \\$ for a price.");
    const SourceSpan first = places.span(open, open + 1);
    const SourceSpan second = places.span(close, close + 1);
    problem.span = {first.start, second.end};
    problem.caption = tr("Write \\$ for both");
    problem.edits = {{first, "\\$"}, {second, "\\$"}};
    return problem;
}

} // namespace Galley
