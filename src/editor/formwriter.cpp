// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/formwriter.h"

#include "editor/postdocument.h"

#include <QTextCursor>

namespace Galley {

FormWriter::FormWriter(PostDocument *document, QObject *parent) : QObject(parent), m_document(document)
{
    connect(document, &PostDocument::modifiedChanged, this, [this](bool modified) {
        if (!modified)
            endRun();
    });
}

bool FormWriter::isRunning(const QString &key) const
{
    return !m_key.isEmpty() && m_key == key && m_revision == m_document->revision();
}

void FormWriter::endRun()
{
    m_key.clear();
    m_base.clear();
    m_hasUndoStep = false;
}

Result<void> FormWriter::write(const QString &key, const FieldChange &change, Merging merging)
{
    if (merging == Merging::OwnStep || !isRunning(key)) {
        endRun();
        m_base = m_document->text();
        m_revision = m_document->revision();
        m_key = key;
    }
    const Result<TextEdits> edits = editsFor(m_base, key, change);
    if (!edits)
        return tl::unexpected(edits.error());
    const TextEdits next =
        m_hasUndoStep ? smallestEdit(m_document->text(), applyEdits(m_base, *edits)) : *edits;
    if (!next.empty())
        apply(next);
    if (merging == Merging::OwnStep)
        endRun();
    return {};
}

void FormWriter::apply(const TextEdits &edits)
{
    QTextCursor step(m_document->textDocument());
    if (m_hasUndoStep)
        step.joinPreviousEditBlock();
    else
        step.beginEditBlock();
    m_document->apply(edits);
    step.endEditBlock();
    m_hasUndoStep = true;
    m_revision = m_document->revision();
}

} // namespace Galley
