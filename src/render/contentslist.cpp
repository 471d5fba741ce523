// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/contentslist.h"

#include "render/htmltext.h"

namespace Galley {

QByteArray contentsList(const std::vector<Heading> &headings, int minLevel, int maxLevel)
{
    ByteBuffer list;
    std::vector<int> open; // levels of the items that are not closed
    for (const Heading &heading : headings) {
        const bool isShown = heading.level >= minLevel && heading.level <= maxLevel && heading.level > 1;
        if (!isShown || heading.text.isEmpty())
            continue;
        bool isSibling = false;
        while (!open.empty() && open.back() >= heading.level) {
            list.append(isSibling ? "</ul></li>" : "</li>");
            open.pop_back();
            isSibling = true;
        }
        if (!isSibling && !open.empty())
            list.append("<ul>");
        open.push_back(heading.level);
        list.append("<li><a");
        appendUrlAttribute(list, "href", '#' + heading.id.toUtf8());
        list.append('>').append(heading.html).append("</a>");
    }
    for (size_t i = 0; i < open.size(); ++i)
        list.append(i > 0 ? "</ul></li>" : "</li>");
    if (list.isEmpty())
        return {};
    return "<div class=\"tableOfContentsInline_galley\"><ul class=\"table-of-contents\">" +
           list.toByteArray() + "</ul></div>\n";
}

} // namespace Galley
