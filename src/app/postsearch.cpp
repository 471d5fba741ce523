// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/postsearch.h"

namespace Galley {

PostSearch::PostSearch(QObject *parent) : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

PostSearch::~PostSearch()
{
    drop();
    m_pool.waitForDone();
}

void PostSearch::start(const PlanInput &input, const BlogQuery &query)
{
    drop();
    m_control = std::make_shared<SearchControl>();
    // The pool's thread ends before this object does, so `this` is there for as long as it posts to it.
    m_control->found = [this, id = m_control.get()](const PostHits &hits) {
        QMetaObject::invokeMethod(this, [this, id, hits] {
            if (m_control.get() == id)
                Q_EMIT found(hits);
        });
    };
    m_pool.start([this, input, query, control = m_control] {
        const SearchEnd end = searchBlog(input, query, control.get());
        QMetaObject::invokeMethod(this, [this, end, control] {
            if (m_control == control)
                Q_EMIT ended(end);
        });
    });
}

void PostSearch::stop()
{
    if (m_control)
        m_control->cancelled = true;
}

void PostSearch::drop()
{
    stop();
    m_control.reset();
}

void PostSearch::plan(
    const PlanInput &input, const QStringList &posts, const BlogQuery &query, const QString &replacement)
{
    m_pool.start([this, input, posts, query, replacement] {
        const BulkPatch patch = planReplacement(input, posts, query, replacement);
        QMetaObject::invokeMethod(this, [this, patch] { Q_EMIT planned(patch); });
    });
}

} // namespace Galley
