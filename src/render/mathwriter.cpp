// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/mathwriter.h"

#include "render/htmltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

enum class Style { Inline, Display };

void writeMath(RenderPass &pass, const QByteArray &tex, int line, Style style)
{
    const bool isDisplay = style == Style::Display;
    const MathHtml *math = pass.typesetter.math(tex, isDisplay);
    if (math == nullptr) {
        pass.out.append(
            isDisplay ? "<span class=\"math math-display\">" : "<span class=\"math math-inline\">");
        appendEscaped(pass.out, tex);
        pass.out.append("</span>");
        return;
    }
    pass.out.append(math->html);
    if (math->error.isEmpty())
        return;
    const QString message =
        QCoreApplication::translate("Galley::Renderer", "The formula is wrong: %1").arg(math->error);
    const QString rest = QString::fromUtf8(tex).mid(math->errorAt).trimmed();
    const QString place = rest.isEmpty() ? QString::fromUtf8(tex) : rest;
    pass.report(Severity::Warning, u"math"_s, message, line, place.section(u'\n', 0, 0).toUtf8());
}

} // namespace

void writeInlineMath(RenderPass &pass, const QByteArray &tex, int line)
{
    writeMath(pass, tex, line, Style::Inline);
}

void writeDisplayMath(RenderPass &pass, const QByteArray &tex, int line)
{
    writeMath(pass, tex, line, Style::Display);
}

} // namespace Galley
