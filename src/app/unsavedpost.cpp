// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/unsavedpost.h"

#include "base/filereplacement.h"
#include "base/unifieddiff.h"

#include <QFileInfo>

#include <limits>

using namespace Qt::StringLiterals;

namespace Galley {

bool UnsavedPost::isSaved() const
{
    const bool hasFile =
        fileState == PostDocument::DiskState::Same || fileState == PostDocument::DiskState::Changed;
    return hasFile && unsaved.text == onDisk;
}

std::optional<UnsavedPost> readUnsavedPost(const QString &journal)
{
    using DiskState = PostDocument::DiskState;
    const Result<QByteArray> bytes = readFileBytes(journal, std::numeric_limits<qint64>::max());
    const std::optional<UnsavedText> unsaved = bytes ? readEditJournal(*bytes) : std::nullopt;
    if (!unsaved)
        return std::nullopt;
    UnsavedPost post{journal, *unsaved, QFileInfo(journal).lastModified(), DiskState::NeverSaved, {}};
    const QString &path = unsaved->head.path;
    if (path.isEmpty())
        return post;
    const Result<TextFile> file = readTextFile(path);
    if (file)
        post.onDisk = file->text;
    if (!QFileInfo::exists(path))
        post.fileState = DiskState::Missing;
    else
        post.fileState = file && file->hash == unsaved->head.baseHash ? DiskState::Same : DiskState::Changed;
    return post;
}

void removeInterruptedSave(const UnsavedPost &post)
{
    const EditJournalHead &head = post.unsaved.head;
    if (head.path.isEmpty())
        return;
    const TextFile file = readTextFile(head.path).value_or(TextFile());
    const QByteArray saved = encodeTextFile(file, post.unsaved.text);
    removeAbandonedReplacements(head.path, [&](const QByteArray &bytes) {
        return saved.startsWith(bytes) || contentHash(bytes) == head.baseHash;
    });
}

QString changeSize(const UnsavedPost &post)
{
    int added = 0;
    int removed = 0;
    // The two lines of file names come first.
    const QStringList lines = unifiedDiff(post.onDisk, post.unsaved.text, {}).split(u'\n').mid(2);
    for (const QString &line : lines) {
        added += line.startsWith(u'+');
        removed += line.startsWith(u'-');
    }
    return u"+%1 \u2212%2"_s.arg(added).arg(removed);
}

} // namespace Galley
