// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace Galley {

/// Words as browsers count them (ICU word segments with letters, digits or ideographs in them), Chinese,
/// Japanese and Thai by dictionary. docusaurus-blog reference 5.4. Any thread.
///
///     "don't" ⇒ 1     "well-known" ⇒ 2     "你好世界，我是中国人" ⇒ 4
int countWords(QStringView text, const QString &locale);

/// Minutes at 200 words each, to two decimals: 202 ⇒ 1.01
double minutesToRead(int words);

} // namespace Galley
