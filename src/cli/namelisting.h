// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.h"

#include <vector>

namespace Galley {

/// A tag or an author as `list` prints it.
struct NameListing
{
    QString name; ///< as posts name it; empty for an inline author
    QString label;
    int posts = 0;
    bool isOfficial = false; ///< has an entry in the data file
    QString address;
};

/// A table for people, with the number of posts first, or JSON; addressKey names the address there.
void printNames(
    const std::vector<NameListing> &rows, const QString &addressKey, const QCommandLineParser &parser,
    Console console);

} // namespace Galley
