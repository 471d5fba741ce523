// SPDX-FileCopyrightText: 2026 The Galley authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/diagnostic.h"
#include "editor/fieldchange.h"
#include "editor/formcontext.h"
#include "editor/formmodel.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace Galley {

class FieldGrid;
class FieldSlot;
class FormHeader;
class FormWriter;
class OtherFields;
class PostDocument;

/// A post's front matter as a form: a second view of the document's text, on its undo stack. Every edit
/// changes the bytes of one value and no other; every change of the text shows here within one turn of the
/// event loop. A front matter that cannot be read greys the form and says where; the text stays editable.
/// Owned by the window; UI thread.
class FrontMatterForm final : public QWidget
{
    Q_OBJECT
    Q_PROPERTY(bool collapsed READ isCollapsed WRITE setCollapsed NOTIFY collapsedChanged)

public:
    explicit FrontMatterForm(PostDocument *document, QWidget *parent = nullptr);

    /// The blog that the post belongs to, for completion, the address and what is undefined; may be null.
    void setSite(SiteSnapshotPtr site);
    /// What was found in this post's text beyond the front matter's own rules (site/postcheck.h).
    void setDiagnostics(const Diagnostics &diagnostics);

    bool isCollapsed() const { return m_isCollapsed; }
    void setCollapsed(bool collapsed);

    QSize sizeHint() const override;

Q_SIGNALS:
    void collapsedChanged(bool collapsed);
    /// The user wants to see this place of the text.
    void positionActivated(const Galley::TextPosition &position);

private:
    enum class Refresh { IfChanged, Always };

    void buildLayout();
    void connectSlot(FieldSlot *slot);
    void write(const QString &key, const FieldChange &change, Merging merging);
    void undo();
    void redo();
    void refresh(Refresh when);
    void showModel();
    void showProblem();
    std::vector<FieldSlot *> fieldSlots() const;
    FieldSlot *slotOf(const QString &key) const;

    PostDocument *m_document;
    FormWriter *m_writer;
    SiteSnapshotPtr m_site;
    FormContext m_context;
    FormModel m_model;
    std::vector<FormProblem> m_siteProblems;
    QString m_region; ///< the part of the text that the form depends on, as last read
    QTimer m_refreshSoon;
    bool m_isCollapsed = false;

    FormHeader *m_header;
    QWidget *m_banner;
    QLabel *m_bannerText;
    QPushButton *m_bannerButton;
    QScrollArea *m_scroll;
    QWidget *m_body;
    FieldGrid *m_grid;
    OtherFields *m_others;
};

} // namespace Galley
