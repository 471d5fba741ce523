// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openposts.h"
#include "app/postjournal.h"
#include "app/unsavedpost.h"

#include <map>

namespace Galley {

/// Follows the open posts and keeps what is not saved of them in journals, so that a crash or power cut
/// costs at most a second of typing; finds what an earlier run left behind. Does nothing before start().
/// UI thread; owned by the window.
class JournalKeeper final : public QObject
{
    Q_OBJECT

public:
    explicit JournalKeeper(OpenPosts &posts, QObject *parent = nullptr);
    ~JournalKeeper() override;

    /// Keeps journals below this folder from here on.
    Result<void> start(const QString &folder);

    /// What programs that run no more have left; nobody else is offered it as long as this object lives. What
    /// is saved by now is no longer there.
    std::vector<UnsavedPost> leftBehind() const;
    /// Opens the file and puts the text on top of it, unsaved, in the steps in which it was typed: each can
    /// be undone. On failure the journal stays.
    Result<void> recover(const UnsavedPost &post);
    /// Throws the text away.
    Result<void> discard(const UnsavedPost &post) const;

    /// The window closes, and everything unsaved is to be forgotten.
    void discardAll();

Q_SIGNALS:
    void failed(const QString &message);

private:
    void follow(PostDocument *post);
    Result<PostDocument *> open(const UnsavedPost &post);

    OpenPosts &m_posts;
    DiskQueue m_disk;
    std::unique_ptr<JournalFolder> m_folder;
    std::vector<std::unique_ptr<JournalFolder>> m_abandoned;
    std::map<PostDocument *, std::unique_ptr<PostJournal>> m_journals;
};

} // namespace Galley
