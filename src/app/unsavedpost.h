// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/editjournal.h"
#include "editor/postdocument.h"

#include <QDateTime>

namespace Galley {

/// Text that a program which ended without warning had not saved, beside what its file holds now.
struct UnsavedPost
{
    QString journal; ///< full path
    UnsavedText unsaved;
    QDateTime when; ///< the journal was last written
    PostDocument::DiskState fileState =
        PostDocument::DiskState::NeverSaved; ///< compared with the text's base
    QString onDisk;                          ///< working text; empty where there is no file

    /// The file holds this text already, so that nothing is lost without the journal.
    bool isSaved() const;
};

/// Nothing when the journal cannot be read. Blocking I/O, any thread.
std::optional<UnsavedPost> readUnsavedPost(const QString &journal);

/// Removes what a save that was interrupted left beside the file. Blocking I/O, any thread.
void removeInterruptedSave(const UnsavedPost &post);

/// How much the text differs from the file, in lines: "+3 −1".
QString changeSize(const UnsavedPost &post);

} // namespace Galley
