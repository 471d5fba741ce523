// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/openposts.h"
#include "base/bulkpatch.h"

#include <QHash>
#include <QPointer>

namespace Galley {

/// What a bulk change did to an open document, and how it is taken back.
struct DocumentStep
{
    QPointer<PostDocument> post;
    QString name;
    QString after; ///< its text right after the change
    TextEdits back;
};

/// The part that open documents have in bulk changes: those with unsaved text stand in for their files and
/// are changed as one undo step; the others follow their files. UI thread.
class BulkDocuments
{
public:
    explicit BulkDocuments(OpenPosts &posts) : m_posts(posts) {}

    /// The documents with unsaved text, by full path (links resolved).
    QHash<QString, SourceText> texts() const;

    /// Fails, naming the document, when one is no longer as it was when the patch was planned.
    Result<void> check(const BulkPatch &patch) const;
    /// After a successful check.
    std::vector<DocumentStep> change(const BulkPatch &patch) const;

    /// Fails, naming the document, when one was changed at the same place since, or when one of the files has
    /// unsaved text in an open document.
    Result<void> checkBack(const std::vector<DocumentStep> &steps, const QStringList &files) const;
    /// Takes the steps back in the documents that are still open, and gives the names of the others.
    static QStringList takeBack(const std::vector<DocumentStep> &steps);

    /// Documents without unsaved text take what is in these files now, as one undo step.
    void reload(const QStringList &files) const;
    /// The same for all whose files changed.
    void reloadAll() const;

private:
    OpenPosts &m_posts;
};

} // namespace Galley
