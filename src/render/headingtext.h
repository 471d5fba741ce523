// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/renderpass.h"

namespace Galley {

/// The id that stands at the end of a heading, if one does.
std::optional<QByteArray> writtenId(cmark_node *heading, const RenderPass &pass);

/// What the id is made from: the text with the source of expressions and formulas, without tags.
QString headingText(cmark_node *heading, const RenderPass &pass);

/// The inline HTML that the table of contents shows: formatting stays, links and images become text.
QByteArray contentsHtml(cmark_node *heading, const RenderPass &pass);

} // namespace Galley
