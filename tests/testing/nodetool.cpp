// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "testing/nodetool.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace Galley {

NodeTool::NodeTool(const QString &name, const QString &packages)
    : m_folder(QStringLiteral(GALLEY_SOURCE_DIR) + u"/tests/tools/"_s + name)
    , m_packages(packages.isEmpty() ? m_folder : QStringLiteral(GALLEY_SOURCE_DIR) + u'/' + packages)
{
}

QJsonArray NodeTool::run(
    const QString &script, const QStringList &arguments, const QJsonValue &input, QString *whyNot) const
{
    const QString node = QStandardPaths::findExecutable(u"node"_s);
    const bool needsPackages = QFileInfo::exists(m_packages + u"/package.json"_s);
    if (node.isEmpty() || (needsPackages && !QFileInfo::exists(m_packages + u"/node_modules"_s))) {
        *whyNot = u"%1 has no packages: run packaging/setup.sh --tests"_s.arg(m_packages);
        return {};
    }
    QStringList all = QStringList{m_folder + u'/' + script} + arguments;
    QTemporaryFile file;
    if (!input.isNull()) {
        if (!file.open()) {
            qWarning("%s", qPrintable(file.errorString()));
            return {};
        }
        file.write(QJsonDocument(input.toArray()).toJson(QJsonDocument::Compact));
        file.flush();
        all.append(file.fileName());
    }
    QProcess process;
    process.start(node, all);
    if (!process.waitForFinished(100'000) || process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
}

} // namespace Galley
