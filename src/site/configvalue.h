// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

namespace Galley {

/// How sure a value read from a configuration that is never run is (docusaurus-blog reference 8.3).
enum class Certainty {
    Default, ///< not written: Docusaurus's default
    Known,   ///< written as a literal
    Guessed, ///< the literal part of an expression such as `process.env.URL || 'https://x.example'`
    Unknown, ///< written, but only running the file could tell; the default stands in
};

template <typename T>
struct ConfigValue
{
    T value{};
    Certainty certainty = Certainty::Default;
};

/// What the site build does about a problem that it tolerates or not.
enum class ReportLevel { Ignore, Log, Warn, Throw };

} // namespace Galley
