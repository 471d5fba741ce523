// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "site/blogsearch.h"

#include <QObject>
#include <QThreadPool>

#include <memory>

namespace Galley {

/// Searches all posts, and plans what to replace in them, on a thread of its own. A new search ends the one
/// before; what that one found after its end is dropped. UI thread; owned by whoever shows the results; the
/// destructor cancels and waits.
class PostSearch final : public QObject
{
    Q_OBJECT

public:
    explicit PostSearch(QObject *parent = nullptr);
    ~PostSearch() override;

    void start(const PlanInput &input, const BlogQuery &query);
    /// The search ends with what it has found.
    void stop();
    /// Nothing more is told of it.
    void drop();
    void plan(
        const PlanInput &input, const QStringList &posts, const BlogQuery &query, const QString &replacement);

Q_SIGNALS:
    void found(const Galley::PostHits &hits);
    void ended(const Galley::SearchEnd &end);
    void planned(const Galley::BulkPatch &patch);

private:
    std::shared_ptr<SearchControl> m_control; ///< of the search that counts
    QThreadPool m_pool;
};

} // namespace Galley
