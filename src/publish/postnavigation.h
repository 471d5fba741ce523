// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "publish/posthtml.h"
#include "render/rendered.h"

namespace Galley {

/// The table of contents beside a post as the classic theme prints it: the headings of the levels that the
/// post or its site shows. Empty when there are none or the post hides it. Any thread.
QByteArray tableOfContentsHtml(const std::vector<Heading> &headings, const PostMeta &meta);

/// The links below a post to its neighbours in the list; nullptr where there is none.
QByteArray neighboursHtml(const PostMeta *newer, const PostMeta *older, const PageLinks &links);

} // namespace Galley
