// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/bulkchanges.h"
#include "app/posttabs.h"

#include <QThreadPool>

namespace Galley {

/// Counts on a thread of its own how many posts link to an address that a change breaks, for the line that
/// says so. UI thread; owned by the window; the destructor waits for the count that runs.
class LinkCounts final : public QObject
{
    Q_OBJECT

public:
    LinkCounts(PostTabs &tabs, BulkChanges &bulk);
    ~LinkCounts() override;

private:
    void count(EditorTab *tab);

    BulkChanges &m_bulk;
    QThreadPool m_pool;
};

} // namespace Galley
