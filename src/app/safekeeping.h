// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/autosave.h"
#include "app/historykeeper.h"
#include "app/journalkeeper.h"
#include "app/postnotices.h"

namespace Galley {

/// Everything that keeps text from getting lost: journals of what is not saved, the history of what was,
/// saving by itself, and what a post's bar says of its file. UI thread; owned by the window.
class Safekeeping final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        OpenPosts &posts;
        PostTabs &tabs;
        DiskWatch &watch;
        FileActions &files;
        Settings &settings;
        ActionSet &actions;
        Dialogs &dialogs;
        QWidget *window;
    };

    explicit Safekeeping(const Parts &parts);

    /// From here on unsaved text is kept in journals below this folder; what earlier runs left there is
    /// offered.
    void keepUnsaved(const QString &folder);
    /// From here on the versions that are saved are kept below this folder.
    void keepHistory(const QString &folder) { m_history.start(folder); }
    /// The window closes, and everything unsaved is to be forgotten.
    void discardUnsaved() { m_journals.discardAll(); }

Q_SIGNALS:
    void failed(const QString &message);

private:
    Parts m;
    JournalKeeper m_journals;
    HistoryKeeper m_history;
    AutoSave m_autoSave;
    PostNotices m_notices;
};

} // namespace Galley
