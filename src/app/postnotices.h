// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/diskwatch.h"
#include "app/fileactions.h"
#include "app/historykeeper.h"
#include "app/posttabs.h"

namespace Galley {

/// Says in the bar of a post what is the matter with its file, and does what the user chooses there. UI
/// thread; owned by the window.
class PostNotices final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    PostNotices(PostTabs &tabs, DiskWatch &watch, FileActions &files, const HistoryKeeper &history);

    /// The post was not saved automatically, and why.
    void showHeldBack(PostDocument *post, const QString &reason);

private:
    /// What "keep mine" does besides: a save that was refused is done then.
    enum class Then { Nothing, Save };

    void showState(PostDocument *post, PostDocument::DiskState state);
    void showChanged(PostDocument *post, Then then);
    void showFailure(PostDocument *post, const QString &message);
    void reload(PostDocument *post);
    void keepMine(PostDocument *post, Then then);
    void readAgain(PostDocument *post);
    void merge(PostDocument *post, Then then);

    PostTabs &m_tabs;
    DiskWatch &m_watch;
    FileActions &m_files;
    const HistoryKeeper &m_history;
};

} // namespace Galley
