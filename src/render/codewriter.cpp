// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codewriter.h"

#include "render/htmltext.h"

namespace Galley {

void CodeWriter::write(QByteArrayView code, QByteArrayView info)
{
    CodeMeta meta = readCodeMeta(info);
    QByteArray &out = m_pass.out;
    if (meta.language == "mermaid" && m_pass.site.config.mermaid.value) {
        out.append("<pre class=\"mermaid\">");
        appendEscaped(out, code);
        out.append("</pre>\n");
        return;
    }
    if (meta.language == "math" && m_pass.prepared.dialect.math) {
        out.append("<div class=\"math math-display\">");
        appendEscaped(out, code.trimmed());
        out.append("</div>\n");
        return;
    }
    if (meta.language.isEmpty())
        meta.language = m_pass.site.config.prismDefaultLanguage.value.toUtf8();
    if (meta.language.isEmpty())
        meta.language = "text";
    out.append("<div");
    appendAttribute(
        out, "class", "language-" + meta.language + " codeBlockContainer_galley theme-code-block");
    out.append('>');
    if (meta.title) {
        out.append("<div class=\"codeBlockTitle_galley\">");
        appendEscaped(out, *meta.title);
        out.append("</div>");
    }
    out.append("<div class=\"codeBlockContent_galley\"><pre tabindex=\"0\"");
    appendAttribute(
        out, "class", "prism-code language-" + meta.language + " codeBlock_galley thin-scrollbar");
    out.append("><code class=\"codeBlockLines_galley");
    if (meta.firstNumber) {
        out.append(" codeBlockLinesWithNumbering_galley\"");
        appendAttribute(
            out, "style", "counter-reset:line-count " + QByteArray::number(*meta.firstNumber - 1));
        out.append('>');
    } else {
        out.append("\">");
    }
    writeLines(codeLines(code, meta), meta);
    out.append("</code></pre></div></div>\n");
}

void CodeWriter::writeLines(const std::vector<CodeLine> &lines, const CodeMeta &meta)
{
    QByteArray &out = m_pass.out;
    for (const CodeLine &line : lines) {
        out.append("<div class=\"token-line");
        out.append(line.isHighlighted ? " theme-code-block-highlighted-line" : "");
        out.append(
            meta.firstNumber ? " codeLine_galley\"><span class=\"codeLineNumber_galley\"></span><span "
                               "class=\"codeLineContent_galley\">"
                             : "\">");
        out.append("<span class=\"token plain\">");
        appendEscaped(out, line.text);
        out.append(meta.firstNumber ? "</span></span><br></div>" : "</span><br></div>");
    }
}

} // namespace Galley
