// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/blogfixes.h"

#include "render/fixplan.h"

#include <QPointer>

#include <algorithm>

namespace Galley {

namespace {

/// Posts between two looks at what the preview wants.
constexpr qsizetype postsAtOnce = 10;

} // namespace

/// Handed to and fro between the threads; only one of them has it at a time.
struct BlogFixes::Work
{
    QString rule;
    PlanInput input;
    QStringList posts; ///< still to be looked at
    BulkPatchBuilder builder;
};

BlogFixes::BlogFixes(PreviewFeed &feed, BulkChanges &bulk) : m_feed(feed), m_bulk(bulk) {}

void BlogFixes::fix(const QString &rule)
{
    const PlanInput input = m_bulk.input();
    if (!input.site) {
        m_bulk.propose(failure(ErrorKind::Usage, tr("Open a blog to fix all of its posts.")));
        return;
    }
    QStringList posts;
    for (const PostMeta &post : input.site->posts)
        posts << post.file;
    m_work = std::make_shared<Work>(
        Work{rule, input, posts, BulkPatchBuilder(tr("Fix all problems “%1”").arg(rule), input.text)});
    goOn(m_work);
}

void BlogFixes::goOn(const std::shared_ptr<Work> &work)
{
    if (work != m_work)
        return;
    if (work->posts.isEmpty()) {
        m_work.reset();
        m_bulk.propose(work->builder.take());
        return;
    }
    // The feed waits for its jobs before it goes, so it can carry the answer; this object may have gone by
    // then.
    m_feed.run([work, feed = &m_feed, self = QPointer(this)](Renderer &renderer) {
        const QStringList some = work->posts.first(std::min(postsAtOnce, work->posts.size()));
        work->posts.remove(0, some.size());
        planFixes(work->builder, renderer, *work->input.site, some, work->rule);
        QMetaObject::invokeMethod(feed, [work, self] {
            if (self)
                self->goOn(work);
        });
    });
}

} // namespace Galley
