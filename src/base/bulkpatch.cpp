// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "base/bulkpatch.h"

#include "base/textfile.h"
#include "base/unifieddiff.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSet>

#include <algorithm>

namespace Galley {

Result<SourceText> textOnDisk(const QString &path)
{
    if (!QFileInfo::exists(path))
        return SourceText{{}, {}, TextHome::Nowhere};
    return readTextFile(path).map([](const TextFile &file) {
        return SourceText{file.text, file.hash, TextHome::File};
    });
}

BulkPatch BulkPatch::without(const QStringList &paths) const
{
    BulkPatch rest = *this;
    const QSet<QString> without(paths.begin(), paths.end());
    std::erase_if(rest.changes, [&](const FileChange &change) { return without.contains(change.path); });
    std::erase_if(
        rest.obstacles, [&](const PatchObstacle &obstacle) { return without.contains(obstacle.path); });
    return rest;
}

BulkPatchBuilder::BulkPatchBuilder(const QString &caption, TextSource source) : m_source(std::move(source))
{
    m_patch.caption = caption;
}

void BulkPatchBuilder::change(
    const QString &path, const QString &summary,
    const std::function<Result<TextEdits>(const QString &text)> &edit)
{
    const Result<SourceText> source = m_source(path);
    const Result<TextEdits> edits =
        source ? edit(source->text) : Result<TextEdits>(tl::unexpected(source.error()));
    if (!edits)
        m_patch.obstacles.push_back({path, edits.error()});
    else if (!edits->empty())
        m_patch.changes.push_back({path, source->hash, source->home, *edits, summary});
}

Result<QString> unifiedDiff(const FileChange &change, const TextSource &source, const QString &folder)
{
    const Result<SourceText> text = source(change.path);
    if (!text)
        return tl::unexpected(text.error());
    if (text->hash != change.baseHash)
        return failure(
            ErrorKind::Io,
            QCoreApplication::translate("Galley::BulkPatch", "%1 was changed meanwhile.").arg(change.path));
    return unifiedDiff(
        text->text, applyEdits(text->text, change.edits), QDir(folder).relativeFilePath(change.path));
}

} // namespace Galley
