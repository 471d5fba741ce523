// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/postdocument.h"

#include "base/filereplacement.h"
#include "base/linealignment.h"

#include <QDir>
#include <QFileInfo>
#include <QPlainTextDocumentLayout>
#include <QTextCursor>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr char16_t frameBegin = u'\xFDD0';
constexpr char16_t frameEnd = u'\xFDD1';
constexpr char16_t frameBeginInDocument = u'\xDFD0';
constexpr char16_t frameEndInDocument = u'\xDFD1';

/// The part of an edit that really changes something, so that cursors in the rest stay where they are.
TextEdits trimmed(const QString &text, const TextEdits &edits)
{
    TextEdits result;
    for (const TextEdit &edit : edits) {
        const TextEdits smaller = smallestEdit(edit.span.of(text).toString(), edit.replacement);
        for (const TextEdit &inner : smaller)
            result.push_back({{edit.span.start + inner.span.start, inner.span.length}, inner.replacement});
    }
    return result;
}

} // namespace

PostDocument::PostDocument(QObject *parent, const FileCalls &calls) : QObject(parent), m_calls(calls)
{
    m_text.setDocumentLayout(new QPlainTextDocumentLayout(&m_text));
    connect(&m_text, &QTextDocument::contentsChange, this, &PostDocument::noteCharacters);
    connect(&m_text, &QTextDocument::contentsChanged, this, &PostDocument::noteChange);
}

QString PostDocument::toDocumentText(const QString &text)
{
    QString result = text;
    result.replace(QChar(frameBegin), QChar(frameBeginInDocument));
    result.replace(QChar(frameEnd), QChar(frameEndInDocument));
    result.replace(QChar::Null, QChar::ReplacementCharacter);
    return result;
}

QString PostDocument::fromDocumentText(QString text)
{
    text.replace(QChar::ParagraphSeparator, u'\n');
    const bool hasNoncharacters =
        text.contains(QChar(frameBeginInDocument)) || text.contains(QChar(frameEndInDocument));
    for (qsizetype i = 0; hasNoncharacters && i < text.size(); ++i) {
        const bool isOfPair = i > 0 && text[i - 1].isHighSurrogate();
        if (isOfPair || (text[i] != frameBeginInDocument && text[i] != frameEndInDocument))
            continue;
        text[i] = text[i] == frameBeginInDocument ? frameBegin : frameEnd;
    }
    return text;
}

QString PostDocument::wholeText() const
{
    // Not toPlainText(): it turns no-break spaces into spaces and line separators into line feeds.
    return fromDocumentText(m_text.toRawText());
}

void PostDocument::noteCharacters(int position, int removed, int added)
{
    const int last = m_text.characterCount() - 1;
    const int start = std::min(position, last);
    const int end = std::min(position + added, last);
    // What half a surrogate pair means depends on the character before it.
    const bool cutsPair =
        m_text.characterAt(start).isLowSurrogate() || m_text.characterAt(end).isLowSurrogate();
    if (cutsPair) {
        m_workingText = wholeText();
        m_charactersChanged = true;
        return;
    }
    QTextCursor cursor(&m_text);
    cursor.setPosition(start);
    cursor.setPosition(end, QTextCursor::KeepAnchor);
    const QString now = fromDocumentText(cursor.selectedText());
    // A highlighter that restyles a line reports its characters as replaced by themselves.
    if (now == QStringView(m_workingText).mid(position, removed))
        return;
    m_workingText.replace(position, removed, now);
    m_charactersChanged = true;
}

void PostDocument::noteChange()
{
    if (!std::exchange(m_charactersChanged, false))
        return;
    // Qt counts the end of the document in some changes.
    if (m_workingText.size() != m_text.characterCount() - 1)
        m_workingText = wholeText();
    ++m_revision;
    updateModified();
    Q_EMIT textChanged();
}

void PostDocument::updateModified()
{
    const bool sameLength = m_text.characterCount() - 1 == m_file.text.size();
    const bool modified = !sameLength || text() != m_file.text;
    if (modified == m_modified)
        return;
    m_modified = modified;
    Q_EMIT modifiedChanged(modified);
}

void PostDocument::replaceContent(const TextFile &file, const QString &path)
{
    setFile(file);
    const bool moved = m_path != path;
    m_path = path;
    m_text.setPlainText(toDocumentText(file.text));
    updateModified();
    if (moved)
        Q_EMIT pathChanged();
}

Result<void> PostDocument::load(const QString &path)
{
    const Result<TextFile> file = readTextFile(path);
    if (!file)
        return tl::unexpected(file.error());
    replaceContent(*file, path);
    return {};
}

