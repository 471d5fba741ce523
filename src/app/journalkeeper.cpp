// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/journalkeeper.h"

#include <QFile>

namespace Galley {

JournalKeeper::JournalKeeper(OpenPosts &posts, QObject *parent) : QObject(parent), m_posts(posts) {}

JournalKeeper::~JournalKeeper()
{
    m_disk.wait(); // the folder may be empty then
}

Result<void> JournalKeeper::start(const QString &folder)
{
    m_abandoned = JournalFolder::takeAbandoned(folder);
    Result<std::unique_ptr<JournalFolder>> own = JournalFolder::make(folder);
    if (!own)
        return tl::unexpected(own.error());
    m_folder = *std::move(own);
    connect(&m_posts, &OpenPosts::opened, this, &JournalKeeper::follow);
    connect(&m_posts, &OpenPosts::aboutToClose, this, [this](PostDocument *post) {
        m_journals.at(post)->discard();
        m_journals.erase(post);
    });
    for (PostDocument *post : m_posts.all())
        follow(post);
    return {};
}

void JournalKeeper::follow(PostDocument *post)
{
    auto journal = std::make_unique<PostJournal>(post, *m_folder, m_disk);
    connect(journal.get(), &PostJournal::failed, this, &JournalKeeper::failed);
    m_journals[post] = std::move(journal);
}

std::vector<UnsavedPost> JournalKeeper::leftBehind() const
{
    std::vector<UnsavedPost> found;
    for (const auto &folder : m_abandoned) {
        for (const QString &journal : folder->journals()) {
            std::optional<UnsavedPost> post = readUnsavedPost(journal);
            if (post)
                removeInterruptedSave(*post);
            if (post && post->isSaved())
                QFile::remove(journal);
            else if (post)
                found.push_back(*std::move(post));
        }
    }
    return found;
}

Result<PostDocument *> JournalKeeper::open(const UnsavedPost &post)
{
    const QString &path = post.unsaved.head.path;
    if (path.isEmpty())
        return m_posts.openUntitled({});
    if (post.fileState == PostDocument::DiskState::Missing)
        return m_posts.openMissing(path);
    return m_posts.open(path);
}

Result<void> JournalKeeper::recover(const UnsavedPost &post)
{
    const Result<PostDocument *> opened = open(post);
    if (!opened)
        return tl::unexpected(opened.error());
    if ((*opened)->isModified())
        return failure(
            ErrorKind::Usage,
            tr("%1 has other changes that are not saved. Save or close it first; this text is offered again "
               "when Galley starts next.")
                .arg((*opened)->displayName()));
    (*opened)->recover(post.unsaved.first, post.unsaved.head.baseHash);
    for (const TextEdit &step : post.unsaved.steps)
        (*opened)->apply({step});
    // Only now: on the way the text may have been the file's, which ends a journal.
    const auto journal = m_journals.find(*opened);
    return journal == m_journals.end() ? Result<void>() : journal->second->adopt(post.journal, post.unsaved);
}

Result<void> JournalKeeper::discard(const UnsavedPost &post) const
{
    QFile file(post.journal);
    if (!file.remove())
        return failure(ErrorKind::Io, tr("%1 cannot be removed: %2.").arg(post.journal, file.errorString()));
    return {};
}

void JournalKeeper::discardAll()
{
    for (const auto &[post, journal] : m_journals)
        journal->discard();
}

} // namespace Galley
