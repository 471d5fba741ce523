// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "render/assetcache.h"

#include "render/imagesize.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace Galley {

const AssetFacts *AssetCache::facts(const QString &file)
{
    const QFileInfo info(file);
    if (!info.isFile() || !info.isReadable())
        return nullptr;
    AssetFacts &facts = m_facts[file];
    if (facts.modified != info.lastModified() || facts.bytes != info.size())
        facts = {info.lastModified(), info.size(), imageSize(file), {}};
    return &facts;
}

QByteArray AssetCache::hash(const QString &file)
{
    if (facts(file) == nullptr)
        return {};
    AssetFacts &known = m_facts[file];
    QFile input(file);
    if (known.hash.isEmpty() && input.open(QFile::ReadOnly)) {
        QCryptographicHash hash(QCryptographicHash::Md5);
        hash.addData(&input);
        known.hash = hash.result().toHex();
    }
    return known.hash;
}

} // namespace Galley
