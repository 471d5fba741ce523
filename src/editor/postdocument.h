// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/result.h"
#include "base/textedit.h"
#include "base/textfile.h"

#include <QObject>
#include <QTextDocument>

#include <optional>

namespace Galley {

/// One open post: its text and undo stack (a QTextDocument), and what is known of its file. Every change,
/// whether typed, made in the form or by a command, is a text edit of this document. UI thread; owned by the
/// window's list of open posts; editor widgets and the form are views of it.
///
///     document.apply(*setField(document.text(), u"title"_s, u"New"_s));   // one undo step, one value
///     changed
class PostDocument final : public QObject
{
    Q_OBJECT

public:
    /// What the disk holds compared with what was last read or saved here, or seen by the user.
    enum class DiskState { Same, Changed, Missing, NeverSaved };

    explicit PostDocument(QObject *parent = nullptr, const FileCalls &calls = FileCalls::system());

    /// Replaces the content by the file's; the undo stack starts empty. A failure changes nothing.
    Result<void> load(const QString &path);
    /// A new post that has no file yet. It counts as unmodified until the text differs from this one.
    void startUntitled(const QString &text);
    /// A post whose file is gone: nothing is read, a save writes it again.
    void startMissing(const QString &path);
    /// Puts back text that was not saved before a crash: one undo step on top of the file (or of an untitled
    /// post). The text began as the version of the file with this hash; when the file is another by now, it
    /// counts as changed on disk.
    void recover(const QString &text, const QByteArray &baseHash);

    /// Writes the working text to path(), keeping every byte that was not changed. Fails, with the document
    /// still modified, when the file cannot be written, or holds a version that the user does not know of:
    /// also one that another program wrote a moment before.
    Result<void> save();
    /// The user has seen that the file on disk differs and keeps the text here: a save may replace exactly
    /// the version that is there now.
    void keepMine();
    /// Writes to another file and makes it path(). Replaces what is there: whoever chose the path was asked.
    Result<void> saveAs(const QString &path);
    void followFile(const QString &path); ///< it lies elsewhere now; unsaved text stays
    /// Takes the file's content as replaceText() does.
    Result<void> revert();
    /// Takes another text as one undo step. Cursors in lines that stay keep their place.
    void replaceText(const QString &text);
    /// The same for a text made from this one and a version of the file, which is the one to save over then.
    void takeMerged(const QString &text, const TextFile &onDisk);
    /// The text of the version of the file that this text began as; nothing when it is not known any more.
    std::optional<QString> baseText() const;
    /// Reads the file and compares its content with the version known here; time stamps alone tell nothing.
    DiskState diskState() const;

    QString path() const { return m_path; }
    /// Of the bytes that were last read or written; see contentHash. Empty: there was no file.
    QByteArray fileHash() const { return m_file.hash; }
    /// File name, or "index.md" with its folder ("hello/index.md"), or "Untitled".
    QString displayName() const;
    /// The text differs from what was last read or saved. Typing a letter and deleting it leaves the post
    /// unmodified.
    bool isModified() const { return m_modified; }

    QTextDocument *textDocument() { return &m_text; }
    const QTextDocument *textDocument() const { return &m_text; }
    /// The working text (lines end in '\n'). A change costs its own size and a copy of the characters, not a
    /// walk over the document.
    const QString &text() const { return m_workingText; }
    /// Grows with every change of the text.
    quint64 revision() const { return m_revision; }

    /// Applies edits as one undo step. Cursors outside the changed characters stay on theirs. Spans outside
    /// the text are a programmer's error. Edits that change nothing leave no undo step.
    void apply(const TextEdits &edits);

    /// The text as QTextDocument can hold it, unit for unit: two noncharacters that it takes for line breaks
    /// (U+FDD0, U+FDD1) become lone surrogates, which no file can hold, and NUL becomes U+FFFD as in
    /// CommonMark 2.3.
    static QString toDocumentText(const QString &text);
    /// The reverse, for text taken from the document (QTextDocument::toRawText, QTextCursor::selectedText,
    /// block text).
    static QString fromDocumentText(QString text);

Q_SIGNALS:
    void textChanged();
    void modifiedChanged(bool modified);
    void pathChanged();

private:
    QString wholeText() const;
    void noteCharacters(int position, int removed, int added);
    void noteChange();
    void updateModified();
    void setFile(const TextFile &file);
    void replaceContent(const TextFile &file, const QString &path);
    std::optional<QByteArray> hashOnDisk() const;
    Result<void> write(const QString &path, const std::optional<QByteArray> &version);

    const FileCalls &m_calls;
    QTextDocument m_text;
    TextFile m_file;   ///< as last read or written; its text is what "modified" compares with
    QByteArray m_seen; ///< hash of another version on disk that the user has seen; empty: none
    QString m_path;
    bool m_modified = false;
    bool m_isBaseKnown = true;        ///< m_file.text is the version with m_file.hash
    bool m_charactersChanged = false; ///< since the last contentsChanged of the document
    quint64 m_revision = 0;
    QString m_workingText; ///< the document's text, kept in step change by change
};

} // namespace Galley
