// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "post/yamlvalue.h"

#include <QDateTime>

namespace Galley {

/// What is said of a front matter date.
enum class DateVerdict {
    Valid,
    NoDate,     ///< the site's validation rejects it
    Zone,       ///< passes validation, but a text with a zone of its own then gives an invalid date
    Number,     ///< passes validation, but a number has no date methods: the build dies
    Unreadable, ///< passes validation, but gives an invalid date
};

struct FrontMatterDate
{
    DateVerdict verdict = DateVerdict::NoDate;
    QDateTime date; ///< UTC; invalid unless the verdict is Valid
};

/// Reads the value of the `date` key (docusaurus-blog reference 1.4): a YAML timestamp is taken as it is, a
/// string is read as UTC.
FrontMatterDate readFrontMatterDate(const YamlNode &value);

} // namespace Galley
