// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "editor/fieldchange.h"

#include <QObject>
#include <QString>

namespace Galley {

class PostDocument;

/// Writes the form's changes into the document. Keystrokes in one field follow each other as one *run*: each
/// one is worked out from the text before the run, so that the value keeps the style it had even when it was
/// emptied in between, and all of them are one undo step. A run ends when the field is left, when something
/// else changes the text, and when the post is saved. UI thread; owned by the form.
class FormWriter final : public QObject
{
    Q_OBJECT

public:
    explicit FormWriter(PostDocument *document, QObject *parent);

    Result<void> write(const QString &key, const FieldChange &change, Merging merging);
    void endRun();
    /// The newest change of the text is the run's in this field: what the field shows is right.
    bool isRunning(const QString &key) const;

private:
    void apply(const TextEdits &edits);

    PostDocument *m_document;
    QString m_key;  ///< of the run; empty when there is none
    QString m_base; ///< the text before the run
    quint64 m_revision = 0;
    bool m_hasUndoStep = false;
};

} // namespace Galley
