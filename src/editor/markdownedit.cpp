// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "editor/markdownedit.h"

#include "editor/inlinemarkup.h"
#include "editor/linenumbergutter.h"
#include "editor/markdownhighlighter.h"
#include "editor/postdocument.h"
#include "editor/typing.h"

#include <QFontDatabase>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <QToolTip>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Galley {

namespace {

constexpr int smallestZoom = 50;
constexpr int largestZoom = 400;

QStringList localFiles(const QMimeData &source)
{
    QStringList files;
    for (const QUrl &url : source.urls()) {
        if (url.isLocalFile())
            files.push_back(url.toLocalFile());
    }
    return files;
}

/// The words of HTML that comes without a plain text. It is only parsed: without a document nothing that it
/// names is loaded.
QString plainText(const QString &html)
{
    return QTextDocumentFragment::fromHtml(html).toPlainText().remove(QChar::ObjectReplacementCharacter);
}

QVariant translated(const QVariant &value, const QPointF &by)
{
    switch (value.typeId()) {
    case QMetaType::QRectF:
        return value.toRectF().translated(by);
    case QMetaType::QRect:
        return value.toRect().translated(by.toPoint());
    case QMetaType::QPointF:
        return value.toPointF() + by;
    case QMetaType::QPoint:
        return value.toPoint() + by.toPoint();
    default:
        return value;
    }
}

} // namespace

MarkdownEdit::MarkdownEdit(PostDocument *document, QWidget *parent)
    : QPlainTextEdit(parent)
    , m_post(document)
    , m_gutter(new LineNumberGutter(this))
    , m_baseFont(QFontDatabase::systemFont(QFontDatabase::FixedFont))
{
    setDocument(document->textDocument());
    m_highlighter = std::make_unique<MarkdownHighlighter>(document->textDocument());
    setAccessibleName(tr("Markdown text"));
    setCenterOnScroll(true);
    updateFont();
    connect(this, &QPlainTextEdit::blockCountChanged, this, &MarkdownEdit::placeGutter);
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, qOverload<>(&QWidget::update));
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEdit::forgetClosers);
    connect(this, &QPlainTextEdit::cursorPositionChanged, this, &MarkdownEdit::updateMarks);
    updateMarks();
}

MarkdownEdit::~MarkdownEdit() = default;

TextSelection MarkdownEdit::selection() const
{
    return {textCursor().anchor(), textCursor().position()};
}

void MarkdownEdit::select(const TextSelection &selection)
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(static_cast<int>(selection.anchor));
    cursor.setPosition(static_cast<int>(selection.caret), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
}

void MarkdownEdit::apply(const EditResult &result)
{
    m_post->apply(result.edits);
    select(result.selection);
    ensureCursorVisible();
}

void MarkdownEdit::goToLine(int line, int column)
{
    const QTextBlock block = m_post->textDocument()->findBlockByNumber(std::clamp(line, 1, blockCount()) - 1);
    const int position = block.position() + std::clamp(column - 1, 0, block.length() - 1);
    select({position, position});
    ensureCursorVisible(); // centres, see setCenterOnScroll
}

void MarkdownEdit::setWrap(Wrap wrap)
{
    setLineWrapMode(wrap == Wrap::None ? NoWrap : WidgetWidth);
}

void MarkdownEdit::setLineNumbersVisible(bool visible)
{
    m_gutter->setVisible(visible);
    placeGutter();
}

void MarkdownEdit::setBaseFont(const QFont &font)
{
    m_baseFont = font;
    updateFont();
}

