// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "preview/engineobstacle.h"

#include <QCoreApplication>
#include <QFile>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::EngineObstacle", text);
}

/// Debian's switch; kernels without it allow them.
bool userNamespacesAllowed()
{
    QFile file(u"/proc/sys/kernel/unprivileged_userns_clone"_s);
    return !file.open(QIODevice::ReadOnly) || file.readAll().trimmed() != "0";
}

} // namespace

EngineEnvironment engineEnvironment()
{
    const bool off = qEnvironmentVariableIntValue("QTWEBENGINE_DISABLE_SANDBOX") == 1 ||
                     qgetenv("QTWEBENGINE_CHROMIUM_FLAGS").split(' ').contains("--no-sandbox");
    return {::geteuid() == 0, off, userNamespacesAllowed()};
}

std::optional<QString> engineObstacle(const EngineEnvironment &environment)
{
    if (environment.sandboxDisabled)
        return std::nullopt;
    if (environment.isRoot)
        return tr(
            "The browser engine, which shows the preview, draws diagrams and makes PDFs, refuses to work "
            "as root. Start Galley as an ordinary user; all else works as usual.");
    if (!environment.hasUserNamespaces)
        return tr("The browser engine, which shows the preview, draws diagrams and makes PDFs, needs user "
                  "namespaces for its sandbox, and this system does not allow them "
                  "(kernel.unprivileged_userns_clone is 0). All else works as usual.");
    return std::nullopt;
}

} // namespace Galley
