// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// What somebody who wrote an unknown key probably meant (docusaurus-blog reference 2.5).
///
///     "tag" ⇒ Similar "tags", "titel" ⇒ Similar "title", "side_position" ⇒ DocsOnly "sidebar_position",
///     "mood" ⇒ None
struct LookAlike
{
    enum class Kind { None, Similar, DocsOnly };
    Kind kind = Kind::None;
    QString key; ///< the known one
};

LookAlike lookAlike(const QString &key);

} // namespace Galley
