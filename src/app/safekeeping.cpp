// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/safekeeping.h"

#include "app/recoverydialog.h"

namespace Galley {

Safekeeping::Safekeeping(const Parts &parts)
    : m(parts)
    , m_journals(m.posts)
    , m_history({m.posts, m.files, m.actions, m.window})
    , m_autoSave({m.posts, m.files, m.settings, m.actions})
    , m_notices(m.tabs, m.watch, m.files, m_history)
{
    connect(&m_journals, &JournalKeeper::failed, this, &Safekeeping::failed);
    connect(&m_history, &HistoryKeeper::failed, this, &Safekeeping::failed);
    connect(&m_autoSave, &AutoSave::heldBack, &m_notices, &PostNotices::showHeldBack);
}

void Safekeeping::keepUnsaved(const QString &folder)
{
    if (const Result<void> started = m_journals.start(folder); !started)
        Q_EMIT failed(started.error().message);
    const std::vector<UnsavedPost> found = m_journals.leftBehind();
    if (found.empty())
        return;
    auto *sheet = new RecoveryDialog(m_journals, found, m.dialogs, m.window);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

} // namespace Galley
