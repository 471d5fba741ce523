// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/codewriter.h"

#include "render/diagramproblem.h"
#include "render/htmltext.h"
#include "render/mathwriter.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QByteArray joined(const std::vector<CodeLine> &lines)
{
    QByteArray code;
    for (const CodeLine &line : lines)
        code.append(line.text).append('\n');
    code.chop(1);
    return code;
}

/// Names that ask for no colours.
bool isPlain(const QByteArray &language)
{
    return language == "text" || language == "txt" || language == "plain" || language == "plaintext" ||
           language == "none";
}

} // namespace

void CodeWriter::write(QByteArrayView code, QByteArrayView info, Place place)
{
    write(code, readCodeMeta(info), place);
}

void CodeWriter::write(QByteArrayView code, CodeMeta meta, Place place)
{
    ByteBuffer &out = m_pass.out;
    if (meta.language == "mermaid" && m_pass.site.config.mermaid.value) {
        if (const QString problem = diagramProblem(code); !problem.isEmpty())
            m_pass.report(Severity::Warning, u"diagram"_s, problem, place.line);
        out.append("<pre class=\"mermaid\">");
        appendEscaped(out, code);
        out.append("</pre>\n");
        return;
    }
    if (meta.language == "math" && m_pass.prepared.dialect.math)
        return writeDisplayMath(m_pass, code.trimmed().toByteArray(), place.line);
    if (meta.language.isEmpty())
        meta.language = m_pass.site.config.prismDefaultLanguage.value.toUtf8();
    if (meta.language.isEmpty())
        meta.language = "text";
    if (prismLanguage(meta.language).isEmpty() && !isPlain(meta.language))
        m_pass.report(
            Severity::Note, u"code-language"_s,
            QCoreApplication::translate(
                "Galley::Renderer",
                "There are no colours for the language \"%1\": the code shows as plain text.")
                .arg(QString::fromUtf8(meta.language)),
            place.line, meta.language);
    out.append("<div");
    appendAttribute(
        out, "class", "language-" + meta.language + " codeBlockContainer_galley theme-code-block");
    m_pass.markLine(place.line);
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
    writeLines(codeLines(code, meta, m_pass.site.config.magicComments.value), meta, place.codeLine);
    out.append("</code></pre></div></div>\n");
}

void CodeWriter::writeLines(const std::vector<CodeLine> &lines, const CodeMeta &meta, int codeLine)
{
    ByteBuffer &out = m_pass.out;
    const QByteArrayList *coloured = m_pass.typesetter.highlight(joined(lines), meta.language);
    const bool isColoured = coloured != nullptr && coloured->size() == static_cast<qsizetype>(lines.size());
    qsizetype index = 0;
    for (const CodeLine &line : lines) {
        out.append("<div");
        appendAttribute(
            out, "class", "token-line" + line.classes + (meta.firstNumber ? " codeLine_galley" : ""));
        m_pass.markLine(codeLine + line.index);
        out.append(
            meta.firstNumber ? "><span class=\"codeLineNumber_galley\"></span><span "
                               "class=\"codeLineContent_galley\">"
                             : ">");
        if (isColoured) {
            out.append((*coloured)[index++]);
        } else {
            out.append("<span class=\"token plain\">");
            appendEscaped(out, line.text);
            out.append("</span>");
        }
        out.append(meta.firstNumber ? "</span><br></div>" : "<br></div>");
    }
}

} // namespace Galley
