// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/linkcounts.h"

#include "app/editortab.h"
#include "app/urlline.h"

namespace Galley {

LinkCounts::LinkCounts(PostTabs &tabs, BulkChanges &bulk) : m_bulk(bulk)
{
    m_pool.setMaxThreadCount(1);
    connect(&tabs, &PostTabs::tabAdded, this, [this](EditorTab *tab) {
        connect(tab->urlLine(), &UrlLine::brokenChanged, this, [this, tab] { count(tab); });
    });
}

LinkCounts::~LinkCounts()
{
    m_pool.clear();
    m_pool.waitForDone();
}

void LinkCounts::count(EditorTab *tab)
{
    const QString permalink = tab->urlLine()->change().permalink;
    const PlanInput input = m_bulk.input();
    if (permalink.isEmpty() || !input.site)
        return;
    // Of keys typed one after the other only the last one's count is wanted.
    m_pool.clear();
    m_pool.start([this, input, permalink, own = tab->document()->path(), tab = QPointer(tab)] {
        QStringList posts = postsLinkingToAddress(input, permalink);
        posts.removeOne(own);
        QMetaObject::invokeMethod(this, [permalink, tab, count = posts.size()] {
            if (tab && tab->urlLine()->change().permalink == permalink)
                tab->urlLine()->setLinks(count);
        });
    });
}

} // namespace Galley