void MarkdownEdit::setZoom(int percent)
{
    const int zoom = std::clamp(percent, smallestZoom, largestZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    updateFont();
    Q_EMIT zoomChanged(zoom);
}

void MarkdownEdit::updateFont()
{
    QFont scaled = m_baseFont;
    if (m_baseFont.pointSizeF() > 0)
        scaled.setPointSizeF(m_baseFont.pointSizeF() * m_zoom / 100);
    else
        scaled.setPixelSize(m_baseFont.pixelSize() * m_zoom / 100);
    setFont(scaled);
    setTabStopDistance(4 * QFontMetricsF(scaled).horizontalAdvance(u' '));
    m_highlighter->setTheme(HighlightTheme::forPalette(palette(), scaled));
    placeGutter();
}

void MarkdownEdit::placeGutter()
{
    const int width = m_gutter->isHidden() ? 0 : m_gutter->sizeHint().width();
    const bool rightToLeft = isRightToLeft();
    setViewportMargins(rightToLeft ? 0 : width, 0, rightToLeft ? width : 0, 0);
    const QRect inside = contentsRect();
    m_gutter->setGeometry(
        rightToLeft ? inside.right() + 1 - width : inside.left(), inside.top(), width, inside.height());
    m_gutter->update();
}

void MarkdownEdit::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    placeGutter();
}

void MarkdownEdit::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() != QEvent::PaletteChange || !m_highlighter)
        return;
    m_highlighter->setTheme(HighlightTheme::forPalette(palette(), font()));
    updateMarks();
}

void MarkdownEdit::setDiagnostics(const Diagnostics &diagnostics)
{
    m_marks.setDiagnostics(*m_post, diagnostics);
    updateMarks();
}

void MarkdownEdit::setMatches(const std::vector<TextSpan> &matches, qsizetype current)
{
    m_marks.setMatches(*m_post, matches, current);
    updateMarks();
}

void MarkdownEdit::updateMarks()
{
    setExtraSelections(m_marks.selections(textCursor(), palette()));
}

QVariant MarkdownEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    return inputMethodQuery(query, {});
}

QVariant MarkdownEdit::inputMethodQuery(Qt::InputMethodQuery query, QVariant argument) const
{
    // QPlainTextEdit 6.4 answers in coordinates of its viewport, which the gutter moves away from the
    // widget's.
    const QPointF offset = viewport()->pos();
    return translated(QPlainTextEdit::inputMethodQuery(query, translated(argument, -offset)), offset);
}

void MarkdownEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QPlainTextEdit::inputMethodEvent(event);
    m_composing = !event->preeditString().isEmpty();
}

void MarkdownEdit::setContext(const EditContext &context)
{
    m_context = context;
    m_highlighter->setStart(startState());
}

BlockState MarkdownEdit::startState() const
{
    BlockState state;
    state.commonMark = m_context.commonMark;
    state.math = m_context.math;
    return state;
}

BlockState MarkdownEdit::lineState() const
{
    return stateAt(m_post->text(), selection().start(), startState());
}

void MarkdownEdit::keyPressEvent(QKeyEvent *event)
{
    if (!isReadOnly() && !m_composing && handleKey(event))
        event->accept();
    else
        QPlainTextEdit::keyPressEvent(event);
}

bool MarkdownEdit::handleKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool plain = modifiers == Qt::NoModifier;
    const bool shifted = modifiers == Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (plain)
            apply(breakLine(m_post->text(), selection(), lineState()));
        else if (shifted) // QPlainTextEdit would put U+2028, which no Markdown reader takes for a line end
            textCursor().insertText(u"\n"_s);
        ensureCursorVisible();
        return plain || shifted;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        if (plain || shifted)
            apply(shiftLines(
                m_post->text(), selection(), event->key() == Qt::Key_Tab && plain ? Shift::In : Shift::Out));
        return plain || shifted;
    case Qt::Key_Backspace:
        return plain && removePair();
    default:
        return event->text().size() == 1 && (plain || shifted || event->text()[0].isPrint()) &&
               handleTyped(event->text()[0]);
    }
}

