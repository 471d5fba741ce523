// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/diagrams.h"

#include "publish/htmltags.h"
#include "publish/safesvg.h"
#include "render/htmltext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Diagrams", text);
}

/// Draws one diagram after the other of one post.
class DiagramWriter
{
public:
    explicit DiagramWriter(const DiagramDrawer &draw) : m_draw(draw) {}

    /// The HTML of a block with its diagrams drawn; problems are told with this line.
    QByteArray drawn(const QByteArray &html, int line, Diagnostics *problems)
    {
        static const QByteArray start = "<pre class=\"mermaid\">";
        static const QByteArray end = "</pre>";
        QByteArray result;
        qsizetype position = 0;
        while (true) {
            const qsizetype from = html.indexOf(start, position);
            const qsizetype to = from < 0 ? -1 : html.indexOf(end, from);
            if (to < 0)
                return result + html.mid(position);
            result += html.mid(position, from - position);
            position = to + end.size();
            const QByteArray source = html.mid(from + start.size(), to - from - start.size());
            const Result<QByteArray> figure = figureHtml(decodeReferences(source));
            result += figure ? *figure : html.mid(from, position - from);
            if (!figure)
                problems->push_back(
                    {Severity::Warning,
                     u"diagram"_s,
                     tr("The diagram is shown as its source: %1").arg(figure.error().message),
                     {},
                     {line, 1},
                     {}});
        }
    }

private:
    Result<QByteArray> figureHtml(const QByteArray &source)
    {
        if (!m_draw)
            return failure(ErrorKind::Content, tr("this build of Galley has no engine to draw with."));
        const Result<DrawnDiagram> diagram = m_draw(QString::fromUtf8(source));
        if (!diagram)
            return tl::unexpected(diagram.error());
        ++m_count;
        const Result<QByteArray> light = safeSvg(diagram->light, u"diagram-%1-"_s.arg(m_count));
        const Result<QByteArray> dark = safeSvg(diagram->dark, u"diagram-%1-dark-"_s.arg(m_count));
        if (!light || !dark)
            return light ? dark : light;
        HtmlToken figure{HtmlToken::Kind::StartTag, "div", {}, false};
        figure.attributes = {{"class", "mermaid galley-diagram"}, {"data-source", source}};
        QByteArray html;
        appendToken(html, figure);
        return html + "<div class=\"galley-light\">" + *light + "</div><div class=\"galley-dark\">" + *dark +
               "</div></div>";
    }

    const DiagramDrawer &m_draw;
    int m_count = 0;
};

} // namespace

Diagnostics drawDiagrams(Rendered *body, const DiagramDrawer &draw)
{
    Diagnostics problems;
    DiagramWriter writer(draw);
    for (RenderedBlock &block : body->blocks)
        block.html = writer.drawn(block.html, block.line, &problems);
    return problems;
}

} // namespace Galley
