// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/actionset.h"
#include "app/diskqueue.h"
#include "app/fileactions.h"

#include <optional>

class QWidget;

namespace Galley {

/// Keeps the versions of a post that are saved, and the one before the first change, in the user's state
/// folder; shows them. Keeps nothing before start(). UI thread (the disk has a thread of its own); owned by
/// the window.
class HistoryKeeper final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        FileActions &files;
        ActionSet &actions;
        QWidget *window;
    };

    explicit HistoryKeeper(const Parts &parts);

    /// Keeps versions below this folder from here on.
    void start(const QString &folder);
    /// What the post at this path was in the version with this hash, if it is kept.
    std::optional<QString> text(const QString &path, const QByteArray &hash) const;

Q_SIGNALS:
    void failed(const QString &message);

private:
    void follow(PostDocument *post);
    void keep(PostDocument *post);
    void show();

    Parts m;
    QString m_folder;
    DiskQueue m_disk;
};

} // namespace Galley
