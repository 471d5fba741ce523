// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/filemove.h"
#include "base/result.h"
#include "base/textedit.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace Galley {

/// Where a text that a patch changes lives.
enum class TextHome {
    File,         ///< on disk; applied by a PatchJournal
    OpenDocument, ///< in an editor, with changes that were never saved; applied there as one undo step
    Nowhere,      ///< a file that does not exist yet; made by a PatchJournal
};

/// A text as it is now, for whoever plans changes.
struct SourceText
{
    QString text;    ///< working text
    QByteArray hash; ///< contentHash of the bytes on disk; of the text in UTF-8 for an open document
    TextHome home = TextHome::File;
};

/// Gives the text of a file by its full path. An editor puts its own before this: open documents stand in for
/// their files.
using TextSource = std::function<Result<SourceText>(const QString &path)>;

/// The files on disk; a missing one is an empty text with TextHome::Nowhere.
Result<SourceText> textOnDisk(const QString &path);

/// What a bulk change does to one file.
struct FileChange
{
    QString path;        ///< full path
    QByteArray baseHash; ///< SourceText::hash of the text that the edits are for
    TextHome home = TextHome::File;
    TextEdits edits; ///< of the working text; never empty
    QString summary; ///< one line of words: "tag “news” becomes “project-news”"
};

/// A file that should have changed and cannot, and why: broken front matter, a value shared by an alias.
struct PatchObstacle
{
    QString path;
    Error error; ///< with line and column where there are some
};

/// A change of many files, to be shown, and applied all or nothing. A plain value, made by the plans in
/// site/ on any thread; applied by a PatchJournal.
struct BulkPatch
{
    QString caption;                 ///< "Rename the tag “news” to “project-news”"
    std::vector<FileChange> changes; ///< of files by the paths that they have before the moves
    std::vector<FileMove> moves;
    std::vector<PatchObstacle> obstacles; ///< empty when nothing is left out

    bool isEmpty() const { return changes.empty() && moves.empty(); }
    /// The same without the changes of these files.
    BulkPatch without(const QStringList &paths) const;
};

/// Collects the changes of one patch.
class BulkPatchBuilder
{
public:
    BulkPatchBuilder(const QString &caption, TextSource source);

    /// Adds what edit makes of the text of a file, if it changes it; a failure becomes an obstacle.
    void change(
        const QString &path, const QString &summary,
        const std::function<Result<TextEdits>(const QString &text)> &edit);

    void move(const FileMove &move) { m_patch.moves.push_back(move); }

    BulkPatch take() { return std::move(m_patch); }

private:
    TextSource m_source;
    BulkPatch m_patch;
};

/// The change of one file as `diff -u` prints it, named relative to a folder. Fails when the text is not the
/// one that the change was planned for.
Result<QString> unifiedDiff(const FileChange &change, const TextSource &source, const QString &folder);

} // namespace Galley
