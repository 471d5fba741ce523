// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/diagramservice.h"

#include "preview/diagrampainter.h"
#include "preview/engineobstacle.h"
#include "preview/graphicsbackend.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <optional>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Milliseconds. Whoever asks waits less long; this is for when it has gone.
constexpr int timeLimit = 60'000;

void reply(QFile *out, const QJsonObject &answer)
{
    out->write(QJsonDocument(answer).toJson(QJsonDocument::Compact) + '\n');
    out->flush();
}

} // namespace

int runDiagramService(int argc, char *argv[])
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
    std::unique_ptr<DiagramPainter> painter;
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
        const QString source = QJsonDocument::fromJson(line)[u"source"_s].toString();
        if (obstacle) {
            reply(&out, {{u"error"_s, *obstacle}});
            continue;
        }
        if (!painter)
            painter = std::make_unique<DiagramPainter>();
        const QJsonObject answer = painter->draw(source, timeLimit);
        if (answer.isEmpty())
            return 1;
        reply(&out, answer);
    }
    return 0;
}

} // namespace Galley
