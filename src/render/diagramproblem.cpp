// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/diagramproblem.h"

#include "render/htmltext.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::Renderer", text);
}

/// The words that Mermaid 11 takes for the beginning of a diagram; what follows them may be anything.
constexpr std::array<QByteArrayView, 28> kinds{
    "C4Component",  "C4Container",   "C4Context",  "C4Deployment", "C4Dynamic", "architecture",
    "block",        "classDiagram",  "erDiagram",  "flowchart",    "gantt",     "gitGraph",
    "graph",        "info",          "journey",    "kanban",       "mindmap",   "packet",
    "pie",          "quadrantChart", "radar-beta", "requirement",  "sankey",    "sequenceDiagram",
    "stateDiagram", "timeline",      "treemap",    "xychart"};

QByteArrayView behind(QByteArrayView text, QByteArrayView sign)
{
    const qsizetype found = text.indexOf(sign);
    return found < 0 ? QByteArrayView() : text.sliced(found + sign.size()).trimmed();
}

/// Without the settings, directives and comments that may stand in front.
QByteArrayView bodyOf(QByteArrayView source)
{
    QByteArrayView text = source.trimmed();
    if (text.startsWith("---"))
        text = behind(text.sliced(3), "\n---");
    while (text.startsWith("%%"))
        text = behind(text, text.startsWith("%%{") ? "}%%" : "\n");
    return text;
}

} // namespace

QString diagramProblem(QByteArrayView source)
{
    const QByteArrayView body = bodyOf(source);
    if (body.isEmpty())
        return tr("This diagram is empty.");
    if (std::any_of(kinds.begin(), kinds.end(), [&](QByteArrayView kind) { return body.startsWith(kind); }))
        return {};
    const auto end = std::find_if(body.begin(), body.end(), isHtmlSpace);
    const QString word = QString::fromUtf8(body.first(end - body.begin())).left(40);
    return tr("“%1” is no kind of diagram that Mermaid knows: begin with graph, sequenceDiagram, pie, …")
        .arg(word);
}

} // namespace Galley
