// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/diagrampainter.h"

#include "preview/previewurls.h"
#include "publish/webresources.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

constexpr quint32 ownWorld = QWebEngineScript::ApplicationWorld;

QString scripts()
{
    QFile channel(u":/qtwebchannel/qwebchannel.js"_s);
    QByteArray source = channel.open(QIODevice::ReadOnly) ? channel.readAll() : QByteArray();
    for (const QString &name : {u"mermaid.min.js"_s, u"diagram.js"_s, u"diagramservice.js"_s})
        source += '\n' + webResource(name);
    return QString::fromUtf8(source);
}

} // namespace

DiagramPainter::DiagramPainter()
{
    m_profile.installUrlSchemeHandler(previewScheme, &m_handler);
    m_profile.setUrlRequestInterceptor(&m_guard);
    m_channel.registerObject(u"host"_s, &m_host);
    m_page.setWebChannel(&m_channel, ownWorld);
    QWebEngineScript script;
    script.setWorldId(ownWorld);
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setSourceCode(scripts());
    m_page.scripts().insert(script);
    m_page.load(previewPageUrl());
}

DiagramPainter::~DiagramPainter() = default;

QJsonObject DiagramPainter::draw(const QString &source, int timeLimit)
{
    if (!m_ready) {
        answer(timeLimit);
        m_ready = true;
    }
    // As an array, which is also how a string is written safely in a script.
    const QByteArray argument = QJsonDocument(QJsonArray{source}).toJson(QJsonDocument::Compact);
    m_page.runJavaScript(u"galley.draw(...%1)"_s.arg(QString::fromUtf8(argument)), ownWorld);
    return answer(timeLimit);
}

QJsonObject DiagramPainter::answer(int timeLimit)
{
    QJsonObject result;
    QEventLoop loop;
    connect(&m_host, &DiagramHost::finished, &loop, [&](const QJsonObject &answer) {
        result = answer;
        loop.quit();
    });
    QTimer::singleShot(timeLimit, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}

} // namespace Galley
