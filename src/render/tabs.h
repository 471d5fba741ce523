// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/markers.h"

#include <cmark-gfm.h>

namespace Galley {

/// One TabItem of a Tabs component.
struct Tab
{
    cmark_node *item = nullptr;
    QByteArray value;
    QByteArray label;
    QByteArray labelClass; ///< with a space in front
    bool isSelected = false;
    bool isLazy = false; ///< written only when it is selected
};

/// The tabs of a Tabs node: labels default to values and may come from `values`; the one shown first is
/// `defaultValue`, else the item with `default`, else the first (docusaurus-blog reference 6.12).
std::vector<Tab> tabsOf(cmark_node *tabs, const JsxTag &tag, const PreparedText &prepared);

/// Moves the first direct summary of a details node to its start; false when there is none.
bool bringSummaryForward(cmark_node *details, const PreparedText &prepared);
/// Whether a summary was brought forward, so that it is the heading of a details element.
bool isSummaryOfDetails(cmark_node *summary, const PreparedText &prepared);

} // namespace Galley
