// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editorapp.h"

#include "app/exportcontroller.h"
#include "app/mainwindow.h"
#include "app/safekeeping.h"
#include "app/singleinstance.h"
#include "app/windowstyle.h"
#include "base/journalfolder.h"
#include "base/posthistory.h"
#include "preview/graphicsbackend.h"
#include "preview/previewpane.h"

#include <QApplication>
#include <QDir>
#include <QIcon>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int wrongUsage = 2;

QStringList argumentsOf(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    return arguments;
}

void prepareApplication(std::optional<quint16> inspectPort)
{
    chooseGraphicsBackend(u"/dev"_s);
    PreviewPane::setRemoteDebugging(inspectPort);
    PreviewPane::registerScheme();
    QCoreApplication::setAttribute(Qt::AA_ShareOpenGLContexts);
    QCoreApplication::setApplicationName(u"galley"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(GALLEY_VERSION));
    QGuiApplication::setApplicationDisplayName(u"Galley"_s);
    QGuiApplication::setDesktopFileName(QStringLiteral(GALLEY_APP_ID));
}

void bringToFront(MainWindow *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

void answerOtherStarts(SingleInstance *instance, MainWindow *window)
{
    QObject::connect(
        instance, &SingleInstance::received, window,
        [window](const QStringList &arguments, const QString &folder) {
            window->open(startArguments(arguments, folder).requests);
            bringToFront(window);
        });
    instance->listen();
}

void fill(MainWindow *window, const Settings &settings, const Session &session, const StartArguments &start)
{
    if (start.requests.empty() && settings.isOn(Setting::RestoreSession))
        window->restorePosts(session);
    window->open(start.requests);
    window->safekeeping().keepUnsaved(unsavedFolder());
    window->safekeeping().keepHistory(historyFolder());
    window->keepSession(sessionFile());
    window->startLater();
}

} // namespace

int runEditor(int argc, char *argv[], const QStringList &engineCommand)
{
    const QStringList arguments = argumentsOf(argc, argv);
    const StartArguments start = startArguments(arguments, QDir::currentPath());
    if (!start.error.isEmpty()) {
        std::fputs(qPrintable(u"galley: %1\n"_s.arg(start.error)), stderr);
        return wrongUsage;
    }
    prepareApplication(start.inspectPort);
    QApplication application(argc, argv);
    QApplication::setStyle(new WindowStyle);
    QApplication::setWindowIcon(QIcon(u":/galley/icons/galley.svg"_s));
    // A start that is to be inspected is a process of its own.
    if (!start.inspectPort && SingleInstance::handOver(arguments, QDir::currentPath()))
        return 0;

    Settings settings(Settings::defaultFile());
    const Session session = loadSession(sessionFile());
    MainWindow window(settings);
    window.restoreWindow(session);
    window.exports().setEngineCommand(engineCommand);
    SingleInstance instance;
    if (!start.inspectPort)
        answerOtherStarts(&instance, &window);
    window.show();
    // The first frame comes before the blog is read and the preview starts.
    QTimer::singleShot(0, &window, [&] { fill(&window, settings, session, start); });
    return QApplication::exec();
}

} // namespace Galley
