// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/historykeeper.h"

#include "app/historydialog.h"
#include "base/posthistory.h"

namespace Galley {

namespace {

Result<void> keepVersion(const QString &folder, const QString &path, const QByteArray &bytes)
{
    PostHistory history(folder, path);
    history.adopt(bytes);
    return history.add(bytes).and_then([&] { return history.prune(QDateTime::currentDateTimeUtc()); });
}

} // namespace

HistoryKeeper::HistoryKeeper(const Parts &parts) : m(parts)
{
    m.actions.on(ActionId::PostHistory, this, &HistoryKeeper::show);
}

void HistoryKeeper::start(const QString &folder)
{
    m_folder = folder;
    connect(&m.files, &FileActions::saved, this, &HistoryKeeper::keep);
    connect(&m.posts, &OpenPosts::opened, this, &HistoryKeeper::follow);
    for (PostDocument *post : m.posts.all())
        follow(post);
}

void HistoryKeeper::follow(PostDocument *post)
{
    connect(post, &PostDocument::modifiedChanged, this, [this, post](bool modified) {
        if (modified)
            keep(post);
    });
}

void HistoryKeeper::keep(PostDocument *post)
{
    // Read now: the next save may come before the disk has time. Another program's version is not ours to
    // keep.
    const Result<QByteArray> bytes = readFileBytes(post->path());
    if (!bytes || contentHash(*bytes) != post->fileHash())
        return;
    const auto work = [folder = m_folder, path = post->path(), bytes = *bytes] {
        return keepVersion(folder, path, bytes);
    };
    m_disk.run(work, this, [this](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(tr("No version was kept in the history: %1").arg(kept.error().message));
    });
}

std::optional<QString> HistoryKeeper::text(const QString &path, const QByteArray &hash) const
{
    if (m_folder.isEmpty())
        return std::nullopt;
    const Result<TextFile> file =
        PostHistory(m_folder, path).bytes({{}, hash, {}, 0}).and_then([&](const QByteArray &bytes) {
            return decodeTextFile(bytes, path);
        });
    return file ? std::optional(file->text) : std::nullopt;
}

void HistoryKeeper::show()
{
    PostDocument *post = m.posts.current();
    if (!post || m_folder.isEmpty())
        return;
    m_disk.wait(); // what was saved a moment ago is in the list
    auto *dialog = new HistoryDialog(PostHistory(m_folder, post->path()), post, m.window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // A dialog over a post that is gone has nothing to restore.
    connect(post, &QObject::destroyed, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace Galley
