// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/openrequest.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Galley::OpenRequest", text);
}

} // namespace

OpenRequest openRequest(const QString &argument, const QString &folder)
{
    const auto full = [&](const QString &path) {
        return QDir::cleanPath(QDir(folder).absoluteFilePath(path));
    };
    static const QRegularExpression placed(u"^(.+?):(\\d{1,9})(?::(\\d{1,9}))?:?$"_s);
    const QRegularExpressionMatch match = placed.match(argument);
    if (!match.hasMatch() || QFileInfo::exists(full(argument)))
        return {full(argument), std::nullopt};
    const int column = match.hasCaptured(3) ? match.captured(3).toInt() : 1;
    return {
        full(match.captured(1)), TextPosition{std::max(1, match.captured(2).toInt()), std::max(1, column)}};
}

StartArguments startArguments(const QStringList &arguments, const QString &folder)
{
    StartArguments result;
    bool namesOnly = false;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments[i];
        if (namesOnly || !argument.startsWith(u'-')) {
            result.requests.push_back(openRequest(argument, folder));
        } else if (argument == u"--") {
            namesOnly = true;
        } else if (argument == u"--inspect" || argument.startsWith(u"--inspect=")) {
            const QString port = argument.contains(u'=') ? argument.section(u'=', 1) : arguments.value(++i);
            const quint16 number = port.toUShort();
            if (number == 0) {
                result.error = tr("--inspect needs a port between 1 and 65535.");
                return result;
            }
            result.inspectPort = number;
        } else {
            result.error = tr("There is no option %1; \"galley --help\" lists all.").arg(argument);
            return result;
        }
    }
    return result;
}

} // namespace Galley
