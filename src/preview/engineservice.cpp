// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/engineservice.h"

#include "preview/diagrampainter.h"
#include "preview/engineobstacle.h"
#include "preview/graphicsbackend.h"
#include "preview/pdfpainter.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QPageLayout>

#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Milliseconds. Whoever asks waits less long; this is for when it has gone.
constexpr int timeLimit = 240'000;

/// Each starts with its first question.
class Painters
{
public:
    QJsonObject answer(const QJsonObject &question)
    {
        if (question.contains(u"page"_s))
            return print(question);
        if (!m_diagrams)
            m_diagrams = std::make_unique<DiagramPainter>();
        const QJsonObject drawn = m_diagrams->draw(question[u"source"_s].toString(), timeLimit);
        return drawn.isEmpty() ? QJsonObject{{u"error"_s, noAnswer()}} : drawn;
    }

private:
    QJsonObject print(const QJsonObject &question)
    {
        if (!m_pages)
            m_pages = std::make_unique<PdfPainter>();
        const QPageSize size(question[u"paper"_s] == u"Letter"_s ? QPageSize::Letter : QPageSize::A4);
        const double margin = question[u"margin"_s].toDouble();
        const QPageLayout layout(
            size, QPageLayout::Portrait, {margin, margin, margin, margin}, QPageLayout::Millimeter);
        const bool isDone =
            m_pages->print(question[u"page"_s].toString(), question[u"to"_s].toString(), layout, timeLimit);
        return isDone ? QJsonObject() : QJsonObject{{u"error"_s, noAnswer()}};
    }

    static QString noAnswer()
    {
        return QCoreApplication::translate("Galley::EngineService", "the browser engine gave no answer.");
    }

    std::unique_ptr<DiagramPainter> m_diagrams;
    std::unique_ptr<PdfPainter> m_pages;
};

} // namespace

int runEngineService(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    chooseGraphicsBackend(u"/dev"_s);
    PreviewPane::setRemoteDebugging(std::nullopt);
    PreviewPane::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QApplication application(argc, argv);
    QFile in;
    QFile out;
    if (!in.open(stdin, QIODevice::ReadOnly) || !out.open(stdout, QIODevice::WriteOnly))
        return 1;
    const std::optional<QString> obstacle = engineObstacle(engineEnvironment());
    Painters painters;
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        const QJsonObject question = QJsonDocument::fromJson(line).object();
        const QJsonObject answer =
            obstacle ? QJsonObject{{u"error"_s, *obstacle}} : painters.answer(question);
        out.write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
        out.flush();
    }
    return 0;
}

} // namespace Galley
