// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "publish/webresources.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Galley {

QByteArray webResource(const QString &name)
{
    QFile file(u":/galley/web/"_s + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Galley
