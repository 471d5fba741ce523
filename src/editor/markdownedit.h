// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "editor/blockline.h"
#include "editor/editactions.h"
#include "editor/editcommand.h"
#include "editor/editormarks.h"
#include "editor/togglememory.h"

#include <QImage>
#include <QPlainTextEdit>
#include <QStringList>

#include <memory>

namespace Galley {

class LineNumberGutter;
class MarkdownHighlighter;
class PostDocument;

/// The Markdown source of one post as an editable view: line numbers, current line, list continuation, pairs,
/// problems underlined, zoom. All changes go through the PostDocument. UI thread; owned by the window, and
/// deleted before its document.
class MarkdownEdit final : public QPlainTextEdit
{
    Q_OBJECT

public:
    enum class Wrap { None, AtWindow };

    explicit MarkdownEdit(PostDocument *document, QWidget *parent = nullptr);
    ~MarkdownEdit() override;

    PostDocument &post() const { return *m_post; }

    TextSelection selection() const;
    void select(const TextSelection &selection);
    /// Applies a command's edits as one undo step and takes its selection.
    void apply(const EditResult &result);
    /// Puts the caret there (both counted from 1) and the line into the middle when it was out of view.
    void goToLine(int line, int column = 1);

    /// The post's dialect, for commands and colours.
    void setContext(const EditContext &context);
    const EditContext &context() const { return m_context; }
    ToggleMemory &toggleMemory() { return m_toggleMemory; }
    void setWrap(Wrap wrap);
    void setLineNumbersVisible(bool visible);
    /// The font at 100 %; zoom scales it.
    void setBaseFont(const QFont &font);
    /// Percent, 50 to 400.
    void setZoom(int percent);
    int zoom() const { return m_zoom; }
    void zoomStep(int steps) { setZoom(m_zoom + 10 * steps); }

    /// Underlines problems of the text as it is now and shows their messages as tool tips.
    void setDiagnostics(const Diagnostics &diagnostics);
    /// Marks places found by a search; current is an index into matches, or -1.
    void setMatches(const std::vector<TextSpan> &matches, qsizetype current);

    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;
    /// Called by QInputMethod by name in place of the virtual function.
    Q_INVOKABLE QVariant inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const;

Q_SIGNALS:
    /// Files were dropped or pasted at the caret.
    void filesDropped(const QStringList &paths);
    void imagePasted(const QImage &image);
    /// A link was clicked with Ctrl held: its target as written.
    void linkActivated(const QString &target);
    void zoomChanged(int percent);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool canInsertFromMimeData(const QMimeData *source) const override;
    void insertFromMimeData(const QMimeData *source) override;
    QMimeData *createMimeDataFromSelection() const override;

private:
    friend class LineNumberGutter;

    bool handleKey(QKeyEvent *event);
    bool handleTyped(QChar sign);
    bool stepOverCloser(QChar sign);
    bool removePair();
    void forgetClosers();
    BlockState startState() const;
    BlockState lineState() const;
    void updateMarks();
    void placeGutter();
    void updateFont();

    PostDocument *m_post;
    LineNumberGutter *m_gutter;
    std::unique_ptr<MarkdownHighlighter> m_highlighter;
    EditContext m_context;
    ToggleMemory m_toggleMemory;
    EditorMarks m_marks;
    std::vector<QTextCursor> m_closers; ///< closers that came with their opener and may still be typed over
    QFont m_baseFont;
    int m_zoom = 100;
    bool m_composing = false;
};

} // namespace Galley
