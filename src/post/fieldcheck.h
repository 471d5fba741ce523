// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/schema.h"

#include <QString>

#include <vector>

namespace Galley {

/// What Docusaurus's validation says of one field, in its words, and of which part of it.
struct FieldProblem
{
    const YamlNode *node = nullptr; ///< the value or a part of it
    QString message;
};

/// Checks one value against its field's type, with the coercions of docusaurus-blog reference 2.3. Whether a
/// date can be read is not looked at here: site/postcheck.h does it with JavaScript's rules for dates.
///
///     `draft: yes` ⇒ "draft" must be a boolean
std::vector<FieldProblem> checkField(const FieldSpec &field, const YamlNode &value);

/// A valid URI reference, relative or not, or an absolute URL as browsers accept it (reference 2.4).
/// "./a.png", "/img/x.png", "https://x.example/a b" ⇒ true; "a b.png", "/img/ü.png", "" ⇒ false
bool looksLikeUrl(const QString &text);

} // namespace Galley
