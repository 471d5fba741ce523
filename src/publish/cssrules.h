// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QSet>

#include <vector>

namespace Galley {

/// A rule of a style sheet, or a group of rules such as @media (then the body is empty).
///
///     ".a,.b{color:red}" ⇒ prelude ".a,.b", body "color:red"
struct CssRule
{
    QByteArray prelude;
    QByteArray body;
    std::vector<CssRule> rules;
};

/// Reads a style sheet; comments and statements without a block (@import) are left out. Any thread.
std::vector<CssRule> readCss(const QByteArray &css);

/// The rules again as text, without needless spaces.
QByteArray cssText(const std::vector<CssRule> &rules);

/// The rules whose every class occurs on a page; other selectors of a rule are dropped.
std::vector<CssRule> usedRules(const std::vector<CssRule> &rules, const QSet<QByteArray> &classes);

/// Rules for html[data-theme='dark'] turned into rules for readers whose system is dark, so that a page
/// without script follows it.
std::vector<CssRule> darkBySystem(const std::vector<CssRule> &rules);

} // namespace Galley
