// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/clientscript.h"

#include "publish/webresources.h"

#include <QCryptographicHash>
#include <QList>

using namespace Qt::StringLiterals;

namespace Galley {
namespace {

/// Without indentation and lines of comment.
QByteArray condensed(const QByteArray &script)
{
    QByteArray text;
    for (const QByteArray &line : script.split('\n')) {
        const QByteArray trimmed = line.trimmed();
        if (!trimmed.isEmpty() && !trimmed.startsWith("//"))
            text += trimmed + '\n';
    }
    return text;
}

} // namespace

QByteArray clientScript(ClientScripts scripts)
{
    const std::pair<ClientScript, QString> files[]{
        {ClientScript::Tabs, u"site/tabs.js"_s},
        {ClientScript::CopyButtons, u"site/copy.js"_s},
        {ClientScript::Search, u"site/search.js"_s}};
    QByteArray text;
    for (const auto &[script, file] : files) {
        if (scripts.testFlag(script))
            text += condensed(webResource(file));
    }
    return text;
}

QString scriptSource(const QByteArray &script)
{
    if (script.isEmpty())
        return {};
    const QByteArray hash = QCryptographicHash::hash(script, QCryptographicHash::Sha256).toBase64();
    return u"'sha256-%1'"_s.arg(QLatin1StringView(hash));
}

} // namespace Galley
