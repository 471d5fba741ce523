// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "site/javascripttext.h"

namespace Galley {

bool isJavaScriptSpace(QChar c)
{
    return (c.isSpace() && c != u'\u0085') || c == u'\ufeff';
}

QStringView javaScriptTrimmed(QStringView text)
{
    while (!text.isEmpty() && isJavaScriptSpace(text.front()))
        text = text.mid(1);
    while (!text.isEmpty() && isJavaScriptSpace(text.back()))
        text.chop(1);
    return text;
}

} // namespace Galley