void PostDocument::startUntitled(const QString &text)
{
    TextFile file;
    file.text = text;
    replaceContent(file, {});
}

void PostDocument::startMissing(const QString &path)
{
    replaceContent({}, path);
}

void PostDocument::recover(const QString &text, const QByteArray &baseHash)
{
    m_isBaseKnown = baseHash == m_file.hash;
    m_file.hash = baseHash;
    apply(smallestEdit(this->text(), text));
}

Result<void> PostDocument::save()
{
    if (m_path.isEmpty())
        return failure(ErrorKind::Usage, tr("The post has no file yet. Choose one with Save As."));
    const bool replacesSeen = !m_seen.isEmpty() && hashOnDisk() == m_seen;
    return write(m_path, replacesSeen ? m_seen : m_file.hash);
}

void PostDocument::keepMine()
{
    m_seen = hashOnDisk().value_or(QByteArray());
}

Result<void> PostDocument::saveAs(const QString &path)
{
    return write(path, std::nullopt);
}

Result<void> PostDocument::write(const QString &path, const std::optional<QByteArray> &version)
{
    m_workingText = wholeText(); // what is written never depends on the bookkeeping above
    const QByteArray bytes = encodeTextFile(m_file, text());
    const Result<void> written = FileReplacement(path, m_calls).write(bytes, version);
    if (!written) {
        // In place, but perhaps not for long: our own version all the same.
        if (path == m_path && hashOnDisk() == contentHash(bytes))
            m_seen = contentHash(bytes);
        return written;
    }
    // The line ends are those of the bytes just written; the text is ours (a first U+FEFF of it is no mark).
    Result<TextFile> saved = decodeTextFile(bytes, path);
    if (saved)
        m_file.lineEnds = saved->lineEnds;
    m_file.text = text();
    m_file.hash = contentHash(bytes);
    m_seen.clear();
    m_isBaseKnown = true;
    const bool moved = m_path != path;
    if (moved) // path may be m_path itself
        m_path = path;
    updateModified();
    if (moved)
        Q_EMIT pathChanged();
    return {};
}

void PostDocument::followFile(const QString &path)
{
    if (std::exchange(m_path, path) != path)
        Q_EMIT pathChanged();
}

Result<void> PostDocument::revert()
{
    const Result<TextFile> file = readTextFile(m_path);
    if (!file)
        return tl::unexpected(file.error());
    takeMerged(file->text, *file);
    return {};
}

void PostDocument::replaceText(const QString &text)
{
    apply(lineEdits(this->text(), text));
}

void PostDocument::takeMerged(const QString &text, const TextFile &onDisk)
{
    setFile(onDisk);
    replaceText(text);
    updateModified();
}

std::optional<QString> PostDocument::baseText() const
{
    return m_isBaseKnown ? std::optional(m_file.text) : std::nullopt;
}

void PostDocument::setFile(const TextFile &file)
{
    m_file = file;
    m_seen.clear();
    m_isBaseKnown = true;
}

PostDocument::DiskState PostDocument::diskState() const
{
    if (m_path.isEmpty())
        return DiskState::NeverSaved;
    if (!QFileInfo::exists(m_path))
        return DiskState::Missing;
    const std::optional<QByteArray> hash = hashOnDisk();
    const bool isKnown = hash && (*hash == m_file.hash || *hash == m_seen);
    return isKnown ? DiskState::Same : DiskState::Changed;
}

/// Nothing when there is no file, or none that can be read.
std::optional<QByteArray> PostDocument::hashOnDisk() const
{
    const Result<QByteArray> bytes = readFileBytes(m_path);
    return bytes ? std::optional(contentHash(*bytes)) : std::nullopt;
}

QString PostDocument::displayName() const
{
    if (m_path.isEmpty())
        return tr("Untitled");
    const QFileInfo info(m_path);
    return info.completeBaseName() == "index"_L1 ? info.dir().dirName() + u'/' + info.fileName()
                                                 : info.fileName();
}

void PostDocument::apply(const TextEdits &edits)
{
    const TextEdits changes = trimmed(text(), edits);
    if (changes.empty())
        return;
    QTextCursor cursor(&m_text);
    cursor.beginEditBlock();
    // From the end, so that the spans still to come stay true.
    for (auto edit = changes.rbegin(); edit != changes.rend(); ++edit) {
        cursor.setPosition(static_cast<int>(edit->span.start));
        cursor.setPosition(static_cast<int>(edit->span.end()), QTextCursor::KeepAnchor);
        cursor.insertText(toDocumentText(edit->replacement));
    }
    cursor.endEditBlock();
}

} // namespace Galley
