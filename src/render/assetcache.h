// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QSize>
#include <QString>

#include <optional>

namespace Galley {

/// What the renderer needs to know of a local file that a post shows or links to.
struct AssetFacts
{
    QDateTime modified;
    qint64 bytes = 0;
    std::optional<QSize> size; ///< of an image
    QByteArray hash;           ///< of the content, in hex; empty until asked for
};

/// Remembers facts about assets between renderings, so that an unchanged file is looked at but not read
/// again. Owned by the Renderer, on its thread.
class AssetCache
{
public:
    /// Nothing when there is no such file.
    const AssetFacts *facts(const QString &file);
    QByteArray hash(const QString &file);

private:
    QHash<QString, AssetFacts> m_facts;
};

} // namespace Galley