bool MarkdownEdit::handleTyped(QChar sign)
{
    if (stepOverCloser(sign))
        return true;
    const bool mayPair = QStringView(u"([{\"'`*_~$").contains(sign);
    const std::optional<TypedPair> pair =
        mayPair ? typePair(m_post->text(), selection(), sign) : std::optional<TypedPair>();
    if (!pair)
        return false;
    apply(pair->result);
    if (pair->closes)
        m_closers.push_back(textCursor());
    return true;
}

bool MarkdownEdit::stepOverCloser(QChar sign)
{
    const QTextCursor caret = textCursor();
    if (caret.hasSelection() || m_post->textDocument()->characterAt(caret.position()) != sign)
        return false;
    const auto closer = std::find_if(m_closers.begin(), m_closers.end(), [&](const QTextCursor &candidate) {
        return candidate.position() == caret.position();
    });
    if (closer == m_closers.end())
        return false;
    m_closers.erase(closer);
    moveCursor(QTextCursor::NextCharacter);
    return true;
}

/// Backspace between an opener and the closer that came with it takes both.
bool MarkdownEdit::removePair()
{
    const TextSelection at = selection();
    const bool own = std::any_of(m_closers.begin(), m_closers.end(), [&](const QTextCursor &closer) {
        return closer.position() == at.caret;
    });
    const QTextDocument &text = *m_post->textDocument();
    if (!at.isEmpty() || !own || at.caret == 0)
        return false;
    const int caret = static_cast<int>(at.caret);
    const QChar closer = closerOf(text.characterAt(caret - 1));
    if (closer.isNull() || closer != text.characterAt(caret))
        return false;
    apply({{{{at.caret - 1, 2}, {}}}, {at.caret - 1, at.caret - 1}});
    return true;
}

void MarkdownEdit::forgetClosers()
{
    const int line = textCursor().blockNumber();
    std::erase_if(m_closers, [&](const QTextCursor &closer) { return closer.blockNumber() != line; });
}

void MarkdownEdit::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QPlainTextEdit::wheelEvent(event);
    if (event->angleDelta().y() != 0)
        zoomStep(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void MarkdownEdit::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wanted = event->button() == Qt::LeftButton && event->modifiers() == Qt::ControlModifier;
    if (wanted && !textCursor().hasSelection()) {
        const QTextCursor place = cursorForPosition(event->position().toPoint());
        const QString line = place.block().text();
        if (const std::optional<InlineLink> link = linkAt(line, place.positionInBlock()))
            Q_EMIT linkActivated(PostDocument::fromDocumentText(link->target.of(line).toString()));
    }
    QPlainTextEdit::mouseReleaseEvent(event);
}

bool MarkdownEdit::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QPlainTextEdit::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString message = m_marks.messageAt(cursorForPosition(help->pos()).position());
    QToolTip::showText(
        help->globalPos(), Qt::convertFromPlainText(message, Qt::WhiteSpaceNormal), viewport());
    return true;
}

bool MarkdownEdit::canInsertFromMimeData(const QMimeData *source) const
{
    return source->hasText() || source->hasHtml() || source->hasImage() || !localFiles(*source).isEmpty();
}

void MarkdownEdit::insertFromMimeData(const QMimeData *source)
{
    if (const QStringList files = localFiles(*source); !files.isEmpty()) {
        Q_EMIT filesDropped(files);
    } else if (source->hasImage() && !source->hasText()) {
        Q_EMIT imagePasted(qvariant_cast<QImage>(source->imageData()));
    } else if (source->hasText() || source->hasHtml()) {
        const QString text = source->hasText() ? source->text() : plainText(source->html());
        textCursor().insertText(PostDocument::toDocumentText(text));
        ensureCursorVisible();
    }
}

QMimeData *MarkdownEdit::createMimeDataFromSelection() const
{
    // The base class copies no-break spaces as plain ones.
    auto *mime = new QMimeData;
    mime->setText(PostDocument::fromDocumentText(textCursor().selectedText()));
    return mime;
}

} // namespace Galley
