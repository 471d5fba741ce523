// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "render/codeahead.h"
#include "render/scriptengine.h"

#include <QByteArrayList>
#include <QCache>

namespace Galley {

/// A formula as HTML.
struct MathHtml
{
    QByteArray html;
    QString error;   ///< KaTeX's words when the formula is wrong; it is shown in red then
    int errorAt = 0; ///< in the formula, in UTF-16 code units
};

/// Colours code as Prism does and sets formulas with KaTeX, and remembers what it made. Owned by the
/// Renderer, on its thread.
///
///     highlight("let a", "js") ⇒ {`<span class="token keyword">let</span><span class="token plain">
///     a</span>`}
class Typesetter
{
public:
    Typesetter();

    /// Posts (full paths) that will be rendered in this order: their code is coloured ahead, elsewhere.
    void expect(const QStringList &files) { m_ahead.expect(files); }
    /// Begins a rendering: what is not in the cache yet may take so many milliseconds in all; negative for no
    /// limit. Unless that is none, at least one piece is made, so that rendering again comes to an end.
    void begin(int budget);
    /// Whether something was left out since begin() for want of time.
    bool isProvisional() const { return m_isProvisional; }

    /// One piece of HTML for each line; nothing for a language that is not known, or when time is up.
    const QByteArrayList *highlight(const QByteArray &code, const QByteArray &language);
    const MathHtml *math(const QByteArray &tex, bool isDisplay);

private:
    bool mayStart();

    ScriptEngine m_engine;
    CodeHighlighter m_highlighter;
    CodeAhead m_ahead;
    QCache<QByteArray, QByteArrayList> m_code;
    QCache<QByteArray, MathHtml> m_math;
    qint64 m_budget = -1; ///< nanoseconds, as is what was spent of it
    qint64 m_spent = 0;
    bool m_isProvisional = false;
};

/// Prism's own name of a language, "" for one that is not bundled: "ts" ⇒ "typescript"
QByteArray prismLanguage(const QByteArray &language);

} // namespace Galley
