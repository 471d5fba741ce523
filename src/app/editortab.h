// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "editor/postdocument.h"
#include "site/sitesnapshot.h"

#include <QWidget>

#include <optional>

class QTextCursor;

namespace Galley {

class EditScroll;
class FrontMatterForm;
class MarkdownEdit;
class MessageBar;
class SearchBar;
class UrlLine;

/// One open post: a bar for messages, the front matter form, the address, the text, and the search bar. UI
/// thread; owned by the tabs; the document outlives it.
class EditorTab final : public QWidget
{
    Q_OBJECT

public:
    explicit EditorTab(PostDocument *document, QWidget *parent = nullptr);

    PostDocument *document() const { return m_document; }
    MarkdownEdit *edit() const { return m_edit; }
    EditScroll *scroll() const { return m_editScroll; }
    FrontMatterForm *form() const { return m_form; }
    MessageBar *bar() const { return m_bar; }
    SearchBar *search() const { return m_search; }
    UrlLine *urlLine() const { return m_urlLine; }

    void setSite(const SiteSnapshotPtr &site);
    void setDiagnostics(const Diagnostics &problems);
    void goTo(TextPosition position);
    TextPosition position() const;
    /// Where the scroll bar goes once the text is laid out: when the tab is shown.
    void scrollWhenShown(int value) { m_scroll = value; }

Q_SIGNALS:
    void cursorMoved();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    PostDocument *m_document;
    MessageBar *m_bar;
    FrontMatterForm *m_form;
    UrlLine *m_urlLine;
    MarkdownEdit *m_edit;
    EditScroll *m_editScroll;
    SearchBar *m_search;
    std::optional<int> m_scroll;
};

} // namespace Galley
