// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/paperbody.h"

namespace Galley {
namespace {

/// About half a page.
constexpr int mostLinesTogether = 30;

bool isHeading(const QByteArray &html)
{
    return html.size() > 2 && html.startsWith("<h") && html[2] >= '1' && html[2] <= '6';
}

bool isLongCode(const RenderedBlock &block)
{
    return block.lineEnd - block.line > mostLinesTogether && block.html.contains("<pre");
}

/// What does not go over two pages.
bool isWhole(const RenderedBlock &block)
{
    if (isLongCode(block))
        return false;
    const QByteArray &html = block.html;
    return html.contains("<pre") || html.contains("<img") || html.contains("<svg");
}

} // namespace

QByteArray bodyOnPaper(const std::vector<RenderedBlock> &blocks)
{
    QByteArray body;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        const QByteArray &html = blocks[i].html;
        if (isLongCode(blocks[i]))
            body += "<div class=\"markdown galley-long\">" + html + "</div>";
        else if (isHeading(html) && i + 1 < blocks.size() && isWhole(blocks[i + 1]))
            body += "<div class=\"markdown galley-together\">" + html + blocks[++i].html + "</div>";
        else
            body += html;
    }
    return body.replace("<details", "<details open");
}

} // namespace Galley
