// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#include "app/editortab.h"

#include "app/messagebar.h"
#include "app/urlline.h"
#include "editor/editscroll.h"
#include "editor/frontmatterform.h"
#include "editor/markdownedit.h"
#include "editor/searchbar.h"

#include <QScrollBar>
#include <QTextBlock>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Galley {

EditorTab::EditorTab(PostDocument *document, QWidget *parent)
    : QWidget(parent)
    , m_document(document)
    , m_bar(new MessageBar(this))
    , m_form(new FrontMatterForm(document, this))
    , m_urlLine(new UrlLine(document, this))
    , m_edit(new MarkdownEdit(document, this))
    , m_editScroll(new EditScroll(m_edit))
    , m_search(new SearchBar(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_form);
    column->addWidget(m_urlLine);
    column->addWidget(m_edit, 1);
    column->addWidget(m_search);
    m_search->hide();
    m_search->setEditor(m_edit);
    setFocusProxy(m_edit);
    connect(m_form, &FrontMatterForm::positionActivated, this, &EditorTab::goTo);
    connect(m_edit, &QPlainTextEdit::cursorPositionChanged, this, &EditorTab::cursorMoved);
}

void EditorTab::setSite(const SiteSnapshotPtr &site)
{
    m_form->setSite(site);
    m_urlLine->setSite(site);
    // Reference 0: MDX without its compatibility switch knows comments in braces only.
    const bool html = site->config.format.value != MarkdownFormat::Mdx || site->config.compat.comments;
    m_edit->setContext({html ? CommentForm::Html : CommentForm::Braces});
}

void EditorTab::setDiagnostics(const Diagnostics &problems)
{
    m_form->setDiagnostics(problems);
    m_edit->setDiagnostics(problems);
}

void EditorTab::goTo(TextPosition position)
{
    QTextDocument *text = m_document->textDocument();
    const QTextBlock block =
        text->findBlockByNumber(std::clamp(position.line - 1, 0, text->blockCount() - 1));
    QTextCursor cursor(block);
    cursor.setPosition(block.position() + std::clamp(position.column - 1, 0, block.length() - 1));
    m_edit->setTextCursor(cursor);
    m_edit->centerCursor();
    m_edit->setFocus();
}

void EditorTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (const std::optional<int> scroll = std::exchange(m_scroll, std::nullopt))
        QTimer::singleShot(0, this, [this, scroll] { m_edit->verticalScrollBar()->setValue(*scroll); });
}

void EditorTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The text keeps the larger half; a longer form scrolls.
    m_form->setMaximumHeight(height() * 45 / 100);
}

TextPosition EditorTab::position() const
{
    const QTextCursor cursor = m_edit->textCursor();
    return {cursor.blockNumber() + 1, cursor.positionInBlock() + 1};
}

} // namespace Galley
