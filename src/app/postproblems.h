// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/blogsession.h"

#include <QSet>

namespace Galley {

class PostListPanel;

/// Finds out which posts of the open blog have problems in their front matter, behind the person's back, and
/// marks them in the list. Only posts that changed are checked again. UI thread; owned by the list.
class PostProblems final : public QObject
{
    Q_OBJECT

public:
    PostProblems(BlogSession &blog, PostListPanel *list);
    ~PostProblems() override;

private:
    /// What was found in a version of a file; a new version of what the whole blog shares makes all of it
    /// old.
    struct Found
    {
        FileStamps shared;
        QHash<QString, std::pair<FileStamp, bool>> posts;
    };
    static Found check(const SiteSnapshot &site, const Found &before, const std::atomic_bool &cancelled);
    void start();
    void take(const Found &found);

    BlogSession &m_blog;
    PostListPanel *m_list;
    Found m_found;
    std::shared_ptr<std::atomic_bool> m_cancelled;
    QThreadPool m_pool; ///< goes first: its jobs post to this object
};

} // namespace Galley
